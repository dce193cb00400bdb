import type { DecisionRow } from '@samenkoers/contract';
import { useQuery, useSuspenseInfiniteQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { RoundStatus } from '../../../shared/domain/state-status.js';
import { sumSentence } from '../../../shared/domain/sum-sentence.js';
import { OUTCOME_WORDS, optionsOf, ROUND_KIND_WORDS } from '../../../shared/domain/words.js';
import { ExportedTable } from '../../../shared/export/exported-table.js';
import { formatDay, today } from '../../../shared/format/dates.js';
import { m } from '../../../shared/i18n/messages.js';
import { publicAgendaQuery } from '../../../shared/programme/queries.js';
import { may, useSession } from '../../../shared/session/session.js';
import { Button, TextLink } from '../../../ui/button.js';
import type { Column } from '../../../ui/data-table.js';
import { Select } from '../../../ui/field.js';
import { EmptyState } from '../../../ui/message.js';
import { PageTitle } from '../../../ui/page-title.js';
import { AdoptedPackages } from '../components/adopted-packages.js';
import { recordQueries } from '../queries.js';

const route = getRouteApi('/besluiten');

type Reading = { readonly isLinkedItem: (slug: string) => boolean; readonly isLinkedRound: boolean };

const columnsFor = ({ isLinkedItem, isLinkedRound }: Reading): readonly Column<DecisionRow>[] => [
  {
    key: 'subject',
    header: m.decisions_col_subject(),
    cell: ({ itemSlug, title }) =>
      itemSlug === null || !isLinkedItem(itemSlug) ? (
        title
      ) : (
        <TextLink to="/agenda/$item" params={{ item: itemSlug }}>
          {title}
        </TextLink>
      ),
  },
  {
    key: 'kind',
    header: m.decisions_col_kind(),
    cell: ({ kind, number }) =>
      isLinkedRound ? (
        <TextLink to="/rondes/$round" params={{ round: String(number) }}>
          {`${ROUND_KIND_WORDS[kind]()} ${number}`}
        </TextLink>
      ) : (
        `${ROUND_KIND_WORDS[kind]()} ${number}`
      ),
  },
  {
    key: 'outcome',
    header: m.decisions_col_outcome(),
    cell: ({ outcome }) => <RoundStatus phase="settled" outcome={outcome} />,
    value: ({ outcome }) => OUTCOME_WORDS[outcome](),
  },
  {
    key: 'sum',
    header: m.decisions_col_sum(),
    cell: ({ kind, tally, outcome, asItStands }) => (
      <>
        {sumSentence(kind, tally, outcome)}
        {asItStands ? <span className="sk-small sk-subtle"> {m.round_as_it_stands()}</span> : null}
      </>
    ),
  },
  {
    key: 'date',
    header: m.decisions_col_date(),
    cell: ({ settledAt }) => formatDay(settledAt),
    value: ({ settledAt }) => ({ date: today(Date.parse(settledAt)) }),
  },
];

/** The register of decisions: settled rounds, readable and printable by anyone. */
export const DecisionsPage = (): ReactElement => {
  const { kind } = route.useSearch();
  const navigate = route.useNavigate();
  const session = useSession();
  const { data, hasNextPage, fetchNextPage, isFetchingNextPage } = useSuspenseInfiniteQuery(
    recordQueries.decisions(kind),
  );
  const mayReadItems = may(session, 'item:read');
  const publicAgenda = useQuery({ ...publicAgendaQuery, enabled: !mayReadItems });
  const isLinkedItem = (slug: string): boolean =>
    mayReadItems || publicAgenda.data?.items.some((item) => item.slug === slug) === true;
  const rows = data.pages.flatMap((page) => page.rows);
  return (
    <div className="sk-stack">
      <PageTitle
        title={m.decisions_title()}
        site={m.site_name()}
        beside={
          <span className="sk-no-print">
            <Button look="subtle" onClick={() => window.print()}>
              {m.print_page()}
            </Button>
          </span>
        }
      >
        <p>{m.decisions_about()}</p>
      </PageTitle>
      <div className="sk-no-print">
        <Select
          label={m.decisions_kind()}
          empty={m.agenda_all()}
          short
          value={kind ?? ''}
          options={optionsOf(ROUND_KIND_WORDS)}
          onChange={(next) => void navigate({ search: next === '' ? {} : { kind: next } })}
        />
      </div>
      <p className="sk-subtle" role="status">
        {m.decisions_found({ n: data.pages[0]?.total ?? rows.length })}
      </p>
      {rows.length === 0 ? (
        <EmptyState title={m.decisions_none()} />
      ) : (
        <ExportedTable
          caption={m.decisions_title()}
          hideCaption
          columns={columnsFor({ isLinkedItem, isLinkedRound: may(session, 'round:read') })}
          rows={rows}
          rowKey={({ number }) => String(number)}
        />
      )}
      {hasNextPage ? (
        <div>
          <Button
            busyLabel={isFetchingNextPage ? m.busy_loading_more() : undefined}
            onClick={() => void fetchNextPage()}
          >
            {m.more()}
          </Button>
        </div>
      ) : null}
      {may(session, 'package:read') ? <AdoptedPackages /> : null}
    </div>
  );
};
