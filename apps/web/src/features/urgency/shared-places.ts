import type { UrgencyOrderView, UrgencyRoundView } from '@samenkoers/contract';
import type { WithinPlace } from '../../shared/domain/within-place.js';
import { today } from '../../shared/format/dates.js';
import { itemIn } from './round-facts.js';

type Group = UrgencyOrderView['broken'][number];

const isSame = (one: readonly string[], other: readonly string[]): boolean =>
  one.length === other.length && one.every((id) => other.includes(id));

/** Where groups begin that belong together. */
const joined = (groups: readonly Group[], belongs: (group: Group, first: Group) => boolean): readonly Group[][] => {
  const parts: Group[][] = [];
  for (const group of groups) {
    const part = parts.at(-1);
    const first = part?.[0];
    if (part !== undefined && first !== undefined && belongs(group, first)) part.push(group);
    else parts.push([group]);
  }
  return parts;
};

const idsOf = (groups: readonly Group[]): readonly string[] => groups.flatMap(({ itemIds }) => itemIds);

/**
 * Every shared place with the order within it, and why. Of an order the board adopted only the places it left shared: what it
 * set apart itself is not up to a deadline any more.
 */
export const sharedPlaces = (round: UrgencyRoundView, order: UrgencyOrderView): readonly (readonly WithinPlace[])[] =>
  joined(order.broken, (group, first) => group.rankedPlace === first.rankedPlace)
    .filter((groups) => idsOf(groups).length > 1)
    .filter((groups) => order.adopted === null || order.adopted.groups.some((one) => isSame(one, idsOf(groups))))
    .map((groups) =>
      groups.map(({ rankedPlace, itemIds }, at): WithinPlace => {
        const by = groups[at + 1]?.apartBy ?? null;
        return { place: rankedPlace, itemIds, goesFirstBy: by, day: dayOf(round, by, itemIds[0] ?? '') };
      }),
    );

const dayOf = (round: UrgencyRoundView, by: Group['apartBy'], itemId: string): string | null => {
  const item = itemIn(round, itemId);
  if (by === 'deadline') return item?.hardDeadline ?? null;
  const since = by === 'onAgendaSince' ? (item?.onAgendaSince ?? null) : null;
  return since === null ? null : today(Date.parse(since));
};

/** A tie only the board can break, and what it decided last, if anything. */
export type BoardTie = {
  /** The place in the ranking. */
  readonly place: number;
  readonly itemIds: readonly string[];
  readonly decided: UrgencyOrderView['tieBreaks'][number] | undefined;
};

/** The ties only the board can break, decided ones too: a later decision counts, the earlier one stays on record. */
export const boardTies = ({ broken, tieBreaks }: UrgencyOrderView): readonly BoardTie[] =>
  joined(broken, (group, first) => group.rankedPlace === first.rankedPlace && group.apartBy === 'boardDecision')
    .map((groups) => ({ place: groups[0]?.rankedPlace ?? 0, itemIds: idsOf(groups) }))
    .filter(({ itemIds }) => itemIds.length > 1)
    .map((tie) => ({ ...tie, decided: tieBreaks.findLast(({ groups }) => isSame(groups.flat(), tie.itemIds)) }));
