import type { UrgencyRoundRow } from '@samenkoers/contract';
import type { UrgencyOutcome } from '@samenkoers/rulebook';
import type { ReactElement } from 'react';
import type { Words } from '../../../shared/domain/person-words.js';
import { ExportedTable } from '../../../shared/export/exported-table.js';
import { formatDay } from '../../../shared/format/dates.js';
import { m } from '../../../shared/i18n/messages.js';
import { TextLink } from '../../../ui/button.js';
import { EmptyState } from '../../../ui/message.js';
import { Section } from '../../../ui/structure.js';

export const URGENCY_OUTCOME_WORDS: Words<UrgencyOutcome> = {
  open: m.urgency_outcome_open,
  incomplete: m.urgency_outcome_incomplete,
  settled: m.urgency_outcome_settled,
  withdrawn: m.urgency_outcome_withdrawn,
};

/** Rounds that are over, newest first. */
export const EarlierRounds = ({ rounds }: { readonly rounds: readonly UrgencyRoundRow[] }): ReactElement => (
  <Section id="earlier" title={m.urgency_earlier_title()}>
    {rounds.length === 0 ? (
      <EmptyState title={m.urgency_earlier_none()} />
    ) : (
      <ExportedTable
        caption={m.urgency_earlier_title()}
        hideCaption
        rows={rounds}
        rowKey={({ number }) => String(number)}
        columns={[
          {
            key: 'round',
            header: m.urgency_column_round(),
            cell: ({ number, title }) => (
              <TextLink to="/prioritering/$round" params={{ round: String(number) }}>
                {m.urgency_round_title({ n: number, title })}
              </TextLink>
            ),
          },
          {
            key: 'outcome',
            header: m.urgency_column_outcome(),
            cell: ({ outcome }) => URGENCY_OUTCOME_WORDS[outcome](),
          },
          {
            key: 'closed',
            header: m.urgency_column_closed(),
            cell: ({ outcome, closesAt }) => (outcome === 'withdrawn' ? '–' : formatDay(closesAt)),
          },
          { key: 'items', header: m.urgency_column_items(), numeric: true, cell: ({ items }) => items },
        ]}
      />
    )}
  </Section>
);
