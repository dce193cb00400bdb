import { type Sql, sql } from '../../platform/persistence/statement.js';
import { organisationRef } from './item-rows.js';

/** While the positions of a round are hidden, also for good because it was withdrawn then, its events tell that somebody answered and not what. */
const hidesChoice = sql`e.type IN ('position-taken', 'position-replaced', 'position-recorded-on-behalf')
  AND r.visibility = 'hiddenUntilClosed' AND r.settled_at IS NULL AND coalesce(r.withdrawn_at, clock_timestamp()) < r.closes_at`;

/** What an owner said about the urgency of items: told in its round and in the record, never on the page of one item. */
export const tellsOfGrades = sql`e.type IN ('item-graded', 'grades-recorded-on-behalf', 'grades-ratified')`;

/** Urgency rounds `u` that keep judgements hidden now. */
const hidesGrades = sql`u.visibility = 'hiddenUntilClosed' AND u.settled_at IS NULL
  AND coalesce(u.withdrawn_at, clock_timestamp()) < u.closes_at`;

/** While an urgency round hides judgements its events do not even tell that somebody judged, to nobody. */
export const isKeptBack = sql`(${tellsOfGrades} AND EXISTS (SELECT 1 FROM urgency_round u
  WHERE u.programme_id = e.programme_id AND u.number = (e.data ->> 'urgencyRound')::int AND ${hidesGrades}))`;

/** How many events of a programme are kept back now: found from the round, however long the record is. */
export const countKeptBack = (programmeId: string): Sql => sql`(SELECT count(*)::int FROM urgency_round u
  JOIN event e ON e.programme_id = u.programme_id AND (e.data ->> 'urgencyRound')::int = u.number AND ${tellsOfGrades}
  WHERE u.programme_id = ${programmeId}::uuid AND ${hidesGrades})`;

/** The part of the record that belongs on the page of an item. */
export const isOfItemPage = sql`NOT (${tellsOfGrades})`;

/** An event `e` as `EventView`, with the tables of `eventTables` beside it. */
export const eventView = sql`json_build_object('sequence', e.sequence, 'type', e.type, 'at', e.at, 'actorName', e.actor_name,
  'organisation', CASE WHEN eo.id IS NULL THEN NULL ELSE ${organisationRef(sql`eo`)} END, 'itemSlug', ei.slug, 'itemTitle', ev.title,
  'roundNumber', r.number, 'data', CASE WHEN ${hidesChoice} THEN '{}'::jsonb ELSE e.data END)`;

export const eventTables = sql`event e
  LEFT JOIN organisation eo ON eo.programme_id = e.programme_id AND eo.id = e.organisation_id
  LEFT JOIN item ei ON ei.programme_id = e.programme_id AND ei.id = e.item_id
  LEFT JOIN item_version ev ON ev.programme_id = ei.programme_id AND ev.item_id = ei.id AND ev.version = ei.current_version
  LEFT JOIN round r ON r.programme_id = e.programme_id AND r.id = e.round_id`;

/** Events as rows of one column `view`. */
export const eventRows = (where: Sql, tail: Sql): Sql =>
  sql`SELECT ${eventView} AS view FROM ${eventTables} WHERE ${where} ${tail}`;
