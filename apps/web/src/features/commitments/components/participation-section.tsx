import type { Ability } from '@samenkoers/contract';
import type { ReactElement } from 'react';
import { organisationsFor } from '../../../shared/domain/abilities.js';
import type { Names } from '../../../shared/domain/facts.js';
import { Reveal } from '../../../shared/forms/act-form.js';
import { lazyPart } from '../../../shared/forms/lazy-part.js';
import { m } from '../../../shared/i18n/messages.js';
import { Section } from '../../../ui/structure.js';

import { ParticipationOverview, type ParticipationOverviewProps } from './participation-overview.js';

const forms = () => import('./participation-forms.js');
const JoinLaterForm = lazyPart(async () => (await forms()).JoinLaterForm);
const LeaveForm = lazyPart(async () => (await forms()).LeaveForm);
const LocalImplementationForm = lazyPart(async () => (await forms()).LocalImplementationForm);

type Props = ParticipationOverviewProps & {
  readonly item: string;
  readonly abilities: readonly Ability[];
  readonly names: Names;
};

/** Who takes part, and joining, leaving and describing the local work. */
export const ParticipationSection = ({ item, participations, owners, abilities, names }: Props): ReactElement => (
  <Section id="participation" title={m.participation_title()}>
    <ParticipationOverview participations={participations} owners={owners} />
    <div className="sk-cluster sk-no-print">
      {organisationsFor(abilities, 'join-later', owners).map((organisation) => (
        <Reveal
          key={`join-${organisation.id}`}
          action={m.participation_join({ organisation: organisation.name })}
          look="primary"
        >
          {(close) => (
            <JoinLaterForm item={item} organisation={organisation} names={names} onDone={close} onCancel={close} />
          )}
        </Reveal>
      ))}
      {organisationsFor(abilities, 'describe-local-implementation', owners).map((organisation) => (
        <Reveal key={`local-${organisation.id}`} action={m.participation_local({ organisation: organisation.name })}>
          {(close) => (
            <LocalImplementationForm
              item={item}
              organisation={organisation}
              names={names}
              current={
                participations.find((each) => each.organisation.id === organisation.id)?.localImplementation ?? ''
              }
              onDone={close}
              onCancel={close}
            />
          )}
        </Reveal>
      ))}
      {organisationsFor(abilities, 'leave', owners).map((organisation) => (
        <Reveal
          key={`leave-${organisation.id}`}
          action={m.participation_leave({ organisation: organisation.name })}
          look="subtle"
        >
          {(close) => (
            <LeaveForm item={item} organisation={organisation} names={names} onDone={close} onCancel={close} />
          )}
        </Reveal>
      ))}
    </div>
  </Section>
);
