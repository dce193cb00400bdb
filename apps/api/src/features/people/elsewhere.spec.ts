import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { endpoints, type OrganisationPerson } from '@samenkoers/contract';
import { insertMandate, type TestPerson } from '@samenkoers/testkit';
import { type Client, startTestApp, type TestApp } from '../../testing/test-app.js';
import { giveRole, inDays, insertReachable, insertStage, lettersTo, mandate, type Stage } from './testing/stage.js';

let at: TestApp;
let stage: Stage;
/** Who speaks for the other owner, with a passkey, and at work at this moment. */
let voice: TestPerson & { readonly email: string };
let atWork: Client;

beforeAll(async () => {
  at = await startTestApp();
});
afterAll(() => at.close());
beforeEach(async () => {
  stage = await insertStage(at);
  voice = await insertReachable(at.pool, stage.programme.id, 'Stem Van Een Ander');
  await insertMandate(at.pool, stage.programme.id, {
    personId: voice.id,
    organisationId: stage.other.id,
    capacity: 'deputy',
  });
  await at.pool.query(
    `INSERT INTO passkey (programme_id, person_id, credential_id, public_key, counter) VALUES ($1, $2, $3, '\\x00', 0)`,
    [stage.programme.id, voice.id, randomUUID()],
  );
  atWork = await stage.as(voice);
});

const named = (email: string) => ({ name: 'Wie Dan Ook', function: 'Adviseur', email });
const addContact = (client: Client, email: string, organisation: string = stage.programme.partner.slug) =>
  client.send('POST', `/organisations/${organisation}/contacts`, { person: named(email) });
const reset = (client: Client, personId: string, organisation: string) =>
  client.send('POST', `/organisations/${organisation}/people/${personId}/sign-in-reset`, { reason: 'Telefoon kwijt' });
const invite = (client: Client, personId: string, email: string, organisation: string) =>
  client.send('POST', `/organisations/${organisation}/people/${personId}/invitation`, { email });
const findings = (answer: { json: () => { details?: { findings: { code: string }[] } } }) =>
  answer.json().details?.findings.map(({ code }) => code);
const passkeys = async (personId: string) =>
  (await at.pool.query('SELECT 1 FROM passkey WHERE person_id = $1', [personId])).rowCount;
const emailOf = async (personId: string) =>
  (await at.pool.query('SELECT email FROM person WHERE id = $1', [personId])).rows[0].email;
const personAt = async (client: Client, organisation: string, id: string): Promise<OrganisationPerson | undefined> => {
  const answer = await client.get(`/organisations/${organisation}/people`);
  return endpoints.readOrganisationPeople.view.parse(answer.json()).people?.find((person) => person.id === id);
};

async function stillHasItsWayIn(): Promise<void> {
  expect(await passkeys(voice.id)).toBe(1);
  expect((await atWork.get('/tasks')).statusCode).toBe(200);
}

describe('who speaks for an owner keeps its way in', () => {
  test('whatever contact of a partner names its address', async () => {
    const { partner } = stage.programme;
    const contact = await stage.as(partner.contact);
    expect((await addContact(contact, voice.email)).statusCode).toBe(201);
    expect(findings(await reset(contact, voice.id, partner.slug))).toEqual(['holds-elsewhere']);
    await stillHasItsWayIn();
  });

  test('whatever organisation the programme team adds it to', async () => {
    const team = await stage.as(stage.team);
    const { slug } = (
      await team.send('POST', '/organisations', { name: 'Stichting Schijn', kind: 'welfare', domains: ['social'] })
    ).json<{ slug: string }>();
    expect((await addContact(team, voice.email, slug)).statusCode).toBe(201);
    expect(findings(await reset(team, voice.id, slug))).toEqual(['holds-elsewhere']);
    await stillHasItsWayIn();
  });

  test('whatever other owner gives it a mandate, now or for later', async () => {
    const coordinator = await stage.as(stage.coordinator);
    const given = mandate({ person: named(voice.email), from: inDays(400) });
    expect((await coordinator.send('POST', `/organisations/${stage.owner.slug}/mandates`, given)).statusCode).toBe(201);
    expect(findings(await reset(coordinator, voice.id, stage.owner.slug))).toEqual([
      'holds-nothing-yet',
      'holds-elsewhere',
    ]);
    await stillHasItsWayIn();
  });

  test('and is helped by the coordinator of its own owner, also when a partner named it as its contact', async () => {
    await giveRole(at.pool, stage.programme.id, voice.id, 'partnerContact', stage.programme.partner.id);
    const own = await insertReachable(at.pool, stage.programme.id, 'Eigen Coördinator');
    await giveRole(at.pool, stage.programme.id, own.id, 'coordinator', stage.other.id);
    expect((await reset(await stage.as(own), voice.id, stage.other.slug)).statusCode).toBe(200);
    expect(await passkeys(voice.id)).toBe(0);
    expect((await lettersTo(at, voice.email))[0]?.text).toContain('Telefoon kwijt');
  });

  test('a coordinator that is more than that is not helped by the team', async () => {
    const team = await stage.as(stage.team);
    await giveRole(at.pool, stage.programme.id, stage.coordinator.id, 'partnerContact', stage.programme.partner.id);
    expect(findings(await reset(team, stage.coordinator.id, stage.owner.slug))).toEqual(['holds-elsewhere']);
  });
});

