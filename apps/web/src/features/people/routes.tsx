import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
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

export const peopleRoutes = [peopleRoute] as const;
