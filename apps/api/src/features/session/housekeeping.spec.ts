import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { insertProgramme, type TestProgramme } from '@samenkoers/testkit';
import { startTestApp, type TestApp } from '../../testing/test-app.js';
import { Housekeeping } from './housekeeping.js';
import { tidy } from './housekeeping.repository.js';

let at: TestApp;
let programme: TestProgramme;

beforeAll(async () => {
  at = await startTestApp();
  programme = await insertProgramme(at.pool, { owners: 1 });
});
afterAll(() => at.close());

const count = async (table: string) => Number((await at.pool.query(`SELECT count(*) FROM ${table}`)).rows[0]?.count);

test('what has had its time goes, what still counts stays', async () => {
  const { id } = programme.manager;
  const session = (days: number) =>
    at.pool.query(
      `INSERT INTO session (token_hash, programme_id, person_id, expires_at, last_seen_at)
       VALUES (uuid_send(gen_random_uuid()), $1, $2, now() - make_interval(days => $3), now() - make_interval(days => $3))`,
      [programme.id, id, days],
    );
  for (const days of [90, 60, 40, 1]) await session(days);
  for (const minutes of [-1, 5]) {
    await at.pool.query(
      `INSERT INTO email_link (token_hash, programme_id, email_hash, browser_hash, expires_at)
       VALUES (uuid_send(gen_random_uuid()), $1, '\\x00', '\\x00', now() + make_interval(mins => $2))`,
      [programme.id, minutes],
    );
    await at.pool.query(
      `INSERT INTO sign_in_attempt (state_hash, programme_id, purpose, browser_hash, expires_at)
       VALUES (uuid_send(gen_random_uuid()), $1, 'passkeySignIn', '\\x00', now() + make_interval(mins => $2))`,
      [programme.id, minutes],
    );
    await at.pool.query(
      `INSERT INTO idempotency_record (programme_id, person_id, key, request_hash, created_at)
       VALUES ($1, $2, gen_random_uuid()::text, '', now() - make_interval(days => $3))`,
      [programme.id, id, minutes === 5 ? 1 : 31],
    );
  }
  await tidy(at.pool);
  expect(await Promise.all(['session', 'email_link', 'sign_in_attempt', 'idempotency_record'].map(count))).toEqual([
    1, 1, 1, 1,
  ]);
});

test('the last session of a person stays, however old: it tells of the visit before', async () => {
  await at.pool.query(
    `UPDATE session SET last_seen_at = now() - interval '2 years', expires_at = now() - interval '2 years'`,
  );
  await tidy(at.pool);
  expect(await count('session')).toBe(1);
});

test('is done at the start, and not again within the hour', async () => {
  const housekeeping = at.app.get(Housekeeping);
  await at.pool.query(
    `INSERT INTO sign_in_attempt (state_hash, programme_id, purpose, browser_hash, expires_at)
     VALUES ('\\x01', $1, 'passkeySignIn', '\\x00', now() - interval '1 minute')`,
    [programme.id],
  );
  const before = await count('sign_in_attempt');
  housekeeping.comeBy();
  await new Promise((resolve) => setTimeout(resolve, 100));
  expect(await count('sign_in_attempt')).toBe(before);
});
