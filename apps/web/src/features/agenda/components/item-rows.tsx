import type { ItemRow } from '@samenkoers/contract';
import type { ReactElement } from 'react';
import { isBeforeGate } from '../../../shared/domain/gates.js';
import { StateStatus } from '../../../shared/domain/state-status.js';
import { PRINCIPLE_WORDS, ROUND_KIND_WORDS, STATE_WORDS } from '../../../shared/domain/words.js';
import { ExportedTable } from '../../../shared/export/exported-table.js';
import { formatDay } from '../../../shared/format/dates.js';
import { m } from '../../../shared/i18n/messages.js';
import { TextLink } from '../../../ui/button.js';
import type { Column } from '../../../ui/data-table.js';

const OpenRound = ({ item }: { readonly item: ItemRow }): ReactElement | null => {
  const { openRound } = item;
  if (openRound === null) return null;
  const { number, kind, answered, n, closesAt } = openRound;
  return (
    <TextLink to="/rondes/$round" params={{ round: String(number) }}>
      {m.agenda_round({ kind: ROUND_KIND_WORDS[kind](), answered, n, moment: formatDay(closesAt) })}
    </TextLink>
  );
};

const Title = ({ item }: { readonly item: ItemRow }): ReactElement => (
  <>
    <TextLink to="/agenda/$item" params={{ item: item.slug }}>
      {item.title}
    </TextLink>
    <span className="sk-small sk-subtle sk-clamp">{item.summary}</span>
    <span className="sk-small">
      <OpenRound item={item} />
    </span>
  </>
);

const commitmentsOf = ({ firm, intent, involved }: ItemRow['commitments']): string => {
  const counted = m.agenda_commitments({ firm, involved });
  return intent === 0 ? counted : m.agenda_commitments_and_intent({ counted, intent });
};

const COLUMNS = (): readonly Column<ItemRow>[] => [
  {
    key: 'item',
    header: m.agenda_col_item(),
    cell: (item) => <Title item={item} />,
    value: ({ title }) => title,
  },
  {
    key: 'state',
    header: m.agenda_col_state(),
    cell: (item) => <StateStatus state={item.state} />,
    value: ({ state }) => STATE_WORDS[state](),
  },
  { key: 'themeLine', header: m.agenda_col_themeline(), cell: (item) => item.themeLine?.name ?? '–' },
  {
    key: 'participants',
    header: m.agenda_col_participants(),
    cell: (item) => m.agenda_participants({ n: item.participants.length }),
  },
  {
    key: 'commitments',
    header: m.agenda_col_commitments(),
    cell: ({ commitments }) => commitmentsOf(commitments),
  },
  {
    key: 'lacking',
    header: m.agenda_col_lacking(),
    cell: ({ lacking, state }) =>
      lacking.length === 0
        ? isBeforeGate(state)
          ? m.agenda_nothing_lacking()
          : '–'
        : lacking.map((code) => PRINCIPLE_WORDS[code]()).join('; '),
  },
];

/** The agenda as a table that can be read aloud. */
export const ItemTable = ({ items }: { readonly items: readonly ItemRow[] }): ReactElement => (
  <ExportedTable
    caption={m.agenda_title()}
    hideCaption
    wideFirst
    columns={COLUMNS()}
    rows={items}
    rowKey={({ id }) => id}
  />
);

/** One item in a grouped view. */
export const ItemCard = ({ item }: { readonly item: ItemRow }): ReactElement => (
  <article className="sk-card">
    <div className="sk-cluster sk-cluster--apart">
      <h3>
        <TextLink to="/agenda/$item" params={{ item: item.slug }}>
          {item.title}
        </TextLink>
      </h3>
      <StateStatus state={item.state} />
    </div>
    <p className="sk-small">{item.summary}</p>
    <p className="sk-small sk-subtle">{m.agenda_participants({ n: item.participants.length })}</p>
    <OpenRound item={item} />
  </article>
);
