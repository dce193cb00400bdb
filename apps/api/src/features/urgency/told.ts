import { isCountVisible, type UrgencyRoundFacts } from '@samenkoers/rulebook';
import { sql } from '../../platform/persistence/statement.js';
import type { NewEvent, Tx } from '../../platform/persistence/work.js';
import type { UrgencyRecord } from './stored-urgency.js';

/**
 * Records what an owner said, unless the round hides it now: an event takes a place in the sequence of the programme, and
 * a gap there would tell others that, when and how often somebody judged. What was said is on record all the same, in
 * revisions that cannot be changed.
 */
export function recordSaid(tx: Tx, round: UrgencyRoundFacts, now: number, event: NewEvent): void {
  if (isCountVisible(round, now)) tx.record(event);
}

/** When a hidden round is settled it hides nothing any more: what every owner said, as one event each. */
export async function recordDisclosed(tx: Tx, { id, number, rule }: UrgencyRecord): Promise<void> {
  if (rule.visibility === 'open') return;
  const said = await tx.rows<{ organisationId: string; items: number; revisions: number }>(sql`
    SELECT v.organisation_id AS "organisationId", count(DISTINCT v.item_id)::int AS items, count(*)::int AS revisions
    FROM urgency_grade_revision v
    JOIN urgency_elector e ON e.programme_id = v.programme_id AND e.round_id = v.round_id AND e.organisation_id = v.organisation_id
    WHERE v.programme_id = ${tx.programmeId}::uuid AND v.round_id = ${id}::uuid
    GROUP BY v.organisation_id, e.position ORDER BY e.position`);
  for (const { organisationId, ...data } of said) {
    tx.record({ type: 'grades-disclosed', organisationId, data: { urgencyRound: number, ...data } });
  }
}
