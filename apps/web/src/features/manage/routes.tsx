import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { changeQueries } from '../../shared/changes/queries.js';
import { rootRoute } from '../../shared/routing/root-route.js';
import { manageQueries } from './queries.js';

const manageRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/beheer',
  loader: ({ context: { queryClient } }) =>
    Promise.all([
      queryClient.ensureQueryData(changeQueries.pending),
      queryClient.ensureInfiniteQueryData(changeQueries.all),
    ]),
  component: lazyRouteComponent(() => import('./pages/manage-page.js'), 'ManagePage'),
});

const byLawsRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/beheer/reglement',
  loader: ({ context: { queryClient } }) =>
    Promise.all([
      queryClient.ensureQueryData(manageQueries.byLaws),
      queryClient.ensureQueryData(changeQueries.pending),
    ]),
  component: lazyRouteComponent(() => import('./pages/by-laws-page.js'), 'ByLawsPage'),
});

const ownersRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/beheer/eigenaren',
  loader: ({ context: { queryClient } }) =>
    Promise.all([
      queryClient.ensureQueryData(manageQueries.owners),
      queryClient.ensureQueryData(changeQueries.pending),
    ]),
  component: lazyRouteComponent(() => import('./pages/owners-page.js'), 'OwnersPage'),
});

export const manageRoutes = [manageRoute, byLawsRoute, ownersRoute] as const;
