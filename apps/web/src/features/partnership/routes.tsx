import { DOMAINS, ORGANISATION_KINDS } from '@samenkoers/rulebook';
import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { organisationQuery } from '../../shared/programme/queries.js';
import { rootRoute } from '../../shared/routing/root-route.js';
import { type OrganisationFilters, partnershipQueries } from './queries.js';

/** The filters in the URL; unknown values are left out. */
export const readOrganisationSearch = (search: Readonly<Record<string, unknown>>): OrganisationFilters => {
  const all = {
    part: (['owner', 'partner'] as const).find((part) => part === search['part']),
    kind: ORGANISATION_KINDS.find((kind) => kind === search['kind']),
    domain: DOMAINS.find((domain) => domain === search['domain']),
    q: typeof search['q'] === 'string' && search['q'] !== '' ? search['q'].slice(0, 80) : undefined,
  };
  return Object.fromEntries(Object.entries(all).filter(([, value]) => value !== undefined)) as OrganisationFilters;
};

const organisationsRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/organisaties',
  validateSearch: readOrganisationSearch,
  loaderDeps: ({ search }) => search,
  loader: ({ context: { queryClient }, deps }) => queryClient.ensureInfiniteQueryData(partnershipQueries.list(deps)),
  component: lazyRouteComponent(() => import('./pages/organisations-page.js'), 'OrganisationsPage'),
});

const organisationRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/organisaties/$organisation',
  loader: ({ context: { queryClient }, params }) => queryClient.ensureQueryData(organisationQuery(params.organisation)),
  component: lazyRouteComponent(() => import('./pages/organisation-page.js'), 'OrganisationPage'),
});

export const partnershipRoutes = [organisationsRoute, organisationRoute] as const;
