import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { itemChoicesQuery } from '../../shared/programme/item-choices.js';
import { allOrganisationsQuery } from '../../shared/programme/queries.js';
import { rootRoute } from '../../shared/routing/root-route.js';
import { sessionQuery } from '../../shared/session/session.js';
import { bookQueries } from './queries.js';
import { readBookSearch } from './search.js';
import { chosenOf, enterableBy } from './who-enters.js';

const bookRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/inzet/toezeggingen',
  validateSearch: readBookSearch,
  loaderDeps: ({ search }) => search,
  loader: ({ context: { queryClient }, deps }) =>
    Promise.all([
      queryClient.ensureInfiniteQueryData(bookQueries.list(deps)),
      queryClient.ensureQueryData(allOrganisationsQuery),
      queryClient.ensureQueryData(itemChoicesQuery),
    ]),
  component: lazyRouteComponent(() => import('./pages/book-page.js'), 'BookPage'),
});

const enterBookRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/inzet/toezeggingen/invullen',
  validateSearch: (search: Readonly<Record<string, unknown>>): { readonly organisation?: string } => {
    const { organisation } = readBookSearch(search);
    return organisation === undefined ? {} : { organisation };
  },
  loaderDeps: ({ search }) => search,
  loader: async ({ context: { queryClient }, deps }) => {
    const organisation = chosenOf(enterableBy(await queryClient.ensureQueryData(sessionQuery)), deps.organisation);
    if (organisation === undefined) return;
    await Promise.all([
      queryClient.ensureQueryData(bookQueries.whole(organisation.slug)),
      queryClient.ensureQueryData(bookQueries.pools),
      queryClient.ensureQueryData(itemChoicesQuery),
    ]);
  },
  component: lazyRouteComponent(() => import('./pages/enter-book-page.js'), 'EnterBookPage'),
});

export const commitmentRoutes = [bookRoute, enterBookRoute] as const;
