import type { ChangeView, OwnerPeople } from '@samenkoers/contract';
import type { ReactElement } from 'react';
import { ExportedTable } from '../../../shared/export/exported-table.js';
import { formatDate } from '../../../shared/format/dates.js';
import { m } from '../../../shared/i18n/messages.js';
import { TextLink } from '../../../ui/button.js';
import type { Column } from '../../../ui/data-table.js';
import { Status } from '../../../ui/message.js';
import { gapSentences, lastDayOf } from '../gaps.js';

type Props = {
  readonly owners: readonly OwnerPeople[];
  readonly pending: readonly ChangeView[];
  readonly now: number;
  /** Given when this person may propose a coordinator for any owner. */
  readonly onPropose: ((owner: OwnerPeople) => void) | undefined;
};

/** Every owner with who speaks and coordinates for it, from when until when, and what is missing. */
export const OwnersTable = ({ owners, pending, now, onPropose }: Props): ReactElement => (
  <ExportedTable
    caption={m.manage_owners()}
    hideCaption
    columns={[
      ownerColumn(),
      representativeColumn(),
      { key: 'deputies', header: m.manage_col_deputies(), cell: ({ deputies }) => namesOrNone(deputies) },
      {
        key: 'coordinators',
        header: m.manage_col_coordinators(),
        cell: ({ coordinators }) => namesOrNone(coordinators),
      },
      { key: 'period', header: m.manage_col_period(), cell: periodOf },
      gapColumn({ pending, now, onPropose }),
    ]}
    rows={owners}
    rowKey={({ organisation }) => organisation.id}
  />
);

const namesOrNone = (names: readonly string[]): string => (names.length === 0 ? '–' : names.join(', '));

const periodOf = ({ ownerFrom, ownerUntil }: OwnerPeople): string =>
  ownerUntil === null
    ? m.manage_period_since({ from: formatDate(ownerFrom) })
    : m.manage_period({ from: formatDate(ownerFrom), until: formatDate(ownerUntil) });

const ownerColumn = (): Column<OwnerPeople> => ({
  key: 'owner',
  header: m.manage_col_owner(),
  cell: ({ organisation }) => (
    <TextLink to="/organisaties/$organisation/mensen" params={{ organisation: organisation.slug }}>
      {organisation.name}
    </TextLink>
  ),
});

const representativeColumn = (): Column<OwnerPeople> => ({
  key: 'representative',
  header: m.manage_col_representative(),
  cell: ({ representative, representativeUntil }) => {
    if (representative === null) return '–';
    if (representativeUntil === null) return representative;
    return `${representative} (${m.manage_until({ date: lastDayOf(representativeUntil) })})`;
  },
});

const waitingFor = (pending: readonly ChangeView[], owner: OwnerPeople): readonly ChangeView[] =>
  pending.filter(({ organisation }) => organisation?.id === owner.organisation.id);

const gapColumn = ({ pending, now, onPropose }: Omit<Props, 'owners'>): Column<OwnerPeople> => ({
  key: 'gaps',
  header: m.manage_col_gaps(),
  cell: (owner) => {
    const gaps = gapSentences(owner, now);
    const waiting = waitingFor(pending, owner);
    const lacksCoordinator =
      owner.coordinators.length === 0 && !waiting.some(({ kind }) => kind === 'coordinatorAppointed');
    return (
      <>
        {gaps.length === 0 ? m.manage_gap_none() : null}
        {gaps.map((gap) => (
          <div key={gap}>
            <Status tone="attention" icon="warning">
              {gap}
            </Status>
          </div>
        ))}
        {waiting.map(({ number }) => (
          <div key={number}>
            <TextLink to="/beheer" hash={`wijziging-${number}`}>
              {m.manage_waits({ n: number })}
            </TextLink>
          </div>
        ))}
        {onPropose !== undefined && lacksCoordinator ? <ProposeHere owner={owner} onPropose={onPropose} /> : null}
      </>
    );
  },
  value: (owner) => {
    const waiting = waitingFor(pending, owner).map(({ number }) => m.manage_waits({ n: number }));
    const all = [...gapSentences(owner, now), ...waiting];
    return all.length === 0 ? m.manage_gap_none() : all.join('; ');
  },
});

type ProposeProps = { readonly owner: OwnerPeople; readonly onPropose: (owner: OwnerPeople) => void };

/** The way to mend what is missing, beside it. */
const ProposeHere = ({ owner, onPropose }: ProposeProps): ReactElement => (
  <button
    type="button"
    className="sk-text-button sk-no-print"
    aria-label={m.manage_coordinator_of({ organisation: owner.organisation.name })}
    onClick={() => onPropose(owner)}
  >
    {m.change_coordinator_propose()}
  </button>
);
