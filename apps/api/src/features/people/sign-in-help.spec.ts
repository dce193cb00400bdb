import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { endpoints, type OrganisationPeople } from '@samenkoers/contract';
import { insertMandate, insertPerson } from '@samenkoers/testkit';
import { type Client, startTestApp, type TestApp } from '../../testing/test-app.js';
import { giveRole, insertReachable, insertStage, lettersTo, mandate, newcomer, type Stage } from './testing/stage.js';

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

type Help = 'invitation' | 'sign-in-reset';
const help = (kind: Help, personId: string, body: object, client = coordinator, organisation = stage.owner.slug) =>
  client.send('POST', `/organisations/${organisation}/people/${personId}/${kind}`, body);
const invite = (personId: string, email: string, client = coordinator, organisation = stage.owner.slug) =>
  help('invitation', personId, { email }, client, organisation);
const reset = (personId: string, client = coordinator, organisation = stage.owner.slug) =>
  help('sign-in-reset', personId, { reason: 'Telefoon kwijt' }, client, organisation);
const findings = (answer: { json: () => { details?: { findings: { code: string }[] } } }) =>
  answer.json().details?.findings.map(({ code }) => code);
const count = async (table: string, personId: string, where = 'true') => {
  const { rowCount } = await at.pool.query(`SELECT 1 FROM ${table} WHERE person_id = $1 AND ${where}`, [personId]);
  return rowCount;
};
const emailOf = async (personId: string) =>
  (await at.pool.query('SELECT email FROM person WHERE id = $1', [personId])).rows[0].email;

/** A deputy of the first owner who was invited and never came. */
async function invited(person = newcomer()) {
  const answer = await coordinator.send('POST', `/organisations/${stage.owner.slug}/mandates`, mandate({ person }));
  return { ...person, id: answer.json().personId as string };
}

describe('sending an invitation again', () => {
  test('to the same address, or to another when the first was wrong', async () => {
    const { id, email, name } = await invited();
    expect((await invite(id, email)).statusCode).toBe(200);
    expect(await lettersTo(at, email, 2)).toHaveLength(2);
    const right = `${randomUUID()}@voorbeeld.example`;
    expect((await invite(id, right)).statusCode).toBe(200);
    expect((await lettersTo(at, right))[0]?.text).toContain('plaatsvervanger');
    expect(await emailOf(id)).toBe(right);
    const { rows } = await at.pool.query(
      `SELECT data FROM event WHERE programme_id = $1 AND type = 'invitation-sent'`,
      [stage.programme.id],
    );
    expect(rows).toEqual([{ data: { person: name } }, { data: { person: name } }]);
  });

  test('is not for who ever signed in, nor at the address of another', async () => {
    const { id } = await invited();
    const other = await insertReachable(at.pool, stage.programme.id, 'Al Bekend');
    const taken = await invite(id, other.email);
    expect([taken.statusCode, findings(taken)]).toEqual([409, ['address-of-another']]);
    await at.as(stage.programme.id, id);
    expect(findings(await invite(id, `${randomUUID()}@voorbeeld.example`))).toEqual(['already-signed-in-before']);
  });

  test('at another address is not for who speaks elsewhere too: who reads that address would speak there', async () => {
    const voice = await insertReachable(at.pool, stage.programme.id, 'Stem Van Een Ander');
    await insertMandate(at.pool, stage.programme.id, {
      personId: voice.id,
      organisationId: stage.other.id,
      capacity: 'deputy',
    });
    const { id } = await invited({ name: 'Wie Dan Ook', function: 'Wethouder', email: voice.email });
    expect(id).toBe(voice.id);
    expect((await invite(id, `${randomUUID()}@aanvaller.example`)).statusCode).toBe(403);
    expect(await emailOf(id)).toBe(voice.email);
    expect((await invite(id, voice.email)).statusCode).toBe(200);
  });

  test('the programme team sends a coordinator the same again, at no address of its own choice', async () => {
    const team = await stage.as(stage.team);
    const waiting = await insertReachable(at.pool, stage.programme.id, 'Wacht Op Uitnodiging');
    await giveRole(at.pool, stage.programme.id, waiting.id, 'coordinator', stage.owner.id);
    expect((await invite(waiting.id, waiting.email, team)).statusCode).toBe(200);
    expect((await lettersTo(at, waiting.email))[0]?.text).toContain('coördinator');
    expect((await invite(waiting.id, `${randomUUID()}@team.example`, team)).statusCode).toBe(403);
    expect(await emailOf(waiting.id)).toBe(waiting.email);
    expect((await invite((await invited()).id, waiting.email, team)).statusCode).toBe(403);
  });

  test('to somebody who holds nothing here any more, or never did, finds nobody', async () => {
    const gone = await insertReachable(at.pool, stage.programme.id, 'Was Hier');
    await insertMandate(at.pool, stage.programme.id, {
      personId: gone.id,
      organisationId: stage.owner.id,
      capacity: 'deputy',
      until: new Date('2021-01-01'),
    });
    for (const id of [gone.id, stage.other.representative.id, randomUUID()])
      expect((await invite(id, gone.email)).statusCode).toBe(404);
  });
});

