import { type Contest, contestOf } from './contest.js';
import { emptyLedger, hold, type Ledger, overShareOf, shortOf, usesOf, writeTaken } from './ledger.js';
import type { CutLine, ForcedTie, ItemOutcome, PackageStanding, PackageWalk } from './outcome.js';
import type { PackageInput } from './package-input.js';
import { type Candidate, type PackagePlan, planPackage } from './plan.js';
import { groupsOf } from './ranked-order.js';

/** How far the walk is: what is given out, and what became of every item looked at. */
interface Walking {
  readonly plan: PackagePlan;
  readonly ledger: Ledger;
  readonly standings: Map<string, PackageStanding>;
  readonly taken: Set<string>;
  /** The theme lines of what is taken. */
  readonly themeLines: Set<string | null>;
  readonly tied: Set<string>;
  readonly forcedTies: ForcedTie[];
  /** Per missing prerequisite, the items of this round of the walk that wait for it. */
  readonly waiting: Map<string, Candidate[]>;
}

/**
 * Walks down the ranking and takes what fits (rulebook.md#6). What runs and the foundations are reserved first; then
 * pinned items, then (when asked) the highest item that fits of every theme line, then the ranking. An item is taken when
 * nothing bars it, what it requires runs or is taken, nothing it excludes is taken, and every need fits what is left.
 * Whoever waited for a prerequisite is looked at again, at once, when that is taken further down.
 *
 * A shared place that nothing has settled is broken by nobody here: when its members do not all fit, those that contend
 * for the same are `tied`, what they ask for is held, and a decision of the board is needed (`forcedTies`).
 */
export function walkPackage(input: PackageInput): PackageWalk {
  const plan = planPackage(input);
  const walking: Walking = {
    plan,
    ledger: emptyLedger(plan),
    standings: new Map(),
    taken: new Set(),
    themeLines: new Set(),
    tied: new Set(),
    forcedTies: [],
    waiting: new Map(),
  };
  walkDown(walking, ({ isPinned }) => isPinned);
  if (input.whatIf.onePerThemeLine) {
    walkDown(walking, ({ item }) => item.themeLineId !== null && !walking.themeLines.has(item.themeLineId));
  }
  walkDown(walking, () => true);
  return answerOf(walking);
}

/** Goes down the whole ranking once, past the items that are wanted. */
function walkDown(walking: Walking, isWanted: (candidate: Candidate) => boolean): void {
  walking.waiting.clear();
  for (const group of groupsOf(walking.plan.candidates)) {
    let ready = lookAt(walking, group.filter(isWanted));
    while (ready.length > 0) {
      const inOrder = walking.plan.candidates.filter((candidate) => ready.includes(candidate));
      const [highest, ...others] = groupsOf(inOrder) as [Candidate[], ...Candidate[][]];
      ready = [...others.flat(), ...lookAt(walking, highest.filter(isWanted))];
    }
  }
}

/** Looks at the members of one place together; answers who can be looked at again because of what was taken. */
function lookAt(walking: Walking, group: readonly Candidate[]): readonly Candidate[] {
  const open = group.filter(({ item }) => !walking.taken.has(item.itemId) && !walking.tied.has(item.itemId));
  const contenders: Candidate[] = [];
  for (const candidate of open) {
    const standing = standingOf(walking, candidate);
    walking.standings.set(candidate.item.itemId, standing);
    if (standing.status === 'taken') contenders.push(candidate);
    if (standing.status === 'waitsFor') letWait(walking, candidate, standing.itemIds);
  }
  const contest: Contest | null = contenders.length > 1 ? contestOf(walking.plan, walking.ledger, contenders) : null;
  const free = contest?.free ?? contenders;
  for (const candidate of free) {
    walking.taken.add(candidate.item.itemId);
    walking.themeLines.add(candidate.item.themeLineId);
    writeTaken(walking.ledger, candidate);
  }
  if (contest !== null && contest.tied.length > 0) tie(walking, contest);
  return free.flatMap(({ item }) => awakenedBy(walking, item.itemId));
}

/** What becomes of an item as things are now. */
function standingOf({ plan, ledger, taken, tied }: Walking, candidate: Candidate): PackageStanding {
  if (candidate.bar !== null) return candidate.bar;
  const excludedBy = candidate.rivals.filter((id) => taken.has(id) || tied.has(id));
  if (excludedBy.length > 0) return { status: 'excludedBy', itemIds: excludedBy };
  const missing = candidate.requires.filter((id) => !taken.has(id));
  if (missing.length > 0) return { status: 'waitsFor', itemIds: missing };
  const resources = shortOf(plan, ledger, candidate.demands);
  if (resources.length > 0) return { status: 'short', resources };
  const owners = overShareOf(plan, ledger, candidate.burdens);
  return owners.length > 0 ? { status: 'overShare', owners } : { status: 'taken' };
}

function tie({ plan, ledger, standings, tied, forcedTies }: Walking, contest: Contest): void {
  const itemIds = contest.tied.map(({ item }) => item.itemId);
  for (const itemId of itemIds) {
    const others = itemIds.filter((id) => id !== itemId);
    standings.set(itemId, { status: 'tied', itemIds: others, resources: contest.resources });
    tied.add(itemId);
  }
  hold(plan, ledger, contest.demands, contest.burdens);
  const tieGroup = contest.tied[0]?.item.tieGroup as string;
  forcedTies.push({ tieGroup, itemIds, resourceIds: contest.resources.map(({ resourceId }) => resourceId) });
}

function letWait({ waiting }: Walking, candidate: Candidate, missing: readonly string[]): void {
  for (const id of missing) {
    const queue = waiting.get(id);
    if (queue === undefined) waiting.set(id, [candidate]);
    else queue.push(candidate);
  }
}

/** Who waited for this item and has now everything it requires. */
function awakenedBy({ waiting, taken }: Walking, itemId: string): readonly Candidate[] {
  const queue = waiting.get(itemId) ?? [];
  waiting.delete(itemId);
  return queue.filter(({ requires }) => requires.every((id) => taken.has(id)));
}

function answerOf({ plan, ledger, standings, taken, forcedTies }: Walking): PackageWalk {
  const items = plan.candidates.map(
    ({ item: { itemId, place, level } }): ItemOutcome => ({
      itemId,
      place,
      level,
      ...(standings.get(itemId) as PackageStanding),
    }),
  );
  const takenItemIds = items.filter(({ itemId }) => taken.has(itemId)).map(({ itemId }) => itemId);
  return { items, takenItemIds, resources: usesOf(plan, ledger), cutLine: cutLineOf(items, takenItemIds), forcedTies };
}

/**
 * The line stands below the last item taken. What can never fit does not say where the package ends, nor does a tie of items
 * that only exclude each other.
 */
function cutLineOf(items: readonly ItemOutcome[], takenItemIds: readonly string[]): CutLine {
  const skipped = items.flatMap((item) => {
    const resources = item.status === 'short' || item.status === 'tied' ? item.resources : [];
    return resources.length === 0 ? [] : [{ itemId: item.itemId, resources }];
  });
  return { afterItemId: takenItemIds.at(-1) ?? null, firstSkipped: skipped[0] ?? null };
}
