import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { endpoints, type OrganisationPeople } from '@samenkoers/contract';
import { type Client, startTestApp, type TestApp } from '../../testing/test-app.js';
import { today } from '../../testing/today.js';
import { inDays, insertStage, lettersTo, mandate, newcomer, type Stage } from './testing/stage.js';

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

describe('ending a mandate', () => {
  test('works on the next request of whose it was, with the session it has', async () => {
    const voice = await stage.as(stage.owner.representative);
    expect((await voice.get('/rounds')).statusCode).toBe(200);
    const id = await mandateOf(stage.owner.representative.name);
    expect((await end(id)).statusCode).toBe(200);
    expect((await voice.get('/rounds')).statusCode).toBe(403);
    expect((await voice.get('/me')).json().person.actingFor).toEqual([]);
    expect((await events()).map(({ type, data }) => [type, data])).toEqual([
      [
        'mandate-ended',
        {
          person: stage.owner.representative.name,
          capacity: 'representative',
          until: expect.any(String),
          reason: 'Andere functie',
        },
      ],
    ]);
  });

  test('tells whose it was, with the reason', async () => {
    const person = newcomer();
    const { id } = (await give({ person })).json();
    await end(id);
    const [letter] = await lettersTo(at, person.email, 2);
    expect(letter?.subject).toContain('niet langer plaatsvervanger');
    expect(letter?.text).toContain('Andere functie');
  });

  test('after a day lets that day pass', async () => {
    const id = await mandateOf(stage.owner.representative.name);
    await end(id, '2031-06-30');
    expect(await heldBy(stage.owner.representative.name)).toEqual([
      expect.objectContaining({ term: 'inForce', until: '2031-06-30T22:00:00.000Z' }),
    ]);
    expect(findings(await end(id, '2031-07-01'))).toEqual(['term-end-not-earlier']);
    expect(findings(await end(id, inDays(-1)))).toEqual(['term-end-in-past']);
  });

  test('that has yet to begin: it never does, and another can be given', async () => {
    const { id, personId } = (await give({ from: inDays(4) })).json();
    expect((await end(id)).statusCode).toBe(200);
    expect(await heldBy('Noor Nieuwelaar')).toEqual([expect.objectContaining({ term: 'ended' })]);
    expect((await give({ person: { personId }, from: inDays(4) })).statusCode).toBe(201);
  });

  test('twice, or one of another owner, is refused', async () => {
    const id = await mandateOf(stage.owner.representative.name);
    await end(id);
    expect(findings(await end(id))).toEqual(['term-already-ended']);
    const { rows } = await at.pool.query('SELECT id FROM mandate WHERE organisation_id = $1', [stage.other.id]);
    expect((await end(rows[0].id)).statusCode).toBe(404);
  });

  test('is for its own coordinator alone', async () => {
    const id = await mandateOf(stage.owner.representative.name);
    const { programme, owner, team } = stage;
    for (const who of [programme.manager, team, owner.representative])
      expect((await end(id, null, await stage.as(who))).statusCode).toBe(403);
    expect((await end(id, null, await stage.as(programme.partner.contact))).statusCode).toBe(404);
    expect(await heldBy(owner.representative.name)).toEqual([expect.objectContaining({ until: null })]);
  });
});

test('who speaks for every owner today is read by the owner side', async () => {
  await give({ person: newcomer('Derde'), until: today() });
  const answer = await (await stage.as(stage.other.representative)).get('/owner-people');
  const { owners } = endpoints.listOwnerPeople.view.parse(answer.json());
  expect(owners.map(({ organisation }) => organisation.name)).toEqual(stage.programme.owners.map(({ name }) => name));
  expect(owners[0]).toEqual(
    expect.objectContaining({
      ownerFrom: '2022-01-01',
      representative: stage.owner.representative.name,
      representativeUntil: null,
      deputies: ['Derde'],
      coordinators: [stage.coordinator.name],
    }),
  );
});
