import { createRoute, lazyRouteComponent, redirect } from '@tanstack/react-router';
import { allOrganisationsQuery, publicAgendaQuery } from '../../shared/programme/queries.js';
import { rootRoute } from '../../shared/routing/root-route.js';
import { may, sessionQuery } from '../../shared/session/session.js';
import { itemQueries } from './queries.js';
import { readAgendaSearch } from './search.js';
import { readStep, type WizardStep } from './wizard-steps.js';

const publicAgendaRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/',
  validateSearch: (search: Readonly<Record<string, unknown>>): { readonly q?: string } =>
    typeof search['q'] === 'string' && search['q'] !== '' ? { q: search['q'] } : {},
  loader: ({ context: { queryClient } }) => queryClient.ensureQueryData(publicAgendaQuery),
  component: lazyRouteComponent(() => import('./pages/public-agenda-page.js'), 'PublicAgendaPage'),
});

const agendaRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/agenda',
  validateSearch: readAgendaSearch,
  loaderDeps: ({ search }) => search,
  loader: async ({ context: { queryClient }, deps: { view, ...filters } }) => {
    const session = await queryClient.ensureQueryData(sessionQuery);
    if (!may(session, 'agenda:read')) throw redirect({ to: '/' });
    await Promise.all([
      queryClient.ensureInfiniteQueryData(itemQueries.list(filters, view !== undefined && view !== 'list')),
      queryClient.ensureQueryData(allOrganisationsQuery),
    ]);
  },
  component: lazyRouteComponent(() => import('./pages/agenda-page.js'), 'AgendaPage'),
});

const newProposalRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/voorstellen/nieuw',
  component: lazyRouteComponent(() => import('./pages/new-proposal-page.js'), 'NewProposalPage'),
});

const proposalRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/voorstellen/$item',
  validateSearch: (search: Readonly<Record<string, unknown>>): { readonly stap?: WizardStep } =>
    readStep(search['stap']),
  loader: async ({ context: { queryClient }, params: { item } }) => {
    await Promise.all([
      queryClient.ensureQueryData(itemQueries.draft(item)),
      queryClient.ensureQueryData(itemQueries.pools),
      queryClient.ensureQueryData(allOrganisationsQuery),
    ]);
  },
  component: lazyRouteComponent(() => import('./pages/proposal-page.js'), 'ProposalPage'),
});

export const agendaRoutes = [publicAgendaRoute, agendaRoute, newProposalRoute, proposalRoute] as const;
