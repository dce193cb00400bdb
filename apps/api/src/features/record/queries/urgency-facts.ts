import type { PriorityDecision } from '@samenkoers/contract';
import type pg from 'pg';
import { rowsOf, sql } from '../../../platform/persistence/statement.js';
import { type UrgencyRecord, unsettledUrgencyRound } from '../../urgency/public.js';

/** One reminder in the urgency round without a result; epoch milliseconds, and the slugs of the owners. */
export interface UrgencyReminder {
  readonly at: number;
  readonly organisations: readonly string[];
}

/** Reminders in the urgency round that has no result yet, as `UrgencyReminder`s. */
const urgencyReminders = (programmeId: string) => sql`coalesce((
  SELECT json_agg(json_build_object('at', (extract(epoch FROM e.at) * 1000)::bigint, 'organisations', e.data -> 'organisations')
    ORDER BY e.sequence)
  FROM urgency_round u
  JOIN event e ON e.programme_id = u.programme_id AND (e.data ->> 'urgencyRound')::int = u.number AND e.type = 'urgency-owners-reminded'
  WHERE u.programme_id = ${programmeId}::uuid AND u.settled_at IS NULL AND u.withdrawn_at IS NULL), '[]')`;

/** The latest ranking, as long as the board adopted no order for it; `of` is how many items the round asked about. */
export interface UndecidedOrder {
  readonly round: number;
  readonly title: string;
  readonly of: number;
}

/** As JSON, or null: the board adopted an order for the latest ranking, or there is none. */
const undecidedOrder = (programmeId: string) => sql`(
  SELECT json_build_object('round', u.number, 'title', u.title, 'of', (SELECT count(*) FROM urgency_round_item x
    WHERE x.programme_id = u.programme_id AND x.round_id = u.id))
  FROM urgency_round u
  WHERE u.programme_id = ${programmeId}::uuid AND u.settled_at IS NOT NULL
    AND u.number = (SELECT max(l.number) FROM urgency_round l WHERE l.programme_id = u.programme_id AND l.settled_at IS NOT NULL)
    AND NOT EXISTS (SELECT 1 FROM order_decision d WHERE d.programme_id = u.programme_id AND d.round_id = u.id AND d.kind = 'adoption'))`;

/** What waits around urgency: in the round without a result, and around the latest ranking. */
export interface UrgencyTaskFacts {
  readonly round: UrgencyRecord | null;
  readonly reminders: readonly UrgencyReminder[];
  readonly undecided: UndecidedOrder | null;
}

/** All of it as one JSON value, so that it comes along with what else a page asks. */
export const urgencyTaskFacts = (
  programmeId: string,
) => sql`json_build_object('round', ${unsettledUrgencyRound(programmeId)},
  'reminders', ${urgencyReminders(programmeId)}, 'undecided', ${undecidedOrder(programmeId)})`;

/** What was decided about priority, newest first: rankings, decisions about their order, packages. A handful a year. */
export const priorityDecisions = (pool: pg.Pool, programmeId: string): Promise<PriorityDecision[]> =>
  rowsOf<PriorityDecision>(
    pool,
    sql`
    SELECT x.kind, u.number AS "urgencyRound", u.title, x.number, x."decidedBy", x."on", x.reason, x.items, x."asItStands"
    FROM urgency_round u
    CROSS JOIN LATERAL (
      SELECT 'urgencyRound' AS kind, u.number, NULL::text AS "decidedBy", (z.settled_at AT TIME ZONE 'Europe/Amsterdam')::date AS "on",
        '' AS reason, jsonb_array_length(z.result -> 'ranking' -> 'ranked') AS items, z.as_it_stands AS "asItStands", z.settled_at AS at
      FROM urgency_result z WHERE z.programme_id = u.programme_id AND z.round_id = u.id
      UNION ALL
      SELECT d.kind::text, d.number, d.decided_by, d.decided_on, d.reason,
        (SELECT sum(jsonb_array_length(g.value))::int FROM jsonb_array_elements(d.item_groups) g), false, d.recorded_at
      FROM order_decision d WHERE d.programme_id = u.programme_id AND d.round_id = u.id
      UNION ALL
      SELECT 'package', p.number, p.decided_by, p.decided_on, p.reason, cardinality(p.item_ids), false, p.recorded_at
      FROM package_decision p WHERE p.programme_id = u.programme_id AND p.urgency_round_id = u.id) x
    WHERE u.programme_id = ${programmeId}::uuid
    ORDER BY x.at DESC, x.kind, x.number DESC`,
  );
