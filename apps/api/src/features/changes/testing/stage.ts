import { setTimeout as wait } from 'node:timers/promises';
import type { DemoLetter } from '@samenkoers/contract';
import { defaultByLaws } from '@samenkoers/rulebook';
import { insertMandate, insertPerson, insertProgramme, type TestPerson } from '@samenkoers/testkit';
import { type Interference, interfere } from '../../../testing/interfere.js';
import { type Client, startTestApp, type TestApp } from '../../../testing/test-app.js';
import { today } from '../../../testing/today.js';

const { version: _, ...settings } = defaultByLaws;
/** The by-laws as a programme begins with them. */
export const SETTINGS = settings;

export const decided = () => ({ decidedBy: 'Bestuurlijk overleg', decidedOn: today(), reason: 'Zo is het besloten.' });

/** The day that is this many days from now. */
export const dayIn = (days: number) => {
  const [year, month, day] = today().split('-').map(Number) as [number, number, number];
  return new Date(Date.UTC(year, month - 1, day + days)).toISOString().slice(0, 10);
};

/** Next by-laws: one setting other than it was. */
export const byLaws = (change: Partial<typeof SETTINGS> = { minGoals: 2 }, baseVersion = 1) => ({
  kind: 'byLaws',
  baseVersion,
  settings: { ...SETTINGS, ...change },
  ...decided(),
});

export async function insertRole(
  { pool }: TestApp,
  programmeId: string,
  held: { readonly personId: string; readonly role: string; readonly organisationId?: string },
): Promise<string> {
  const { rows } = await pool.query<{ id: string }>(
    `INSERT INTO role_assignment (programme_id, person_id, role, organisation_id, from_instant)
     VALUES ($1, $2, $3::role, $4, '2020-01-01') RETURNING id`,
    [programmeId, held.personId, held.role, held.organisationId ?? null],
  );
  return rows[0]?.id ?? '';
}

/**
 * A programme of three owners with a manager and somebody of its team; the first owner has a deputy and a coordinator, the
 * third has nobody at all.
 */
export async function stage(interference: Interference = {}) {
  const at = await startTestApp();
  interfere(at, interference);
  const programme = await insertProgramme(at.pool, { owners: 3 });
  const [first, second, third] = programme.owners;
  if (first === undefined || second === undefined || third === undefined) throw new Error('three owners are needed');
  const add = (name: string) => insertPerson(at.pool, programme.id, name);
  const [team, deputy, coordinator] = [await add('Teamlid'), await add('Plaatsvervanger'), await add('Coördinator')];
  await insertRole(at, programme.id, { personId: team.id, role: 'programmeTeam' });
  await insertMandate(at.pool, programme.id, { personId: deputy.id, organisationId: first.id, capacity: 'deputy' });
  const coordinates = await insertRole(at, programme.id, {
    personId: coordinator.id,
    role: 'coordinator',
    organisationId: first.id,
  });
  await at.pool.query('DELETE FROM mandate WHERE person_id = $1', [third.representative.id]);
  await at.pool.query(`UPDATE person SET email = 'p-' || left(id::text, 8) || '@voorbeeld.example'`);
  const as = (person: TestPerson): Promise<Client> => at.as(programme.id, person.id);
  return { at, programme, first, second, third, team, deputy, coordinator, coordinates, as };
}
export type Stage = Awaited<ReturnType<typeof stage>>;

/** The letters whose subject begins so, oldest first, with the name of whom each was for: as soon as there are this many. */
export async function lettersAbout({ at }: Stage, subject: string, count: number) {
  const { rows } = await at.pool.query<{ name: string; email: string }>('SELECT name, email FROM person');
  const names = new Map(rows.map(({ name, email }) => [email, name]));
  for (let tries = 0; ; tries += 1) {
    const { letters } = (await at.visitor.get('/demo-post')).json<{ letters: DemoLetter[] }>();
    const found = letters.filter((letter) => letter.subject.startsWith(subject)).reverse();
    if (found.length >= count || tries === 200)
      return found.map((letter) => ({ ...letter, name: names.get(letter.to) }));
    await wait(40);
  }
}

export const lettersOf = (on: Stage, number: number, count: number) => lettersAbout(on, `Wijziging ${number} `, count);
