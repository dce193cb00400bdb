import type { Ability, Act, ProgrammeView, RoundRow, RoundView } from '@samenkoers/contract';
import type { RoundKind } from '@samenkoers/rulebook';
import type { ReactElement } from 'react';
import { can } from '../../../shared/domain/abilities.js';
import type { Names } from '../../../shared/domain/facts.js';
import { Reveal } from '../../../shared/forms/act-form.js';
import { lazyPart } from '../../../shared/forms/lazy-part.js';
import { m } from '../../../shared/i18n/messages.js';
import { EmptyState } from '../../../ui/message.js';
import { Section } from '../../../ui/structure.js';
import { openRoundTitle } from './open-round-title.js';
import { RoundSummary } from './round-summary.js';

const OpenRoundForm = lazyPart(async () => (await import('./open-round-form.js')).OpenRoundForm);

const OPENING: readonly { readonly act: Act; readonly kind: Exclude<RoundKind, 'adoption'> }[] = [
  { act: 'open-support-round', kind: 'support' },
  { act: 'open-take-up-round', kind: 'takeUp' },
  { act: 'open-removal-round', kind: 'removal' },
];

type Props = {
  readonly item: string;
  readonly rounds: readonly RoundRow[];
  readonly abilities: readonly Ability[];
  readonly programme: ProgrammeView;
  readonly names: Names;
  readonly isLinked: boolean;
  /** The newest round with its seats, for whoever may look inside. */
  readonly latest: RoundView | undefined;
};

/** The rounds about an item, newest first, and opening the next one. */
export const ItemRounds = ({ item, rounds, abilities, programme, names, isLinked, latest }: Props): ReactElement => (
  <Section id="rounds" title={m.rounds_title()}>
    {rounds.length === 0 ? <EmptyState title={m.rounds_none()} /> : null}
    <ul className="sk-plain-list sk-stack">
      {rounds.map((round) => (
        <li key={round.number}>
          <RoundSummary round={round} isLinked={isLinked} seats={latest?.number === round.number ? latest.seats : []} />
        </li>
      ))}
    </ul>
    <div className="sk-cluster sk-no-print">
      {OPENING.filter(({ act }) => can(abilities, act)).map(({ act, kind }) => (
        <Reveal key={act} action={openRoundTitle(kind)} look={kind === 'removal' ? 'subtle' : 'primary'}>
          {(close) => <OpenRoundForm question={{ kind, item }} programme={programme} names={names} onCancel={close} />}
        </Reveal>
      ))}
    </div>
  </Section>
);
