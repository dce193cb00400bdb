import type { EligibleItems } from '@samenkoers/contract';
import { type Finding, urgencyClosingTimeFor } from '@samenkoers/rulebook';
import type pg from 'pg';
import type { Moment } from '../../../platform/auth/principal.js';
import { rowsOf, sql } from '../../../platform/persistence/statement.js';
import { loadProgrammeFacts, onPool } from '../../agenda/public.js';
import { loadCandidates } from './candidates.js';

/** What an urgency round that opens now would ask about, and what the other items on the agenda lack. */
export async function eligibleItems(pool: pg.Pool, moment: Moment): Promise<EligibleItems> {
  const { programmeId, now, today } = moment;
  const [programme, running] = await Promise.all([
    loadProgrammeFacts(onPool(pool), programmeId, today),
    runningNumber(pool, programmeId),
  ]);
  const { byLaws, ownerIds } = programme;
  const candidates = await loadCandidates(onPool(pool), programmeId, moment, programme);
  return {
    eligible: candidates
      .filter(({ eligibility }) => eligibility.eligible)
      .map(({ slug, title, hardDeadline }) => ({ slug, title, hardDeadline })),
    lacking: candidates
      .filter(({ eligibility }) => !eligibility.eligible)
      .map(({ slug, title, eligibility }) => ({ slug, title, lacking: lackingOf(eligibility.findings) })),
    running,
    closesAt: new Date(urgencyClosingTimeFor(byLaws, now)).toISOString(),
    visibility: byLaws.visibility,
    n: ownerIds.length,
  };
}

/** What stands in the way: a principle that is not met stands for all it found; being taken up is no principle. */
const lackingOf = (findings: readonly Finding[]): string[] =>
  findings.flatMap(({ code, facts }) => {
    if (code === 'principle-not-met') return [String(facts['principle'])];
    return code === 'item-already-taken-up' ? [code] : [];
  });

async function runningNumber(pool: pg.Pool, programmeId: string): Promise<number | null> {
  const [row] = await rowsOf<{ number: number }>(
    pool,
    sql`SELECT number FROM urgency_round WHERE programme_id = ${programmeId}::uuid AND settled_at IS NULL AND withdrawn_at IS NULL`,
  );
  return row?.number ?? null;
}
