import { afterEach, describe, expect, test } from '@jest/globals';
import { endpoints } from '@samenkoers/contract';
import { insertProgramme } from '@samenkoers/testkit';
import type { FastifyRequest } from 'fastify';
import { startSession } from '../../features/session/session.repository.js';
import { type Interference, interfere, withoutSecondLook } from '../../testing/interfere.js';
import { startTestApp, type TestApp } from '../../testing/test-app.js';
import { Admission } from '../auth/admission.js';
import { CALLER_READER, type CallerReader } from '../auth/principal.js';

let running: TestApp | undefined;
afterEach(async () => {
  await running?.close();
  running = undefined;
});

const SLOW = { statement: /INSERT INTO resource_pool/, milliseconds: 400 };

/** The programme manager adds a pool, which takes a while, and meanwhile something happens. */
async function meanwhile(
  interference: Interference,
  happens: (at: TestApp, ids: readonly string[]) => Promise<unknown>,
) {
  const at = await startTestApp();
  running = at;
  interfere(at, interference);
  const programme = await insertProgramme(at.pool, { owners: 2 });
  const manager = await at.as(programme.id, programme.manager.id);
  const adding = manager.send('POST', '/resource-pools', { name: 'Budget', kind: 'money' });
  await new Promise((resolve) => setTimeout(resolve, 150));
  const [owner] = programme.owners;
  await happens(at, [programme.manager.id, owner?.representative.id ?? '']);
  const answer = await adding;
  const { rowCount } = await at.pool.query('SELECT 1 FROM event WHERE programme_id = $1', [programme.id]);
  return { status: answer.statusCode, recorded: rowCount };
}

const endRole = (at: TestApp, [manager]: readonly string[]) =>
  at.pool.query('UPDATE role_assignment SET until_instant = clock_timestamp() WHERE person_id = $1', [manager]);
const endOther = (at: TestApp, [, other]: readonly string[]) =>
  at.pool.query('UPDATE mandate SET until_instant = clock_timestamp() WHERE person_id = $1', [other]);

describe('a command that is under way while rights change', () => {
  test('of who asked: it is judged again, refused, and nothing is recorded', async () => {
    expect(await meanwhile({ slow: SLOW }, endRole)).toEqual({ status: 403, recorded: 0 });
  });

  test('is recorded by rights that ended when nobody looks again', async () => {
    expect(await meanwhile({ slow: SLOW, rewrite: withoutSecondLook }, endRole)).toEqual({ status: 201, recorded: 1 });
  });

  test('of somebody else: it is judged again and carried out once, unseen by who asked', async () => {
    expect(await meanwhile({ slow: SLOW }, endOther)).toEqual({ status: 201, recorded: 1 });
  });
});

test('who reads a stream would be let in until its role, or its session, ends', async () => {
  const at = await startTestApp();
  running = at;
  const programme = await insertProgramme(at.pool, { owners: 2 });
  await at.as(programme.id, programme.manager.id);
  const token = 't'.repeat(43);
  await startSession(at.pool, { programmeId: programme.id, personId: programme.manager.id, token, hours: 1 });
  const caller = await at.app.get<CallerReader>(CALLER_READER).read(token);
  const request = { headers: { cookie: `samenkoers=${token}` }, caller } as unknown as FastifyRequest;
  const would = () => at.app.get(Admission).wouldStill(endpoints.checkPackage, request);
  expect(await would()).toBe(true);
  await endRole(at, [programme.manager.id]);
  expect(await would()).toBe(false);
  await at.pool.query('UPDATE role_assignment SET until_instant = NULL');
  expect(await would()).toBe(true);
  await at.pool.query('UPDATE session SET ended_at = clock_timestamp()');
  expect(await would()).toBe(false);
});
