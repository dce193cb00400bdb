import { randomUUID } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';
import { insertPerson, insertProgramme, type TestPerson, type TestProgramme } from '@samenkoers/testkit';
import type pg from 'pg';
import type { Client, TestApp } from '../../../testing/test-app.js';
import { today } from '../../../testing/today.js';

/** A programme in which the first owner has a coordinator, and somebody is of the programme team. */
export interface Stage {
  readonly programme: TestProgramme;
  readonly owner: TestProgramme['owners'][number];
  readonly other: TestProgramme['owners'][number];
  readonly coordinator: TestPerson;
  readonly team: TestPerson;
  as(person: TestPerson): Promise<Client>;
}

type Role = 'coordinator' | 'partnerContact' | 'programmeTeam';

export async function giveRole(
  pool: pg.Pool,
  programmeId: string,
  personId: string,
  role: Role,
  organisationId: string | null = null,
): Promise<string> {
  const { rows } = await pool.query<{ id: string }>(
    `INSERT INTO role_assignment (programme_id, person_id, role, organisation_id, from_instant)
     VALUES ($1, $2, $3::role, $4, '2020-01-01T00:00:00Z') RETURNING id`,
    [programmeId, personId, role, organisationId],
  );
  return rows[0]?.id ?? '';
}

/** Somebody with an address. */
export async function insertReachable(
  pool: pg.Pool,
  programmeId: string,
  name: string,
): Promise<TestPerson & { email: string }> {
  const person = await insertPerson(pool, programmeId, name);
  const email = `${randomUUID()}@voorbeeld.example`;
  await pool.query('UPDATE person SET email = $2 WHERE id = $1', [person.id, email]);
  return { ...person, email };
}

export async function insertStage(at: TestApp): Promise<Stage> {
  const programme = await insertProgramme(at.pool, { owners: 3, slug: `streek-${randomUUID()}` });
  const [owner, other] = programme.owners;
  if (owner === undefined || other === undefined) throw new Error('a programme without owners');
  const coordinator = await insertPerson(at.pool, programme.id, 'Coördinator');
  await giveRole(at.pool, programme.id, coordinator.id, 'coordinator', owner.id);
  const team = await insertPerson(at.pool, programme.id, 'Teamlid');
  await giveRole(at.pool, programme.id, team.id, 'programmeTeam');
  return { programme, owner, other, coordinator, team, as: (person) => at.as(programme.id, person.id) };
}

/** Somebody new, with an address that nobody has. */
export const newcomer = (name = 'Noor Nieuwelaar') => ({
  name,
  function: 'Wethouder',
  email: `${randomUUID()}@voorbeeld.example`,
});

/** What it takes to give a mandate; to a deputy, from now on, unless told otherwise. */
export const mandate = (change: object = {}) => ({
  person: newcomer(),
  capacity: 'deputy',
  extent: 'full',
  from: today(),
  until: null,
  succeeds: null,
  ...change,
});

/** A day so many days from today. */
export const inDays = (days: number) =>
  new Date(Date.parse(`${today()}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);

export interface PostedLetter {
  readonly to: string;
  readonly subject: string;
  readonly text: string;
}

/** The letters to an address, latest first, once there are as many; they leave after the answer. */
export async function lettersTo({ visitor }: TestApp, email: string, count = 1): Promise<readonly PostedLetter[]> {
  for (let patience = 100; ; patience -= 1) {
    const { letters } = (await visitor.get('/demo-post')).json<{ letters: readonly PostedLetter[] }>();
    const theirs = letters.filter(({ to }) => to === email);
    if (theirs.length >= count || patience === 0) return theirs;
    await wait(50);
  }
}