/** Somebody with everything to sign in with. */
async function withMeans(personId: string) {
  const programmeId = stage.programme.id;
  const row = (text: string, ...values: unknown[]) => at.pool.query(text, [programmeId, personId, ...values]);
  await row(
    `INSERT INTO passkey (programme_id, person_id, credential_id, public_key, counter) VALUES ($1, $2, $3, '\\x00', 0)`,
    randomUUID(),
  );
  const provider = randomUUID();
  await at.pool.query(
    `INSERT INTO identity_provider (programme_id, id, name, issuer, client_id, secret_setting)
     VALUES ($1, $2, 'Inlog', 'https://inlog.example', $3, 'OIDC_INLOG')`,
    [programmeId, provider, randomUUID()],
  );
  await row(
    `INSERT INTO account (programme_id, person_id, provider_id, issuer, subject) VALUES ($1, $2, $3, 'https://inlog.example', $4)`,
    provider,
    randomUUID(),
  );
  await row(
    `INSERT INTO emergency_code (programme_id, person_id, code_hash) VALUES ($1, $2, $3)`,
    Buffer.from(randomUUID()),
  );
}

describe('resetting how somebody signs in', () => {
  test('takes away passkeys, accounts and codes, ends every session, and tells the person', async () => {
    const person = await invited();
    const [first, second] = [await at.as(stage.programme.id, person.id), await at.as(stage.programme.id, person.id)];
    await withMeans(person.id);
    expect((await first.get('/me')).json().person?.id).toBe(person.id);
    expect((await reset(person.id)).statusCode).toBe(200);
    for (const client of [first, second]) expect((await client.get('/tasks')).statusCode).toBe(401);
    for (const table of ['passkey', 'account', 'sign_in_attempt']) expect(await count(table, person.id)).toBe(0);
    expect(await count('emergency_code', person.id, 'retired_at IS NULL')).toBe(0);
    expect(await count('mandate', person.id)).toBe(1);
    const [letter] = await lettersTo(at, person.email, 2);
    for (const said of ['Coördinator heeft op', 'Telefoon kwijt', '/aanmelden', person.email])
      expect(letter?.text).toContain(said);
    const { rows } = await at.pool.query(`SELECT data FROM event WHERE programme_id = $1 AND type = 'sign-in-reset'`, [
      stage.programme.id,
    ]);
    // Why is in the letter alone: the record is read by all owners.
    expect(rows).toEqual([{ data: { person: person.name } }]);
  });

  test('leaves who was not meant as it is', async () => {
    const [meant, other] = [await invited(), await invited(newcomer('Een Ander'))];
    const session = await at.as(stage.programme.id, other.id);
    await withMeans(other.id);
    await reset(meant.id);
    expect((await session.get('/tasks')).statusCode).toBe(200);
    expect([await count('passkey', other.id), await count('account', other.id)]).toEqual([1, 1]);
  });

  test('is not for oneself, nor for who speaks for the owner only', async () => {
    const { id } = await invited();
    expect((await reset(stage.coordinator.id)).statusCode).toBe(403);
    expect((await reset(id, await stage.as(stage.owner.representative))).statusCode).toBe(403);
    expect((await reset(id, await stage.as(stage.programme.partner.contact))).statusCode).toBe(404);
  });

  test('the programme team does so for a coordinator, and for nobody else of an owner', async () => {
    const team = await stage.as(stage.team);
    expect((await reset(stage.coordinator.id, team)).statusCode).toBe(200);
    expect((await coordinator.get('/tasks')).statusCode).toBe(401);
    expect((await reset(stage.owner.representative.id, team)).statusCode).toBe(403);
  });

  test('for a partner: its other contact, or the team; not a contact of another partner', async () => {
    const { programme } = stage;
    const { partner } = programme;
    const second = await insertPerson(at.pool, programme.id, 'Tweede Contact');
    await giveRole(at.pool, programme.id, second.id, 'partnerContact', partner.id);
    const contact = await stage.as(partner.contact);
    expect((await reset(second.id, contact, partner.slug)).statusCode).toBe(200);
    expect((await reset(partner.contact.id, contact, partner.slug)).statusCode).toBe(403);
    expect((await reset(partner.contact.id, await stage.as(stage.team), partner.slug)).statusCode).toBe(200);
    expect((await reset(second.id, coordinator, partner.slug)).statusCode).toBe(403);
  });
});

