import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { programmeQuery } from '../../shared/programme/queries.js';
import { rootRoute } from '../../shared/routing/root-route.js';
import { may, sessionQuery } from '../../shared/session/session.js';
import { waysQuery } from '../../shared/sign-in/ways-query.js';
import { demoPeopleQuery, demoPostQuery, devicesQuery, emergencyCodesQuery, meansQuery } from './queries.js';

/** A path within the product, never another site: where to go after signing in. */
const isOwnPath = (value: unknown): value is string =>
  typeof value === 'string' && /^\/(?![/\\])[\x21-\x5B\x5D-\x7E]*$/.test(value);

type SignInSearch = {
  readonly naar?: string;
  readonly zoek?: string;
  readonly fout?: string;
  /** In a demonstration: people of this programme, where there are more. */
  readonly programma?: string;
};

const signInSearch = (search: Readonly<Record<string, unknown>>): SignInSearch => ({
  ...(isOwnPath(search['naar']) ? { naar: search['naar'] } : {}),
  ...(typeof search['zoek'] === 'string' && search['zoek'] !== '' ? { zoek: search['zoek'] } : {}),
  ...(typeof search['fout'] === 'string' ? { fout: search['fout'] } : {}),
  ...(typeof search['programma'] === 'string' && search['programma'] !== '' ? { programma: search['programma'] } : {}),
});

const signInRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/aanmelden',
  validateSearch: signInSearch,
  loaderDeps: ({ search: { programma } }) => ({ programma }),
  loader: async ({ context: { queryClient }, deps: { programma } }) => {
    const { demo } = await queryClient.ensureQueryData(sessionQuery);
    if (!demo) return void (await queryClient.ensureQueryData(waysQuery));
    const { slug } = await queryClient.ensureQueryData(programmeQuery);
    await queryClient.ensureQueryData(demoPeopleQuery(programma ?? slug));
  },
  component: lazyRouteComponent(() => import('./pages/sign-in-page.js'), 'SignInPage'),
});

/** The page outside of demonstrations; in one it can be tried out. */
const signInForRealRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/aanmelden/echt',
  validateSearch: signInSearch,
  loader: ({ context: { queryClient } }) => queryClient.ensureQueryData(waysQuery),
  component: lazyRouteComponent(() => import('./pages/sign-in-for-real-page.js'), 'SignInForRealPage'),
});

const emailLinkRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/aanmelden/link',
  component: lazyRouteComponent(() => import('./pages/email-link-page.js'), 'EmailLinkPage'),
});

const shownAgainRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/aanmelden/gelukt',
  component: lazyRouteComponent(() => import('./pages/shown-again-page.js'), 'ShownAgainPage'),
});

const emergencyRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/noodtoegang',
  component: lazyRouteComponent(() => import('./pages/emergency-page.js'), 'EmergencyPage'),
});

const demoPostRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/demo/post',
  loader: ({ context: { queryClient } }) => queryClient.ensureQueryData(demoPostQuery),
  component: lazyRouteComponent(() => import('./pages/demo-post-page.js'), 'DemoPostPage'),
});

const devicesRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/mijn/apparaten',
  loader: async ({ context: { queryClient } }) => {
    const session = await queryClient.ensureQueryData(sessionQuery);
    await Promise.all([
      queryClient.ensureQueryData(devicesQuery),
      queryClient.ensureQueryData(meansQuery),
      queryClient.ensureQueryData(waysQuery),
      ...(may(session, 'emergency:prepare') ? [queryClient.ensureQueryData(emergencyCodesQuery)] : []),
    ]);
  },
  component: lazyRouteComponent(() => import('./pages/devices-page.js'), 'DevicesPage'),
});

export const sessionRoutes = [
  signInRoute,
  signInForRealRoute,
  emailLinkRoute,
  shownAgainRoute,
  emergencyRoute,
  demoPostRoute,
  devicesRoute,
] as const;
