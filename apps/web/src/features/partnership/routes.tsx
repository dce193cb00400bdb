import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { organisationQuery } from '../../shared/programme/queries.js';
import { rootRoute } from '../../shared/routing/root-route.js';
import { partnershipQueries } from './queries.js';
import { readOrganisationSearch } from './search.js';

const organisationsRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/organisaties',
  validateSearch: readOrganisationSearch,
  loaderDeps: ({ search }) => search,
  loader: ({ context: { queryClient }, deps }) => queryClient.ensureInfiniteQueryData(partnershipQueries.list(deps)),
  component: lazyRouteComponent(() => import('./pages/organisations-page.js'), 'OrganisationsPage'),
});

const organisationRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/organisaties/$organisation',
  loader: ({ context: { queryClient }, params }) => queryClient.ensureQueryData(organisationQuery(params.organisation)),
  component: lazyRouteComponent(() => import('./pages/organisation-page.js'), 'OrganisationPage'),
});

export const partnershipRoutes = [organisationsRoute, organisationRoute] as const;
