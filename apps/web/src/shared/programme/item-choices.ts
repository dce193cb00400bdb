import type { ItemRow } from '@samenkoers/contract';
import { queryOptions } from '@tanstack/react-query';
import { read } from '../api-client/read.js';

/** Every item there is to choose from, page by page behind the screen. */
export const itemChoicesQuery = queryOptions({
  queryKey: ['items', 'choices'],
  queryFn: async ({ signal }) => {
    const rows: ItemRow[] = [];
    let after: string | undefined;
    do {
      const page = await read('listItems', { query: { limit: 200, after }, signal });
      rows.push(...page.rows);
      after = page.next ?? undefined;
    } while (after !== undefined);
    return rows.map(({ slug, title, state }) => ({ slug, title, state }));
  },
  staleTime: 60_000,
});
