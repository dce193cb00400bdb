import type { UrgencyOrderView } from '@samenkoers/contract';
import {
  type AdoptedOrder,
  brokenOrder,
  checkAdoptedOrder,
  type OrderGroup,
  proposedOrder,
  type RankedItem,
} from '@samenkoers/rulebook';
import type { OrderDecisionRecord, RoundItemRecord, UrgencyRecord } from './stored-urgency.js';

type Ordered = Pick<UrgencyRecord, 'items' | 'decisions'>;

const byDay = (items: readonly RoundItemRecord[], dayOf: (item: RoundItemRecord) => string | null) =>
  Object.fromEntries(
    items.flatMap((item): [string, string][] => {
      const day = dayOf(item);
      return day === null ? [] : [[item.itemId, day]];
    }),
  );

/** Shared places broken as far as deadlines, placement on the agenda and these decisions of the board do. */
const broken = ({ items }: Ordered, ranked: readonly RankedItem[], decisions: readonly OrderDecisionRecord[]) =>
  brokenOrder({
    ranked,
    deadlines: byDay(items, ({ hardDeadline }) => hardDeadline),
    onAgendaSince: byDay(items, ({ onAgendaOn }) => onAgendaOn),
    tieBreaks: decisions
      .filter(({ kind }) => kind === 'tieBreak')
      .map(({ groups, reason }) => ({ itemIds: groups.flat(), reason })),
  });

/** The ties that only the board can break, decided or not: each may be decided anew. */
export const tiesForTheBoard = (round: Ordered, ranked: readonly RankedItem[]): readonly OrderGroup[] =>
  broken(round, ranked, []).filter(({ itemIds }) => itemIds.length > 1);

/** The order with everything that breaks a shared place, the board's decisions too. */
export const brokenOrderOf = (round: Ordered, ranked: readonly RankedItem[]): readonly OrderGroup[] =>
  broken(round, ranked, round.decisions);

/** The order the board adopted last, judged against the proposed one; null when it adopted none. */
export function adoptedOrderOf(
  round: Ordered,
  ranked: readonly RankedItem[],
): { readonly decision: OrderDecisionRecord; readonly order: AdoptedOrder } | null {
  const decision = round.decisions.findLast(({ kind }) => kind === 'adoption');
  if (decision === undefined) return null;
  const { groups: adopted, reason } = decision;
  const checked = checkAdoptedOrder({ proposed: proposedOrder(ranked), adopted, reason });
  if (!checked.ok) throw new Error(`order decision ${decision.number} does not fit its round`);
  return { decision, order: checked.value };
}

/** What was proposed, what was broken and what was adopted: all of it stays on show. */
export function presentOrder(round: Ordered, ranked: readonly RankedItem[]): UrgencyOrderView {
  const adopted = adoptedOrderOf(round, ranked);
  const adoptions = round.decisions.filter(({ kind }) => kind === 'adoption');
  return {
    proposed: proposedOrder(ranked).map(presentGroup),
    broken: brokenOrderOf(round, ranked).map(presentGroup),
    adopted:
      adopted === null
        ? null
        : {
            ...presentDecision(adopted.decision),
            deviates: adopted.order.deviates,
            moves: adopted.order.moves.map((move) => ({ ...move })),
          },
    earlierAdopted: adoptions.slice(0, -1).map(presentDecision),
    tieBreaks: round.decisions.filter(({ kind }) => kind === 'tieBreak').map(presentDecision),
  };
}

const presentGroup = ({ place, rankedPlace, itemIds, apartBy }: OrderGroup) => ({
  place,
  rankedPlace,
  itemIds: [...itemIds],
  apartBy,
});

const presentDecision = (decision: OrderDecisionRecord): UrgencyOrderView['tieBreaks'][number] => ({
  number: decision.number,
  groups: decision.groups.map((group) => [...group]),
  reason: decision.reason,
  decidedBy: decision.decidedBy,
  decidedOn: decision.decidedOn,
  recordedByName: decision.recordedByName,
  recordedAt: new Date(decision.recordedAt).toISOString(),
});
