import type { Sql } from 'sql-template-tag';
import { sql } from '../../platform/persistence/statement.js';

/** An instant within JSON: epoch milliseconds. */
export const instant = (column: Sql) => sql`(extract(epoch FROM ${column}) * 1000)::bigint`;

const positions = sql`coalesce((
  SELECT json_agg(json_build_object('organisationId', v.organisation_id, 'revision', v.revision, 'isCurrent', c.revision IS NOT NULL,
    'choice', v.choice, 'text', v.text, 'participation', v.participation, 'extent', v.extent, 'personId', v.person_id,
    'personName', v.person_name, 'capacity', v.capacity, 'mandateId', v.mandate_id, 'channel', v.channel, 'receivedOn', v.received_on,
    'recordedByName', v.recorded_by_name, 'takenAt', ${instant(sql`v.taken_at`)},
    'ratification', CASE WHEN f.revision IS NULL THEN NULL ELSE json_build_object('ratifiedOn', f.ratified_on, 'reference', f.reference,
      'document', f.document, 'recordedByName', f.recorded_by_name, 'recordedAt', ${instant(sql`f.recorded_at`)}) END)
    ORDER BY v.revision DESC)
  FROM position_revision v
  LEFT JOIN current_position c ON c.programme_id = v.programme_id AND c.round_id = v.round_id
    AND c.organisation_id = v.organisation_id AND c.revision = v.revision
  LEFT JOIN ratification f ON f.programme_id = v.programme_id AND f.round_id = v.round_id
    AND f.organisation_id = v.organisation_id AND f.revision = v.revision
  WHERE v.programme_id = r.programme_id AND v.round_id = r.id), '[]')`;

/** The frozen electorate of round `r`, as `SeatRecord`s; `electors` is where the seats are kept. */
export const seatsFrom = (electors: Sql): Sql => sql`coalesce((
  SELECT json_agg(json_build_object('organisationId', e.organisation_id, 'slug', o.slug, 'name', e.name, 'kind', e.kind,
    'residents', e.residents) ORDER BY e.position)
  FROM ${electors} e JOIN organisation o ON o.programme_id = e.programme_id AND o.id = e.organisation_id
  WHERE e.programme_id = r.programme_id AND e.round_id = r.id), '[]')`;

const electorate = seatsFrom(sql`round_elector`);

const result = sql`(
  SELECT json_build_object('outcome', t.outcome, 'asItStands', t.as_it_stands, 'settledAt', ${instant(sql`t.settled_at`)},
    'settledByName', p.name, 'tally', t.tally, 'working', t.working, 'silentOrganisationIds', coalesce(t.silent_organisation_ids, '{}'),
    'pendingRatificationIds', coalesce(t.pending_ratification_ids, '{}'), 'objectionIds', coalesce(t.objection_ids, '{}'))
  FROM round_result t LEFT JOIN person p ON p.programme_id = t.programme_id AND p.id = t.settled_by_id
  WHERE t.programme_id = r.programme_id AND t.round_id = r.id)`;

/** Only while a round has no result: its result tells the rest. */
const untilSettled = (rows: Sql) => sql`CASE WHEN r.settled_at IS NULL THEN ${rows} ELSE '[]' END`;

/** Rounds with everything about them, as `RoundRecord`s: one row each, whatever the size of the electorate. */
export const roundRecords = (where: Sql, tail: Sql): Sql => records(where, tail, electorate, positions);

/** The same without the seats and positions of settled rounds: enough for a row in a list. */
export const roundSummaries = (where: Sql, tail: Sql): Sql =>
  records(where, tail, untilSettled(electorate), untilSettled(positions));

const records = (where: Sql, tail: Sql, seats: Sql, said: Sql): Sql => sql`
  SELECT r.id, r.number, r.kind, r.title, r.item_id AS "itemId", i.slug AS "itemSlug", i.state AS "itemState",
    r.item_version AS "itemVersion", i.current_version AS "currentVersion", r.agenda_version_id AS "agendaVersionId",
    a.number AS "agendaVersionNumber", r.rule, r.rule_hash AS "ruleHash", r.text_hash AS "textHash", r.opened_at AS "openedAt",
    w.name AS "openedByName", r.closes_at AS "closesAt", r.closed_early_at AS "closedEarlyAt", r.withdrawn_at AS "withdrawnAt",
    r.withdraw_reason AS "withdrawReason", h.number AS "refersTo",
    coalesce((SELECT json_agg(n.number ORDER BY n.number) FROM round n WHERE n.programme_id = r.programme_id AND n.refers_to_id = r.id), '[]')
      AS "referredBy",
    r.removal_category AS "removalCategory", r.reason, ${seats} AS electorate, ${said} AS positions, ${result} AS result
  FROM round r
  LEFT JOIN item i ON i.programme_id = r.programme_id AND i.id = r.item_id
  LEFT JOIN agenda_version a ON a.programme_id = r.programme_id AND a.id = r.agenda_version_id
  LEFT JOIN round h ON h.programme_id = r.programme_id AND h.id = r.refers_to_id
  LEFT JOIN person w ON w.programme_id = r.programme_id AND w.id = r.opened_by_id
  WHERE ${where} ${tail}`;
