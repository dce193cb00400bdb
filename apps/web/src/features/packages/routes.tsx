import { createRoute, lazyRouteComponent, notFound } from '@tanstack/react-router';
import { failureOf } from '../../shared/api-client/failure.js';
import { rootRoute } from '../../shared/routing/root-route.js';
import { type HiddenRound, packageQueries } from './queries.js';
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
  loader: async ({ context: { queryClient }, params }): Promise<HiddenRound | null> => {
    const round = numberIn(params.round);
    try {
      await Promise.all([
        queryClient.ensureQueryData(packageQueries.facts(round)),
        queryClient.ensureQueryData(packageQueries.scenarios(round)),
        queryClient.ensureQueryData(packageQueries.decisions),
      ]);
      return null;
    } catch (error) {
      const failure = failureOf(error);
      if (failure?.kind !== 'refused' || failure.problem.status !== 404) throw error;
      // What fits would tell the order: a round that hides its judgements has no package yet.
      const { hidden, withdrawnAt, title, closesAt } = await queryClient.fetchQuery(packageQueries.round(round));
      if (!hidden || withdrawnAt !== null) throw error;
      return { title, closesAt };
    }
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
