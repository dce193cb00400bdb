import type { CalendarDate, Instant, Mandate, Position, RoundResult } from '@samenkoers/rulebook';
import { empty, type Sql, sql } from '../../platform/persistence/statement.js';
import type { Tx } from '../../platform/persistence/work.js';
import { roundRecords } from './round-rows.js';
import type { RoundRecord } from './stored-round.js';

/** The clock after a lock was taken: the database's, and the day in Amsterdam. */
export interface Clock {
  readonly now: Instant;
  readonly today: CalendarDate;
}

export const clock = (tx: Tx): Promise<Clock> =>
  tx.row<Clock>(
    sql`SELECT clock_timestamp() AS now, (clock_timestamp() AT TIME ZONE 'Europe/Amsterdam')::date AS today`,
  );

/** Where rounds of one sort are kept: those on one question, or those on urgency. */
export interface RoundTables {
  readonly rounds: Sql;
  readonly electorate: Sql;
}

const ROUNDS: RoundTables = { rounds: sql`round`, electorate: sql`round_elector` };

/** Takes a round for ending or changing it; nobody takes a position meanwhile. Undefined when there is no such round. */
export async function lockRound(
  tx: Tx,
  number: number,
  { rounds }: Pick<RoundTables, 'rounds'> = ROUNDS,
): Promise<string | undefined> {
  const [row] = await tx.rows<{ id: string }>(
    sql`SELECT id FROM ${rounds} WHERE programme_id = ${tx.programmeId} AND number = ${number} FOR UPDATE`,
  );
  return row?.id;
}

/** The seat a position is taken from. `revision` is that of the last position, 0 without one. */
export interface LockedSeat {
  readonly roundId: string;
  readonly organisationId: string;
}

/**
 * Takes the round shared (positions of other owners go on, closing waits), this owner's seat, and the person's mandates
 * for this owner (ending one waits until the position stands). Undefined when the round or organisation is not there.
 */
export async function lockSeat(
  tx: Tx,
  input: { readonly round: number; readonly organisation: string },
  { rounds, electorate }: RoundTables = ROUNDS,
): Promise<LockedSeat | undefined> {
  const [row] = await tx.rows<LockedSeat>(sql`
    WITH o AS (
      SELECT id FROM organisation WHERE programme_id = ${tx.programmeId}::uuid AND slug = ${input.organisation}
    ), r AS MATERIALIZED (
      SELECT id FROM ${rounds} WHERE programme_id = ${tx.programmeId}::uuid AND number = ${input.round}::int FOR SHARE
    ), seat AS MATERIALIZED (
      SELECT e.organisation_id FROM ${electorate} e
      WHERE e.programme_id = ${tx.programmeId}::uuid AND e.round_id = (SELECT id FROM r) AND e.organisation_id = (SELECT id FROM o)
      FOR NO KEY UPDATE
    ), mandates AS MATERIALIZED (
      SELECT m.id FROM mandate m
      WHERE m.programme_id = ${tx.programmeId}::uuid AND m.person_id = ${tx.personId}::uuid AND m.organisation_id = (SELECT id FROM o)
      FOR SHARE
    )
    SELECT r.id AS "roundId", o.id AS "organisationId", (SELECT count(*) FROM seat) AS seats, (SELECT count(*) FROM mandates) AS mandates
    FROM r, o`);
  return row;
}

/** Everything a position is judged by, read under the locks of `lockSeat`: only this owner's seat, not the whole round. */
export interface SeatRecordForPosition extends Clock {
  readonly record: RoundRecord;
  readonly mandates: readonly Mandate[];
  readonly organisation: {
    readonly id: string;
    readonly slug: string;
    readonly name: string;
    readonly kind: RoundRecord['electorate'][number]['kind'];
  };
  readonly lastRevision: number;
  /** The day on which the round opened, in Amsterdam. */
  readonly openedOn: CalendarDate;
}

/** The mandates of a person for organisation `o` in the programme of round `r`, as `Mandate`s. */
export const mandatesFor = (personId: string | null): Sql => sql`coalesce((
  SELECT json_agg(json_build_object('id', m.id, 'personId', m.person_id, 'organisationId', m.organisation_id, 'capacity', m.capacity,
    'extent', m.extent, 'from', (extract(epoch FROM m.from_instant) * 1000)::bigint, 'until', (extract(epoch FROM m.until_instant) * 1000)::bigint))
  FROM mandate m WHERE m.programme_id = r.programme_id AND m.person_id = ${personId}::uuid AND m.organisation_id = o.id), '[]')`;

