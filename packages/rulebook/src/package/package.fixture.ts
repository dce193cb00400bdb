import { compareObjectives, objectiveOf } from './objective.js';
import {
  nothingSupposed,
  type PackageInput,
  type PackageItem,
  type PackageResource,
  type WhatIf,
} from './package-input.js';
import { checkSelection } from './selection.js';

export const BUDGET = 'budget:2027';
export const TEAM = 'team:2027';

/** A resource of which nothing is reserved. */
export function resourceOf(resourceId: string, capacity: number, reserved = 0): PackageResource {
  return { resourceId, kind: resourceId.startsWith('team') ? 'staff' : 'money', capacity, reserved };
}

/** An eligible item, very urgent, that asks for this much money and staff. */
export function itemOf(
  itemId: string,
  place: number,
  needs: readonly number[],
  more: Partial<PackageItem> = {},
): PackageItem {
  return {
    itemId,
    place,
    level: 4,
    tieGroup: null,
    obstacles: [],
    needs: needs.map((amount, position) => ({ resourceId: position === 0 ? BUDGET : TEAM, amount })),
    requires: [],
    excludes: [],
    themeLineId: null,
    effort: [],
    ...more,
  };
}

/** A package of 300 k€ and 3.0 fte, unless other resources are given. */
export function inputOf(
  items: readonly PackageItem[],
  { whatIf = {}, ...more }: Partial<Omit<PackageInput, 'whatIf'>> & { readonly whatIf?: Partial<WhatIf> } = {},
): PackageInput {
  return {
    resources: [resourceOf(BUDGET, 300), resourceOf(TEAM, 30)],
    items,
    running: [],
    floor: 2,
    ...more,
    whatIf: { ...nothingSupposed, ...whatIf },
  };
}

/** The example of the rules: 300 k€ and 3.0 fte, five items in the order of their ranking. In k€ and tenths of fte. */
export const example: PackageInput = inputOf([
  itemOf('C', 1, [180, 15]),
  itemOf('A', 2, [100, 10]),
  itemOf('B', 3, [150, 10], { level: 3 }),
  itemOf('E', 4, [40, 4], { level: 3 }),
  itemOf('D', 5, [20, 3], { level: 2 }),
]);

/** The best package there is, by looking at every set of items. For some fifteen items at most. */
export function bestPackageByForce(input: PackageInput): readonly string[] {
  let best: readonly string[] = [];
  for (let mask = 1; mask < 2 ** input.items.length; mask += 1) {
    const ids = input.items.filter((_, position) => (mask >> position) % 2 === 1).map(({ itemId }) => itemId);
    if (checkSelection(input, ids).some(({ severity }) => severity === 'error')) continue;
    if (compareObjectives(objectiveOf(input, ids), objectiveOf(input, best)) > 0) best = ids;
  }
  return best;
}
