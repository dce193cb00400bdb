import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { read } from '../../shared/api-client/read.js';

const PAGE = 20;

export const peopleQueries = {
  team: queryOptions({
    queryKey: ['people', 'team'],
    queryFn: ({ signal }) => read('readTeam', { signal }),
  }),
  at: (organisation: string) =>
    queryOptions({
      queryKey: ['people', 'at', organisation],
      queryFn: ({ signal }) => read('readOrganisationPeople', { params: { organisation }, signal }),
    }),
  events: (organisation: string) =>
    infiniteQueryOptions({
      queryKey: ['people', 'events', organisation],
      queryFn: ({ signal, pageParam }) =>
        read('listOrganisationPeopleEvents', {
          params: { organisation },
          query: { after: pageParam, limit: PAGE },
          signal,
        }),
      initialPageParam: undefined as string | undefined,
      getNextPageParam: (page) => page.next ?? undefined,
    }),
};
