import { ROUND_KINDS, type RoundKind } from '@samenkoers/rulebook';
import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { rootRoute } from '../../shared/routing/root-route.js';
import { may, sessionQuery } from '../../shared/session/session.js';
import { recordQueries } from './queries.js';

const tasksRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/mijn',
  loader: async ({ context: { queryClient } }) => {
    const session = await queryClient.ensureQueryData(sessionQuery);
    // Somebody without a mandate or role any more has no tasks to fetch, and is told so on the page.
    if (session.person === null || may(session, 'task:read')) await queryClient.ensureQueryData(recordQueries.tasks);
  },
  component: lazyRouteComponent(() => import('./pages/tasks-page.js'), 'TasksPage'),
});

const cockpitRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/cockpit',
  loader: ({ context: { queryClient } }) =>
    Promise.all([
      queryClient.ensureQueryData(recordQueries.cockpit),
      queryClient.ensureQueryData(recordQueries.agendaVersions),
    ]),
  component: lazyRouteComponent(() => import('./pages/cockpit-page.js'), 'CockpitPage'),
});

const decisionsRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/besluiten',
  validateSearch: (search: Readonly<Record<string, unknown>>): { readonly kind?: RoundKind } => {
    const kind = ROUND_KINDS.find((each) => each === search['kind']);
    return kind === undefined ? {} : { kind };
  },
  loaderDeps: ({ search }) => search,
  loader: ({ context: { queryClient }, deps: { kind } }) =>
    queryClient.ensureInfiniteQueryData(recordQueries.decisions(kind)),
  component: lazyRouteComponent(() => import('./pages/decisions-page.js'), 'DecisionsPage'),
});

export const recordRoutes = [tasksRoute, cockpitRoute, decisionsRoute] as const;
