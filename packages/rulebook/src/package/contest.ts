import { type Ledger, overShareOf, shortOf } from './ledger.js';
import { addDemands, type Demand, demandsIn } from './needs.js';
import type { ResourceShort } from './outcome.js';
import type { Burden, Candidate, PackagePlan } from './plan.js';

/** What members of a shared place contend for, each of which could be taken by itself. */
export interface Contest {
  /** They can all be taken whatever is decided. */
  readonly free: readonly Candidate[];
  /** They cannot all be taken: only a decision says which. */
  readonly tied: readonly Candidate[];
  /** What the tied ones need together and is not there. */
  readonly resources: readonly ResourceShort[];
  readonly demands: readonly Demand[];
  /** What the tied ones add to the owners' balances, as far as it brings them nearer to their limit. */
  readonly burdens: readonly Burden[];
}

/**
 * Splits a shared place that nothing orders (rulebook.md#5): who draws on a resource (or on the room of an owner) that
 * does not suffice for all of them together, or excludes another of them, is tied; the others are free. The answer is
 * the same in whatever order they come.
 */
export function contestOf(plan: PackagePlan, ledger: Ledger, contenders: readonly Candidate[]): Contest {
  const short = shortOf(plan, ledger, demandsTogether(plan, contenders));
  const shortIds = new Set(short.map(({ resourceId }) => resourceId));
  const crowded = burdensTogether(contenders).filter((burden) => overShareOf(plan, ledger, [burden]).length > 0);
  const rows = new Set(crowded.map(({ row }) => row));
  const ids = new Set(contenders.map(({ item }) => item.itemId));
  const isTied = ({ demands, burdens, rivals }: Candidate): boolean =>
    demands.some(({ resource }) => shortIds.has(plan.resources[resource]?.resourceId as string)) ||
    burdens.some(({ row, weight }) => weight > 0 && rows.has(row)) ||
    rivals.some((rival) => ids.has(rival));
  const tied = contenders.filter(isTied);
  return {
    free: contenders.filter((candidate) => !isTied(candidate)),
    tied,
    resources: short,
    demands: demandsTogether(plan, tied),
    burdens: burdensTogether(tied),
  };
}

function demandsTogether({ resources }: PackagePlan, candidates: readonly Candidate[]): readonly Demand[] {
  const sums = new Array<number>(resources.length).fill(0);
  for (const { demands } of candidates) addDemands(sums, demands);
  return demandsIn(sums);
}

function burdensTogether(candidates: readonly Candidate[]): readonly Burden[] {
  const sums = new Map<number, Burden>();
  for (const burden of candidates.flatMap(({ burdens }) => burdens).filter(({ weight }) => weight > 0)) {
    const before = sums.get(burden.row) ?? { load: 0, fairShare: 0, weight: 0 };
    const load = before.load + burden.load;
    const fairShare = before.fairShare + burden.fairShare;
    sums.set(burden.row, { row: burden.row, load, fairShare, weight: before.weight + burden.weight });
  }
  return [...sums.values()].sort((a, b) => a.row - b.row);
}
