import { queryOptions } from '@tanstack/react-query';
import { read } from '../../shared/api-client/read.js';

const REFRESH_WHILE_OPEN = 20_000;

export const urgencyQueries = {
  list: queryOptions({
    queryKey: ['urgency', 'list'],
    queryFn: ({ signal }) => read('listUrgencyRounds', { signal }),
  }),
  eligible: queryOptions({
    queryKey: ['urgency', 'eligible'],
    queryFn: ({ signal }) => read('readEligibleItems', { signal }),
  }),
  detail: (round: number) =>
    queryOptions({
      queryKey: ['urgency', 'detail', round],
      queryFn: ({ signal }) => read('readUrgencyRound', { params: { round }, signal }),
      // Others judge while somebody looks; the standing on screen follows.
      refetchInterval: (query) => (query.state.data?.phase === 'open' ? REFRESH_WHILE_OPEN : false),
    }),
};
