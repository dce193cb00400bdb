import { randomUUID } from 'node:crypto';
import type { PersonChoice } from '@samenkoers/contract';
import type { Instant, LookedAfter, Role } from '@samenkoers/rulebook';
import { type Sql, sql } from '../../platform/persistence/statement.js';
import type { Tx } from '../../platform/persistence/work.js';
import { holdings, type StoredHolding } from './holdings.js';
import type { HeldCapacity } from './people-letters.js';

export const instant = (at: Instant | null) => sql`to_timestamp(${at}::float8 / 1000)`;

/** An organisation, and who speaks, prepares or answers for it at this moment. */
export interface Standing extends LookedAfter {
  readonly id: string;
  readonly slug: string;
  readonly name: string;
  /** Who could speak up for it: people with a mandate in force, and its coordinators. */
  readonly voices: readonly string[];
}

/** Whether term `x` of a mandate or role counts now. */
const inForce = sql`x.from_instant <= clock_timestamp() AND (x.until_instant IS NULL OR clock_timestamp() < x.until_instant)`;

const holders = (role: 'coordinator' | 'partnerContact') => sql`
  SELECT DISTINCT x.person_id FROM role_assignment x
  WHERE x.programme_id = o.programme_id AND x.organisation_id = o.id AND x.role = ${role}::role AND ${inForce}`;

/** Whether organisation `o` is an owner on a day; the last day of a period belongs to it. */
export const isOwnerOn = (day: Sql) => sql`EXISTS (
  SELECT 1 FROM ownership_period w
  WHERE w.programme_id = o.programme_id AND w.organisation_id = o.id AND daterange(w.from_date, w.until_date, '[]') @> ${day})`;

const TODAY = sql`(clock_timestamp() AT TIME ZONE 'Europe/Amsterdam')::date`;

/** The columns of a `Standing`, of organisation `o`. */
export const standing = sql`o.id, o.slug, o.name, ${isOwnerOn(TODAY)} AS "isOwner",
  ARRAY(${holders('coordinator')}) AS "coordinatorIds", ARRAY(${holders('partnerContact')}) AS "contactIds",
  ARRAY(SELECT x.person_id FROM mandate x WHERE x.programme_id = o.programme_id AND x.organisation_id = o.id AND ${inForce}
    UNION ${holders('coordinator')}) AS voices`;

export async function findStanding(tx: Tx, slug: string): Promise<Standing | undefined> {
  const [row] = await tx.rows<Standing>(
    sql`SELECT ${standing} FROM organisation o WHERE o.programme_id = ${tx.programmeId}::uuid AND o.slug = ${slug}`,
  );
  return row;
}

/**
 * Takes the mandates and the roles of an organisation (null: the roles in the programme team): who is taking a position by one of them is let finish. Before
 * `tx.holdRights`, as a position takes its place in the record last.
 */
export async function lockHeld(tx: Tx, organisationId: string | null): Promise<void> {
  const here = sql`programme_id = ${tx.programmeId}::uuid AND organisation_id IS NOT DISTINCT FROM ${organisationId}::uuid`;
  await tx.rows(sql`SELECT id FROM mandate WHERE ${here} ORDER BY id FOR NO KEY UPDATE`);
  await tx.rows(sql`SELECT id FROM role_assignment WHERE ${here} ORDER BY id FOR NO KEY UPDATE`);
}

/** Somebody to give a mandate or role. */
export interface ChosenPerson {
  readonly id: string;
  readonly isNew: boolean;
  readonly name: string;
  readonly function: string;
  readonly email: string | null;
  /** Roles that run now. */
  readonly roles: readonly Role[];
  readonly hasSignedIn: boolean;
}

/** Whether person `p` ever signed in: of the sessions of a person the last one is always kept. */
export const hasSignedIn = sql`EXISTS (SELECT 1 FROM session s WHERE s.programme_id = p.programme_id AND s.person_id = p.id)`;

const persons = (tx: Tx, which: Sql) =>
  tx.rows<ChosenPerson>(sql`
    SELECT p.id, false AS "isNew", p.name, p.function, p.email, ${hasSignedIn} AS "hasSignedIn",
      ARRAY(SELECT DISTINCT x.role::text FROM role_assignment x WHERE x.programme_id = p.programme_id AND x.person_id = p.id
        AND ${inForce}) AS roles
    FROM person p WHERE p.programme_id = ${tx.programmeId}::uuid AND ${which}`);

export async function findPerson(tx: Tx, personId: string): Promise<ChosenPerson | undefined> {
  const [person] = await persons(tx, sql`p.id = ${personId}::uuid`);
  return person;
}

