import type { CalendarDate, Instant, Mandate, Role } from '@samenkoers/rulebook';
import { sql } from '../../platform/persistence/statement.js';
import type { Tx } from '../../platform/persistence/work.js';
import { type ChosenPerson, findPerson, instant, isOwnerOn } from './people.repository.js';

/** The instants that the days of a term stand for, in Amsterdam: it begins at once or at midnight, its last day is whole. */
interface TermInstants {
  readonly now: Instant;
  readonly from: Instant;
  readonly until: Instant | null;
  /** Whether the organisation is an owner on the first day. */
  readonly isOwner: boolean;
  /** When that ownership ends: the midnight after its last day, null when no end is on record. */
  readonly ownerUntil: Instant | null;
}

export const termInstants = (
  tx: Tx,
  organisationId: string,
  { from, until }: { readonly from: CalendarDate; readonly until: CalendarDate | null },
): Promise<TermInstants> =>
  tx.row<TermInstants>(sql`
    WITH at AS MATERIALIZED (SELECT clock_timestamp() AS now)
    SELECT at.now, CASE WHEN ${from}::date = (at.now AT TIME ZONE 'Europe/Amsterdam')::date THEN at.now
        ELSE ${from}::date::timestamp AT TIME ZONE 'Europe/Amsterdam' END AS "from",
      (${until}::date + 1)::timestamp AT TIME ZONE 'Europe/Amsterdam' AS until, ${isOwnerOn(sql`${from}::date`)} AS "isOwner",
      (SELECT (w.until_date + 1)::timestamp AT TIME ZONE 'Europe/Amsterdam' FROM ownership_period w
       WHERE w.programme_id = o.programme_id AND w.organisation_id = o.id
         AND daterange(w.from_date, w.until_date, '[]') @> ${from}::date) AS "ownerUntil"
    FROM at, organisation o WHERE o.programme_id = ${tx.programmeId}::uuid AND o.id = ${organisationId}::uuid`);

/** When a term ends that ends now (null) or after a day. */
export const endInstant = (tx: Tx, on: CalendarDate | null): Promise<{ readonly now: Instant; readonly at: Instant }> =>
  tx.row(sql`
    WITH at AS MATERIALIZED (SELECT clock_timestamp() AS now)
    SELECT at.now, coalesce((${on}::date + 1)::timestamp AT TIME ZONE 'Europe/Amsterdam', at.now) AS at FROM at`);

/** Every mandate for an organisation, ended ones too. */
export const loadMandates = (tx: Tx, organisationId: string): Promise<Mandate[]> =>
  tx.rows<Mandate>(sql`
    SELECT id, person_id AS "personId", organisation_id AS "organisationId", capacity::text AS capacity, extent::text AS extent,
      from_instant AS "from", until_instant AS until
    FROM mandate WHERE programme_id = ${tx.programmeId}::uuid AND organisation_id = ${organisationId}::uuid ORDER BY id`);

export async function insertMandate(tx: Tx, mandate: Omit<Mandate, 'id'>): Promise<string> {
  const { id } = await tx.row<{ id: string }>(sql`
    INSERT INTO mandate (programme_id, person_id, organisation_id, capacity, extent, from_instant, until_instant)
    VALUES (${tx.programmeId}::uuid, ${mandate.personId}::uuid, ${mandate.organisationId}::uuid, ${mandate.capacity}::mandate_capacity,
      ${mandate.extent}::mandate_extent, ${instant(mandate.from)}, ${instant(mandate.until)})
    RETURNING id`);
  return id;
}

/** Ends a mandate; whose it was. */
export async function endMandateAt(tx: Tx, id: string, until: Instant): Promise<ChosenPerson> {
  const { personId } = await tx.row<{ personId: string }>(sql`
    UPDATE mandate SET until_instant = ${instant(until)} WHERE programme_id = ${tx.programmeId}::uuid AND id = ${id}::uuid
    RETURNING person_id AS "personId"`);
  return loadPerson(tx, personId);
}

/** A role at an organisation: coordinator or contact. */
interface HeldRoleTerm {
  readonly id: string;
  readonly personId: string;
  readonly from: Instant;
  readonly until: Instant | null;
}

/** A role of one kind at an organisation, ended or not. Undefined when there is none by this id. */
export async function findRole(
  tx: Tx,
  organisationId: string | null,
  id: string,
  role: 'coordinator' | 'partnerContact',
): Promise<HeldRoleTerm | undefined> {
  const [row] = await tx.rows<HeldRoleTerm>(sql`
    SELECT id, person_id AS "personId", from_instant AS "from", until_instant AS until FROM role_assignment
    WHERE programme_id = ${tx.programmeId}::uuid AND organisation_id = ${organisationId}::uuid AND id = ${id}::uuid AND role = ${role}::role`);
  return row;
}

/** Gives a role from now on; its id, and since when it counts. */
export const insertRole = (
  tx: Tx,
  held: {
    readonly personId: string;
    /** Null for the programme team. */
    readonly organisationId: string | null;
    readonly role: Role;
    readonly from: Instant;
  },
): Promise<{ readonly id: string }> =>
  tx.row(sql`
    INSERT INTO role_assignment (programme_id, person_id, role, organisation_id, from_instant)
    VALUES (${tx.programmeId}::uuid, ${held.personId}::uuid, ${held.role}::role, ${held.organisationId}::uuid, ${instant(held.from)})
    RETURNING id`);

/** Ends a role; whose it was. */
export async function endRoleAt(tx: Tx, id: string, until: Instant): Promise<ChosenPerson> {
  const { personId } = await tx.row<{ personId: string }>(sql`
    UPDATE role_assignment SET until_instant = ${instant(until)} WHERE programme_id = ${tx.programmeId}::uuid AND id = ${id}::uuid
    RETURNING person_id AS "personId"`);
  return loadPerson(tx, personId);
}

/** Whose a mandate or role is, is always there. */
async function loadPerson(tx: Tx, personId: string): Promise<ChosenPerson> {
  const person = await findPerson(tx, personId);
  if (person === undefined) throw new Error(`no person ${personId}`);
  return person;
}
