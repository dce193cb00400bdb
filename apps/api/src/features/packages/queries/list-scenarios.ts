import type { ScenarioView } from '@samenkoers/contract';
import type { Moment } from '../../../platform/auth/principal.js';
import { type Answer, refuse } from '../../../platform/http/problem.js';
import { sql } from '../../../platform/persistence/statement.js';
import type { Run } from '../../agenda/public.js';
import type { Actor } from '../../session/public.js';

type Row = Omit<ScenarioView, 'createdAt'> & { readonly createdAt: number };

/** What-ifs kept for a round, newest first. They say nothing of the ranking, so a round that hides it has them too. */
export async function listScenarios(
  run: Run,
  actor: Actor,
  { programmeId }: Moment,
  round: number,
): Promise<Answer<{ scenarios: ScenarioView[] }>> {
  const [found] = await run<{ id: string }>(
    sql`SELECT id FROM urgency_round WHERE programme_id = ${programmeId}::uuid AND number = ${round}::int`,
  );
  if (found === undefined) return refuse('not-found');
  const rows = await run<Row>(sql`
    SELECT s.id, s.name, s.note, ${round}::int AS "urgencyRound", s.what_if AS "whatIf", s.created_by_name AS "createdByName",
      s.created_at AS "createdAt", s.created_by_id = ${actor.personId}::uuid AS "isOwn"
    FROM scenario s WHERE s.programme_id = ${programmeId}::uuid AND s.urgency_round_id = ${found.id}::uuid AND s.removed_at IS NULL
    ORDER BY s.created_at DESC, s.id DESC`);
  const scenarios = rows.map((row) => ({ ...row, createdAt: new Date(row.createdAt).toISOString() }));
  return { ok: true, value: { scenarios } };
}
