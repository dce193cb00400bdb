import type { QueryClient } from '@tanstack/react-query';
import { createRouter, type RouterHistory } from '@tanstack/react-router';
import { agendaRoutes } from '../features/agenda/routes.js';
import { commitmentRoutes } from '../features/commitments/routes.js';
import { effortRoutes } from '../features/effort/routes.js';
import { manageRoutes } from '../features/manage/routes.js';
import { packageRoutes } from '../features/packages/routes.js';
import { partnershipRoutes } from '../features/partnership/routes.js';
import { peopleRoutes } from '../features/people/routes.js';
import { recordRoutes } from '../features/record/routes.js';
import { resourceRoutes } from '../features/resources/routes.js';
import { roundRoute } from '../features/rounds/routes.js';
import { sessionRoutes } from '../features/session/routes.js';
import { urgencyRoutes } from '../features/urgency/routes.js';
import { m } from '../shared/i18n/messages.js';
import { rootRoute } from '../shared/routing/root-route.js';
import { Loading } from '../ui/message.js';
import { AppShell } from './app-shell.js';
import { ErrorPage, NotFoundPage } from './error-page.js';
import { itemRoute } from './item-route.js';

const routeTree = rootRoute
  .update({ component: AppShell })
  .addChildren([
    ...agendaRoutes,
    itemRoute,
    roundRoute,
    ...commitmentRoutes,
    ...effortRoutes,
    ...packageRoutes,
    ...resourceRoutes,
    ...recordRoutes,
    ...partnershipRoutes,
    ...peopleRoutes,
    ...urgencyRoutes,
    ...manageRoutes,
    ...sessionRoutes,
  ]);

const LONG_ENOUGH_TO_SAY_SO = 300;

/** The router of the product; a history of its own serves tests. */
export const createAppRouter = (queryClient: QueryClient, history?: RouterHistory) =>
  createRouter({
    routeTree,
    ...(history === undefined ? {} : { history }),
    context: { queryClient },
    // What no page asked for is dropped from the address, so that nothing unchecked reaches a page.
    search: { strict: true },
    defaultPendingMs: LONG_ENOUGH_TO_SAY_SO,
    defaultPendingComponent: () => <Loading>{m.loading_page()}</Loading>,
    defaultErrorComponent: ErrorPage,
    defaultNotFoundComponent: NotFoundPage,
    // The query cache decides what is fresh; the router asks it every time.
    defaultPreloadStaleTime: 0,
    scrollRestoration: true,
  });

declare module '@tanstack/react-router' {
  interface Register {
    router: ReturnType<typeof createAppRouter>;
  }
}
