import { RESOURCE_KINDS } from '@samenkoers/rulebook';
import { useQuery } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import { RESOURCE_WORDS } from '../../../shared/domain/words.js';
import { capital } from '../../../shared/format/text.js';
import { m } from '../../../shared/i18n/messages.js';
import { TextLink } from '../../../ui/button.js';
import { Alert, EmptyState, Loading } from '../../../ui/message.js';
import { isIdle } from '../bands.js';
import { effortQueries } from '../queries.js';
import { EffortHeadline, NotInFigures, OutsideOwners } from './effort-summary.js';
import { EffortTable } from './effort-table.js';

/** Per owner what one item expects of it, and what is firm and delivered; money and staff apart. */
export const ItemEffort = ({ item }: { readonly item: string }): ReactElement => {
  const { data, isError } = useQuery(effortQueries.item(item));
  if (isError) {
    return (
      <Alert kind="warning" live>
        <p>{m.effort_item_failed()}</p>
      </Alert>
    );
  }
  if (data === undefined) return <Loading>{m.loading_page()}</Loading>;
  const kinds = RESOURCE_KINDS.map((kind) => ({
    kind,
    rows: data.rows.filter((row) => row.kind === kind),
    summary: data.summaries.find((summary) => summary.kind === kind),
  })).filter(({ rows, summary }) => rows.length > 0 || (summary?.unknownItems.length ?? 0) > 0);
  return (
    <>
      <p className="sk-subtle">{m.effort_item_about({ from: data.period.fromYear, until: data.period.untilYear })}</p>
      {kinds.length === 0 ? <EmptyState title={m.effort_item_none()} /> : null}
      {kinds.map(({ kind, rows, summary }) => (
        <section key={kind} className="sk-stack" aria-label={capital(RESOURCE_WORDS[kind]())}>
          <h3>{capital(RESOURCE_WORDS[kind]())}</h3>
          <NotInFigures summary={summary} />
          {rows.length === 0 ? null : (
            <>
              <EffortHeadline rows={rows} summary={summary} />
              <EffortTable
                caption={capital(RESOURCE_WORDS[kind]())}
                rows={rows.filter((row) => !isIdle(row))}
                search={null}
              />
              <OutsideOwners rows={rows} />
            </>
          )}
        </section>
      ))}
      <p>
        <TextLink to="/inzet/toezeggingen" search={{ item }}>
          {m.effort_item_to_book()}
        </TextLink>
      </p>
    </>
  );
};
