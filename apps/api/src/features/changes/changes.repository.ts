import {
  type ByLaws,
  type CalendarDate,
  type ChangeKind,
  type ChangePerson,
  type Instant,
  lapseOf,
  type MandateCapacity,
} from '@samenkoers/rulebook';
import { type Sql, sql } from '../../platform/persistence/statement.js';
import type { Tx } from '../../platform/persistence/work.js';
import { type ChangeRecord, changeRecords, inForce, ofOwner, ofTeam, type Proposal } from './change-rows.js';

const instant = (at: Instant): Sql => sql`to_timestamp(${at}::float8 / 1000)`;

/** What of a change never changes. */
export interface FixedPart {
  readonly kind: ChangeKind;
  readonly organisationId: string | null;
}

/** Undefined when there is no change by this number. */
export async function findFixedPart(tx: Tx, number: number): Promise<FixedPart | undefined> {
  const [row] = await tx.rows<FixedPart>(sql`
    SELECT kind, organisation_id AS "organisationId" FROM change
    WHERE programme_id = ${tx.programmeId}::uuid AND number = ${number}::int`);
  return row;
}

/** Takes a change for an answer: of two that answer at once, the second reads what the first said. */
export const lockChange = (tx: Tx, number: number): Promise<object> =>
  tx.row(
    sql`SELECT id FROM change WHERE programme_id = ${tx.programmeId}::uuid AND number = ${number}::int FOR UPDATE`,
  );

export async function loadChange(tx: Tx, number: number): Promise<ChangeRecord> {
  const [change] = await tx.rows<ChangeRecord>(
    changeRecords(sql`c.programme_id = ${tx.programmeId}::uuid AND c.number = ${number}::int`, sql``),
  );
  if (change === undefined) throw new Error(`there is no change ${number}`);
  return change;
}

export interface NewChange {
  readonly kind: ChangeKind;
  readonly organisationId: string | null;
  readonly subjectId: string | null;
  readonly proposal: Proposal;
  readonly reason: string;
  readonly decidedBy: string | null;
  readonly decidedOn: CalendarDate | null;
  readonly proposedByName: string;
  readonly byStaff: boolean;
  readonly proposedAt: Instant;
}

/** Keeps what is proposed under the next number; under the lock on the programme, so that no number is left out. */
export async function insertChange(tx: Tx, change: NewChange): Promise<number> {
  const { number } = await tx.row<{ number: number }>(sql`
    INSERT INTO change (programme_id, number, kind, organisation_id, subject_id, proposal, reason, decided_by, decided_on,
      proposed_by_id, proposed_by_name, by_staff, proposed_at, lapses_at)
    SELECT ${tx.programmeId}::uuid, coalesce(max(c.number), 0) + 1, ${change.kind}::change_kind, ${change.organisationId}::uuid,
      ${change.subjectId}::uuid, ${JSON.stringify(change.proposal)}::jsonb, ${change.reason}, ${change.decidedBy}, ${change.decidedOn}::date,
      ${tx.personId}::uuid, ${change.proposedByName}, ${change.byStaff}, ${instant(change.proposedAt)}, ${instant(lapseOf(change.proposedAt))}
    FROM change c WHERE c.programme_id = ${tx.programmeId}::uuid
    RETURNING number`);
  return number;
}

/** Writes what became of a change, once. */
export const answerChange = (
  tx: Tx,
  number: number,
  answer: {
    readonly state: 'confirmed' | 'declined' | 'withdrawn';
    readonly by: string;
    readonly at: Instant;
    readonly note: string | null;
  },
): Promise<object[]> =>
  tx.rows(sql`
    UPDATE change SET state = ${answer.state}::change_state, answered_by_id = ${tx.personId}::uuid, answered_by_name = ${answer.by},
      answered_at = ${instant(answer.at)}, note = ${answer.note}
    WHERE programme_id = ${tx.programmeId}::uuid AND number = ${number}::int`);

