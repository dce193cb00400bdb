import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import {
  insertItem,
  insertMandate,
  insertPerson,
  insertProgramme,
  insertRound,
  type TestPerson,
  type TestProgramme,
} from '@samenkoers/testkit';
import { type Client, startTestApp, type TestApp } from '../../testing/test-app.js';

let at: TestApp;
let programme: TestProgramme;
let round: { number: number };

beforeAll(async () => {
  at = await startTestApp();
  programme = await insertProgramme(at.pool, { owners: 3 });
  round = await insertRound(at.pool, programme, {
    itemId: (await insertItem(at.pool, programme, { title: 'Plan' })).id,
  });
});
afterAll(() => at.close());

const owner = (place: number) => {
  const found = programme.owners[place];
  if (found === undefined) throw new Error('no such owner');
  return found;
};
const role = (person: TestPerson, name: string, organisationId: string | null) =>
  at.pool.query(
    `INSERT INTO role_assignment (programme_id, person_id, role, organisation_id, from_instant) VALUES ($1, $2, $3::role, $4, '2020-01-01')`,
    [programme.id, person.id, name, organisationId],
  );
const permissions = async (client: Client) => (await client.get('/me')).json().person?.permissions;
const speakFor = (client: Client, place: number) =>
  client.send('PUT', `/rounds/${round.number}/positions/${owner(place).slug}`, { choice: 'supported' });

describe('signing in as a seeded person', () => {
  test('gives a cookie that scripts cannot read, and says for whom one acts', async () => {
    const answer = await at.visitor.send('POST', '/session', { personId: owner(0).representative.id });
    expect(answer.statusCode).toBe(201);
    expect(answer.headers['set-cookie']).toMatch(
      /^samenkoers=[\w-]{43}; Path=\/; HttpOnly; SameSite=Lax; Max-Age=43200$/,
    );
    expect(answer.json().person.actingFor).toEqual([
      expect.objectContaining({ isOwner: true, capacity: 'representative', extent: 'full' }),
    ]);
  });

  test('keeps a hash of the token, never the token', async () => {
    const answer = await at.visitor.send('POST', '/session', { personId: owner(0).representative.id });
    const token = /samenkoers=([\w-]{43})/.exec(String(answer.headers['set-cookie']))?.[1] ?? '';
    const { rows } = await at.pool.query(`SELECT 1 FROM session WHERE token_hash = sha256($1::bytea)`, [token]);
    const plain = await at.pool.query(`SELECT 1 FROM session WHERE token_hash = $1::bytea`, [Buffer.from(token)]);
    expect([rows.length, plain.rows.length]).toEqual([1, 0]);
  });

  test('is over https a __Host- cookie with Secure', async () => {
    const secure = await startTestApp({ PUBLIC_URL: 'https://koers.example' });
    const other = await insertProgramme(secure.pool, { owners: 2 });
    const answer = await secure.visitor.send('POST', '/session', { personId: other.manager.id });
    expect(answer.headers['set-cookie']).toMatch(/^__Host-samenkoers=.*; HttpOnly; Secure; SameSite=Lax/);
    expect(answer.headers['strict-transport-security']).toBeDefined();
    await secure.close();
  });
});

describe('rights are those of this moment', () => {
  test('a mandate that is ended, by whatever hand, is gone on the next request, and the person hears so', async () => {
    const person = await insertPerson(at.pool, programme.id, 'Even nog');
    const id = await insertMandate(at.pool, programme.id, {
      personId: person.id,
      organisationId: owner(1).id,
      capacity: 'deputy',
    });
    const client = await at.as(programme.id, person.id);
    expect(await permissions(client)).toContain('round:read');
    await at.pool.query('UPDATE mandate SET until_instant = clock_timestamp() WHERE id = $1', [id]);
    expect(await permissions(client)).toEqual(['position:take']);
    expect((await client.get(`/rounds/${round.number}`)).json().code).toBe('forbidden');
    expect((await speakFor(client, 1)).json()).toMatchObject({ details: { reason: 'mandate-ended' } });
  });

  test('a mandate that ends at a moment to come ends by itself', async () => {
    const person = await insertPerson(at.pool, programme.id, 'Tot straks');
    const until = new Date(Date.now() + 400);
    await insertMandate(at.pool, programme.id, {
      personId: person.id,
      organisationId: owner(1).id,
      capacity: 'deputy',
      until,
    });
    const client = await at.as(programme.id, person.id);
    expect(await permissions(client)).toContain('round:read');
    await new Promise((resolve) => setTimeout(resolve, 600));
    expect(await permissions(client)).toEqual(['position:take']);
  });

  test('a role that is given works on the next request; a coordinator is told that it takes a mandate to speak', async () => {
    const person = await insertPerson(at.pool, programme.id, 'Coördinator');
    const client = await at.as(programme.id, person.id);
    expect(await permissions(client)).toEqual([]);
    await role(person, 'coordinator', owner(2).id);
    expect(await permissions(client)).toContain('item:propose');
    const { can } = (await client.get(`/rounds/${round.number}`)).json();
    expect(can).toEqual([{ act: 'take-position', organisation: owner(2).slug, allowed: false, reason: 'no-mandate' }]);
    expect((await speakFor(client, 2)).json()).toMatchObject({ details: { reason: 'no-mandate' } });
  });
});

describe('a session ends', () => {
  const end = (client: Client, change: string) =>
    at.pool.query(`UPDATE session SET ${change}`).then(() => permissions(client));

  test('when one signs out, after too long without a request, and at its last hour', async () => {
    const client = await at.as(programme.id, programme.manager.id);
    expect(await permissions(client)).toContain('round:run');
    expect((await client.send('DELETE', '/session')).headers['set-cookie']).toMatch(/Max-Age=0/);
    expect(await permissions(client)).toBeUndefined();
    const idle = await at.as(programme.id, programme.manager.id);
    expect(await end(idle, `last_seen_at = now() - interval '121 minutes'`)).toBeUndefined();
    const old = await at.as(programme.id, programme.manager.id);
    expect(await end(old, `expires_at = now() - interval '1 second'`)).toBeUndefined();
  });

  test.each(['', 'x', `${'a'.repeat(42)}!`, 'a'.repeat(43)])('is not opened by the token %o', async (token) => {
    const answer = await at.visitor.get('/me', { cookie: `samenkoers=${token}` });
    expect(answer.json().person).toBeNull();
  });
});
