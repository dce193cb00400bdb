import { randomUUID } from 'node:crypto';
import { afterEach, describe, expect, test } from '@jest/globals';
import { insertItem, insertProgramme, insertRound } from '@samenkoers/testkit';
import type pg from 'pg';
import { startTestApp, type TestApp } from '../../testing/test-app.js';
import { POOL } from './persistence.module.js';

let running: TestApp | undefined;
afterEach(async () => {
  await running?.close();
  running = undefined;
});

type Query = (config: unknown, ...rest: unknown[]) => Promise<unknown>;

/** The line to PostgreSQL breaks once, at a statement: before it is sent, or just after. */
async function lineBreaksAt(statement: string, when: 'before' | 'after') {
  const at = await startTestApp();
  running = at;
  let isBroken = false;
  at.app.get<pg.Pool>(POOL).on('connect', (client) => {
    const send = client.query.bind(client) as unknown as Query;
    const socket = (client as unknown as { connection: { stream: { destroy(): void } } }).connection.stream;
    const query: Query = (config, ...rest) => {
      const text = typeof config === 'string' ? config : String((config as { text?: string }).text);
      if (isBroken || !text.startsWith(statement)) return send(config, ...rest);
      isBroken = true;
      if (when === 'before') socket.destroy();
      const sent = send(config, ...rest);
      // The server gets the statement; its answer never arrives.
      if (when === 'after') setImmediate(() => socket.destroy());
      return sent;
    };
    client.query = query as unknown as typeof client.query;
  });
  const programme = await insertProgramme(at.pool, { owners: 3 });
  const item = await insertItem(at.pool, programme, { title: 'Proefproject' });
  const round = await insertRound(at.pool, programme, { itemId: item.id });
  const [owner] = programme.owners;
  if (owner === undefined) throw new Error('no owner');
  const client = await at.as(programme.id, owner.representative.id);
  const key = randomUUID();
  const take = () =>
    client.send(
      'PUT',
      `/rounds/${round.number}/positions/${owner.slug}`,
      { choice: 'supported' },
      { 'idempotency-key': key },
    );
  const revisions = async () =>
    (await at.pool.query('SELECT 1 FROM position_revision WHERE round_id = $1', [round.id])).rowCount;
  return { take, revisions };
}

describe('when the line to the database breaks', () => {
  test('after COMMIT was sent: the outcome is unknown, never a success or a failure, and the same key settles it', async () => {
    const { take, revisions } = await lineBreaksAt('COMMIT', 'after');
    expect((await take()).json()).toMatchObject({ status: 503, code: 'outcome-unknown' });
    const again = await take();
    expect(again.json()).toMatchObject({ revision: 1 });
    expect(again.statusCode).toBe(200);
    expect(await revisions()).toBe(1);
  });

  test('before anything could be recorded: it says so, and the same key records it once', async () => {
    const { take, revisions } = await lineBreaksAt('BEGIN', 'before');
    expect((await take()).json()).toMatchObject({ status: 503, code: 'temporarily-unavailable' });
    expect(await revisions()).toBe(0);
    expect((await take()).statusCode).toBe(200);
    expect(await revisions()).toBe(1);
  });
});
