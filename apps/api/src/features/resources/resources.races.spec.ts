import { afterEach, describe, expect, test } from '@jest/globals';
import { insertItem, insertProgramme } from '@samenkoers/testkit';
import { type Interference, interfere } from '../../testing/interfere.js';
import { startTestApp, type TestApp } from '../../testing/test-app.js';

let running: TestApp | undefined;
afterEach(async () => {
  await running?.close();
  running = undefined;
});

/** A programme with three items and a pool, and its manager. */
async function stage(interference: Interference) {
  const at = await startTestApp();
  running = at;
  interfere(at, interference);
  const programme = await insertProgramme(at.pool, { owners: 2 });
  const manager = await at.as(programme.id, programme.manager.id);
  const items = [];
  for (const title of ['Eerste', 'Tweede', 'Derde'])
    items.push(await insertItem(at.pool, programme, { title, state: 'onAgenda' }));
  const { id: pool } = (await manager.send('POST', '/resource-pools', { name: 'Budget', kind: 'money' })).json();
  return { at, programme, manager, items, pool };
}

const withoutLock = (table: string) => (text: string) =>
  text.includes(`FROM ${table} WHERE`) ? text.replace(/ FOR (NO KEY )?UPDATE/, '') : text;

describe('two items that close a circle of prerequisites at once', () => {
  async function race(interference: Interference) {
    const { manager, items } = await stage(interference);
    const relate = (item: number, other: number) =>
      manager.send('PUT', `/items/${items[item]?.slug}/relations`, {
        requires: [items[other]?.slug],
        excludes: [],
        reason: 'Het bouwt erop voort',
      });
    await relate(1, 2);
    const answers = await Promise.all([relate(0, 1), relate(2, 0)]);
    return answers.map(({ statusCode }) => statusCode).sort();
  }
  const slow = { statement: /DELETE FROM item_relation/, milliseconds: 300 };

  test('one does; the other hears that it makes a circle', async () => {
    expect(await race({ slow })).toEqual([200, 409]);
  });

  test('is lost without the lock on the programme', async () => {
    expect(await race({ slow, rewrite: withoutLock('programme') })).toEqual([200, 200]);
  });
});

describe('two imports of the same table at once', () => {
  async function race(interference: Interference) {
    const { at, manager, pool } = await stage(interference);
    const rows = [
      ['Onderwerp', 'Pool', 'Jaar', 'Bedrag', 'Bron', 'Datum'],
      ['Eerste', 'Budget', '2027', '5', 'Raming', '1-11-2026'],
    ];
    const { fingerprint } = (await manager.send('POST', '/resource-imports/preview', { kind: 'needs', rows })).json();
    const apply = () => manager.send('POST', '/resource-imports', { kind: 'needs', rows, fingerprint });
    const answers = await Promise.all([apply(), apply()]);
    const kept = await at.pool.query('SELECT count(*)::int AS n FROM need_estimate WHERE pool_id = $1', [pool]);
    return [answers.map(({ statusCode }) => statusCode).sort(), kept.rows[0].n];
  }
  const slow = { statement: /INSERT INTO need_estimate/, milliseconds: 300 };

  test('one does what was shown; the other hears that the record moved on', async () => {
    expect(await race({ slow })).toEqual([[201, 409], 1]);
  });

  test('is lost without the locks on item and programme: both do the same, or only a key of the database stops one', async () => {
    const unlocked = (text: string) => withoutLock('programme')(withoutLock('item')(text));
    const [statuses] = await race({ slow, rewrite: unlocked });
    expect([
      [201, 201],
      [201, 500],
    ]).toContainEqual(statuses);
  });
});

describe('a capacity that two record at once', () => {
  async function race(interference: Interference) {
    const { at, programme, manager, pool } = await stage(interference);
    const hold = (amount: number) =>
      manager.send('PUT', `/resource-pools/${pool}/capacities/2027`, {
        amount,
        source: 'Begroting',
        asOf: '2026-11-01',
      });
    await Promise.all([hold(10), hold(20)]);
    const { rows } = await at.pool.query(
      `SELECT data FROM event WHERE programme_id = $1 AND type = 'pool-capacity-set' ORDER BY sequence`,
      [programme.id],
    );
    const [first, second] = rows.map(({ data }) => data);
    return { isChain: second.before === first.after, isFirst: first.before === null };
  }
  const slow = { statement: /INSERT INTO pool_capacity/, milliseconds: 300 };

  test('is told as one change after the other', async () => {
    expect(await race({ slow })).toEqual({ isFirst: true, isChain: true });
  });

  test('without the lock on the programme, the second tells a before that was not', async () => {
    expect(await race({ slow, rewrite: withoutLock('programme') })).toEqual({ isFirst: true, isChain: false });
  });
});
