import { queryOptions } from '@tanstack/react-query';
import { read } from '../../shared/api-client/read.js';

export const manageQueries = {
  /** Every version of the by-laws, the one in force first. */
  byLaws: queryOptions({
    queryKey: ['by-laws'],
    queryFn: async ({ signal }) => (await read('listByLaws', { signal })).versions,
  }),
  /** Every owner with who speaks and coordinates for it. */
  owners: queryOptions({
    queryKey: ['owner-people'],
    queryFn: async ({ signal }) => (await read('listOwnerPeople', { signal })).owners,
  }),
  /** Who holds which mandate or role at one organisation. */
  peopleAt: (organisation: string) =>
    queryOptions({
      queryKey: ['people', 'at', organisation],
      queryFn: ({ signal }) => read('readOrganisationPeople', { params: { organisation }, signal }),
    }),
};
