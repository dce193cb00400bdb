import { type EffortLoad, fairEffort } from '@samenkoers/rulebook';
import type { Moment } from '../../../platform/auth/principal.js';
import { sql } from '../../../platform/persistence/statement.js';
import { effortInput, type Run, type Years } from '../../agenda/public.js';
import { loadsOfCandidate } from '../candidate-loads.js';
import { type EffortFacts, loadEffortFacts, type NamedItemEffort, ranWithin } from './effort-facts.js';

/** What candidates would lay on the owners, and what runs already. */
export interface EffortLoads {
  /** Everything that runs, is paused or was completed in the agenda period, and is no candidate. */
  readonly base: readonly EffortLoad[];
  /** Per candidate, by item id; one that is not there has no entry. */
  readonly items: ReadonlyMap<string, readonly EffortLoad[]>;
}

/**
 * Per candidate, owner and kind: what the owner promised (firmly, else in principle), and what would be its fair share
 * (rulebook.md#7). The years are those of the agenda period and, after it, those in which a candidate needs something.
 * Who would carry a candidate is known before it is taken up only in part, so its cost is shared over who takes part
 * according to the record; when nobody does, over the owners that promised something for it; when none did, over all
 * owners. An owner without a share on record is left out: what it does cannot be measured. One statement.
 */
export async function loadEffortLoads(
  run: Run,
  { programmeId, today }: Pick<Moment, 'programmeId' | 'today'>,
  itemIds: readonly string[],
): Promise<EffortLoads> {
  const isCandidate = sql`i.id = ANY (${[...itemIds]}::uuid[])`;
  const facts = await loadEffortFacts(run, programmeId, sql`(${isCandidate} OR ${ranWithin({})})`, {});
  const ids = new Set(itemIds);
  const candidates = facts.items.filter(({ itemId }) => ids.has(itemId));
  const running = facts.items.filter(({ itemId }) => !ids.has(itemId));
  const years = yearsAtStake(facts, candidates);
  return {
    base: loadsOf(facts, running, { ...years, today }),
    items: new Map(candidates.map((item) => [item.itemId, loadsOfCandidate(facts, item, years)])),
  };
}

function yearsAtStake({ programme }: EffortFacts, candidates: readonly NamedItemEffort[]): Years {
  const { firstYear, lastYear } = programme;
  const needed = candidates.flatMap(({ needs }) => needs.map(({ year }) => year));
  return { firstYear, lastYear: Math.max(lastYear, ...needed) };
}

/** Owners with a share on record, each with its effort and what is expected of it. */
const loadsOf = (
  { programme }: EffortFacts,
  items: readonly NamedItemEffort[],
  years: Years & { readonly today: string },
): EffortLoad[] =>
  fairEffort(effortInput(programme, items, years)).flatMap(({ kind, owners, outside }) =>
    [...owners, ...outside.filter(({ reason }) => reason === 'nothingExpected')]
      .filter(({ effort, expected }) => effort > 0 || expected > 0)
      .map(({ organisationId, effort, expected }) => ({ organisationId, kind, load: effort, fairShare: expected })),
  );
