import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { TeamView } from '@samenkoers/contract';
import { insertMandate } from '@samenkoers/testkit';
import type { Client } from '../../testing/test-app.js';
import { confirm, eventsOf, findings, propose, seen } from './testing/acts.js';
import { insertRole, lettersAbout, lettersOf, type Stage, stage } from './testing/stage.js';

let on: Stage;
let manager: Client;
let team: Client;
let representative: Client;
let coordinator: Client;

beforeAll(async () => {
  on = await stage();
  [manager, team] = [await on.as(on.programme.manager), await on.as(on.team)];
  [representative, coordinator] = [await on.as(on.first.representative), await on.as(on.coordinator)];
});
afterAll(() => on.at.close());

let invited = 0;
const newcomer = () => {
  invited += 1;
  return { name: `Collega ${invited}`, function: 'Programma', email: `collega-${invited}@voorbeeld.example` };
};
const appoint = (person: object = newcomer(), teamRole = 'programmeTeam') => ({
  kind: 'teamAppointed',
  teamRole,
  person,
  reason: 'Er is meer werk.',
});
const end = (role: string) => ({ kind: 'teamEnded', role, reason: 'Andere baan.' });
const members = async (client = manager) => (await client.get('/team')).json<TeamView>().members;
const roleOf = async (personId: string) => (await members()).find((member) => member.personId === personId)?.id ?? '';
const personCalled = async (name: string): Promise<string> =>
  (await on.at.pool.query<{ id: string }>('SELECT id FROM person WHERE name = $1', [name])).rows[0]?.id ?? '';
const emailOf = async (personId: string): Promise<string> =>
  (await on.at.pool.query<{ email: string }>('SELECT email FROM person WHERE id = $1', [personId])).rows[0]?.email ??
  '';

describe('somebody new in the programme team', () => {
  let number: number;
  const person = newcomer();
  beforeAll(async () => {
    number = await propose(manager, appoint(person));
  });

  test('is proposed by the team only, and waits for who did not propose it', async () => {
    for (const other of [representative, coordinator])
      expect((await other.send('POST', '/changes', appoint())).statusCode).toBe(403);
    expect((await lettersOf(on, number, 1)).map(({ name }) => name)).toEqual(['Teamlid']);
    expect(findings(await confirm(manager, number))).toEqual(['change-proposed-by-oneself']);
    expect(findings(await confirm(coordinator, number))).toEqual(['change-not-yours-to-confirm']);
    expect(await members()).toHaveLength(2);
    expect(await seen(team, number)).toMatchObject({
      organisation: null,
      personName: person.name,
      teamRole: 'programmeTeam',
      confirm: { allowed: true },
    });
  });

  test('is there once another of the team confirmed it, is invited, and may then do what the team may', async () => {
    expect((await confirm(team, number)).statusCode).toBe(200);
    expect((await members()).map(({ personName, role }) => [personName, role])).toContainEqual([
      person.name,
      'programmeTeam',
    ]);
    const [letter] = await lettersAbout(on, 'Uitnodiging voor', 1);
    expect(letter).toMatchObject({ to: person.email });
    expect(letter?.text).toContain('lid van het programmateam');
    const me = await on.at.as(on.programme.id, await personCalled(person.name));
    expect((await me.get('/me')).json().person.permissions).toContain('round:run');
  });

  test('is told on the record', async () => {
    const data = { change: number, kind: 'teamAppointed', person: person.name };
    expect(await eventsOf(on, number)).toEqual([
      { type: 'change-proposed', data: { ...data, reason: 'Er is meer werk.' } },
      { type: 'change-confirmed', data: { ...data, reason: null } },
      { type: 'team-appointed', data: { change: number, person: person.name, role: 'programmeTeam' } },
    ]);
    const { rows } = (await representative.get('/events')).json<{ rows: { type: string }[] }>();
    expect(rows.map(({ type }) => type)).toContain('team-appointed');
  });

  test('can also be confirmed by who speaks for any owner: a team of one is not stuck', async () => {
    const other = await on.as(on.second.representative);
    expect((await confirm(other, await propose(team, appoint()))).statusCode).toBe(200);
  });

  test('never confirms what is about itself', async () => {
    const self = await on.at.as(on.programme.id, await personCalled(person.name));
    const asManager = appoint({ personId: await personCalled(person.name) }, 'programmeManager');
    expect(findings(await confirm(self, await propose(manager, asManager)))).toEqual(['change-about-oneself']);
  });
});

