import { once } from 'node:events';
import { request } from 'node:http';
import { connect } from 'node:net';
import { afterEach, expect, test } from '@jest/globals';
import { insertItem, insertProgramme, insertRound } from '@samenkoers/testkit';
import { interfere } from './testing/interfere.js';
import { startTestApp, type TestApp } from './testing/test-app.js';

let at: TestApp | undefined;
afterEach(async () => {
  await at?.pool.end();
  at = undefined;
});

/** What became of a request: its status, or that the server was no longer there to take it. */
const ask = (port: number, path: string, method: string, headers: Record<string, string>, body = '') =>
  new Promise<number | 'not-there' | 'cut-off'>((resolve) => {
    const asked = request({ port, host: '127.0.0.1', path, method, headers, agent: false }, (answer) => {
      answer
        .on('error', () => resolve('cut-off'))
        .on('end', () => resolve(answer.statusCode ?? 0))
        .resume();
    });
    asked.on('error', (error: NodeJS.ErrnoException) =>
      resolve(error.code === 'ECONNREFUSED' ? 'not-there' : 'cut-off'),
    );
    asked.end(body);
  });

test('stops under load: what was taken is answered and on record, and nothing is cut off', async () => {
  at = await startTestApp({ POOL_SIZE: '20' });
  let taken = 0;
  interfere(at, {
    rewrite: (text) => {
      if (text.includes('INSERT INTO idempotency_record')) taken += 1;
      return text;
    },
    slow: { statement: /INSERT INTO position_revision/, milliseconds: 400 },
  });
  const programme = await insertProgramme(at.pool, { owners: 17 });
  const round = await insertRound(at.pool, programme, {
    itemId: (await insertItem(at.pool, programme, { title: 'Samen op pad' })).id,
  });
  await at.app.listen(0, '127.0.0.1');
  const { port } = at.app.getHttpServer().address() as { port: number };
  const people = await Promise.all(
    programme.owners.map(async ({ slug, representative }) => {
      const answer = await at?.visitor.send('POST', '/session', { personId: representative.id });
      return { slug, cookie: String(answer?.headers['set-cookie']).split(';')[0] ?? '' };
    }),
  );
  const body = JSON.stringify({ choice: 'supported' });
  const positions = people.map(({ slug, cookie }, place) =>
    ask(
      port,
      `/api/v1/rounds/${round.number}/positions/${slug}`,
      'PUT',
      {
        cookie,
        'content-type': 'application/json',
        'content-length': String(body.length),
        'idempotency-key': `sluiten-${place}`,
      },
      body,
    ),
  );
  while (taken < people.length) await new Promise((resolve) => setTimeout(resolve, 5));
  await at.app.close();
  expect(await Promise.all(positions)).toEqual(people.map(() => 200));
  const recorded = await at.pool.query('SELECT count(*)::int AS number FROM current_position');
  expect(recorded.rows[0].number).toBe(people.length);
  expect(await ask(port, '/health/live', 'GET', {})).toBe('not-there');
});

test('does not wait for a connection on which nothing was ever asked', async () => {
  at = await startTestApp();
  await at.app.listen(0, '127.0.0.1');
  const { port } = at.app.getHttpServer().address() as { port: number };
  const silent = connect(port, '127.0.0.1');
  await once(silent, 'connect');
  const ended = once(silent, 'close');
  const begin = performance.now();
  await at.app.close();
  await ended;
  expect(performance.now() - begin).toBeLessThan(15_000);
});
