import { blocking, type Finding, warning, when } from '../kernel/finding.js';
import type { PackageStanding } from './outcome.js';
import { type PackageInput, poolAndYearOf } from './package-input.js';
import { type Candidate, type PackagePlan, planPackage } from './plan.js';

/**
 * Whether any set of items can be a package (rulebook.md#6), in whole numbers, whoever made it: a walk, a solver, a board.
 * Answers everything that stands in the way. What a what-if asks for and the set does not give (a pinned item, an item
 * of every theme line) is a warning: it may be more than there is.
 */
export function checkSelection(input: PackageInput, itemIds: readonly string[]): readonly Finding[] {
  const plan = planPackage(input);
  const chosenIds = new Set(itemIds);
  const known = new Set(plan.candidates.map(({ item }) => item.itemId));
  const chosen = plan.candidates.filter(({ item }) => chosenIds.has(item.itemId));
  return [
    ...[...chosenIds]
      .filter((itemId) => !known.has(itemId))
      .map((itemId) => blocking('package-item-unknown', { itemId })),
    ...chosen.flatMap(({ item, bar }) => (bar === null ? [] : barred(item.itemId, bar, item.level))),
    ...chosen.flatMap((candidate) => relations(candidate, chosenIds)),
    ...overdrawn(plan, chosen),
    ...overShare(plan, chosen),
    ...leftOut(input, plan, chosenIds),
  ];
}

/** A finding for what bars an item by itself. What never fits is found as an overdrawn resource. */
function barred(itemId: string, bar: PackageStanding, level: number | null): readonly Finding[] {
  switch (bar.status) {
    case 'dropped':
      return [blocking('package-item-dropped', { itemId })];
    case 'notEligible':
      return [blocking('package-item-not-eligible', { itemId, obstacles: bar.obstacles })];
    case 'unranked':
      return [blocking('package-item-unranked', { itemId })];
    case 'belowFloor':
      return [blocking('package-item-below-floor', { itemId, level: level as number, floor: bar.floor })];
    case 'needUnknown':
      return [blocking('package-item-need-unknown', { itemId })];
    case 'excludedBy':
      return bar.itemIds.map((otherItemId) => blocking('package-items-exclude', { itemId, otherItemId }));
    default:
      return [];
  }
}

function relations({ item: { itemId }, requires, rivals }: Candidate, chosen: ReadonlySet<string>): readonly Finding[] {
  const missing = requires.filter((id) => !chosen.has(id));
  return [
    ...when(missing.length > 0, 'package-prerequisite-missing', { itemId, itemIds: missing }),
    ...rivals
      .filter((id) => itemId < id && chosen.has(id))
      .map((otherItemId) => blocking('package-items-exclude', { itemId, otherItemId })),
  ];
}

function overdrawn({ resources }: PackagePlan, chosen: readonly Candidate[]): readonly Finding[] {
  return resources.flatMap(({ resourceId, kind, capacity, reserved, room }, place) => {
    const needed = sum(chosen.map(({ demands }) => demands.find(({ resource }) => resource === place)?.amount ?? 0));
    const left = capacity - reserved;
    return when(needed > room, 'pool-short', {
      ...poolAndYearOf(resourceId),
      kind,
      needed,
      left,
      short: needed - left,
    });
  });
}

function overShare({ shareRows }: PackagePlan, chosen: readonly Candidate[]): readonly Finding[] {
  return shareRows.flatMap(({ organisationId, kind, percent, baseLoad, baseFairShare, room }, place) => {
    const burdens = chosen.flatMap((candidate) => candidate.burdens.filter(({ row }) => row === place));
    return when(sum(burdens.map(({ weight }) => weight)) > room, 'package-share-exceeded', {
      organisationId,
      kind,
      load: baseLoad + sum(burdens.map(({ load }) => load)),
      fairShare: baseFairShare + sum(burdens.map(({ fairShare }) => fairShare)),
      percent,
    });
  });
}

function leftOut(input: PackageInput, { candidates }: PackagePlan, chosen: ReadonlySet<string>): readonly Finding[] {
  const pins = [...new Set(input.whatIf.pinned)].filter((itemId) => !chosen.has(itemId)).sort();
  const covered = new Set(candidates.filter(({ item }) => chosen.has(item.itemId)).map(({ item }) => item.themeLineId));
  const possible = candidates.filter(({ bar }) => bar === null).flatMap(({ item }) => item.themeLineId ?? []);
  const themeLines = input.whatIf.onePerThemeLine ? [...new Set(possible)].filter((id) => !covered.has(id)).sort() : [];
  return [
    ...pins.map((itemId) => warning('package-pin-left-out', { itemId })),
    ...themeLines.map((themeLineId) => warning('package-theme-line-left-out', { themeLineId })),
  ];
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0);
