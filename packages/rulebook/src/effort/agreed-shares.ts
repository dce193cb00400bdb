import type { CalendarDate } from '../kernel/calendar-date.js';
import { type Finding, when } from '../kernel/finding.js';
import type { ResourceKind } from '../resources/resources.js';

/** Basis points in a whole. */
export const WHOLE = 10_000;

/**
 * The fixed part that an owner that is not a municipality takes from a day on (afgesproken aandeel): of one item, or of
 * every item (`itemId: null`). `basisPoints` are 1/10,000; null ends it from that day.
 */
export interface AgreedShare {
  readonly organisationId: string;
  readonly itemId: string | null;
  readonly kind: ResourceKind;
  readonly from: CalendarDate;
  readonly basisPoints: number | null;
}

/**
 * What is agreed with an owner for an item on a day, in basis points; null when nothing is. What is agreed for the item
 * goes before what is agreed for every item; of one of them the latest start counts, and of equal starts what was recorded last
 * (the list is in the order of recording).
 */
export function agreedShareOn(input: {
  readonly agreedShares: readonly AgreedShare[];
  readonly organisationId: string;
  readonly itemId: string;
  readonly kind: ResourceKind;
  readonly on: CalendarDate;
}): number | null {
  const { organisationId, itemId, kind, on } = input;
  const begun = input.agreedShares.filter(
    (share) => share.organisationId === organisationId && share.kind === kind && share.from <= on,
  );
  const latest = (ofItem: string | null): number | null =>
    begun
      .filter((share) => share.itemId === ofItem)
      .reduce<AgreedShare | null>((last, share) => (last === null || last.from <= share.from ? share : last), null)
      ?.basisPoints ?? null;
  return latest(itemId) ?? latest(null);
}

/**
 * Whether agreed shares can stand, with the new one among them: each between 0 and the whole, and together, of an item on
 * a day, not more than the whole. `itemId` is the item it is agreed for, or any other text when it is for every item.
 */
export function checkAgreedShares(input: {
  readonly agreedShares: readonly AgreedShare[];
  readonly itemId: string;
  readonly kind: ResourceKind;
  readonly on: CalendarDate;
}): readonly Finding[] {
  const owners = [...new Set(input.agreedShares.map(({ organisationId }) => organisationId))];
  const shares = owners.map((organisationId) => agreedShareOn({ ...input, organisationId }) ?? 0);
  const basisPoints = shares.reduce((sum, share) => sum + share, 0);
  const invalid = shares.filter((share) => !Number.isInteger(share) || share < 0 || share > WHOLE);
  return [
    ...invalid.flatMap((share) => when(true, 'agreed-share-invalid', { basisPoints: share })),
    ...when(invalid.length === 0 && basisPoints > WHOLE, 'agreed-shares-too-large', { basisPoints }),
  ];
}
