import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { insertItem, insertProgramme, type TestProgramme } from '@samenkoers/testkit';
import { interfere } from '../../../testing/interfere.js';
import { type Client, startTestApp, type TestApp } from '../../../testing/test-app.js';

/** With the statement that reads who asks. */
const BUDGET = 6;

let at: TestApp;
let programme: TestProgramme;
let owner: Client;
const statements: string[] = [];

const run = (text: string, ...values: unknown[]) => at.pool.query(text, values);
const ownerAt = (index: number) => {
  const found = programme.owners[index];
  if (found === undefined) throw new Error('no such owner');
  return found;
};

beforeAll(async () => {
  at = await startTestApp({ PROGRAMME: 'nu' });
  interfere(at, {
    rewrite: (text) => {
      statements.push(text);
      return text;
    },
  });
});
afterAll(() => at.close());
beforeEach(async () => {
  // A visitor sees the configured programme: the one of the test that runs.
  await run(`UPDATE programme SET slug = id::text WHERE slug = 'nu'`);
  programme = await insertProgramme(at.pool, { owners: 3, slug: 'nu' });
  owner = await at.as(programme.id, ownerAt(1).representative.id);
});

async function item(title: string, state = 'submitted', kind = 'project') {
  const made = await insertItem(at.pool, programme, { title });
  await run(
    `UPDATE item SET state = $2::item_state, kind = $3::item_kind, state_reason = 'Daarom' WHERE id = $1`,
    made.id,
    state,
    kind,
  );
  return made;
}

/** Something happened to an item, so that what was kept of it is read anew. */
const tell = (itemId: string) =>
  run(
    `WITH place AS (UPDATE programme_sequence SET value = value + 1 WHERE programme_id = $1 RETURNING value)
     INSERT INTO event (programme_id, sequence, type, at, actor_name, item_id, data)
     SELECT $1, value, 'item-submitted', now(), 'Iemand', $2, '{}' FROM place`,
    programme.id,
    itemId,
  );

describe('the list after a change', () => {
  const titles = async () => (await owner.get('/items')).json().rows.map(({ title }: { title: string }) => title);

  test('reads anew what an event tells of, and nothing else', async () => {
    const first = await item('Eerste');
    const second = await item('Tweede');
    expect(await titles()).toEqual(['Eerste', 'Tweede']);
    await run(`UPDATE item_version SET title = title || ' nu' WHERE programme_id = $1`, programme.id);
    await tell(second.id);
    statements.length = 0;
    expect(await titles()).toEqual(['Eerste', 'Tweede nu']);
    expect(statements.length).toBeLessThanOrEqual(BUDGET);
    await tell(first.id);
    expect(await titles()).toEqual(['Eerste nu', 'Tweede nu']);
  });

  test('drops an item that became a draft again, and takes it back in its place', async () => {
    const first = await item('Eerste', 'returned');
    await item('Tweede');
    expect(await titles()).toEqual(['Eerste', 'Tweede']);
    await run(`UPDATE item SET state = 'draft' WHERE id = $1`, first.id);
    await tell(first.id);
    expect(await titles()).toEqual(['Tweede']);
    await run(`UPDATE item SET state = 'submitted' WHERE id = $1`, first.id);
    await tell(first.id);
    expect(await titles()).toEqual(['Eerste', 'Tweede']);
  });

  test('judges every item anew when what they draw on changed', async () => {
    const { id } = await item('Wil starten', 'onAgenda');
    const running = await item('Loopt', 'onAgenda');
    const pool = (
      await run(
        `INSERT INTO resource_pool (programme_id, name, kind) VALUES ($1, 'Budget', 'money') RETURNING id`,
        programme.id,
      )
    ).rows[0].id;
    await run(
      `INSERT INTO pool_capacity (programme_id, pool_id, year, amount, source, as_of) VALUES ($1, $2, 2027, 10, 'Begroting', '2026-01-01')`,
      programme.id,
      pool,
    );
    for (const itemId of [id, running.id]) {
      await run(
        'INSERT INTO need (programme_id, item_id, version, pool_id, year, amount) VALUES ($1, $2, 1, $3, 2027, 8)',
        programme.id,
        itemId,
        pool,
      );
    }
    const lacking = async () => (await owner.get('/items')).json().rows[0].lacking;
    expect(await lacking()).not.toContain('within-resources');
    await run(`UPDATE item SET state = 'inProgress' WHERE id = $1`, running.id);
    await tell(running.id);
    expect(await lacking()).toContain('within-resources');
  });

  test('many readers at once, around changes, all read what is there', async () => {
    const { id } = await item('Nul');
    for (const title of ['Een', 'Twee', 'Drie']) {
      await run('UPDATE item_version SET title = $2 WHERE item_id = $1', id, title);
      await tell(id);
      const read = await Promise.all(Array.from({ length: 8 }, titles));
      expect(read).toEqual(Array(8).fill([title]));
    }
  });
});
