import type { ItemRow } from '@samenkoers/contract';
import { queryOptions } from '@tanstack/react-query';
import { failureOf } from '../../shared/api-client/failure.js';
import { read } from '../../shared/api-client/read.js';
import { type Relation, relationsOf } from './relations.js';

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
  /** What requires or excludes what, as the package of the newest urgency round knows it; none while that round hides it. */
  relations: queryOptions({
    queryKey: ['packages', 'relations'],
    queryFn: async ({ signal }): Promise<readonly Relation[]> => {
      const { rounds } = await read('listUrgencyRounds', { signal });
      const newest = rounds.find(({ phase }) => phase !== 'withdrawn');
      if (newest === undefined) return [];
      try {
        return relationsOf(await read('readPackage', { params: { round: newest.number }, signal }));
      } catch (error) {
        if (failureOf(error)?.kind === 'refused') return [];
        throw error;
      }
    },
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
