import { randomUUID } from 'node:crypto';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { CounterCheckLine } from '@samenkoers/contract';
import { startTestApp, type TestApp } from '../../testing/test-app.js';
import { startSession } from '../session/session.repository.js';
import { type Stage, setStage } from '../urgency/testing/stage.js';

let at: TestApp;
let base: string;

beforeAll(async () => {
  at = await startTestApp();
  // A stream is only one over a real connection.
  await at.app.listen(0, '127.0.0.1');
  base = await at.app.getUrl();
});
afterAll(async () => {
  // The test's own client keeps connections for a next request that does not come.
  at.app.getHttpServer().closeAllConnections();
  await at.close();
});

type Check = (signal?: AbortSignal, body?: object) => Promise<Response>;

async function checkOf({ programme, round }: Stage): Promise<Check> {
  const token = randomUUID().replaceAll('-', '').padEnd(43, 'x');
  await startSession(at.pool, { programmeId: programme.id, personId: programme.manager.id, token, hours: 1 });
  return (signal, body = {}) =>
    fetch(`${base}/api/v1/urgency-rounds/${round.number}/counter-check`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', cookie: `samenkoers=${token}` },
      body: JSON.stringify(body),
      ...(signal === undefined ? {} : { signal }),
    });
}

const lines = async (answer: Response) =>
  (await answer.text())
    .trim()
    .split('\n')
    .map((line) => CounterCheckLine.parse(JSON.parse(line)));

/** A pool per entry with its capacity, and what every item needs of each. */
async function fill(stage: Stage, pools: readonly number[], needOf: (item: number, pool: number) => number) {
  const items = stage.items.map(({ id }, place) => ({ id, place }));
  await at.pool.query(
    `WITH pools AS (
       INSERT INTO resource_pool (programme_id, name, kind) SELECT $1, 'Bron ' || n, 'money' FROM generate_series(1, $2::int) n RETURNING id, name
     ), held AS (
       INSERT INTO pool_capacity (programme_id, pool_id, year, amount, source, as_of)
       SELECT $1, p.id, 2027, ($3::bigint[])[right(p.name, -5)::int], 'Begroting', '2026-01-01' FROM pools p
     )
     INSERT INTO need_estimate (programme_id, item_id, pool_id, year, revision, amount, source, as_of, recorded_by_id, recorded_by_name, recorded_at)
     SELECT $1, n.item, p.id, 2027, 1, n.amount, 'Raming', '2026-01-01', $5, 'Team', now()
     FROM jsonb_to_recordset($4::jsonb) AS n (item uuid, pool int, amount bigint) JOIN pools p ON p.name = 'Bron ' || n.pool`,
    [
      stage.programme.id,
      pools.length,
      pools,
      JSON.stringify(
        items.flatMap(({ id, place }) =>
          pools.map((_, pool) => ({ item: id, pool: pool + 1, amount: needOf(place, pool) })),
        ),
      ),
      stage.programme.manager.id,
    ],
  );
}

/** Everybody calls every item urgent, but for what is told otherwise. */
async function judge(stage: Stage, gradeOf: (item: number) => string): Promise<void> {
  const grades = stage.items.map(({ id }, place) => ({ item: id, grade: gradeOf(place) }));
  await at.pool.query(
    `WITH said AS (
       INSERT INTO urgency_grade_revision (programme_id, round_id, organisation_id, item_id, revision, judgement, extent, person_name, channel,
         received_on, recorded_by_id, recorded_by_name, taken_at)
       SELECT $1, $2, e.organisation_id, g.item, 1, g.grade::urgency_judgement, 'full', 'Iemand', 'paper', '2026-11-01', $4, 'Team', now()
       FROM urgency_elector e, jsonb_to_recordset($3::jsonb) AS g (item uuid, grade text) WHERE e.round_id = $2
       RETURNING programme_id, round_id, organisation_id, item_id, revision)
     INSERT INTO urgency_grade SELECT programme_id, round_id, organisation_id, item_id, revision FROM said`,
    [stage.programme.id, stage.round.id, JSON.stringify(grades), stage.programme.manager.id],
  );
}

const LEVELS = ['veryUrgent', 'urgent', 'fairlyUrgent'];

