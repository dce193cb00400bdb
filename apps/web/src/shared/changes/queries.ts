import type { QueryKey } from '@tanstack/react-query';
import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { RECORD } from '../api-client/keys.js';
import { read } from '../api-client/read.js';

const WHOLE = 100;
const PAGE = 20;

/** What may show something else once a change was proposed or answered: confirming one takes effect at once. */
export const CHANGE_TOUCHES: readonly QueryKey[] = [...RECORD, ['programme']];

/** Changes that take a second person. */
export const changeQueries = {
  /** Those that wait. */
  pending: queryOptions({
    queryKey: ['changes', 'pending'],
    queryFn: async ({ signal }) =>
      (await read('listChanges', { query: { state: 'pending', limit: WHOLE }, signal })).rows,
  }),
  /** All of them, newest first. */
  all: infiniteQueryOptions({
    queryKey: ['changes', 'all'],
    queryFn: ({ signal, pageParam }) => read('listChanges', { query: { after: pageParam, limit: PAGE }, signal }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.next ?? undefined,
  }),
  /** Those about one organisation that wait. */
  pendingFor: (organisation: string) =>
    queryOptions({
      queryKey: ['changes', 'pending', organisation],
      queryFn: async ({ signal }) =>
        (await read('listChanges', { query: { state: 'pending', organisation, limit: WHOLE }, signal })).rows,
    }),
};