export async function loadSeat(tx: Tx, { roundId, organisationId }: LockedSeat): Promise<SeatRecordForPosition> {
  const row = await tx.row<
    Omit<SeatRecordForPosition, 'record'> & Omit<RoundRecord, 'positions' | 'result'> & { isSettled: boolean }
  >(sql`
    SELECT r.id, r.number, r.kind, r.title, r.item_id AS "itemId", r.item_version AS "itemVersion", i.current_version AS "currentVersion",
      r.rule, r.text_hash AS "textHash", r.opened_at AS "openedAt", r.closes_at AS "closesAt", r.withdrawn_at AS "withdrawnAt",
      r.withdraw_reason AS "withdrawReason", r.settled_at IS NOT NULL AS "isSettled",
      CASE WHEN e.organisation_id IS NULL THEN '[]'::json ELSE json_build_array(json_build_object('organisationId', e.organisation_id,
        'slug', o.slug, 'name', e.name, 'kind', e.kind, 'residents', e.residents)) END AS electorate,
      json_build_object('id', o.id, 'slug', o.slug, 'name', o.name, 'kind', o.kind) AS organisation,
      ${mandatesFor(tx.personId)} AS mandates,
      coalesce((SELECT max(v.revision) FROM position_revision v WHERE v.programme_id = r.programme_id AND v.round_id = r.id
        AND v.organisation_id = o.id), 0) AS "lastRevision",
      clock_timestamp() AS now, (clock_timestamp() AT TIME ZONE 'Europe/Amsterdam')::date AS today,
      (r.opened_at AT TIME ZONE 'Europe/Amsterdam')::date AS "openedOn"
    FROM round r
    JOIN organisation o ON o.programme_id = r.programme_id AND o.id = ${organisationId}::uuid
    LEFT JOIN item i ON i.programme_id = r.programme_id AND i.id = r.item_id
    LEFT JOIN round_elector e ON e.programme_id = r.programme_id AND e.round_id = r.id AND e.organisation_id = o.id
    WHERE r.programme_id = ${tx.programmeId}::uuid AND r.id = ${roundId}::uuid`);
  const { mandates, organisation, lastRevision, openedOn, now, today, isSettled, ...round } = row;
  // A settled round is past its closing time whatever a position would say; its result is not needed to refuse one.
  const closesAt = isSettled ? Math.min(round.closesAt, now) : round.closesAt;
  return {
    record: { ...round, closesAt, positions: [], result: null },
    mandates,
    organisation,
    lastRevision,
    openedOn,
    now,
    today,
  };
}

export async function loadRound(tx: Tx, roundId: string): Promise<RoundRecord> {
  return tx.row<RoundRecord>(
    roundRecords(sql`r.programme_id = ${tx.programmeId}::uuid AND r.id = ${roundId}::uuid`, empty),
  );
}

/** Who spoke, by name, and who wrote it down when that was not the owner. */
export interface Speaker {
  readonly name: string;
  readonly recordedById: string | null;
}

/** Adds a position to the record and makes it the one that counts. */
export async function savePosition(
  tx: Tx,
  seat: LockedSeat,
  revision: number,
  position: Position,
  speaker: Speaker,
): Promise<void> {
  const { onBehalf } = position;
  await tx.rows(sql`
    WITH said AS (
      INSERT INTO position_revision (programme_id, round_id, organisation_id, revision, choice, text, participation, extent, person_id,
        person_name, capacity, mandate_id, channel, received_on, recorded_by_id, recorded_by_name, taken_at)
      VALUES (${tx.programmeId}, ${seat.roundId}, ${seat.organisationId}, ${revision}, ${position.choice}::position_choice, ${position.text},
        ${position.participation}::participation_choice, ${position.extent}::mandate_extent, ${position.personId}, ${speaker.name},
        ${position.capacity}::mandate_capacity, ${position.mandateId}, ${onBehalf?.channel ?? 'web'}::channel, ${onBehalf?.receivedOn ?? null}::date,
        ${speaker.recordedById}, ${onBehalf?.recordedBy ?? null}, to_timestamp(${position.takenAt}::float8 / 1000))
      RETURNING programme_id, round_id, organisation_id, revision
    )
    INSERT INTO current_position (programme_id, round_id, organisation_id, revision)
    SELECT programme_id, round_id, organisation_id, revision FROM said
    ON CONFLICT (programme_id, round_id, organisation_id) DO UPDATE SET revision = excluded.revision`);
}

export async function saveResult(tx: Tx, roundId: string, result: RoundResult): Promise<void> {
  await tx.rows(sql`
    WITH made AS (
      INSERT INTO round_result (programme_id, round_id, outcome, as_it_stands, tally, working, silent_organisation_ids,
        pending_ratification_ids, objection_ids, settled_at, settled_by_id)
      VALUES (${tx.programmeId}, ${roundId}, ${result.outcome}::round_outcome, ${result.asItStands}, ${JSON.stringify(result.tally)}::jsonb,
        ${JSON.stringify(result.working)}::jsonb, ${[...result.silentOrganisationIds]}::uuid[], ${[...result.pendingRatificationIds]}::uuid[],
        ${[...result.objectionIds]}::uuid[], to_timestamp(${result.settledAt}::float8 / 1000), ${tx.personId})
      RETURNING programme_id, round_id, settled_at
    )
    UPDATE round r SET settled_at = made.settled_at FROM made WHERE r.programme_id = made.programme_id AND r.id = made.round_id`);
}
