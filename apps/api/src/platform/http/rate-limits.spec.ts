import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { insertPerson, insertProgramme } from '@samenkoers/testkit';
import type { FastifyInstance } from 'fastify';
import { startTestApp, type TestApp } from '../../testing/test-app.js';

let at: TestApp;
let programmeId: string;
let people: readonly string[];

beforeAll(async () => {
  at = await startTestApp({ RATE_PER_ACCOUNT: '5', RATE_PER_ADDRESS: '40' });
  const programme = await insertProgramme(at.pool, { owners: 1 });
  programmeId = programme.id;
  people = await Promise.all(
    ['Een', 'Twee'].map((name) => insertPerson(at.pool, programmeId, name).then(({ id }) => id)),
  );
});
afterAll(() => at.close());

test('an account that asks too much waits, another one at the same address goes on', async () => {
  const [one, two] = await Promise.all(people.map((person) => at.as(programmeId, person)));
  if (one === undefined || two === undefined) throw new Error('two people');
  const asked = [];
  for (let turn = 0; turn < 6; turn += 1) asked.push((await one.get('/me')).statusCode);
  expect(asked).toEqual([200, 200, 200, 200, 200, 429]);
  const refused = await one.get('/me');
  expect(refused.json()).toMatchObject({ code: 'too-many-requests' });
  expect(Number(refused.headers['retry-after'])).toBeGreaterThan(0);
  expect((await two.get('/me')).statusCode).toBe(200);
});

test('an address that asks too much waits, whoever it says it is; another address goes on', async () => {
  const server = at.app.getHttpAdapter().getInstance() as unknown as FastifyInstance;
  const ask = (remoteAddress: string) => server.inject({ url: '/api/v1/programme', remoteAddress });
  const codes = [];
  for (let turn = 0; turn < 41; turn += 1) codes.push((await ask('192.0.2.7')).statusCode);
  expect(codes.filter((code) => code === 200)).toHaveLength(40);
  expect(codes.at(-1)).toBe(429);
  expect((await ask('192.0.2.8')).statusCode).toBe(200);
});

test('behind one proxy an address is what that proxy saw, whatever a request says came before it', async () => {
  const behind = await startTestApp({ TRUST_PROXY: '1', RATE_PER_ADDRESS: '2' });
  await insertProgramme(behind.pool, { owners: 1 });
  const server = behind.app.getHttpAdapter().getInstance() as unknown as FastifyInstance;
  const ask = async (forwarded: string) =>
    (await server.inject({ url: '/api/v1/programme', headers: { 'x-forwarded-for': forwarded } })).statusCode;
  const asked = [
    await ask('203.0.113.1, 192.0.2.7'),
    await ask('203.0.113.2, 192.0.2.7'),
    await ask('203.0.113.3, 192.0.2.7'),
  ];
  expect(asked).toEqual([200, 200, 429]);
  expect(await ask('203.0.113.3, 192.0.2.8')).toBe(200);
  await behind.close();
});

test('somebody has sixty letters an hour sent to others, and goes on with everything else', async () => {
  const inviting = await startTestApp({ RATE_PER_ACCOUNT: '600', RATE_PER_ADDRESS: '6000' });
  const { id, partner } = await insertProgramme(inviting.pool, { owners: 1 });
  const contact = await inviting.as(id, partner.contact.id);
  const add = (n: number) =>
    contact.send('POST', `/organisations/${partner.slug}/contacts`, {
      person: { name: 'Noor Nieuw', function: 'Adviseur', email: `noor-${n}@partner.example` },
    });
  const answers = [];
  for (let n = 0; n < 61; n += 1) answers.push((await add(n)).statusCode);
  expect(answers).toEqual([...Array.from({ length: 60 }, () => 201), 429]);
  expect((await contact.get('/me')).statusCode).toBe(200);
  await inviting.close();
});
