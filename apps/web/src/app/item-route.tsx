import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { itemQueries, publicQueries } from '../features/agenda/queries.js';
import { allOrganisationsQuery } from '../shared/programme/queries.js';
import { rootRoute } from '../shared/routing/root-route.js';
import { may, sessionQuery } from '../shared/session/session.js';

/** One address for an item: whoever works on it sees everything, a visitor what the agenda tells residents. */
export const itemRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/agenda/$item',
  loader: async ({ context: { queryClient }, params: { item } }) => {
    const session = await queryClient.ensureQueryData(sessionQuery);
    if (!may(session, 'item:read')) {
      await queryClient.ensureQueryData(publicQueries.item(item));
      return;
    }
    await Promise.all([
      queryClient.ensureQueryData(itemQueries.detail(item)),
      queryClient.ensureQueryData(itemQueries.abilities(item)),
      queryClient.ensureQueryData(itemQueries.pools),
      queryClient.ensureQueryData(allOrganisationsQuery),
    ]);
  },
  component: lazyRouteComponent(() => import('./item-page.js'), 'ItemPage'),
});
