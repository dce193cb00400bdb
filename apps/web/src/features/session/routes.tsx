import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { rootRoute } from '../../shared/routing/root-route.js';
import { demoPeopleQuery, devicesQuery } from './queries.js';

/** A path within the product, never another site: where to go after signing in. */
const isOwnPath = (value: unknown): value is string => typeof value === 'string' && /^\/(?![/\\])/.test(value);

const signInRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/aanmelden',
  validateSearch: (search: Readonly<Record<string, unknown>>): { readonly naar?: string; readonly zoek?: string } => ({
    ...(isOwnPath(search['naar']) ? { naar: search['naar'] } : {}),
    ...(typeof search['zoek'] === 'string' && search['zoek'] !== '' ? { zoek: search['zoek'] } : {}),
  }),
  loader: ({ context: { queryClient } }) => queryClient.ensureQueryData(demoPeopleQuery),
  component: lazyRouteComponent(() => import('./pages/sign-in-page.js'), 'SignInPage'),
});

const devicesRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/mijn/apparaten',
  loader: ({ context: { queryClient } }) => queryClient.ensureQueryData(devicesQuery),
  component: lazyRouteComponent(() => import('./pages/devices-page.js'), 'DevicesPage'),
});

export const sessionRoutes = [signInRoute, devicesRoute] as const;
