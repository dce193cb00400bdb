import type { QueryClient } from '@tanstack/react-query';
import { createRoute, lazyRouteComponent, notFound } from '@tanstack/react-router';
import { rootRoute } from '../../shared/routing/root-route.js';
import { may, sessionQuery } from '../../shared/session/session.js';
import { urgencyQueries } from './queries.js';
import { readGradingSearch, readPresentationSearch } from './search.js';

const loadRound = ({
  context: { queryClient },
  params,
}: {
  readonly context: { readonly queryClient: QueryClient };
  readonly params: { readonly round: string };
}) => {
  const number = Number(params.round);
  if (!Number.isInteger(number) || number < 1) throw notFound();
  return queryClient.ensureQueryData(urgencyQueries.detail(number));
};

const urgencyRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/prioritering',
  loader: async ({ context: { queryClient } }) => {
    const session = await queryClient.ensureQueryData(sessionQuery);
    const { rounds } = await queryClient.ensureQueryData(urgencyQueries.list);
    const running = rounds.find(({ phase }) => phase === 'open' || phase === 'pastClosing');
    await Promise.all([
      running === undefined ? undefined : queryClient.ensureQueryData(urgencyQueries.detail(running.number)),
      running === undefined && may(session, 'round:run')
        ? queryClient.ensureQueryData(urgencyQueries.eligible)
        : undefined,
    ]);
  },
  component: lazyRouteComponent(() => import('./pages/urgency-page.js'), 'UrgencyPage'),
});

const resultRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/prioritering/$round',
  loader: loadRound,
  component: lazyRouteComponent(() => import('./pages/urgency-round-page.js'), 'UrgencyRoundPage'),
});

const gradingRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/prioritering/$round/beoordelen',
  validateSearch: readGradingSearch,
  loader: loadRound,
  component: lazyRouteComponent(() => import('./pages/grading-page.js'), 'GradingPage'),
});

const presentationRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/prioritering/$round/presenteren',
  validateSearch: readPresentationSearch,
  loader: loadRound,
  component: lazyRouteComponent(() => import('./pages/presentation-page.js'), 'PresentationPage'),
});

export const urgencyRoutes = [urgencyRoute, resultRoute, gradingRoute, presentationRoute] as const;
