import type { Finding, Result } from '@samenkoers/rulebook';
import { type Answer, refuse } from '../../../platform/http/problem.js';
import type { CommandCall, Recorded, Tx, Work } from '../../../platform/persistence/work.js';
import { type Clock, clock, loadRound, lockRound } from '../rounds.repository.js';
import { type RoundRecord, toFacts } from '../stored-round.js';

/** A round under its lock, with the clock read after the lock was taken. */
export interface LockedRound extends Clock {
  readonly record: RoundRecord;
  readonly facts: ReturnType<typeof toFacts>;
}

/** Takes a round for a change: lock, then clock, then everything about it. Undefined when it is not there. */
export async function takeRound(tx: Tx, number: number): Promise<LockedRound | undefined> {
  const id = await lockRound(tx, number);
  if (id === undefined) return undefined;
  const at = await clock(tx);
  const record = await loadRound(tx, id);
  return { ...at, record, facts: toFacts(record) };
}

/** What the rules found, as the API says it. */
export const refuseByRule = (findings: readonly Finding[]) =>
  refuse('rule-findings', {
    findings: findings.map(({ code, severity, facts }) => ({
      code,
      severity,
      facts: Object.fromEntries(
        Object.entries(facts).map(([name, value]) => [name, typeof value === 'object' ? [...value] : value]),
      ),
    })),
  });

/**
 * The shape every act on a running round shares: take the round, let the rule decide, write what it decided.
 */
export const changeRound = <Decided>(
  work: Work,
  call: CommandCall,
  number: number,
  decide: (round: LockedRound) => Result<Decided, readonly Finding[]>,
  write: (tx: Tx, round: LockedRound, decided: Decided) => Promise<void>,
): Promise<Answer<Recorded<{ readonly round: number }>>> =>
  work.run(call, async (tx): Promise<Answer<{ readonly round: number }>> => {
    const round = await takeRound(tx, number);
    if (round === undefined) return refuse('not-found');
    const decided = decide(round);
    if (!decided.ok) return refuseByRule(decided.error);
    await write(tx, round, decided.value);
    return { ok: true, value: { round: number } };
  });
