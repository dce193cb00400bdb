import type { RoundKind } from '@samenkoers/rulebook';
import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { read } from '../../shared/api-client/read.js';

const PAGE = 50;
const WHOLE = 60;
const REFRESH = 60_000;

export const recordQueries = {
  tasks: queryOptions({
    queryKey: ['tasks'],
    queryFn: ({ signal }) => read('readTasks', { signal }),
    refetchInterval: REFRESH,
  }),
  cockpit: queryOptions({
    queryKey: ['cockpit'],
    queryFn: ({ signal }) => read('readCockpit', { signal }),
    refetchInterval: REFRESH,
  }),
  agendaVersions: queryOptions({
    queryKey: ['agenda-versions'],
    queryFn: ({ signal }) => read('listAgendaVersions', { signal }),
  }),
  /** What a partner is part of, also before the public can see it, with what is asked of it. */
  partnerItems: (organisation: string) =>
    queryOptions({
      queryKey: ['items', 'partner', organisation],
      queryFn: async ({ signal }) => {
        const { rows } = await read('listItems', { query: { organisation, limit: WHOLE }, signal });
        return Promise.all(rows.map(({ slug }) => read('readItem', { params: { item: slug }, signal })));
      },
    }),
  /** Packages adopted, newest first. */
  packageDecisions: queryOptions({
    queryKey: ['packages', 'decisions'],
    queryFn: ({ signal }) => read('listPackageDecisions', { signal }),
  }),
  decisions: (kind: RoundKind | undefined) =>
    infiniteQueryOptions({
      queryKey: ['decisions', kind ?? 'all'],
      queryFn: ({ signal, pageParam }) =>
        read('listDecisions', { query: { kind, after: pageParam, limit: PAGE }, signal }),
      initialPageParam: undefined as string | undefined,
      getNextPageParam: (page) => page.next ?? undefined,
    }),
};
