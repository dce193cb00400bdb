import { createServer } from 'node:net';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { insertProgramme } from '@samenkoers/testkit';
import { startTestApp, type TestApp } from '../../testing/test-app.js';

let at: TestApp;
let port: number;

const freePort = () =>
  new Promise<number>((resolve) => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const { port: found } = probe.address() as { port: number };
      probe.close(() => resolve(found));
    });
  });

beforeAll(async () => {
  port = await freePort();
  at = await startTestApp({ METRICS_PORT: String(port) });
  await insertProgramme(at.pool, { owners: 1 });
});
afterAll(() => at.close());

test('acts, problems and connections are counted, on a port of their own', async () => {
  await at.visitor.get('/programme');
  await at.visitor.get('/items');
  await at.visitor.get('/nergens');
  const answer = await fetch(`http://127.0.0.1:${port}/metrics`);
  const text = await answer.text();
  expect(text).toContain('samenkoers_act_seconds_count{act="readProgramme",status="200"} 1');
  expect(text).toContain('samenkoers_act_seconds_count{act="listItems",status="401"} 1');
  expect(text).toContain('samenkoers_act_seconds_count{act="other",status="404"} 1');
  expect(text).toContain('samenkoers_problems_total{code="not-signed-in"} 1');
  expect(text).toMatch(/samenkoers_database_connections\{state="idle"\} \d+/);
  expect(text).toContain('process_resident_memory_bytes');
  expect((await fetch(`http://127.0.0.1:${port}/`)).status).toBe(404);
  expect((await at.visitor.get('/metrics')).statusCode).toBe(404);
});
