import type { BookHistoryLine } from '@samenkoers/contract';
import { useQuery } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import { formatAmount } from '../../../shared/format/amounts.js';
import { formatDate, formatMoment } from '../../../shared/format/dates.js';
import { m } from '../../../shared/i18n/messages.js';
import { Alert, EmptyState, Loading } from '../../../ui/message.js';
import { Timeline } from '../../../ui/structure.js';
import { bookQueries } from '../queries.js';
import { resourceName } from './book-columns.js';

const WHAT_WORDS: Readonly<Record<BookHistoryLine['what'], () => string>> = {
  asked: m.book_what_asked,
  intent: m.book_what_intent,
  firm: m.book_what_firm,
  withdrawn: m.book_what_withdrawn,
  delivered: m.book_what_delivered,
};

const titleOf = ({ what, kind, year, amount, poolName }: BookHistoryLine): string =>
  kind === null || year === null || amount === null
    ? WHAT_WORDS[what]()
    : m.book_history_line({
        what: WHAT_WORDS[what](),
        amount: formatAmount(kind, amount),
        year,
        resource: resourceName({ poolName, kind }),
      });

const bodyOf = ({ on, source, byName }: BookHistoryLine): string =>
  [on === null ? '' : m.book_history_on({ date: formatDate(on) }), source, m.book_history_by({ name: byName })]
    .filter((part) => part !== '')
    .join(' · ');

/** Everything asked of, promised and delivered by one organisation for one item, newest first. */
export const BookHistory = ({
  item,
  organisation,
}: {
  readonly item: string;
  readonly organisation: string;
}): ReactElement => {
  const { data, isError } = useQuery(bookQueries.history(item, organisation));
  if (isError) {
    return (
      <Alert kind="warning" live>
        <p>{m.book_history_failed()}</p>
      </Alert>
    );
  }
  if (data === undefined) return <Loading>{m.loading_page()}</Loading>;
  if (data.lines.length === 0) return <EmptyState title={m.book_history_none()} />;
  return (
    <Timeline
      entries={data.lines.map((line, index) => ({
        key: `${line.at}-${line.what}-${index}`,
        time: formatMoment(line.at),
        title: titleOf(line),
        body: bodyOf(line),
      }))}
    />
  );
};
