import { blocking, type Finding, when } from '../kernel/finding.js';
import { err, ok, type Result } from '../kernel/result.js';
import { isBlank } from '../kernel/text.js';
import type { OrderGroup } from './order.js';

/** An item at another place than was proposed. */
export interface OrderMove {
  readonly itemId: string;
  readonly from: number;
  readonly to: number;
  readonly direction: 'up' | 'down';
}

/** The order the board adopted (vastgestelde volgorde), beside the proposed one and never in its place. */
export interface AdoptedOrder {
  readonly groups: readonly { readonly place: number; readonly itemIds: readonly string[] }[];
  /** Whether it differs from the proposed order. */
  readonly deviates: boolean;
  readonly reason: string | null;
  /** What moved up or down, in the adopted order. */
  readonly moves: readonly OrderMove[];
}

/**
 * Takes down the order that the board adopts (rulebook.md#5). It names every item of the proposed order exactly once; the
 * items of one list in `adopted` share a place. An order that differs from the proposed one, also by telling apart what
 * was tied, needs a written reason.
 *
 * Errors: `adopted-order-item-missing`, `-unknown` and `-twice` per item, and `adopted-order-reason-required`.
 */
export function checkAdoptedOrder(input: {
  readonly proposed: readonly OrderGroup[];
  readonly adopted: readonly (readonly string[])[];
  readonly reason: string | null;
}): Result<AdoptedOrder, readonly Finding[]> {
  const { proposed, adopted, reason } = input;
  const groups = placed(adopted);
  const moves = movesBetween(proposed, groups);
  const itemIds = moves.map(({ itemId }) => itemId);
  const findings = [
    ...checkComplete(proposed, adopted.flat()),
    ...when(moves.length > 0 && isBlank(reason), 'adopted-order-reason-required', { itemIds }),
  ];
  if (findings.length > 0) return err(findings);
  return ok({ groups, deviates: moves.length > 0, reason: isBlank(reason) ? null : reason, moves });
}

type Placed = AdoptedOrder['groups'];

function placed(adopted: readonly (readonly string[])[]): Placed {
  let place = 1;
  return adopted
    .filter((itemIds) => itemIds.length > 0)
    .map((itemIds) => {
      const group = { place, itemIds };
      place += itemIds.length;
      return group;
    });
}

function movesBetween(proposed: readonly OrderGroup[], adopted: Placed): readonly OrderMove[] {
  const before = new Map(proposed.flatMap(({ place, itemIds }) => itemIds.map((itemId) => [itemId, place] as const)));
  return adopted.flatMap(({ place: to, itemIds }) =>
    itemIds.flatMap((itemId): readonly OrderMove[] => {
      const from = before.get(itemId) ?? to;
      return from === to ? [] : [{ itemId, from, to, direction: to < from ? 'up' : 'down' }];
    }),
  );
}

function checkComplete(proposed: readonly OrderGroup[], listed: readonly string[]): readonly Finding[] {
  const ranked = proposed.flatMap(({ itemIds }) => itemIds);
  const [known, named] = [new Set(ranked), new Set(listed)];
  const twice = new Set(listed.filter((itemId, index) => listed.indexOf(itemId) !== index));
  return [
    ...ranked.flatMap((itemId) => when(!named.has(itemId), 'adopted-order-item-missing', { itemId })),
    ...[...named].flatMap((itemId) => when(!known.has(itemId), 'adopted-order-item-unknown', { itemId })),
    ...[...twice].map((itemId) => blocking('adopted-order-item-twice', { itemId })),
  ];
}
