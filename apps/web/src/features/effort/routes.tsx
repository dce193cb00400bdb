import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { rootRoute } from '../../shared/routing/root-route.js';
import { effortQueries } from './queries.js';
import { readEffortSearch } from './search.js';

const effortRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/inzet',
  validateSearch: readEffortSearch,
  loaderDeps: ({ search: { fromYear, untilYear } }) => ({
    ...(fromYear === undefined ? {} : { fromYear }),
    ...(untilYear === undefined ? {} : { untilYear }),
  }),
  loader: ({ context: { queryClient }, deps }) => queryClient.ensureQueryData(effortQueries.all(deps)),
  component: lazyRouteComponent(() => import('./pages/effort-page.js'), 'EffortPage'),
});

const organisationEffortRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/inzet/$organisation',
  validateSearch: readEffortSearch,
  loaderDeps: ({ search: { fromYear, untilYear } }) => ({
    ...(fromYear === undefined ? {} : { fromYear }),
    ...(untilYear === undefined ? {} : { untilYear }),
  }),
  loader: ({ context: { queryClient }, params, deps }) =>
    queryClient.ensureQueryData(effortQueries.organisation(params.organisation, deps)),
  component: lazyRouteComponent(() => import('./pages/organisation-effort-page.js'), 'OrganisationEffortPage'),
});

export const effortRoutes = [effortRoute, organisationEffortRoute] as const;