describe('addresses are read by who looks after people', () => {
  const read = async (client: Client, organisation = stage.owner.slug): Promise<OrganisationPeople> =>
    endpoints.readOrganisationPeople.view.parse((await client.get(`/organisations/${organisation}/people`)).json());

  test('the coordinator: of everybody here', async () => {
    const { may, people } = await read(coordinator);
    expect(may).toEqual(['giveMandate', 'endMandate', 'endContact', 'invite', 'resetSignIn']);
    expect(people?.map(({ name }) => name)).toEqual([stage.coordinator.name, stage.owner.representative.name]);
  });

  test('the programme team: of coordinators', async () => {
    const { may, people } = await read(await stage.as(stage.team));
    expect(may).toEqual(['invite', 'resetSignIn']);
    expect(people?.map(({ name }) => name)).toEqual([stage.coordinator.name]);
    const elsewhere = await read(await stage.as(stage.team), stage.other.slug);
    expect([elsewhere.may, elsewhere.people]).toEqual([[], null]);
  });

  test('who speaks for this or another owner reads names and periods, and no address', async () => {
    const { email } = await invited();
    for (const voice of [stage.owner.representative, stage.other.representative]) {
      const client = await stage.as(voice);
      const { may, people, mandates } = await read(client);
      expect([may, people, mandates.length]).toEqual([[], null, 2]);
      expect((await client.get(`/organisations/${stage.owner.slug}/people`)).body).not.toContain(email);
    }
  });

  test('a contact: of its own partner, and nothing of any other organisation', async () => {
    const { partner } = stage.programme;
    const contact = await stage.as(partner.contact);
    const { may, people, roles } = await read(contact, partner.slug);
    expect(may).toEqual(['addContact', 'endContact', 'invite', 'resetSignIn']);
    expect(people?.map(({ name }) => name)).toEqual([partner.contact.name]);
    expect(roles).toEqual([expect.objectContaining({ role: 'partnerContact', term: 'inForce' })]);
    for (const view of ['people', 'people/events'])
      expect((await contact.get(`/organisations/${stage.owner.slug}/${view}`)).statusCode).toBe(404);
  });
});
