import type { BookRow } from '@samenkoers/contract';
import { keepPreviousData, useInfiniteQuery, useSuspenseQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { type ReactElement, useState } from 'react';
import { TableExport } from '../../../shared/export/table-export.js';
import { Reveal } from '../../../shared/forms/act-form.js';
import { lazyPart } from '../../../shared/forms/lazy-part.js';
import { m } from '../../../shared/i18n/messages.js';
import { itemChoicesQuery } from '../../../shared/programme/item-choices.js';
import { allOrganisationsQuery } from '../../../shared/programme/queries.js';
import { may, useSession } from '../../../shared/session/session.js';
import { Button, ButtonLink, TextLink } from '../../../ui/button.js';
import { DataTable } from '../../../ui/data-table.js';
import { Dialog } from '../../../ui/dialog.js';
import { EmptyState } from '../../../ui/message.js';
import { PageTitle } from '../../../ui/page-title.js';
import { Breadcrumb } from '../../../ui/structure.js';
import { bookColumns, bookKey } from '../components/book-columns.js';
import { BookFiltersForm } from '../components/book-filters.js';
import { BookHistory } from '../components/book-history.js';
import { bookQueries } from '../queries.js';
import { readBookSearch } from '../search.js';

const AskCapacityForm = lazyPart(async () => (await import('../components/ask-capacity-form.js')).AskCapacityForm);

const route = getRouteApi('/inzet/toezeggingen');

/** The commitments book: what was asked, promised, made firm and delivered, line by line. */
export const BookPage = (): ReactElement => {
  const filters = route.useSearch();
  const navigate = route.useNavigate();
  const session = useSession();
  const { data: organisations } = useSuspenseQuery(allOrganisationsQuery);
  const { data: items } = useSuspenseQuery(itemChoicesQuery);
  const { data, hasNextPage, fetchNextPage, isFetchingNextPage } = useInfiniteQuery({
    ...bookQueries.list(filters),
    placeholderData: keepPreviousData,
  });
  const [chosen, setChosen] = useState<BookRow | null>(null);
  const rows = data?.pages.flatMap((page) => page.rows) ?? [];
  const total = data?.pages[0]?.total ?? rows.length;
  const columns = bookColumns(setChosen);
  const trail = may(session, 'effort:read')
    ? [
        <TextLink key="effort" to="/inzet">
          {m.effort_title()}
        </TextLink>,
        m.book_title(),
      ]
    : [];
  return (
    <div className="sk-stack">
      <PageTitle
        title={m.book_title()}
        site={m.site_name()}
        above={trail.length === 0 ? null : <Breadcrumb label={m.breadcrumb()} trail={trail} />}
        beside={
          may(session, 'commitment:enter') ? (
            <ButtonLink to="/inzet/toezeggingen/invullen" look="primary">
              {m.book_enter()}
            </ButtonLink>
          ) : null
        }
      >
        <p className="sk-subtle">{m.book_about()}</p>
      </PageTitle>
      <BookFiltersForm
        filters={filters}
        organisations={organisations}
        items={items}
        onChange={(part) =>
          void navigate({ search: (before) => readBookSearch({ ...before, ...part }), replace: true })
        }
        onClear={() => void navigate({ search: {} })}
      />
      {may(session, 'commitment:ask') ? (
        <div className="sk-cluster sk-no-print">
          <Reveal action={m.book_ask()}>
            {(close) => <AskCapacityForm filters={filters} onDone={close} onCancel={close} />}
          </Reveal>
        </div>
      ) : null}
      <p className="sk-subtle" role="status">
        {rows.length < total ? m.book_found_shown({ n: total, shown: rows.length }) : m.book_found({ n: total })}
      </p>
      {rows.length === 0 ? (
        <EmptyState title={m.book_none()}>
          <p>{m.book_none_todo()}</p>
        </EmptyState>
      ) : (
        <>
          <TableExport title={m.book_title()} columns={columns} rows={rows} />
          <DataTable caption={m.book_title()} hideCaption columns={columns} rows={rows} rowKey={bookKey} />
        </>
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
      {chosen === null ? null : (
        <Dialog
          title={m.book_history_title({ item: chosen.item.title, organisation: chosen.organisation.name })}
          closeLabel={m.book_history_close()}
          onClose={() => setChosen(null)}
        >
          <BookHistory item={chosen.item.slug} organisation={chosen.organisation.slug} />
        </Dialog>
      )}
    </div>
  );
};
