import { lackingPrinciples, type loadItemFacts } from '../agenda/public.js';
import type { SteeredItem } from './queries/task-facts.js';

export type FactsById = Awaited<ReturnType<typeof loadItemFacts>>;

/** The items that lack nothing for their next stage. */
export const readyAmong = (items: readonly SteeredItem[], factsById: FactsById): ReadonlySet<string> =>
  new Set(
    items
      .filter(({ id, state }) => {
        const facts = factsById.get(id)?.facts;
        return facts !== undefined && lackingPrinciples(state, facts).length === 0;
      })
      .map(({ id }) => id),
  );