/** So many items against so many pools that the solver has work for longer than any test waits. */
async function hardStage(): Promise<Stage> {
  const stage = await setStage(at, { owners: 2, items: 120 });
  let seed = 7;
  const random = (below: number) => {
    seed = (seed * 48_271) % 2_147_483_647;
    return seed % below;
  };
  await fill(
    stage,
    Array.from({ length: 8 }, () => 2_000),
    () => 20 + random(80),
  );
  await judge(stage, (place) => LEVELS[place % 3] ?? 'urgent');
  // So many rows at once need statistics before their first reader comes, as they have in production.
  await at.pool.query('ANALYZE');
  return stage;
}

describe('a counter-check', () => {
  test('comes in lines: how far it is, and the answer as the last one', async () => {
    const stage = await setStage(at, { owners: 3, items: 3 });
    // The first takes everything; without it the two others would both fit.
    await fill(stage, [100], (place) => [100, 50, 50][place] ?? 0);
    await judge(stage, () => 'urgent');
    const adopt = {
      groups: stage.items.map(({ slug }) => [slug]),
      reason: 'Zo',
      decidedBy: 'Bestuur',
      decidedOn: '2026-11-01',
    };
    await stage.close();
    await stage.read();
    const order = await stage.manager.send('POST', `/urgency-rounds/${stage.round.number}/orders`, adopt);
    expect(order.statusCode).toBe(201);
    const check = await checkOf(stage);
    const answer = await check();
    expect(answer.status).toBe(200);
    expect(answer.headers.get('content-type')).toBe('application/x-ndjson; charset=utf-8');
    expect(answer.headers.get('cache-control')).toBe('no-store');
    const told = await lines(answer);
    expect(told.slice(0, -1).every(({ line }) => line === 'progress')).toBe(true);
    expect(told.length).toBeGreaterThan(1);
    const [first, second, third] = stage.items.map(({ id }) => id);
    expect(told.at(-1)).toMatchObject({
      line: 'answer',
      advice: { verdict: 'better', proven: true, aim: 'grade', by: 1, comesIn: [second, third], goesOut: [first] },
      unproven: null,
    });
    const supposed = await lines(await check(undefined, { whatIf: { dropped: [second] } }));
    expect(supposed.at(-1)).toMatchObject({ line: 'answer', advice: { verdict: 'nothingBetter' } });
  });

  test('of a round that is not there, or of somebody who may not see it, is a problem and no stream', async () => {
    const stage = await setStage(at, { owners: 2, items: 1 });
    const check = await checkOf({ ...stage, round: { ...stage.round, number: 99 } });
    const answer = await check();
    expect([answer.status, answer.headers.get('content-type')]).toEqual([404, expect.stringMatching(/problem\+json/)]);
  });

  test('stops when nobody listens any more; at most two run at once, and everybody else is served meanwhile', async () => {
    const check = await checkOf(await hardStage());
    const readers = [new AbortController(), new AbortController()];
    const delay = monitorEventLoopDelay({ resolution: 10 });
    const running = await Promise.all(readers.map(({ signal }) => check(signal)));
    expect(running.map(({ status }) => status)).toEqual([200, 200]);
    const refused = await check();
    expect([refused.status, (await refused.json()).code]).toEqual([503, 'temporarily-unavailable']);
    delay.enable();
    expect((await fetch(`${base}/health/live`)).status).toBe(200);
    await wait(300);
    delay.disable();
    expect(delay.max / 1e6).toBeLessThan(250);
    await until(isWorking);
    for (const reader of readers) reader.abort();
    await until(isIdle);
    const again = new AbortController();
    expect((await check(again.signal)).status).toBe(200);
    again.abort();
    await until(isIdle);
  });
});

/** How much of the time this process keeps a core busy, its threads too, in per cent. */
async function busy(): Promise<number> {
  const [cpu, clock] = [process.cpuUsage(), performance.now()];
  await wait(100);
  const { user, system } = process.cpuUsage(cpu);
  return (user + system) / 10 / (performance.now() - clock);
}
/** A solver at work takes all it can get, for ten seconds unless it is stopped. */
const isWorking = async () => (await busy()) > 15;
const isIdle = async () => (await busy()) < 5;

async function until(holds: () => Promise<boolean>): Promise<void> {
  const last = performance.now() + 4_000;
  for (;;) {
    if (await holds()) return;
    if (performance.now() > last) throw new Error('it did not come about within four seconds');
  }
}
