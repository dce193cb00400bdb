import { queryOptions } from '@tanstack/react-query';
import { read } from '../../shared/api-client/read.js';
import type { EffortSearch } from './search.js';

type Period = Omit<EffortSearch, 'kind'>;

/** Everything under one root: a promise, a grade of taking part or an agreed share may change any of it. */
const EFFORT = ['effort'] as const;

export const effortQueries = {
  all: ({ fromYear, untilYear }: Period) =>
    queryOptions({
      queryKey: [...EFFORT, 'all', fromYear ?? null, untilYear ?? null],
      queryFn: ({ signal }) => read('readEffort', { query: { fromYear, untilYear }, signal }),
    }),
  organisation: (organisation: string, { fromYear, untilYear }: Period) =>
    queryOptions({
      queryKey: [...EFFORT, 'organisation', organisation, fromYear ?? null, untilYear ?? null],
      queryFn: ({ signal }) =>
        read('readOrganisationEffort', { params: { organisation }, query: { fromYear, untilYear }, signal }),
    }),
  item: (item: string) =>
    queryOptions({
      queryKey: [...EFFORT, 'item', item],
      queryFn: ({ signal }) => read('readItemEffort', { params: { item }, signal }),
    }),
  agreedShares: queryOptions({
    queryKey: [...EFFORT, 'agreed-shares'],
    queryFn: ({ signal }) => read('listAgreedShares', { signal }),
  }),
};
