import { createRoute, lazyRouteComponent, notFound } from '@tanstack/react-router';
import { rootRoute } from '../../shared/routing/root-route.js';
import { roundQueries } from './queries.js';

export const roundRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/rondes/$round',
  loader: ({ context: { queryClient }, params }) => {
    const number = Number(params.round);
    if (!Number.isInteger(number) || number < 1) throw notFound();
    return queryClient.ensureQueryData(roundQueries.detail(number));
  },
  component: lazyRouteComponent(() => import('./pages/round-page.js'), 'RoundPage'),
});
