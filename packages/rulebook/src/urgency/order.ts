import type { CalendarDate } from '../kernel/calendar-date.js';
import { type Finding, when } from '../kernel/finding.js';
import { isBlank } from '../kernel/text.js';

export const TIE_CRITERIA = ['deadline', 'onAgendaSince', 'boardDecision'] as const;
/** By what a shared place is broken, in this order: hard external deadline, placement on the agenda, the board. */
export type TieCriterion = (typeof TIE_CRITERIA)[number];

/** The place of an item in the ranking. */
export interface PlacedItem {
  readonly itemId: string;
  readonly place: number;
}

/** The items at one place of an order; more than one is a tie, and their order in the list says nothing. */
export interface OrderGroup {
  readonly place: number;
  /** The place in the ranking, shared with the groups that were set apart from it. */
  readonly rankedPlace: number;
  readonly itemIds: readonly string[];
  /** What sets this group apart from the one before it within the same shared place; null where nothing was broken. */
  readonly apartBy: TieCriterion | null;
}

/** A recorded decision of the board on a shared place: these items, in this order (gelijke plaats doorbroken). */
export interface TieBreak {
  readonly itemIds: readonly string[];
  readonly reason: string;
}

/** The order as the owners' grades propose it: a shared place stays shared (rulebook.md#5). */
export function proposedOrder(ranked: readonly PlacedItem[]): readonly OrderGroup[] {
  const places = new Map<number, string[]>();
  for (const { itemId, place } of ranked) places.set(place, [...(places.get(place) ?? []), itemId]);
  return [...places]
    .map(([place, itemIds]) => ({ place, rankedPlace: place, itemIds: itemIds.sort(), apartBy: null }))
    .sort((a, b) => a.place - b.place);
}

/**
 * The order with shared places broken where that is asked (rulebook.md#5): by the earliest hard external deadline, then
 * by the earliest day on the agenda, then by a recorded decision of the board about exactly the items that are left tied.
 * Never by identifier or name: what none of these tells apart stays a tie.
 *
 * `places` are the shared places to break; left out, all of them. An item without a deadline comes after those with one.
 * Of two decisions about the same items the last counts.
 */
export function brokenOrder(input: {
  readonly ranked: readonly PlacedItem[];
  readonly places?: readonly number[];
  readonly deadlines: Readonly<Record<string, CalendarDate>>;
  readonly onAgendaSince: Readonly<Record<string, CalendarDate>>;
  readonly tieBreaks: readonly TieBreak[];
}): readonly OrderGroup[] {
  const { places, deadlines, onAgendaSince, tieBreaks } = input;
  return proposedOrder(input.ranked).flatMap((shared) => {
    if (places !== undefined && !places.includes(shared.place)) return [shared];
    const byDeadline = splitByDate([shared], 'deadline', deadlines);
    const bySince = splitByDate(byDeadline, 'onAgendaSince', onAgendaSince);
    return numbered(splitByDecision(bySince, tieBreaks));
  });
}

/** What is wrong with a decision of the board on a tie: it is about exactly one tie of this order, and has a reason. */
export function checkTieBreak(input: TieBreak & { readonly order: readonly OrderGroup[] }): readonly Finding[] {
  const { order, itemIds, reason } = input;
  const isTie = order.some((group) => group.itemIds.length > 1 && isSameSet(itemIds, group.itemIds));
  return [...when(!isTie, 'tie-break-not-a-tie', { itemIds }), ...when(isBlank(reason), 'tie-break-reason-required')];
}

/** Later than every date: an item without one comes last. */
const NO_DATE = '~';

function splitByDate(
  groups: readonly OrderGroup[],
  criterion: TieCriterion,
  dates: Readonly<Record<string, CalendarDate>>,
): readonly OrderGroup[] {
  const dateOf = (itemId: string): string => dates[itemId] ?? NO_DATE;
  return groups.flatMap((group) => {
    const inTurn = [...new Set(group.itemIds.map(dateOf))].sort();
    return apart(
      group,
      inTurn.map((date) => group.itemIds.filter((itemId) => dateOf(itemId) === date)),
      criterion,
    );
  });
}

function splitByDecision(groups: readonly OrderGroup[], tieBreaks: readonly TieBreak[]): readonly OrderGroup[] {
  return groups.flatMap((group) => {
    const decision = tieBreaks.findLast(({ itemIds }) => isSameSet(itemIds, group.itemIds));
    if (decision === undefined) return [group];
    return apart(
      group,
      decision.itemIds.map((itemId) => [itemId]),
      'boardDecision',
    );
  });
}

/** The parts of a group, each after the first set apart from the one before it by this criterion. */
function apart(
  group: OrderGroup,
  parts: readonly (readonly string[])[],
  criterion: TieCriterion,
): readonly OrderGroup[] {
  return parts.map((itemIds, index) => ({ ...group, itemIds, apartBy: index === 0 ? group.apartBy : criterion }));
}

/** The groups of one shared place, each with its own place. */
function numbered(groups: readonly OrderGroup[]): readonly OrderGroup[] {
  let before = 0;
  return groups.map((group) => {
    const place = group.rankedPlace + before;
    before += group.itemIds.length;
    return { ...group, place };
  });
}

function isSameSet(listed: readonly string[], group: readonly string[]): boolean {
  const set = new Set(listed);
  return set.size === listed.length && set.size === group.length && group.every((itemId) => set.has(itemId));
}