describe('the address of a coordinator', () => {
  const elsewhere = () => `${randomUUID()}@aanvaller.example`;

  test('is not moved by a fellow coordinator', async () => {
    const fellow = await insertReachable(at.pool, stage.programme.id, 'Tweede Coördinator');
    await giveRole(at.pool, stage.programme.id, fellow.id, 'coordinator', stage.owner.id);
    const coordinator = await stage.as(stage.coordinator);
    expect((await invite(coordinator, fellow.id, elsewhere(), stage.owner.slug)).statusCode).toBe(403);
    expect(await emailOf(fellow.id)).toBe(fellow.email);
    expect((await invite(coordinator, fellow.id, fellow.email, stage.owner.slug)).statusCode).toBe(200);
  });

  test('is not moved while the appointment waits for a second person, through another organisation either', async () => {
    const team = await stage.as(stage.team);
    const email = `${randomUUID()}@gemeente.example`;
    const body = { organisation: stage.owner.slug, person: named(email), reason: 'Gevraagd' };
    expect((await team.send('POST', '/changes', { kind: 'coordinatorAppointed', ...body })).statusCode).toBe(201);
    const { partner } = stage.programme;
    const contact = await stage.as(partner.contact);
    const { personId } = (await addContact(contact, email)).json<{ personId: string }>();
    for (const client of [contact, team])
      expect((await invite(client, personId, elsewhere(), partner.slug)).statusCode).toBe(403);
    expect(await emailOf(personId)).toBe(email);
  });
});

describe('naming an address', () => {
  test('tells nothing of whether and how who has it signs in', async () => {
    const { partner } = stage.programme;
    const contact = await stage.as(partner.contact);
    await at.pool.query('UPDATE person SET invited_at = now() WHERE id = $1', [voice.id]);
    await addContact(contact, voice.email);
    const { hasSignedIn, means, invitedAt } = (await personAt(contact, partner.slug, voice.id)) ?? {};
    expect([hasSignedIn, means, invitedAt]).toEqual([null, null, null]);
    // Inviting again tells no more: a letter goes out, to who signed in before too.
    expect((await invite(contact, voice.id, voice.email, partner.slug)).statusCode).toBe(200);
    expect((await lettersTo(at, voice.email, 2)).map(({ subject }) => subject.slice(0, 22))).toEqual([
      'U bent contactpersoon ',
      'U bent contactpersoon ',
    ]);
  });

  test('the coordinator of its own owner goes on seeing that', async () => {
    await giveRole(at.pool, stage.programme.id, voice.id, 'partnerContact', stage.programme.partner.id);
    const own = await insertReachable(at.pool, stage.programme.id, 'Eigen Coördinator');
    await giveRole(at.pool, stage.programme.id, own.id, 'coordinator', stage.other.id);
    const { hasSignedIn, means } = (await personAt(await stage.as(own), stage.other.slug, voice.id)) ?? {};
    expect([hasSignedIn, means]).toEqual([true, 1]);
  });
});
