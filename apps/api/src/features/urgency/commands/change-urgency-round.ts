import type { Finding, Result, UrgencyRoundFacts } from '@samenkoers/rulebook';
import { type Answer, refuse } from '../../../platform/http/problem.js';
import type { CommandCall, Recorded, Tx, Work } from '../../../platform/persistence/work.js';
import { type Clock, clock, refuseByRule } from '../../rounds/public.js';
import { toUrgencyFacts, type UrgencyRecord } from '../stored-urgency.js';
import { loadUrgencyRound, lockUrgencyRound } from '../urgency.repository.js';

/** An urgency round under its lock, with the clock read after the lock was taken. */
export interface LockedUrgencyRound extends Clock {
  readonly record: UrgencyRecord;
  readonly facts: UrgencyRoundFacts;
}

/** Takes an urgency round for a change: lock, then clock, then everything about it. Undefined when it is not there. */
export async function takeUrgencyRound(tx: Tx, number: number): Promise<LockedUrgencyRound | undefined> {
  const id = await lockUrgencyRound(tx, number);
  if (id === undefined) return undefined;
  const at = await clock(tx);
  const record = await loadUrgencyRound(tx, id);
  return { ...at, record, facts: toUrgencyFacts(record) };
}

export type InRound = { readonly round: number };

/** The shape every act on a running urgency round shares: take it, let the rule decide, write what it decided. */
export const changeUrgencyRound = <Decided>(
  work: Work,
  call: CommandCall,
  number: number,
  decide: (round: LockedUrgencyRound) => Result<Decided, readonly Finding[]>,
  write: (tx: Tx, round: LockedUrgencyRound, decided: Decided) => Promise<void>,
): Promise<Answer<Recorded<InRound>>> =>
  work.run(call, async (tx): Promise<Answer<InRound>> => {
    const round = await takeUrgencyRound(tx, number);
    if (round === undefined) return refuse('not-found');
    const decided = decide(round);
    if (!decided.ok) return refuseByRule(decided.error);
    await write(tx, round, decided.value);
    return { ok: true, value: { round: number } };
  });
