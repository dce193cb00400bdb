import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { endpoints, type OrganisationPeople } from '@samenkoers/contract';
import { insertMandate, insertPerson } from '@samenkoers/testkit';
import { type Client, startTestApp, type TestApp } from '../../testing/test-app.js';
import {
  giveRole,
  inDays,
  insertReachable,
  insertStage,
  lettersTo,
  mandate,
  newcomer,
  type Stage,
} from './testing/stage.js';

let at: TestApp;
let stage: Stage;
let coordinator: Client;

beforeAll(async () => {
  at = await startTestApp();
});
afterAll(() => at.close());
beforeEach(async () => {
  stage = await insertStage(at);
  coordinator = await stage.as(stage.coordinator);
});

const give = (change: object = {}, client = coordinator) =>
  client.send('POST', `/organisations/${stage.owner.slug}/mandates`, mandate(change));
const end = (id: string, on: string | null = null, client = coordinator) =>
  client.send('POST', `/organisations/${stage.owner.slug}/mandates/${id}/end`, { on, reason: 'Andere functie' });
const people = async (client = coordinator): Promise<OrganisationPeople> =>
  endpoints.readOrganisationPeople.view.parse((await client.get(`/organisations/${stage.owner.slug}/people`)).json());
const heldBy = async (name: string) => (await people()).mandates.filter(({ personName }) => personName === name);
const mandateOf = async (name: string) => (await heldBy(name))[0]?.id ?? '';
const findings = (answer: { json: () => { details?: { findings: { code: string }[] } } }) =>
  answer.json().details?.findings.map(({ code }) => code);
const events = async () => {
  const { rows } = await at.pool.query(
    'SELECT type, data, organisation_id FROM event WHERE programme_id = $1 ORDER BY sequence',
    [stage.programme.id],
  );
  return rows;
};

