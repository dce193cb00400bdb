import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { endpoints } from '@samenkoers/contract';
import { type Client, startTestApp, type TestApp } from '../../testing/test-app.js';
import { giveRole, insertReachable, insertStage, lettersTo, mandate, newcomer, type Stage } from './testing/stage.js';

let at: TestApp;
let stage: Stage;
let contact: Client;
let team: Client;

beforeAll(async () => {
  at = await startTestApp();
});
afterAll(() => at.close());
beforeEach(async () => {
  stage = await insertStage(at);
  contact = await stage.as(stage.programme.partner.contact);
  team = await stage.as(stage.team);
});

const add = (client: Client, person: object = newcomer(), organisation = stage.programme.partner.slug) =>
  client.send('POST', `/organisations/${organisation}/contacts`, { person });
const end = (client: Client, id: string, organisation = stage.programme.partner.slug) =>
  client.send('POST', `/organisations/${organisation}/contacts/${id}/end`, { reason: 'Andere baan' });
const findings = (answer: { json: () => { details?: { findings: { code: string }[] } } }) =>
  answer.json().details?.findings.map(({ code }) => code);
const roleOf = async (personId: string) =>
  (await at.pool.query('SELECT id FROM role_assignment WHERE person_id = $1', [personId])).rows[0].id as string;

describe('contacts of a partner', () => {
  test('a contact adds another, who is invited and answers for the partner at once', async () => {
    const person = newcomer();
    const answer = await add(contact, person);
    expect(answer.statusCode).toBe(201);
    const added = await at.as(stage.programme.id, answer.json().personId);
    expect((await added.get(`/organisations/${stage.programme.partner.slug}/people`)).json().may).toContain(
      'addContact',
    );
    expect((await lettersTo(at, person.email))[0]?.text).toContain('contactpersoon');
  });

  test('a contact ends another: from the next request on it reads nothing of the partner, and it is told', async () => {
    const person = newcomer();
    const { id, personId } = (await add(contact, person)).json();
    const session = await at.as(stage.programme.id, personId);
    expect((await session.get('/items')).statusCode).toBe(200);
    expect((await end(contact, id)).statusCode).toBe(200);
    expect((await session.get('/items')).statusCode).toBe(403);
    expect((await lettersTo(at, person.email, 2))[0]?.text).toContain('Andere baan');
    expect(findings(await end(contact, id))).toEqual(['term-already-ended']);
  });

  test('the team names the first one, and no other', async () => {
    expect((await add(team)).statusCode).toBe(403);
    await end(contact, await roleOf(stage.programme.partner.contact.id));
    expect((await add(team)).statusCode).toBe(201);
    expect((await add(team)).statusCode).toBe(403);
  });

  test('nobody twice, nobody of the team, and none for an owner', async () => {
    const { personId } = (await add(contact)).json();
    expect(findings(await add(contact, { personId }))).toEqual(['contact-already']);
    const staff = await insertReachable(at.pool, stage.programme.id, 'Van Het Team');
    await giveRole(at.pool, stage.programme.id, staff.id, 'programmeTeam');
    const named = { name: 'Van Het Team', function: 'Team', email: staff.email };
    expect(findings(await add(contact, named))).toEqual(['contact-for-programme-team']);
    const coordinator = await stage.as(stage.coordinator);
    expect((await add(coordinator, newcomer(), stage.owner.slug)).statusCode).toBe(403);
    expect((await add(contact, newcomer(), stage.owner.slug)).statusCode).toBe(404);
  });

  test('a role of another organisation, or another role, is not found by its id', async () => {
    const { programme, coordinator, owner } = stage;
    expect((await end(contact, await roleOf(coordinator.id))).statusCode).toBe(404);
    expect((await end(await stage.as(coordinator), await roleOf(coordinator.id), owner.slug)).statusCode).toBe(404);
    expect((await end(contact, programme.id)).statusCode).toBe(404);
  });
});

describe('an organisation', () => {
  const addOrganisation = (client: Client, name = 'Stichting Thuis in Zorg') =>
    client.send('POST', '/organisations', { name, kind: 'welfare', domains: ['social', 'social'] });

  test('is added by the team as a partner, under a name of its own', async () => {
    const answer = await addOrganisation(team);
    expect([answer.statusCode, answer.json().slug]).toEqual([201, 'stichting-thuis-in-zorg']);
    const view = (await team.get('/organisations/stichting-thuis-in-zorg')).json();
    expect([view.isOwner, view.domains]).toEqual([false, ['social']]);
    expect((await add(team, newcomer(), 'stichting-thuis-in-zorg')).statusCode).toBe(201);
  });

  test('that is there already is not added, also when it is written otherwise', async () => {
    await addOrganisation(team);
    expect((await addOrganisation(team, 'STICHTING thuis in zorg')).json().code).toBe('already-done');
    expect((await addOrganisation(team, 'Stichting: Thuis in Zorg')).json().slug).toBe('stichting-thuis-in-zorg-2');
  });

  test('is added by nobody else', async () => {
    for (const client of [contact, await stage.as(stage.coordinator), await stage.as(stage.owner.representative)])
      expect((await addOrganisation(client)).statusCode).toBe(403);
  });
});

test('what happened to people of an organisation is told newest first, in pages', async () => {
  const coordinator = await stage.as(stage.coordinator);
  const path = `/organisations/${stage.owner.slug}`;
  const { id } = (await coordinator.send('POST', `${path}/mandates`, mandate({ person: newcomer('Eerste') }))).json();
  await coordinator.send('POST', `${path}/mandates`, mandate({ person: newcomer('Tweede') }));
  await coordinator.send('POST', `${path}/mandates/${id}/end`, { on: null, reason: 'Klaar ermee' });
  await add(contact);
  const read = async (query: string) =>
    endpoints.listOrganisationPeopleEvents.view.parse((await coordinator.get(`${path}/people/events${query}`)).json());
  const told = ({ rows }: Awaited<ReturnType<typeof read>>) => rows.map(({ type, data }) => [type, data['person']]);
  const first = await read('?limit=2');
  expect([told(first), first.total]).toEqual([
    [
      ['mandate-ended', 'Eerste'],
      ['mandate-given', 'Tweede'],
    ],
    3,
  ]);
  const second = await read(`?limit=2&after=${first.next}`);
  expect([told(second), second.next]).toEqual([[['mandate-given', 'Eerste']], null]);
});
