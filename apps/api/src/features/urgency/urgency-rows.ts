import { empty, type Sql, sql } from '../../platform/persistence/statement.js';
import { themeLineRef } from '../agenda/public.js';
import { instant, seatsFrom } from '../rounds/public.js';

const items = sql`coalesce((
  SELECT json_agg(json_build_object('itemId', x.item_id, 'slug', i.slug, 'title', x.title, 'summary', v.summary,
    'residentOutcome', v.resident_outcome, 'position', x.position, 'version', x.item_version, 'textHash', x.text_hash,
    'currentVersion', i.current_version, 'themeLine', ${themeLineRef}, 'hardDeadline', i.hard_deadline,
    'onAgendaSince', ${instant(sql`placed.at`)}, 'onAgendaOn', (placed.at AT TIME ZONE 'Europe/Amsterdam')::date) ORDER BY x.position)
  FROM urgency_round_item x
  JOIN item i ON i.programme_id = x.programme_id AND i.id = x.item_id
  JOIN item_version v ON v.programme_id = x.programme_id AND v.item_id = x.item_id AND v.version = x.item_version
  LEFT JOIN theme_line t ON t.programme_id = i.programme_id AND t.id = i.theme_line_id
  CROSS JOIN LATERAL (SELECT coalesce(i.on_agenda_since, (SELECT max(e.at) FROM event e WHERE e.programme_id = i.programme_id
    AND e.item_id = i.id AND e.type = 'item-placed-on-agenda' AND e.at <= r.opened_at)) AS at) placed
  WHERE x.programme_id = r.programme_id AND x.round_id = r.id), '[]')`;

/**
 * The last judgement of every owner about every item, in an order that says nothing of when. From one table in the order of
 * its key: the same speed whatever the database knows of how many there are.
 */
const grades = sql`coalesce((
  SELECT json_agg(json_build_object('organisationId', g.organisation_id, 'itemId', g.item_id, 'revision', g.revision,
    'judgement', g.judgement, 'argument', g.argument, 'extent', g.extent, 'personId', g.person_id, 'personName', g.person_name,
    'capacity', g.capacity, 'mandateId', g.mandate_id, 'channel', g.channel, 'receivedOn', g.received_on,
    'recordedByName', g.recorded_by_name, 'takenAt', ${instant(sql`g.taken_at`)}) ORDER BY g.organisation_id, g.item_id)
  FROM (SELECT DISTINCT ON (v.organisation_id, v.item_id) v.* FROM urgency_grade_revision v
    WHERE v.programme_id = r.programme_id AND v.round_id = r.id ORDER BY v.organisation_id, v.item_id, v.revision DESC) g), '[]')`;

const ratifications = sql`coalesce((
  SELECT json_agg(json_build_object('organisationId', f.organisation_id, 'ratifiedOn', f.ratified_on, 'reference', f.reference,
    'document', f.document, 'recordedByName', f.recorded_by_name, 'recordedAt', ${instant(sql`f.recorded_at`)})
    ORDER BY f.organisation_id, f.number)
  FROM urgency_ratification f WHERE f.programme_id = r.programme_id AND f.round_id = r.id), '[]')`;

const decisions = sql`coalesce((
  SELECT json_agg(json_build_object('number', d.number, 'kind', d.kind, 'groups', d.item_groups, 'reason', d.reason,
    'decidedBy', d.decided_by, 'decidedOn', d.decided_on, 'recordedByName', d.recorded_by_name,
    'recordedAt', ${instant(sql`d.recorded_at`)}) ORDER BY d.number)
  FROM order_decision d WHERE d.programme_id = r.programme_id AND d.round_id = r.id), '[]')`;

const result = sql`(
  SELECT json_build_object('result', z.result, 'settledByName', p.name)
  FROM urgency_result z LEFT JOIN person p ON p.programme_id = z.programme_id AND p.id = z.settled_by_id
  WHERE z.programme_id = r.programme_id AND z.round_id = r.id)`;

/** Owners of round `r` that judged every item. */
const done = sql`(
  SELECT count(*)::int FROM (SELECT c.organisation_id FROM urgency_grade c WHERE c.programme_id = r.programme_id AND c.round_id = r.id
    GROUP BY c.organisation_id
    HAVING count(*) = (SELECT count(*) FROM urgency_round_item x WHERE x.programme_id = r.programme_id AND x.round_id = r.id)) owner)`;

const untilSettled = (rows: Sql) => sql`CASE WHEN r.settled_at IS NULL THEN ${rows} ELSE '[]' END`;

/** Urgency rounds with everything about them, as `UrgencyRecord`s: one row each. */
export const urgencyRecords = (where: Sql, tail: Sql = empty): Sql =>
  records({ where, tail, said: grades, outcome: result, decided: decisions });

/** The same without what a settled round's result tells, and without that: enough for a row in a list. */
export const urgencySummaries = (where: Sql, tail: Sql = empty): Sql =>
  records({ where, tail, said: untilSettled(grades), outcome: sql`NULL`, decided: sql`'[]'::json` });

/** The urgency round without a result as an `UrgencyRecord` in JSON, or null; there is at most one. */
export const unsettledUrgencyRound = (programmeId: string): Sql =>
  sql`(SELECT to_json(u) FROM (${urgencySummaries(
    sql`r.programme_id = ${programmeId}::uuid AND r.settled_at IS NULL AND r.withdrawn_at IS NULL`,
    sql`LIMIT 1`,
  )}) u)`;

interface Parts {
  readonly where: Sql;
  readonly tail: Sql;
  readonly said: Sql;
  readonly outcome: Sql;
  readonly decided: Sql;
}

const records = ({ where, tail, said, outcome, decided }: Parts): Sql => sql`
  SELECT r.id, r.number, r.title, r.rule, r.rule_hash AS "ruleHash", ${instant(sql`r.opened_at`)} AS "openedAt", w.name AS "openedByName",
    ${instant(sql`r.closes_at`)} AS "closesAt", ${instant(sql`r.closed_early_at`)} AS "closedEarlyAt",
    ${instant(sql`r.withdrawn_at`)} AS "withdrawnAt", r.withdraw_reason AS "withdrawReason", ${instant(sql`r.settled_at`)} AS "settledAt", ${done} AS done, ${seatsFrom(sql`urgency_elector`)} AS electorate, ${items} AS items, ${said} AS grades,
    ${ratifications} AS ratifications, ${decided} AS decisions, ${outcome} AS result
  FROM urgency_round r
  LEFT JOIN person w ON w.programme_id = r.programme_id AND w.id = r.opened_by_id
  WHERE ${where} ${tail}`;
