import type { PackageNeed } from './package-input.js';

/** What an item draws in all on one resource, by its place in the list of resources. Always above 0. */
export interface Demand {
  readonly resource: number;
  readonly amount: number;
}

/** The needs of an item, read once. All lists are in the order of the resources. */
export interface AskedNeeds {
  readonly demands: readonly Demand[];
  /** Resources of which it is not known what is needed. */
  readonly unknown: readonly string[];
  /** Resources of which it is not known what there is. */
  readonly elsewhere: readonly string[];
}

/** Adds up the needs per resource; `placeOf` are the resources of the plan with their places. */
export function readNeeds(needs: readonly PackageNeed[], placeOf: ReadonlyMap<string, number>): AskedNeeds {
  const sums = new Array<number>(placeOf.size).fill(0);
  const [unknown, elsewhere] = [new Set<string>(), new Set<string>()];
  for (const { resourceId, amount } of needs) {
    const resource = placeOf.get(resourceId);
    if (resource === undefined) elsewhere.add(resourceId);
    if (amount === null) unknown.add(resourceId);
    else if (resource !== undefined) sums[resource] = (sums[resource] as number) + amount;
  }
  return { demands: demandsIn(sums), unknown: [...unknown].sort(), elsewhere: [...elsewhere].sort() };
}

/** Adds demands to a sum per resource. */
export function addDemands(sums: number[], demands: readonly Demand[]): void {
  for (const { resource, amount } of demands) sums[resource] = (sums[resource] as number) + amount;
}

/** The resources on which a sum per resource draws anything. */
export function demandsIn(sums: readonly number[]): readonly Demand[] {
  const demands: Demand[] = [];
  for (let resource = 0; resource < sums.length; resource += 1) {
    const amount = sums[resource] as number;
    if (amount > 0) demands.push({ resource, amount });
  }
  return demands;
}
