import type { OrganisationRef, ParticipationView } from '@samenkoers/contract';
import type { ReactElement } from 'react';
import { participationTile } from '../../../shared/domain/seat-tiles.js';
import { PARTICIPATION_WORDS } from '../../../shared/domain/words.js';
import { formatMoney } from '../../../shared/format/amounts.js';
import { formatDate } from '../../../shared/format/dates.js';
import { m } from '../../../shared/i18n/messages.js';
import { type Column, DataTable } from '../../../ui/data-table.js';
import { EmptyState, ExampleLabel } from '../../../ui/message.js';
import { TileStrip } from '../../../ui/strips.js';
import { Disclosure } from '../../../ui/structure.js';

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
  {
    key: 'period',
    header: m.participation_col_period(),
    cell: (each) => {
      if (each.choice !== 'takesPart') return '–';
      if (each.entryShare === 0) return periodOf(each);
      return `${periodOf(each)}, ${m.participation_entry_share({ amount: formatMoney(each.entryShare) })}`;
    },
  },
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

export type ParticipationOverviewProps = {
  readonly participations: readonly Participation[];
  readonly owners: readonly OrganisationRef[];
};

/** The owner strip of taking part, and the same as a table. */
export const ParticipationOverview = ({ participations, owners }: ParticipationOverviewProps): ReactElement =>
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
