import type { OrganisationRef, UrgencyRoundView } from '@samenkoers/contract';
import type { ReactElement } from 'react';
import { JUDGEMENT_WORDS } from '../../../shared/domain/grade-words.js';
import { ExportedTable } from '../../../shared/export/exported-table.js';
import { formatMoment } from '../../../shared/format/dates.js';
import { m } from '../../../shared/i18n/messages.js';
import { Section } from '../../../ui/structure.js';
import { sheetOf } from '../round-facts.js';

type Props = { readonly round: UrgencyRoundView; readonly organisation: OrganisationRef };

/** What one's own organisation judged: always visible to itself. */
export const OwnJudgements = ({ round, organisation }: Props): ReactElement => {
  const sheet = sheetOf(round, organisation.id);
  const title = m.urgency_own_title({ organisation: organisation.name });
  const rows = round.itemList.flatMap((item) => {
    const grade = sheet.get(item.id);
    return grade === undefined ? [] : [{ item, grade }];
  });
  return (
    <Section id={`own-${organisation.slug}`} title={title}>
      <p>{m.urgency_judged_of({ judged: rows.length, of: round.itemList.length })}</p>
      {rows.length === 0 ? (
        <p>{m.urgency_own_none({ organisation: organisation.name })}</p>
      ) : (
        <ExportedTable
          caption={title}
          hideCaption
          wideFirst
          rows={rows}
          rowKey={({ item }) => item.id}
          columns={[
            { key: 'item', header: m.urgency_column_item(), cell: ({ item }) => item.title },
            {
              key: 'judgement',
              header: m.urgency_column_judgement(),
              cell: ({ grade }) => JUDGEMENT_WORDS[grade.judgement](),
            },
            {
              key: 'argument',
              header: m.urgency_column_argument(),
              cell: ({ grade }) => grade.argument ?? '–',
              value: ({ grade }) => grade.argument,
            },
            { key: 'moment', header: m.urgency_column_moment(), cell: ({ grade }) => formatMoment(grade.takenAt) },
          ]}
        />
      )}
    </Section>
  );
};
