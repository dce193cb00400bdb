import type { ItemRow, ProgrammeView } from '@samenkoers/contract';
import { useSuspenseInfiniteQuery, useSuspenseQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { m } from '../../../shared/i18n/messages.js';
import { allOrganisationsQuery, useProgramme } from '../../../shared/programme/queries.js';
import { may, useSession } from '../../../shared/session/session.js';
import { Button, ButtonLink } from '../../../ui/button.js';
import { EmptyState } from '../../../ui/message.js';
import { PageTitle } from '../../../ui/page-title.js';
import { Section } from '../../../ui/structure.js';
import { AgendaFilters } from '../components/agenda-filters.js';
import { ItemCard, ItemTable } from '../components/item-rows.js';
import { itemQueries } from '../queries.js';
import { AGENDA_VIEWS, type AgendaView, readAgendaSearch } from '../search.js';

const route = getRouteApi('/agenda');

const VIEW_WORDS: Readonly<Record<AgendaView, () => string>> = {
  list: m.agenda_view_list,
  themeLines: m.agenda_view_themelines,
  lifeLine: m.agenda_view_lifeline,
};

/** The work agenda: one list, or grouped by theme line or along the life line; filters and view in the URL. */
export const AgendaPage = (): ReactElement => {
  const { view = 'list', ...filters } = route.useSearch();
  const navigate = route.useNavigate();
  const session = useSession();
  const programme = useProgramme();
  const { data: organisations } = useSuspenseQuery(allOrganisationsQuery);
  const { data, hasNextPage, fetchNextPage, isFetchingNextPage } = useSuspenseInfiniteQuery(
    itemQueries.list(filters, view !== 'list'),
  );
  const items = data.pages.flatMap(({ rows }) => rows);
  return (
    <div className="sk-stack">
      <PageTitle
        title={m.agenda_title()}
        site={m.site_name()}
        beside={
          may(session, 'item:propose') ? (
            <ButtonLink to="/voorstellen/nieuw" look="primary">
              {m.agenda_propose()}
            </ButtonLink>
          ) : null
        }
      />
      <nav className="sk-tabs" aria-label={m.agenda_views()}>
        {AGENDA_VIEWS.map((each) => (
          <Link
            key={each}
            to="/agenda"
            search={each === 'list' ? filters : { ...filters, view: each }}
            className="sk-tabs__link"
            activeOptions={{ exact: true, includeSearch: true }}
          >
            {VIEW_WORDS[each]()}
          </Link>
        ))}
      </nav>
      <AgendaFilters
        filters={filters}
        programme={programme}
        organisations={organisations}
        onChange={(part) =>
          void navigate({ search: (before) => readAgendaSearch({ ...before, ...part }), replace: true })
        }
        onClear={() => void navigate({ search: view === 'list' ? {} : { view } })}
      />
      <p className="sk-subtle" role="status">
        {m.agenda_found({ n: data.pages[0]?.total ?? items.length })}
      </p>
      {items.length === 0 ? (
        <EmptyState title={m.agenda_none_title()}>
          <p>{m.agenda_none_text()}</p>
        </EmptyState>
      ) : (
        <Items view={view} items={items} programme={programme} />
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
    </div>
  );
};

type ItemsProps = { readonly view: AgendaView; readonly items: readonly ItemRow[]; readonly programme: ProgrammeView };

const Items = ({ view, items, programme }: ItemsProps): ReactElement => {
  if (view === 'list') return <ItemTable items={items} />;
  const groups =
    view === 'themeLines'
      ? [
          ...programme.themeLines.map(({ id, name, leadName }) => ({
            lead: leadName,
            id,
            name,
            items: items.filter(({ themeLine }) => themeLine?.id === id),
          })),
          {
            lead: null,
            id: 'none',
            name: m.public_without_themeline(),
            items: items.filter(({ themeLine }) => themeLine === null),
          },
        ]
      : [
          ...programme.lifePhases.map(({ id, name }) => ({
            lead: null,
            id,
            name,
            items: items.filter(({ lifePhaseIds }) => lifePhaseIds.includes(id)),
          })),
          {
            lead: null,
            id: 'none',
            name: m.agenda_no_lifephase(),
            items: items.filter(({ lifePhaseIds }) => lifePhaseIds.length === 0),
          },
        ];
  return (
    <div className={view === 'lifeLine' ? 'sk-lifeline' : 'sk-stack sk-stack--wide'}>
      {groups
        .filter((group) => group.items.length > 0)
        .map((group) => (
          <Section key={group.id} title={group.name}>
            {group.lead === null ? null : <p className="sk-subtle">{m.themeline_lead({ name: group.lead })}</p>}
            <ul className={view === 'lifeLine' ? 'sk-plain-list sk-stack' : 'sk-cards'}>
              {group.items.map((item) => (
                <li key={item.id}>
                  <ItemCard item={item} />
                </li>
              ))}
            </ul>
          </Section>
        ))}
    </div>
  );
};
