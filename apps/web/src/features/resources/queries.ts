import type { ItemRow } from '@samenkoers/contract';
import { queryOptions } from '@tanstack/react-query';
import { read } from '../../shared/api-client/read.js';

const PAGE = 200;

export const resourceQueries = {
  pools: queryOptions({
    queryKey: ['resource-pools'],
    queryFn: ({ signal }) => read('listResourcePools', { signal }),
    staleTime: 60_000,
  }),
  needs: queryOptions({
    queryKey: ['needs'],
    queryFn: ({ signal }) => read('listNeeds', { signal }),
  }),
  /** Every item there is to estimate, page by page behind the screen. */
  items: queryOptions({
    queryKey: ['items', 'to-estimate'],
    queryFn: async ({ signal }) => {
      const rows: ItemRow[] = [];
      let after: string | undefined;
      do {
        const page = await read('listItems', { query: { limit: PAGE, after }, signal });
        rows.push(...page.rows);
        after = page.next ?? undefined;
      } while (after !== undefined);
      return rows;
    },
  }),
};
