import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { type Endpoint, endpoints } from '@samenkoers/contract';
import { insertItem, insertProgramme, insertRound, type TestProgramme } from '@samenkoers/testkit';
import { startTestApp, type TestApp } from '../../testing/test-app.js';
import { startSession } from '../session/session.repository.js';

let at: TestApp;
let programme: TestProgramme;
let round: { number: number };

beforeAll(async () => {
  at = await startTestApp({ DEMO: 'false' });
  programme = await insertProgramme(at.pool, { owners: 3 });
  const item = await insertItem(at.pool, programme, { title: 'Plan' });
  round = await insertRound(at.pool, programme, { itemId: item.id });
});
afterAll(() => at.close());

const MINUTE = 60_000;
/** The headers of a session in which this person showed `minutes` ago who it is. */
async function session(place: number, minutes: number, method: 'email' | 'demo' | 'passkey' = 'passkey') {
  const token = randomUUID().replaceAll('-', '').padEnd(43, 'x');
  const personId = programme.owners[place]?.representative.id ?? '';
  const authenticatedAt = Date.now() - minutes * MINUTE;
  await startSession(at.pool, { programmeId: programme.id, personId, token, hours: 1, method, authenticatedAt });
  return { cookie: `samenkoers=${token}` };
}
const take = (place: number, headers: Readonly<Record<string, string>>) =>
  at.visitor.send(
    'PUT',
    `/rounds/${round.number}/positions/${programme.owners[place]?.slug}`,
    { choice: 'supported' },
    headers,
  );

test('who showed lately who it is takes a position', async () => {
  expect((await take(0, await session(0, 14))).statusCode).toBe(200);
});

test('who did so longer ago is asked to do it again, and the same request with the same key then counts once', async () => {
  const key = { 'idempotency-key': randomUUID() };
  const stale = await take(1, { ...(await session(1, 16)), ...key });
  expect([stale.statusCode, stale.json().code]).toEqual([401, 'authentication-stale']);
  const { rows } = await at.pool.query('SELECT 1 FROM idempotency_record WHERE key = $1', [key['idempotency-key']]);
  expect(rows).toEqual([]);
  const fresh = await session(1, 0, 'email');
  const first = await take(1, { ...fresh, ...key });
  const again = await take(1, { ...fresh, ...key });
  expect([first.statusCode, again.statusCode, again.headers['idempotent-replayed']]).toEqual([200, 200, 'true']);
});

test('of whom nobody can tell when, is asked too; and so is a seeded person where the record is real', async () => {
  expect((await take(2, await session(2, Date.now() / MINUTE))).json().code).toBe('authentication-stale');
  expect((await take(2, await session(2, 0, 'demo'))).json().code).toBe('authentication-stale');
});

test('a visitor is asked to sign in, and reading asks nobody', async () => {
  expect((await take(0, {})).json().code).toBe('not-signed-in');
  expect((await at.visitor.get(`/rounds/${round.number}`, await session(0, 600))).statusCode).toBe(200);
});

test('every act that binds an owner, opens or closes a round, or changes rules, people or codes asks it', () => {
  const binding = (Object.entries(endpoints) as [string, Endpoint][]).filter(
    ([name, { method, permission }]) =>
      method !== 'GET' &&
      /^(position:|round:run|priority:decide|people:manage|change:|emergency:)/.test(permission) &&
      !/^remind|^checkPackage|^withdrawChange/.test(name),
  );
  expect(binding.length).toBeGreaterThan(20);
  expect(binding.filter(([, { fresh }]) => !fresh).map(([name]) => name)).toEqual([]);
});
