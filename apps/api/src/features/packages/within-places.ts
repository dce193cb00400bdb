import type { PackageFacts } from '@samenkoers/contract';
import { type OrderGroup, TIE_CRITERIA, type TieCriterion } from '@samenkoers/rulebook';
import type { UrgencyRecord } from '../urgency/public.js';

type WithinPlace = NonNullable<PackageFacts['names']['withinPlaces']>[number];

/**
 * In which order the walk takes the items of every shared place, and why (rulebook.md#5). Only of items that are walked:
 * between two that stay counts the first thing that tells them apart, whoever stood between them.
 */
export function withinPlacesOf(
  groups: readonly OrderGroup[],
  items: UrgencyRecord['items'],
  walked: ReadonlySet<string>,
): WithinPlace[] {
  return [...Map.groupBy(groups, ({ rankedPlace }) => rankedPlace)].flatMap(([place, parts]) => {
    const kept = parts.flatMap(({ itemIds }, at) => {
      const there = itemIds.filter((itemId) => walked.has(itemId));
      return there.length === 0 ? [] : [{ itemIds: there, at }];
    });
    if (kept.flatMap(({ itemIds }) => itemIds).length < 2) return [];
    return kept.map(({ itemIds, at }, index): WithinPlace => {
      const next = kept[index + 1];
      const by = next === undefined ? null : firstOf(parts.slice(at + 1, next.at + 1));
      return { place, itemIds, goesFirstBy: by, day: dayOf(by, items, itemIds[0]) };
    });
  });
}

/** Of everything that sets these groups apart, what counts first. */
const firstOf = (parts: readonly OrderGroup[]): TieCriterion | null =>
  TIE_CRITERIA.find((criterion) => parts.some(({ apartBy }) => apartBy === criterion)) ?? null;

function dayOf(by: TieCriterion | null, items: UrgencyRecord['items'], itemId: string | undefined): string | null {
  const item = items.find((each) => each.itemId === itemId);
  if (by === 'deadline') return item?.hardDeadline ?? null;
  return by === 'onAgendaSince' ? (item?.onAgendaOn ?? null) : null;
}
