import { createHash, randomUUID } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals';
import type { DemoLetter } from '@samenkoers/contract';
import { insertPerson, insertProgramme, type TestProgramme } from '@samenkoers/testkit';
import { type Interference, interfere } from '../../testing/interfere.js';
import { type Client, startTestApp, type TestApp } from '../../testing/test-app.js';
import { startSession } from '../session/session.repository.js';

const NOBODYS = '0'.repeat(25);
const reason = 'De aanbieder van accounts is onbereikbaar.';

async function stage(settings: Readonly<Record<string, string>> = {}, interference: Interference = {}) {
  const at = await startTestApp(settings);
  interfere(at, interference);
  const programme = await insertProgramme(at.pool, { owners: 2 });
  return { at, programme, manager: await at.as(programme.id, programme.manager.id) };
}

async function give(at: TestApp, programme: TestProgramme, name: string, role: string, organisationId: string | null) {
  const person = await insertPerson(at.pool, programme.id, name);
  await at.pool.query(
    `INSERT INTO role_assignment (programme_id, person_id, role, organisation_id, from_instant) VALUES ($1, $2, $3::role, $4, '2020-01-01')`,
    [programme.id, person.id, role, organisationId],
  );
  return person;
}
const make = async (client: Client): Promise<string[]> =>
  (await client.send('POST', '/session/emergency-codes')).json().codes;
const use = (at: TestApp, code: string) => at.visitor.send('POST', '/session/emergency', { code, reason });
const cookieOf = (answer: { headers: Record<string, unknown> }) => ({
  cookie: String(answer.headers['set-cookie']).split(';')[0] ?? '',
});

