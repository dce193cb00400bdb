import type { Ability, OrganisationRef, ParticipationView } from '@samenkoers/contract';
import type { ReactElement } from 'react';
import { organisationsFor } from '../../../shared/domain/abilities.js';
import type { Names } from '../../../shared/domain/facts.js';
import { participationTile } from '../../../shared/domain/seat-tiles.js';
import { PARTICIPATION_WORDS } from '../../../shared/domain/words.js';
import { formatDate } from '../../../shared/format/dates.js';
import { Reveal } from '../../../shared/forms/act-form.js';
import { lazyPart } from '../../../shared/forms/lazy-part.js';
import { m } from '../../../shared/i18n/messages.js';
import { type Column, DataTable } from '../../../ui/data-table.js';
import { EmptyState, ExampleLabel } from '../../../ui/message.js';
import { TileStrip } from '../../../ui/strips.js';
import { Disclosure, Section } from '../../../ui/structure.js';

const forms = () => import('./participation-forms.js');
const JoinLaterForm = lazyPart(async () => (await forms()).JoinLaterForm);
const LeaveForm = lazyPart(async () => (await forms()).LeaveForm);
const LocalImplementationForm = lazyPart(async () => (await forms()).LocalImplementationForm);

/** Public readers see everything but the note on capacity. */
type Participation = Omit<ParticipationView, 'capacityNote'> & { readonly capacityNote?: string };

const periodOf = ({ from, until }: Participation): string =>
  until === null
    ? m.participation_from({ date: formatDate(from) })
    : m.participation_from_until({ from: formatDate(from), until: formatDate(until) });

const COLUMNS = (): readonly Column<Participation>[] => [
  {
    key: 'organisation',
    header: m.participation_col_organisation(),
    cell: ({ organisation, isExample }) => (
      <>
        {organisation.name} {isExample ? <ExampleLabel>{m.example()}</ExampleLabel> : null}
      </>
    ),
  },
  {
    key: 'choice',
    header: m.participation_col_choice(),
    cell: ({ choice, joinedLater }) =>
      joinedLater
        ? `${PARTICIPATION_WORDS[choice]()}, ${m.participation_joined_later()}`
        : PARTICIPATION_WORDS[choice](),
  },
  { key: 'period', header: m.participation_col_period(), cell: periodOf },
  {
    key: 'local',
    header: m.participation_col_local(),
    cell: ({ localImplementation, capacityNote = '' }) => (
      <span className="sk-prewrap">
        {localImplementation === '' ? '–' : localImplementation}
        {capacityNote === '' ? null : (
          <span className="sk-subtle sk-small"> {m.participation_capacity({ note: capacityNote })}</span>
        )}
      </span>
    ),
  },
];

type OverviewProps = { readonly participations: readonly Participation[]; readonly owners: readonly OrganisationRef[] };

/** The owner strip of taking part, and the same as a table. */
export const ParticipationOverview = ({ participations, owners }: OverviewProps): ReactElement =>
  participations.length === 0 ? (
    <EmptyState title={m.participation_none()} />
  ) : (
    <>
      {owners.length === 0 ? (
        <TileStrip
          label={m.participation_strip()}
          tiles={participations.map(({ organisation, choice, joinedLater }) =>
            participationTile(organisation, choice, joinedLater ? m.participation_joined_later() : undefined),
          )}
        />
      ) : (
        <TileStrip
          label={m.participation_strip()}
          tiles={owners.map((owner) => {
            const own = participations.find(({ organisation }) => organisation.id === owner.id);
            return participationTile(
              owner,
              own?.choice ?? null,
              own?.joinedLater === true ? m.participation_joined_later() : undefined,
            );
          })}
        />
      )}
      <Disclosure summary={m.participation_table_fold()}>
        <DataTable
          caption={m.participation_caption()}
          hideCaption
          columns={COLUMNS()}
          rows={participations}
          rowKey={({ organisation, from }) => `${organisation.id}-${from}`}
        />
      </Disclosure>
    </>
  );

type Props = OverviewProps & { readonly item: string; readonly abilities: readonly Ability[]; readonly names: Names };

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
