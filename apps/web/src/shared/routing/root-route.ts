import type { QueryClient } from '@tanstack/react-query';
import { createRootRouteWithContext } from '@tanstack/react-router';
import { programmeQuery } from '../programme/queries.js';
import { sessionQuery } from '../session/session.js';

/** What every loader may use. */
export type RouterContext = { readonly queryClient: QueryClient };

/** The root under which every feature hangs its own routes; the app gives it its frame and error pages. */
export const rootRoute = createRootRouteWithContext<RouterContext>()({
  loader: async ({ context: { queryClient } }) => {
    await Promise.all([queryClient.ensureQueryData(sessionQuery), queryClient.ensureQueryData(programmeQuery)]);
  },
});
