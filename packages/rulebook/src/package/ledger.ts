import { addDemands, type Demand } from './needs.js';
import type { OwnerOverShare, ResourceShort, ResourceUse } from './outcome.js';
import type { Burden, Candidate, PackagePlan, PlannedResource } from './plan.js';
import type { ShareRow } from './share-rows.js';

/** What was given out so far, per resource and per share row of the plan. Only the walk writes in it. */
export interface Ledger {
  readonly taken: number[];
  readonly held: number[];
  /** What the taken items add to each share row, and what is held of it for undecided ties. */
  readonly weight: number[];
  readonly load: number[];
  readonly fairShare: number[];
}

/** Nothing given out yet. */
export function emptyLedger({ resources, shareRows }: PackagePlan): Ledger {
  const zeros = (length: number): number[] => new Array<number>(length).fill(0);
  const [perResource, perRow] = [resources.length, shareRows.length];
  return {
    taken: zeros(perResource),
    held: zeros(perResource),
    weight: zeros(perRow),
    load: zeros(perRow),
    fairShare: zeros(perRow),
  };
}

/** What nobody has or holds of a resource; below 0 when more runs than there is. */
export function leftIn(ledger: Ledger, { capacity, reserved }: PlannedResource, resource: number): number {
  return capacity - reserved - (ledger.taken[resource] as number) - (ledger.held[resource] as number);
}

/** The demands that do not fit what is left. */
export function shortOf(plan: PackagePlan, ledger: Ledger, demands: readonly Demand[]): readonly ResourceShort[] {
  const found: ResourceShort[] = [];
  for (const { resource, amount: needed } of demands) {
    const { resourceId, kind } = plan.resources[resource] as PlannedResource;
    const left = leftIn(ledger, plan.resources[resource] as PlannedResource, resource);
    if (needed <= left) continue;
    found.push({ resourceId, kind, needed, left, held: ledger.held[resource] as number, short: needed - left });
  }
  return found;
}

/** The owners that these burdens would bring above the limit. What takes an owner further from it always may. */
export function overShareOf(plan: PackagePlan, ledger: Ledger, burdens: readonly Burden[]): readonly OwnerOverShare[] {
  return burdens.flatMap((burden) => {
    const row = plan.shareRows[burden.row] as ShareRow;
    if (burden.weight <= 0 || (ledger.weight[burden.row] as number) + burden.weight <= row.room) return [];
    const load = row.baseLoad + (ledger.load[burden.row] as number) + burden.load;
    const fairShare = row.baseFairShare + (ledger.fairShare[burden.row] as number) + burden.fairShare;
    return [{ organisationId: row.organisationId, kind: row.kind, load, fairShare, percent: row.percent }];
  });
}

/** Writes a taken item in. */
export function writeTaken(ledger: Ledger, { demands, burdens }: Candidate): void {
  addDemands(ledger.taken, demands);
  for (const { row, weight, load, fairShare } of burdens) {
    ledger.weight[row] = (ledger.weight[row] as number) + weight;
    ledger.load[row] = (ledger.load[row] as number) + load;
    ledger.fairShare[row] = (ledger.fairShare[row] as number) + fairShare;
  }
}

/** Holds what tied items ask for together, as far as it is there: nobody further down gets it before the decision. */
export function hold(plan: PackagePlan, ledger: Ledger, demands: readonly Demand[], burdens: readonly Burden[]): void {
  for (const { resource, amount } of demands) {
    const left = leftIn(ledger, plan.resources[resource] as PlannedResource, resource);
    ledger.held[resource] = (ledger.held[resource] as number) + Math.min(left, amount);
  }
  for (const { row, weight } of burdens) {
    const { room } = plan.shareRows[row] as ShareRow;
    ledger.weight[row] = Math.min(room, (ledger.weight[row] as number) + weight);
  }
}

/** Where every resource went. */
export function usesOf(plan: PackagePlan, ledger: Ledger): readonly ResourceUse[] {
  return plan.resources.map((resource, place) => ({
    resourceId: resource.resourceId,
    kind: resource.kind,
    capacity: resource.capacity,
    running: resource.reserved,
    taken: ledger.taken[place] as number,
    held: ledger.held[place] as number,
    left: leftIn(ledger, resource, place),
  }));
}