/** Whether person `p` has or had a mandate or role at an organisation; null: a role in the programme team. */
const isKnownAt = (organisationId: string | null) => sql`(
  EXISTS (SELECT 1 FROM mandate x WHERE x.programme_id = p.programme_id AND x.person_id = p.id AND x.organisation_id = ${organisationId}::uuid)
  OR EXISTS (SELECT 1 FROM role_assignment x WHERE x.programme_id = p.programme_id AND x.person_id = p.id
    AND x.organisation_id IS NOT DISTINCT FROM ${organisationId}::uuid))`;

/**
 * Who is chosen: somebody of this organisation (null: of the programme team), whoever in the programme has the address, or somebody new, who is not
 * kept yet. Undefined when there is no such person at this organisation. An address tells who it is, not what it is called.
 */
export async function choosePerson(
  tx: Tx,
  choice: PersonChoice,
  organisationId: string | null,
): Promise<ChosenPerson | undefined> {
  if ('personId' in choice) {
    const [known] = await persons(tx, sql`p.id = ${choice.personId}::uuid AND ${isKnownAt(organisationId)}`);
    return known;
  }
  const [found] = await persons(tx, sql`p.email = ${choice.email}`);
  return found ?? { ...choice, id: randomUUID(), isNew: true, roles: [], hasSignedIn: false };
}

/** Keeps who was chosen; after `tx.holdRights`, so that of two who choose the same newcomer one finds it there. */
export async function keepPerson(tx: Tx, { id, isNew, name, function: task, email }: ChosenPerson): Promise<void> {
  if (!isNew) return;
  await tx.rows(sql`
    INSERT INTO person (programme_id, id, name, function, email)
    VALUES (${tx.programmeId}::uuid, ${id}::uuid, ${name}, ${task}, ${email})`);
}

/** Somebody to help in again, with what it holds at this organisation or in the programme team. */
export interface InvitedPerson extends ChosenPerson {
  readonly capacity: HeldCapacity;
  /** Since when, or from when on, it holds that. */
  readonly from: Instant;
  /** Everything it holds, here and elsewhere. */
  readonly holdings: readonly StoredHolding[];
}

/**
 * Takes somebody who holds something at an organisation (null: in the programme team) that has not ended, from now on or later. Undefined when nobody
 * by this id does.
 */
export async function lockPersonAt(
  tx: Tx,
  personId: string,
  organisationId: string | null,
): Promise<InvitedPerson | undefined> {
  const is = sql`p.programme_id = ${tx.programmeId}::uuid AND p.id = ${personId}::uuid`;
  await tx.rows(sql`SELECT p.id FROM person p WHERE ${is} FOR NO KEY UPDATE`);
  const person = await findPerson(tx, personId);
  if (person === undefined) return undefined;
  const { held } = await tx.row<{ held: readonly StoredHolding[] }>(
    sql`SELECT ${holdings} AS held FROM person p WHERE ${is}`,
  );
  const here = held.find((each) => each.organisationId === organisationId && each.state !== 'proposed');
  return here && { ...person, capacity: here.capacity, from: here.from, holdings: held };
}

/** Who else in the programme has this address. */
export async function hasOtherAddress(tx: Tx, personId: string, email: string): Promise<boolean> {
  const others = await tx.rows(
    sql`SELECT 1 AS there FROM person WHERE programme_id = ${tx.programmeId}::uuid AND email = ${email} AND id <> ${personId}::uuid`,
  );
  return others.length > 0;
}

/** Remembers that somebody is invited now, and at which address. */
export const saveInvitation = (tx: Tx, personId: string, email: string): Promise<object[]> =>
  tx.rows(sql`
    UPDATE person SET email = ${email}, invited_at = clock_timestamp() WHERE programme_id = ${tx.programmeId}::uuid AND id = ${personId}::uuid`);

/**
 * Takes away everything a person signs in with but its address: passkeys, linked accounts, codes on paper, what was under
 * way, and its sessions.
 */
export async function takeAwayMeans(tx: Tx, personId: string): Promise<void> {
  const own = sql`programme_id = ${tx.programmeId}::uuid AND person_id = ${personId}::uuid`;
  await tx.rows(sql`DELETE FROM sign_in_attempt WHERE ${own}`);
  await tx.rows(sql`DELETE FROM passkey WHERE ${own}`);
  await tx.rows(sql`DELETE FROM account WHERE ${own}`);
  await retireCodes(tx, personId);
  await tx.rows(sql`UPDATE session SET ended_at = clock_timestamp() WHERE ${own} AND ended_at IS NULL`);
}

/** The codes on paper of a person open nothing any more. */
export const retireCodes = (tx: Tx, personId: string): Promise<object[]> =>
  tx.rows(sql`
    UPDATE emergency_code SET retired_at = clock_timestamp()
    WHERE programme_id = ${tx.programmeId}::uuid AND person_id = ${personId}::uuid AND used_at IS NULL AND retired_at IS NULL`);

export async function programmeName(tx: Tx): Promise<string> {
  const { name } = await tx.row<{ name: string }>(sql`SELECT name FROM programme WHERE id = ${tx.programmeId}::uuid`);
  return name;
}