describe('who cannot be in the programme team', () => {
  const refused = async (person: object, role?: string) =>
    findings(await manager.send('POST', '/changes', appoint(person, role)));
  const byAddress = async (personId: string) => ({ ...newcomer(), email: await emailOf(personId) });

  test('who speaks for an owner, coordinates for one, or is a partner’s contact', async () => {
    const contact = await personCalled('Plaatsvervanger');
    expect(await refused(await byAddress(contact))).toEqual(['team-member-speaks']);
    expect(await refused(await byAddress(on.coordinator.id))).toEqual(['team-member-speaks']);
    const { rows } = await on.at.pool.query<{ id: string }>(
      `INSERT INTO person (programme_id, name, function, email) VALUES ($1, 'Contact', '', 'contact@voorbeeld.example') RETURNING id`,
      [on.programme.id],
    );
    const organisationId = on.programme.partner.id;
    await insertRole(on.at, on.programme.id, { personId: rows[0]?.id ?? '', role: 'partnerContact', organisationId });
    expect(await refused({ ...newcomer(), email: 'contact@voorbeeld.example' })).toEqual(['team-member-speaks']);
  });

  test('who has that role already; and nobody is chosen by id from outside the team', async () => {
    expect(await refused({ personId: on.team.id })).toEqual(['team-member-already']);
    const stranger = appoint({ personId: on.coordinator.id });
    expect((await manager.send('POST', '/changes', stranger)).statusCode).toBe(404);
  });

  test('who was given a mandate after it was proposed, also one that has yet to begin', async () => {
    const person = newcomer();
    const number = await propose(manager, appoint(person));
    const mandate = await insertMandate(on.at.pool, on.programme.id, {
      personId: await personCalled(person.name),
      organisationId: on.second.id,
      capacity: 'deputy',
    });
    expect(findings(await confirm(team, number))).toEqual(['team-member-speaks']);
    await on.at.pool.query(`UPDATE mandate SET from_instant = now() + interval '9 days' WHERE id = $1`, [mandate]);
    expect(findings(await confirm(team, number))).toEqual(['team-member-speaks']);
    await on.at.pool.query(`UPDATE mandate SET until_instant = from_instant WHERE id = $1`, [mandate]);
    expect((await confirm(team, number)).statusCode).toBe(200);
  });
});

describe('the end of a role in the programme team', () => {
  test('is at once: the next request is kept out, and a letter tells why', async () => {
    const person = newcomer();
    expect((await confirm(team, await propose(manager, appoint(person)))).statusCode).toBe(200);
    const id = await personCalled(person.name);
    const leaving = await on.at.as(on.programme.id, id);
    expect((await leaving.get('/cockpit')).statusCode).toBe(200);
    const role = await roleOf(id);
    const number = await propose(manager, end(role));
    expect(findings(await confirm(leaving, number))).toEqual(['change-about-oneself']);
    expect((await confirm(representative, number)).statusCode).toBe(200);
    expect((await leaving.get('/cockpit')).statusCode).toBe(403);
    expect(await members()).not.toContainEqual(expect.objectContaining({ personId: id }));
    const [letter] = await lettersAbout(on, 'U bent niet langer lid van het programmateam', 1);
    expect(letter).toMatchObject({ to: person.email });
    expect(letter?.text).toContain('Andere baan.');
    expect((await eventsOf(on, number)).at(-1)).toEqual({
      type: 'team-ended',
      data: { change: number, person: person.name, role: 'programmeTeam' },
    });
    expect(findings(await manager.send('POST', '/changes', end(role)))).toEqual(['term-already-ended']);
  });

  test('is not for the role of a coordinator, nor for one that is not there', async () => {
    for (const role of [on.coordinates, '019a0000-0000-7000-8000-000000000000'])
      expect((await manager.send('POST', '/changes', end(role))).statusCode).toBe(404);
  });

  test('the last programme manager stays until another is appointed; then the role is handed over', async () => {
    const { id } = on.programme.manager;
    const role = await roleOf(id);
    expect(findings(await team.send('POST', '/changes', end(role)))).toEqual(['last-programme-manager']);
    const next = await propose(manager, appoint({ personId: on.team.id }, 'programmeManager'));
    expect((await confirm(representative, next)).statusCode).toBe(200);
    expect((await manager.send('POST', '/session/emergency-codes')).statusCode).toBe(201);
    // What was possible when it was proposed is judged again: the next manager is proposed to stop as well.
    const managers = (await members()).filter((member) => member.role === 'programmeManager');
    const theirs = managers.find(({ personId }) => personId === on.team.id)?.id ?? '';
    const [own, other] = [await propose(team, end(role)), await propose(team, end(theirs))];
    expect((await confirm(representative, own)).statusCode).toBe(200);
    expect(findings(await confirm(representative, other))).toEqual(['last-programme-manager']);
    expect((await manager.get('/cockpit')).statusCode).toBe(403);
    const { rows } = await on.at.pool.query(
      'SELECT count(*)::int AS made, count(retired_at)::int AS retired FROM emergency_code WHERE person_id = $1',
      [id],
    );
    expect(rows).toEqual([{ made: 8, retired: 8 }]);
  });
});
