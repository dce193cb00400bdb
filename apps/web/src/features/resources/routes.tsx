import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { allOrganisationsQuery } from '../../shared/programme/queries.js';
import { rootRoute } from '../../shared/routing/root-route.js';
import { may, sessionQuery } from '../../shared/session/session.js';
import { resourceQueries } from './queries.js';

/** The item whose needs are looked at, in the address. */
export type ResourceSearch = { readonly item?: string };

const resourcesRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/middelen',
  validateSearch: (search: Readonly<Record<string, unknown>>): ResourceSearch => {
    const { item } = search;
    return typeof item === 'string' && item !== '' && item.length <= 200 ? { item } : {};
  },
  loader: async ({ context: { queryClient } }) => {
    const session = await queryClient.ensureQueryData(sessionQuery);
    await Promise.all([
      queryClient.ensureQueryData(resourceQueries.pools),
      queryClient.ensureQueryData(resourceQueries.needs),
      ...(may(session, 'resource:manage')
        ? [queryClient.ensureQueryData(resourceQueries.items), queryClient.ensureQueryData(allOrganisationsQuery)]
        : []),
    ]);
  },
  component: lazyRouteComponent(() => import('./pages/resources-page.js'), 'ResourcesPage'),
});

export const resourceRoutes = [resourcesRoute] as const;
