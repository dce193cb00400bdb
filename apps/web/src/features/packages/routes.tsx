import { createRoute, lazyRouteComponent, notFound } from '@tanstack/react-router';
import { rootRoute } from '../../shared/routing/root-route.js';
import { packageQueries } from './queries.js';
import { readPackageSearch } from './search.js';

const numberIn = (text: string): number => {
  const number = Number(text);
  if (!Number.isInteger(number) || number < 1) throw notFound();
  return number;
};

const packageRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/prioritering/$round/pakket',
  validateSearch: readPackageSearch,
  loader: ({ context: { queryClient }, params }) => {
    const round = numberIn(params.round);
    return Promise.all([
      queryClient.ensureQueryData(packageQueries.facts(round)),
      queryClient.ensureQueryData(packageQueries.scenarios(round)),
      queryClient.ensureQueryData(packageQueries.decisions),
    ]);
  },
  component: lazyRouteComponent(() => import('./pages/package-page.js'), 'PackagePage'),
});

const packageDecisionRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/besluiten/pakket/$number',
  loader: ({ context: { queryClient }, params }) =>
    queryClient.ensureQueryData(packageQueries.decision(numberIn(params.number))),
  component: lazyRouteComponent(() => import('./pages/package-decision-page.js'), 'PackageDecisionPage'),
});

export const packageRoutes = [packageRoute, packageDecisionRoute] as const;