export const insertByLaws = (tx: Tx, { version, ...settings }: ByLaws, adoptedOn: CalendarDate): Promise<object[]> =>
  tx.rows(sql`
    INSERT INTO by_laws (programme_id, version, settings, adopted_on)
    VALUES (${tx.programmeId}::uuid, ${version}::int, ${JSON.stringify(settings)}::jsonb, ${adoptedOn}::date)`);

export const insertOwnership = (
  tx: Tx,
  organisationId: string,
  { from, until }: { readonly from: CalendarDate; readonly until: CalendarDate | null },
): Promise<object[]> =>
  tx.rows(sql`
    INSERT INTO ownership_period (programme_id, organisation_id, from_date, until_date)
    VALUES (${tx.programmeId}::uuid, ${organisationId}::uuid, ${from}::date, ${until}::date)`);

/** Ends the period that runs past a day on that day. */
export const endOwnership = (tx: Tx, organisationId: string, until: CalendarDate): Promise<object[]> =>
  tx.rows(sql`
    UPDATE ownership_period SET until_date = ${until}::date
    WHERE programme_id = ${tx.programmeId}::uuid AND organisation_id = ${organisationId}::uuid AND from_date <= ${until}::date
      AND (until_date IS NULL OR until_date > ${until}::date)`);

/** The days on which the rounds close that are not settled and in which an organisation has a seat. */
export async function closingDaysOf(tx: Tx, organisationId: string): Promise<readonly CalendarDate[]> {
  const running = sql`r.programme_id = ${tx.programmeId}::uuid AND r.settled_at IS NULL AND r.withdrawn_at IS NULL
    AND e.programme_id = r.programme_id AND e.round_id = r.id AND e.organisation_id = ${organisationId}::uuid`;
  const days = await tx.rows<{ day: CalendarDate }>(sql`
    SELECT (x.closes_at AT TIME ZONE 'Europe/Amsterdam')::date AS day FROM (
      SELECT coalesce(r.closed_early_at, r.closes_at) AS closes_at FROM round r, round_elector e WHERE ${running}
      UNION ALL SELECT coalesce(r.closed_early_at, r.closes_at) FROM urgency_round r, urgency_elector e WHERE ${running}) x`);
  return days.map(({ day }) => day);
}

/** A mandate or role that ended with the ownership of its organisation, or a role of contact that ended as that began. */
export interface EndedTerm {
  readonly personName: string;
  readonly email: string | null;
  readonly capacity: MandateCapacity | 'coordinator' | 'partnerContact';
  readonly until: Instant;
}

/** Ends every mandate and role of coordinator of an organisation that runs past a day, at the midnight after it. */
export const endTermsAfter = (tx: Tx, organisationId: string, lastDay: CalendarDate): Promise<EndedTerm[]> =>
  tx.rows<EndedTerm>(sql`
    WITH over AS MATERIALIZED (SELECT (${lastDay}::date + 1)::timestamp AT TIME ZONE 'Europe/Amsterdam' AS at),
    mandates AS (
      UPDATE mandate m SET until_instant = greatest(m.from_instant, over.at) FROM over
      WHERE m.programme_id = ${tx.programmeId}::uuid AND m.organisation_id = ${organisationId}::uuid AND ${runsPast(sql`m`)}
      RETURNING m.person_id, m.capacity::text AS capacity, m.until_instant
    ), roles AS (
      UPDATE role_assignment a SET until_instant = greatest(a.from_instant, over.at) FROM over
      WHERE a.programme_id = ${tx.programmeId}::uuid AND a.organisation_id = ${organisationId}::uuid AND a.role = 'coordinator' AND ${runsPast(sql`a`)}
      RETURNING a.person_id, 'coordinator' AS capacity, a.until_instant
    )
    SELECT p.name AS "personName", p.email, x.capacity, x.until_instant AS until
    FROM (SELECT * FROM mandates UNION ALL SELECT * FROM roles) x
    JOIN person p ON p.programme_id = ${tx.programmeId}::uuid AND p.id = x.person_id
    ORDER BY x.capacity DESC, p.name, p.id`);

