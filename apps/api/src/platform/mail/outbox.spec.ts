import { setTimeout as wait } from 'node:timers/promises';
import { afterEach, expect, test } from '@jest/globals';
import { insertProgramme } from '@samenkoers/testkit';
import { startMailServer } from '../../testing/mail-server.js';
import { startTestApp, type TestApp } from '../../testing/test-app.js';
import { refuse } from '../http/problem.js';
import { Work } from '../persistence/work.js';

const closing: (() => Promise<unknown>)[] = [];
afterEach(async () => {
  for (const close of closing.splice(0).reverse()) await close();
});

async function mailServer() {
  const server = await startMailServer();
  closing.push(() => server.close());
  return server;
}

async function product(smtpUrl: string) {
  const at = await startTestApp({ SMTP_URL: smtpUrl });
  closing.push(() => at.close());
  const { id } = await insertProgramme(at.pool, { owners: 1 });
  return { at, id };
}

const letter = (to: string) => ({ to, subject: 'Uitnodiging', text: 'Welkom' });
const waiting = async (at: TestApp) => (await at.pool.query('SELECT attempts FROM letter')).rows;

async function until(holds: () => Promise<boolean> | boolean) {
  for (let tries = 0; tries < 1_000 && !(await holds()); tries += 1) await wait(20);
  expect(await holds()).toBe(true);
}

test('letters leave once their command is committed, and are not kept', async () => {
  const { taken, url } = await mailServer();
  const { at, id } = await product(url);
  const work = at.app.get(Work);
  await work.runAsProduct(id, async (tx) => {
    tx.send(letter('een@voorbeeld.example'));
    tx.send(letter('twee@voorbeeld.example'));
    await wait(100);
    expect(taken).toEqual([]);
    return { ok: true, value: {} };
  });
  await until(() => taken.length === 2);
  await until(async () => (await waiting(at)).length === 0);
  expect(taken.map(({ to }) => to).sort()).toEqual(['een@voorbeeld.example', 'twee@voorbeeld.example']);
});

test('a command that is refused sends nothing', async () => {
  const { taken, url } = await mailServer();
  const { at, id } = await product(url);
  await at.app.get(Work).runAsProduct(id, async (tx) => {
    tx.send(letter('een@voorbeeld.example'));
    return refuse('forbidden');
  });
  await wait(200);
  expect([taken, await waiting(at)]).toEqual([[], []]);
});

test('a mail server that is down loses nothing: the letter waits, and leaves when it is due again', async () => {
  const { taken, state, url } = await mailServer();
  state.isDown = true;
  const { at, id } = await product(url);
  const send = (to: string) =>
    at.app.get(Work).runAsProduct(id, async (tx) => {
      tx.send(letter(to));
      return { ok: true, value: {} };
    });
  await send('een@voorbeeld.example');
  await until(async () => (await waiting(at))[0]?.attempts === 1);
  expect(taken).toEqual([]);
  state.isDown = false;
  await at.pool.query("UPDATE letter SET due_at = clock_timestamp() - interval '1 second'");
  await send('twee@voorbeeld.example');
  await until(() => taken.length === 2);
  expect(taken.map(({ to }) => to).sort()).toEqual(['een@voorbeeld.example', 'twee@voorbeeld.example']);
});

test('a letter that could not leave for a week is given up', async () => {
  const { taken, url } = await mailServer();
  const { at, id } = await product(url);
  await at.pool.query(
    `INSERT INTO letter (programme_id, email, subject, text, created_at) VALUES ($1, 'oud@voorbeeld.example', 'x', 'x', now() - interval '8 days')`,
    [id],
  );
  await at.app.get(Work).runAsProduct(id, async (tx) => {
    tx.send(letter('nieuw@voorbeeld.example'));
    return { ok: true, value: {} };
  });
  await until(async () => (await waiting(at)).length === 0);
  expect(taken.map(({ to }) => to)).toEqual(['nieuw@voorbeeld.example']);
});