describe('giving a mandate to somebody new', () => {
  test('makes a person who speaks at once, is invited, and can sign in', async () => {
    const person = newcomer();
    const answer = await give({ person, capacity: 'deputy', extent: 'subjectToRatification' });
    expect(answer.statusCode).toBe(201);
    const { id, personId, sequence } = answer.json();
    expect(await heldBy(person.name)).toEqual([
      expect.objectContaining({
        id,
        personId,
        capacity: 'deputy',
        extent: 'subjectToRatification',
        term: 'inForce',
        until: null,
      }),
    ]);
    expect((await people()).people).toContainEqual({
      id: personId,
      name: person.name,
      function: person.function,
      isExample: false,
      email: person.email,
      invitedAt: expect.any(String),
      hasSignedIn: false,
      means: 0,
    });
    const me = (await (await at.as(stage.programme.id, personId)).get('/me')).json();
    expect(me.person.actingFor).toEqual([
      expect.objectContaining({ capacity: 'deputy', extent: 'subjectToRatification' }),
    ]);
    expect(await events()).toEqual([
      {
        type: 'mandate-given',
        organisation_id: stage.owner.id,
        data: {
          person: person.name,
          capacity: 'deputy',
          extent: 'subjectToRatification',
          from: expect.stringMatching(/Z$/),
          until: null,
          succeeds: null,
        },
      },
    ]);
    expect(sequence).toBe(1);
  });

  test('writes who invites, for whom, as what, from when and how to sign in; nothing that opens a door', async () => {
    const person = newcomer();
    await give({ person, from: inDays(10) });
    const [letter] = await lettersTo(at, person.email);
    const day = new Intl.DateTimeFormat('nl-NL', { dateStyle: 'long' }).format(new Date(`${inDays(10)}T12:00:00Z`));
    for (const said of [
      person.name,
      'Coördinator nodigt u uit',
      'plaatsvervanger',
      stage.owner.name,
      day,
      '/aanmelden',
      person.email,
      'deputy',
    ])
      expect(letter?.text).toContain(said);
    expect(letter?.text).not.toMatch(/#|[\w-]{43}/);
  });

  test('from a later day waits for that day, in Amsterdam', async () => {
    const answer = await give({ from: '2031-07-01', until: '2031-12-31' });
    expect(await heldBy('Noor Nieuwelaar')).toEqual([
      expect.objectContaining({ term: 'toCome', from: '2031-06-30T22:00:00.000Z', until: '2031-12-31T23:00:00.000Z' }),
    ]);
    const me = (await (await at.as(stage.programme.id, answer.json().personId)).get('/me')).json();
    expect(me.person.actingFor).toEqual([]);
  });
});

describe('giving a mandate to somebody who is known', () => {
  test('whoever has the address is that person, by the name it has', async () => {
    const known = await insertReachable(at.pool, stage.programme.id, 'Bekend Iemand');
    const answer = await give({
      person: { name: 'Andere Naam', function: 'Anders', email: known.email.toUpperCase() },
    });
    expect(answer.json().personId).toBe(known.id);
    expect(await heldBy('Bekend Iemand')).toHaveLength(1);
    expect(await heldBy('Andere Naam')).toHaveLength(0);
  });

  test('who signed in before is told, not invited', async () => {
    const known = await insertReachable(at.pool, stage.programme.id, 'Bekend Iemand');
    await at.as(stage.programme.id, known.id);
    await give({ person: { name: 'Bekend Iemand', function: 'Anders', email: known.email } });
    const [letter] = await lettersTo(at, known.email);
    expect(letter?.subject).toContain('U bent plaatsvervanger');
    expect(letter?.text).not.toContain('eerste keer');
    expect((await people()).people?.find(({ id }) => id === known.id)?.invitedAt).toBeNull();
  });

  test('somebody who has or had something here can be named; somebody of another owner, or nobody, cannot', async () => {
    const before = await insertPerson(at.pool, stage.programme.id, 'Was Hier');
    await insertMandate(at.pool, stage.programme.id, {
      personId: before.id,
      organisationId: stage.owner.id,
      capacity: 'deputy',
      until: new Date('2021-01-01'),
    });
    expect((await give({ person: { personId: before.id } })).statusCode).toBe(201);
    expect((await give({ person: { personId: stage.other.representative.id } })).statusCode).toBe(404);
    expect((await give({ person: { personId: '019a0000-0000-7000-8000-000000000000' } })).statusCode).toBe(404);
  });

  test('a representative succeeds another at the start of a day; both are told', async () => {
    const old = await insertReachable(at.pool, stage.programme.id, 'Vorige Stem');
    await end(await mandateOf(stage.owner.representative.name));
    const first = await give({
      person: { name: 'Wie Dan Ook', function: 'Wethouder', email: old.email },
      capacity: 'representative',
    });
    const person = newcomer('Nieuwe Stem');
    const answer = await give({ person, capacity: 'representative', from: inDays(5), succeeds: first.json().id });
    expect(answer.statusCode).toBe(201);
    const [ended] = await heldBy('Vorige Stem');
    const [begun] = await heldBy('Nieuwe Stem');
    expect(ended?.until).toBe(begun?.from);
    expect((await lettersTo(at, person.email))[0]?.text).toContain('vertegenwoordiger');
    expect((await lettersTo(at, old.email, 2))[0]?.subject).toContain('niet langer vertegenwoordiger');
    expect((await events()).at(-1)?.data.succeeds).toBe('Vorige Stem');
  });
});

describe('a mandate is not given', () => {
  test('to who runs the process, also by its address', async () => {
    const staff = await insertReachable(at.pool, stage.programme.id, 'Procesbegeleider');
    await giveRole(at.pool, stage.programme.id, staff.id, 'programmeTeam');
    const answer = await give({ person: { name: 'Procesbegeleider', function: 'Team', email: staff.email } });
    expect([answer.statusCode, findings(answer)]).toEqual([409, ['mandate-for-programme-team']]);
  });

  test('to oneself, in the past, for a period that is turned round, or to a second representative', async () => {
    expect(findings(await give({ person: { personId: stage.coordinator.id } }))).toEqual(['mandate-for-oneself']);
    expect(findings(await give({ from: inDays(-1) }))).toEqual(['mandate-starts-in-past']);
    expect(findings(await give({ from: inDays(3), until: inDays(2) }))).toEqual(['mandate-period-reversed']);
    expect(findings(await give({ capacity: 'representative' }))).toEqual(['representative-already-appointed']);
  });

  test('to who has one, or in succession of a deputy', async () => {
    const { personId, id } = (await give()).json();
    expect(findings(await give({ person: { personId }, from: inDays(3) }))).toEqual(['mandate-already-held']);
    expect(findings(await give({ from: inDays(3), succeeds: id }))).toEqual(['mandate-succeeds-nobody']);
  });

  test('for who is no owner any more on the first day', async () => {
    await at.pool.query('UPDATE ownership_period SET until_date = $2 WHERE organisation_id = $1', [
      stage.owner.id,
      inDays(20),
    ]);
    expect((await give({ from: inDays(20) })).statusCode).toBe(201);
    expect(findings(await give({ from: inDays(21) }))).toEqual(['mandate-not-for-owner']);
  });

  test('by anybody but its own coordinator; nobody is made and nobody is told', async () => {
    const person = newcomer('Niemand Geworden');
    const { programme, owner, other, team } = stage;
    const elsewhere = await insertPerson(at.pool, programme.id, 'Andere Coördinator');
    await giveRole(at.pool, programme.id, elsewhere.id, 'coordinator', other.id);
    for (const who of [programme.manager, team, owner.representative, elsewhere])
      expect((await give({ person }, await stage.as(who))).statusCode).toBe(403);
    expect((await give({ person }, await stage.as(programme.partner.contact))).statusCode).toBe(404);
    const { rowCount } = await at.pool.query('SELECT 1 FROM person WHERE name = $1', [person.name]);
    expect(rowCount).toBe(0);
    expect(await events()).toEqual([]);
  });
});
