import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import Fastify from 'fastify';
import { z } from 'zod';
import { sendLines } from './line-stream.js';

const View = z.object({ n: z.number() });
const server = Fastify({ forceCloseConnections: true });
const made: number[] = [];
let ended = 0;
let base: string;
/** Whether who reads still may. */
let may = true;

/** So many numbers, one every few milliseconds; at `bad` comes what is no number. */
async function* numbers(count: number, bad = Number.POSITIVE_INFINITY): AsyncGenerator<object> {
  try {
    for (let n = 1; n <= count; n += 1) {
      made.push(n);
      yield n === bad ? { n: 'geen getal' } : { n, secret: 'blijft hier' };
      await wait(20);
    }
  } finally {
    ended += 1;
  }
}

const mayStill = async () => may;

beforeAll(async () => {
  server.get('/:count/:bad', (request, reply) => {
    const { count, bad } = request.params as Record<string, string>;
    return reply.send(sendLines(View, numbers(Number(count), Number(bad)), { reply, mayStill }).getStream());
  });
  base = await server.listen({ port: 0, host: '127.0.0.1' });
});
afterAll(() => server.close());

test('lines leave one by one, each as its schema allows', async () => {
  made.length = 0;
  const answer = await fetch(`${base}/3/99`);
  const reader = answer.body?.getReader();
  expect(new TextDecoder().decode((await reader?.read())?.value)).toBe('{"n":1}\n');
  expect(made.length).toBeLessThan(3);
  let rest = '';
  for (let part = await reader?.read(); part !== undefined && !part.done; part = await reader?.read()) {
    rest += new TextDecoder().decode(part.value);
  }
  expect(rest).toBe('{"n":2}\n{"n":3}\n');
  expect(answer.headers.get('content-type')).toMatch(/^application\/x-ndjson/);
});

test('what goes wrong on the way cuts the connection: never an end that looks like one', async () => {
  const answer = await fetch(`${base}/3/2`);
  expect(answer.status).toBe(200);
  await expect(answer.text()).rejects.toThrow();
});

test('a reader that leaves ends the making', async () => {
  made.length = 0;
  const before = ended;
  const leaving = new AbortController();
  const answer = await fetch(`${base}/1000/9999`, { signal: leaving.signal });
  await answer.body?.getReader().read();
  leaving.abort();
  for (let tries = 0; tries < 100 && ended === before; tries += 1) await wait(20);
  expect(ended).toBe(before + 1);
  expect(made.length).toBeLessThan(900);
});

test('a reader whose right ends while it reads is cut off, and the making ends', async () => {
  made.length = 0;
  const before = ended;
  const answer = await fetch(`${base}/1000/9999`);
  may = false;
  await expect(answer.text()).rejects.toThrow();
  for (let tries = 0; tries < 100 && ended === before; tries += 1) await wait(20);
  expect(ended).toBe(before + 1);
  expect(made.length).toBeLessThan(500);
});
