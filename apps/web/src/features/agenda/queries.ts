import type { AgendaFilters } from '@samenkoers/contract';
import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { read } from '../../shared/api-client/read.js';

/** The filters of the agenda as they stand in the URL. */
export type Filters = Omit<Partial<AgendaFilters>, 'after' | 'limit'>;

const PAGE = 50;
const WHOLE_VIEW = 200;

export const publicQueries = {
  item: (item: string) =>
    queryOptions({
      queryKey: ['public-agenda', 'item', item],
      queryFn: ({ signal }) => read('readPublicItem', { params: { item }, signal }),
    }),
};

export const itemQueries = {
  /** A list is read page by page; the grouped views take as much as the API gives at once. */
  list: (filters: Filters, whole: boolean) =>
    infiniteQueryOptions({
      queryKey: ['items', 'list', filters, whole],
      queryFn: ({ signal, pageParam }) =>
        read('listItems', { query: { ...filters, after: pageParam, limit: whole ? WHOLE_VIEW : PAGE }, signal }),
      initialPageParam: undefined as string | undefined,
      getNextPageParam: (page) => page.next ?? undefined,
    }),
  detail: (item: string) =>
    queryOptions({
      queryKey: ['items', 'detail', item],
      queryFn: ({ signal }) => read('readItem', { params: { item }, signal }),
    }),
  abilities: (item: string) =>
    queryOptions({
      queryKey: ['items', 'abilities', item],
      queryFn: ({ signal }) => read('readItemAbilities', { params: { item }, signal }),
    }),
  events: (item: string) =>
    infiniteQueryOptions({
      queryKey: ['items', 'events', item],
      queryFn: ({ signal, pageParam }) =>
        read('listItemEvents', { params: { item }, query: { after: pageParam, limit: PAGE }, signal }),
      initialPageParam: undefined as string | undefined,
      getNextPageParam: (page) => page.next ?? undefined,
    }),
  draft: (item: string) =>
    queryOptions({
      queryKey: ['drafts', item],
      queryFn: ({ signal }) => read('readDraft', { params: { item }, signal }),
      // The wizard edits a copy; what another person saves is met by the revision, not by fetching behind one's back.
      refetchOnWindowFocus: false,
    }),
  pools: queryOptions({
    queryKey: ['resource-pools'],
    queryFn: ({ signal }) => read('listResourcePools', { signal }),
    staleTime: 60_000,
  }),
};
