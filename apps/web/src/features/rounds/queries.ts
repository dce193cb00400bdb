import { queryOptions } from '@tanstack/react-query';
import { read } from '../../shared/api-client/read.js';

const REFRESH_WHILE_OPEN = 20_000;

export const roundQueries = {
  detail: (round: number) =>
    queryOptions({
      queryKey: ['rounds', 'detail', round],
      queryFn: ({ signal }) => read('readRound', { params: { round }, signal }),
      // Others take positions while somebody looks; the sum on screen follows.
      refetchInterval: (query) => (query.state.data?.phase === 'open' ? REFRESH_WHILE_OPEN : false),
    }),
};
