import type { AdoptOrder, BreakTie } from '@samenkoers/contract';
import { checkAdoptedOrder, checkTieBreak, type Finding, proposedOrder, type RankedItem } from '@samenkoers/rulebook';
import { type Answer, refuse } from '../../../platform/http/problem.js';
import type { CommandCall, Recorded, Tx, Work } from '../../../platform/persistence/work.js';
import { refuseByRule } from '../../rounds/public.js';
import { tiesForTheBoard } from '../order.js';
import { type NewOrderDecision, saveOrderDecision } from '../urgency.repository.js';
import { type InRound, type LockedUrgencyRound, takeUrgencyRound } from './change-urgency-round.js';

type Decision = Pick<BreakTie, 'reason' | 'decidedBy' | 'decidedOn'>;

/** Writes down how the board broke a shared place that neither deadlines nor placement tell apart, with its reason. */
export const breakTie = (
  work: Work,
  call: CommandCall,
  { round, items, ...decision }: BreakTie & { readonly round: number },
): Promise<Answer<Recorded<InRound>>> =>
  decide(work, call, round, decision, [items], (settled, ranked, [itemIds = []]) => {
    const order = tiesForTheBoard(settled.record, ranked);
    return {
      findings: checkTieBreak({ order, itemIds, reason: decision.reason }),
      decided: { kind: 'tieBreak', groups: itemIds.map((itemId) => [itemId]) },
    };
  });

/** Writes down the order the board adopted, beside the one the grades propose. */
export const adoptOrder = (
  work: Work,
  call: CommandCall,
  { round, groups, ...decision }: AdoptOrder & { readonly round: number },
): Promise<Answer<Recorded<InRound>>> =>
  decide(work, call, round, decision, groups, (_, ranked, adopted) => {
    const checked = checkAdoptedOrder({ proposed: proposedOrder(ranked), adopted, reason: decision.reason });
    return { findings: checked.ok ? [] : checked.error, decided: { kind: 'adoption', groups: adopted } };
  });

interface Judged {
  readonly findings: readonly Finding[];
  readonly decided: Pick<NewOrderDecision, 'kind' | 'groups'>;
}

type Judge = (
  round: LockedUrgencyRound,
  ranked: readonly RankedItem[],
  groups: readonly (readonly string[])[],
) => Judged;

/** The shape both decisions share: only about the ranking of a settled round, by items of that round, not of tomorrow. */
const decide = (
  work: Work,
  call: CommandCall,
  number: number,
  decision: Decision,
  slugs: readonly (readonly string[])[],
  judge: Judge,
): Promise<Answer<Recorded<InRound>>> =>
  work.run(call, async (tx): Promise<Answer<InRound>> => {
    const round = await takeUrgencyRound(tx, number);
    const groups = round === undefined ? undefined : itemIdsOf(round, slugs);
    if (round === undefined || groups === undefined) return refuse('not-found');
    const ranked = round.record.result?.result.ranking.ranked;
    if (ranked === undefined) return refuseByRule([notSettled(round)]);
    const { findings, decided } = judge(round, ranked, groups);
    const all = [...findings, ...checkDay(decision.decidedOn, round.today)];
    if (all.length > 0) return refuseByRule(all);
    await write(tx, round, { ...decided, ...decision }, call.actor.name);
    return { ok: true, value: { round: number } };
  });

function itemIdsOf(
  { record }: LockedUrgencyRound,
  slugs: readonly (readonly string[])[],
): readonly (readonly string[])[] | undefined {
  const bySlug = new Map(record.items.map(({ slug, itemId }) => [slug, itemId]));
  if (slugs.flat().some((slug) => !bySlug.has(slug))) return undefined;
  return slugs.map((group) => group.map((slug) => bySlug.get(slug) ?? ''));
}

const notSettled = ({ record }: LockedUrgencyRound): Finding =>
  record.withdrawnAt === null
    ? { code: 'round-still-open', severity: 'error', facts: { closesAt: record.closesAt } }
    : { code: 'round-withdrawn', severity: 'error', facts: {} };

const checkDay = (decidedOn: string, today: string): readonly Finding[] =>
  decidedOn > today ? [{ code: 'decided-date-in-future', severity: 'error', facts: { decidedOn, today } }] : [];

async function write(tx: Tx, { record, now }: LockedUrgencyRound, decision: NewOrderDecision, name: string) {
  const number = await saveOrderDecision(tx, record.id, decision, { name, now });
  const { kind, reason, decidedBy, decidedOn } = decision;
  tx.record({
    type: kind === 'tieBreak' ? 'tie-broken' : 'order-adopted',
    data: { urgencyRound: record.number, number, reason, decidedBy, decidedOn },
  });
}