describe('emergency codes', () => {
  let at: TestApp;
  let programme: TestProgramme;
  let manager: Client;
  let codes: string[];

  beforeAll(async () => {
    ({ at, programme, manager } = await stage());
    await give(at, programme, 'Teamlid', 'programmeTeam', null);
    await give(at, programme, 'Coördinator', 'coordinator', programme.owners[0]?.id ?? null);
    await at.pool.query(`UPDATE person SET email = left(id::text, 8) || '@voorbeeld.example'`);
    codes = await make(manager);
  });
  afterAll(() => at.close());

  test('are eight on a sheet, of 125 bits, in groups of five; only their hashes are kept', async () => {
    expect(codes).toHaveLength(8);
    expect(new Set(codes).size).toBe(8);
    for (const code of codes) expect(code).toMatch(/^([0-9A-HJKMNP-TV-Z]{5}-){4}[0-9A-HJKMNP-TV-Z]{5}$/);
    const { rows } = await at.pool.query<{ hash: string; all: string }>(
      `SELECT encode(code_hash, 'hex') AS hash, emergency_code::text AS all FROM emergency_code`,
    );
    const hashOf = (code: string) => createHash('sha256').update(code.replaceAll('-', '')).digest('hex');
    expect(rows.map(({ hash }) => hash).sort()).toEqual(codes.map(hashOf).sort());
    const { rows: events } = await at.pool.query(`SELECT type, actor_name, data FROM event`);
    expect(events).toEqual([{ type: 'emergency-codes-made', actor_name: 'Programmamanager', data: { count: 8 } }]);
  });

  test('are counted for who made them, and for the programme manager alone', async () => {
    const left = (await manager.get('/session/emergency-codes')).json();
    expect(left).toMatchObject({ left: 8 });
    expect(Date.now() - Date.parse(left.madeAt)).toBeLessThan(60_000);
    const owner = await at.as(programme.id, programme.owners[0]?.representative.id ?? '');
    expect((await owner.get('/session/emergency-codes')).statusCode).toBe(403);
    expect((await owner.send('POST', '/session/emergency-codes')).statusCode).toBe(403);
  });

  test('let the manager in for four hours, once, however the code is typed', async () => {
    const typed = (codes[0] ?? '').toLowerCase().replaceAll('-', ' ');
    const answer = await use(at, typed);
    expect(answer.statusCode).toBe(201);
    expect(answer.json().person).toMatchObject({ name: 'Programmamanager', roles: ['programmeManager'] });
    expect(String(answer.headers['set-cookie'])).toContain(`Max-Age=${4 * 3600}`);
    const { rows } = await at.pool.query(
      `SELECT extract(epoch FROM expires_at - created_at)::int AS seconds FROM session WHERE method = 'emergency'`,
    );
    expect(rows).toEqual([{ seconds: 4 * 3600 }]);
    expect((await use(at, typed)).json().code).toBe('authentication-failed');
    expect((await manager.get('/session/emergency-codes')).json().left).toBe(7);
  });

  test('everybody who must hear of it gets a letter, and the record tells who and why', async () => {
    const { rows } = await at.pool.query(
      `SELECT actor_id AS id, actor_name AS name, data FROM event WHERE type = 'emergency-access-used'`,
    );
    expect(rows).toEqual([{ id: programme.manager.id, name: 'Programmamanager', data: { reason } }]);
    const { rows: people } = await at.pool.query(`SELECT name, email FROM person`);
    let letters: DemoLetter[] = [];
    for (let tries = 0; letters.length < 3 && tries < 50; tries += 1) {
      await wait(40);
      ({ letters } = (await at.visitor.get('/demo-post')).json());
    }
    const told = letters.map(({ to }) => people.find(({ email }) => email === to)?.name);
    expect(told.sort()).toEqual(['Coördinator', 'Programmamanager', 'Teamlid']);
    for (const { subject, text } of letters) {
      expect(subject).toContain('Noodtoegang gebruikt');
      expect(text).toContain(reason);
    }
  });

  test('are for a manager in force: a code of somebody whose role ended answers as one that never was', async () => {
    const second = await give(at, programme, 'Tweede manager', 'programmeManager', null);
    const [code = ''] = await make(await at.as(programme.id, second.id));
    await at.pool.query('UPDATE role_assignment SET until_instant = clock_timestamp() WHERE person_id = $1', [
      second.id,
    ]);
    const [ended, unknown] = [await use(at, code), await use(at, NOBODYS)];
    expect([ended.statusCode, ended.json().code]).toEqual([401, 'authentication-failed']);
    const body = (answer: typeof ended) => ({ ...answer.json(), requestId: '' });
    expect(body(ended)).toEqual(body(unknown));
    expect(ended.headers['set-cookie']).toBeUndefined();
  });

  test('of an earlier sheet stop working when the next is made', async () => {
    const next = await make(manager);
    expect((await use(at, codes[1] ?? '')).statusCode).toBe(401);
    expect((await use(at, next[0] ?? '')).statusCode).toBe(201);
    expect((await manager.get('/session/emergency-codes')).json().left).toBe(7);
  });

  test('ask for a reason, and are nowhere in the record', async () => {
    const short = await at.visitor.send('POST', '/session/emergency', { code: NOBODYS, reason: 'nood' });
    expect(short.statusCode).toBe(400);
    const { rows } = await at.pool.query<{ data: string }>(
      `SELECT data::text FROM event UNION ALL SELECT text FROM letter UNION ALL SELECT answer::text FROM idempotency_record`,
    );
    const parts = codes.flatMap((code) => [code, code.replaceAll('-', '')]);
    expect(rows.filter(({ data }) => parts.some((part) => data?.includes(part)))).toEqual([]);
  });
});

