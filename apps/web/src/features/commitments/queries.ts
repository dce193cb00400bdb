import type { BookRow } from '@samenkoers/contract';
import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { read } from '../../shared/api-client/read.js';
import type { BookFilters } from './search.js';

const PAGE = 50;
const WHOLE = 200;

/** Everything of the book under one root. */
const BOOK = ['book'] as const;

export const bookQueries = {
  list: (filters: BookFilters) =>
    infiniteQueryOptions({
      queryKey: [...BOOK, 'list', filters],
      queryFn: ({ signal, pageParam }) =>
        read('listBook', { query: { ...filters, after: pageParam, limit: PAGE }, signal }),
      initialPageParam: undefined as string | undefined,
      getNextPageParam: (page) => page.next ?? undefined,
    }),
  /** Every line of one organisation: a form that fills in many of them has to have them all. */
  whole: (organisation: string) =>
    queryOptions({
      queryKey: [...BOOK, 'whole', organisation],
      queryFn: async ({ signal }) => {
        const rows: BookRow[] = [];
        let after: string | undefined;
        do {
          const page = await read('listBook', { query: { organisation, after, limit: WHOLE }, signal });
          rows.push(...page.rows);
          after = page.next ?? undefined;
        } while (after !== undefined);
        return rows;
      },
      // The grid edits a copy: nothing is fetched behind somebody's back.
      refetchOnWindowFocus: false,
    }),
  history: (item: string, organisation: string) =>
    queryOptions({
      queryKey: [...BOOK, 'history', item, organisation],
      queryFn: ({ signal }) => read('readBookHistory', { params: { item, organisation }, signal }),
    }),
  pools: queryOptions({
    queryKey: ['resource-pools'],
    queryFn: ({ signal }) => read('listResourcePools', { signal }),
    staleTime: 60_000,
  }),
};
