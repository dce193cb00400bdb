import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { itemChoicesQuery } from '../../shared/programme/item-choices.js';
import { allOrganisationsQuery } from '../../shared/programme/queries.js';
import { rootRoute } from '../../shared/routing/root-route.js';
import { bookQueries } from './queries.js';
import { readBookSearch } from './search.js';

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
  component: lazyRouteComponent(() => import('./pages/enter-book-page.js'), 'EnterBookPage'),
});

export const commitmentRoutes = [bookRoute, enterBookRoute] as const;
