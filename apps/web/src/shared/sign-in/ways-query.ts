import { queryOptions } from '@tanstack/react-query';
import { read } from '../api-client/read.js';

/** How one can sign in here. */
export const waysQuery = queryOptions({
  queryKey: ['ways-to-sign-in'],
  queryFn: ({ signal }) => read('listWaysToSignIn', { signal }),
  staleTime: 60_000,
});