/** Ends every role of contact of an organisation that runs on into a day, at the midnight with which it begins: at once when that is today. */
export const endContactsFrom = (tx: Tx, organisationId: string, firstDay: CalendarDate): Promise<EndedTerm[]> =>
  tx.rows<EndedTerm>(sql`
    WITH over AS MATERIALIZED (SELECT greatest(clock_timestamp(), ${firstDay}::date::timestamp AT TIME ZONE 'Europe/Amsterdam') AS at),
    roles AS (
      UPDATE role_assignment a SET until_instant = greatest(a.from_instant, over.at) FROM over
      WHERE a.programme_id = ${tx.programmeId}::uuid AND a.organisation_id = ${organisationId}::uuid AND a.role = 'partnerContact' AND ${runsPast(sql`a`)}
      RETURNING a.person_id, a.until_instant
    )
    SELECT p.name AS "personName", p.email, 'partnerContact' AS capacity, x.until_instant AS until
    FROM roles x JOIN person p ON p.programme_id = ${tx.programmeId}::uuid AND p.id = x.person_id ORDER BY p.name, p.id`);

const runsPast = (held: Sql): Sql =>
  sql`(${held}.until_instant IS NULL OR (${held}.until_instant > over.at AND ${held}.until_instant > ${held}.from_instant))`;

/** Somebody with an address who might confirm a change. */
export interface Candidate extends ChangePerson {
  readonly name: string;
  readonly email: string;
}

/**
 * Who runs the process, who speaks or prepares for the organisation of a change, and the representatives of the other owners,
 * as far as an address is known. A change of the programme team is a matter of the team first: owners see it on screen.
 */
export const loadCandidates = (
  tx: Tx,
  { kind, organisationId }: Pick<ChangeRecord, 'kind' | 'organisationId'>,
): Promise<Candidate[]> =>
  tx.rows<Candidate>(sql`
    WITH candidate AS (
      SELECT p.id, p.name, p.email,
        EXISTS (SELECT 1 FROM role_assignment a WHERE a.programme_id = p.programme_id AND a.person_id = p.id
          AND ${ofTeam} AND ${inForce(sql`a`)}) AS is_staff,
        ARRAY(SELECT m.organisation_id FROM mandate m WHERE m.programme_id = p.programme_id AND m.person_id = p.id
          AND (m.organisation_id = ${organisationId}::uuid OR m.capacity = 'representative')
          AND ${kind}::text NOT IN ('teamAppointed', 'teamEnded') AND ${inForce(sql`m`)} AND ${ofOwner(sql`m`)}) AS speaks_for,
        ARRAY(SELECT a.organisation_id FROM role_assignment a WHERE a.programme_id = p.programme_id AND a.person_id = p.id
          AND a.organisation_id = ${organisationId}::uuid AND a.role = 'coordinator' AND ${inForce(sql`a`)}
          AND ${ofOwner(sql`a`)}) AS coordinates
      FROM person p WHERE p.programme_id = ${tx.programmeId}::uuid AND p.email IS NOT NULL
    )
    SELECT id AS "personId", name, email, is_staff AS "isStaff", speaks_for AS "speaksFor", coordinates FROM candidate
    WHERE is_staff OR cardinality(speaks_for) > 0 OR cardinality(coordinates) > 0 ORDER BY name, id`);

/** What the programme is called, and where somebody gets letters; null when no address is known. */
export const loadAddress = (
  tx: Tx,
  personId: string,
): Promise<{ readonly programme: string; readonly name: string; readonly email: string | null }> =>
  tx.row(sql`
    SELECT g.name AS programme, p.name, p.email FROM programme g
    JOIN person p ON p.programme_id = g.id AND p.id = ${personId}::uuid WHERE g.id = ${tx.programmeId}::uuid`);
