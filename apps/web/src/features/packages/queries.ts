import { queryOptions } from '@tanstack/react-query';
import { read } from '../../shared/api-client/read.js';

/** A round whose package is hidden until it closes. */
export type HiddenRound = { readonly title: string; readonly closesAt: string };

export const packageQueries = {
  /** Everything the package of an urgency round is made of now. */
  facts: (round: number) =>
    queryOptions({
      queryKey: ['packages', 'facts', round],
      queryFn: ({ signal }) => read('readPackage', { params: { round }, signal }),
    }),
  /** The round itself, for why it has no package to show. */
  round: (round: number) =>
    queryOptions({
      queryKey: ['urgency', 'detail', round],
      queryFn: ({ signal }) => read('readUrgencyRound', { params: { round }, signal }),
    }),
  scenarios: (round: number) =>
    queryOptions({
      queryKey: ['packages', 'scenarios', round],
      queryFn: ({ signal }) => read('listScenarios', { params: { round }, signal }),
    }),
  decisions: queryOptions({
    queryKey: ['packages', 'decisions'],
    queryFn: ({ signal }) => read('listPackageDecisions', { signal }),
  }),
  decision: (number: number) =>
    queryOptions({
      queryKey: ['packages', 'decision', number],
      queryFn: ({ signal }) => read('readPackageDecision', { params: { number }, signal }),
    }),
};
