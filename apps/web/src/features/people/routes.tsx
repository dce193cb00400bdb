import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { changeQueries } from '../../shared/changes/queries.js';
import { rootRoute } from '../../shared/routing/root-route.js';
import { peopleQueries } from './queries.js';

const peopleRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/organisaties/$organisation/mensen',
  loader: ({ context: { queryClient }, params: { organisation } }) =>
    Promise.all([
      queryClient.ensureQueryData(peopleQueries.at(organisation)),
      queryClient.ensureInfiniteQueryData(peopleQueries.events(organisation)),
    ]),
  component: lazyRouteComponent(() => import('./pages/people-page.js'), 'PeoplePage'),
});

const teamRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/beheer/team',
  loader: ({ context: { queryClient } }) =>
    Promise.all([queryClient.ensureQueryData(peopleQueries.team), queryClient.ensureQueryData(changeQueries.pending)]),
  component: lazyRouteComponent(() => import('./pages/team-page.js'), 'TeamPage'),
});

export const peopleRoutes = [peopleRoute, teamRoute] as const;