describe('where the record is real', () => {
  let at: TestApp | undefined;
  afterEach(async () => {
    await at?.close();
    at = undefined;
  });

  test('an emergency session is fresh for a quarter of an hour, and then asks to show again who one is', async () => {
    const on = await stage({ DEMO: 'false' });
    at = on.at;
    const { id: programmeId, manager } = on.programme;
    const token = randomUUID().replaceAll('-', '').padEnd(43, 'x');
    await startSession(on.at.pool, { programmeId, personId: manager.id, token, hours: 1, method: 'passkey' });
    const again = (headers: Readonly<Record<string, string>>) =>
      on.at.visitor.send('POST', '/session/emergency-codes', undefined, headers);
    const [code = ''] = (await again({ cookie: `samenkoers=${token}` })).json().codes;
    const own = cookieOf(await use(on.at, code));
    const binding = () => on.at.visitor.send('POST', '/changes', {}, own);
    expect((await binding()).json().code).toBe('invalid-input');
    await on.at.pool.query(
      `UPDATE session SET authenticated_at = authenticated_at - interval '16 minutes' WHERE method = 'emergency'`,
    );
    expect((await binding()).json().code).toBe('authentication-stale');
    expect((await on.at.visitor.get('/session/emergency-codes', own)).statusCode).toBe(200);
  });

  test('makes no way in that outlives it: no sheet, no passkey, no linked account', async () => {
    const on = await stage();
    at = on.at;
    const [code = ''] = await make(on.manager);
    const own = cookieOf(await use(on.at, code));
    for (const path of [
      '/session/emergency-codes',
      '/session/passkey-registration',
      '/session/providers/019a0000-0000-7000-8000-000000000000/link',
    ]) {
      expect([path, (await on.at.visitor.send('POST', path, undefined, own)).json().code]).toEqual([path, 'forbidden']);
    }
    expect((await on.manager.get('/session/emergency-codes')).json().left).toBe(7);
  });

  test('an address that tries too many codes waits', async () => {
    const on = await stage({ RATE_PER_ADDRESS: '1000' });
    at = on.at;
    const answers = [];
    for (let turn = 0; turn < 11; turn += 1) answers.push((await use(on.at, NOBODYS)).statusCode);
    expect(answers).toEqual([...Array.from({ length: 10 }, () => 401), 429]);
  });
});

describe('one code, twenty times at once', () => {
  let at: TestApp | undefined;
  afterEach(async () => {
    await at?.close();
    at = undefined;
  });
  async function race(interference: Interference) {
    const on = await stage({}, interference);
    at = on.at;
    const [code = ''] = await make(on.manager);
    const answers = await Promise.all(Array.from({ length: 20 }, () => use(on.at, code)));
    const { rows } = await on.at.pool.query(
      `SELECT (SELECT count(*)::int FROM session WHERE method = 'emergency') AS sessions,
        (SELECT count(*)::int FROM event WHERE type = 'emergency-access-used') AS told`,
    );
    return { in: answers.filter(({ statusCode }) => statusCode === 201).length, ...rows[0] };
  }
  const slow = { statement: /UPDATE emergency_code SET used_at/, milliseconds: 200 };

  test('opens one session, told once', async () => {
    expect(await race({ slow })).toEqual({ in: 1, sessions: 1, told: 1 });
  });

  test('is lost when using it up does not look whether it was used', async () => {
    const rewrite = (text: string) =>
      text.includes('UPDATE emergency_code SET used_at') ? text.replace('AND used_at IS NULL', '') : text;
    const { sessions } = await race({ slow, rewrite });
    expect(sessions).toBeGreaterThan(1);
  });
});

describe('two sheets that are made at once', () => {
  let at: TestApp | undefined;
  afterEach(async () => {
    await at?.close();
    at = undefined;
  });
  async function race(interference: Interference) {
    const on = await stage({}, interference);
    at = on.at;
    await Promise.all([make(on.manager), make(on.manager)]);
    return (await on.manager.get('/session/emergency-codes')).json().left;
  }
  const slow = { statement: /INSERT INTO emergency_code/, milliseconds: 400 };

  test('leave one that works', async () => {
    expect(await race({ slow })).toBe(8);
  });

  test('is lost without the lock on the person: both would work', async () => {
    const rewrite = (text: string) =>
      text.includes('FROM person WHERE') ? text.replace(' FOR NO KEY UPDATE', '') : text;
    expect(await race({ slow, rewrite })).toBe(16);
  });
});
