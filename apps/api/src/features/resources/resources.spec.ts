import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { endpoints } from '@samenkoers/contract';
import { insertItem, insertProgramme, type TestProgramme } from '@samenkoers/testkit';
import { interfere } from '../../testing/interfere.js';
import { type Client, startTestApp, type TestApp } from '../../testing/test-app.js';

/** Session, then at most five of its own. */
const BUDGET = 6;

let at: TestApp;
let programme: TestProgramme;
let owner: Client;
let manager: Client;
let partner: Client;
let place = 0;
const statements: string[] = [];

const run = (text: string, ...values: unknown[]) => at.pool.query(text, values);
const events = async () =>
  (await run('SELECT type, item_id, data FROM event WHERE programme_id = $1 ORDER BY sequence', programme.id)).rows;
const codes = (answer: { json(): { details: { findings: { code: string }[] } } }) =>
  answer.json().details.findings.map(({ code }) => code);
const code = (answer: { json(): { code: string } }) => answer.json().code;

beforeAll(async () => {
  at = await startTestApp();
  interfere(at, {
    rewrite: (text) => {
      statements.push(text);
      return text;
    },
  });
});
afterAll(() => at.close());
beforeEach(async () => {
  place += 1;
  programme = await insertProgramme(at.pool, { owners: 3, slug: `proefstreek-${place}` });
  const [first] = programme.owners;
  if (first === undefined) throw new Error('owners are needed');
  owner = await at.as(programme.id, first.representative.id);
  manager = await at.as(programme.id, programme.manager.id);
  partner = await at.as(programme.id, programme.partner.contact.id);
});

const origin = { source: 'Begroting 2027', asOf: '2026-11-01' };
async function addPool(name = 'Programmabudget', kind = 'money', organisation: string | null = null): Promise<string> {
  const answer = await manager.send('POST', '/resource-pools', { name, kind, organisation });
  expect(answer.statusCode).toBe(201);
  return answer.json().id;
}
const hold = (pool: string, year: number, body: object) =>
  manager.send('PUT', `/resource-pools/${pool}/capacities/${year}`, body);

describe('pools', () => {
  test('are added once by name, of the programme or pledged by an owner', async () => {
    const id = await addPool('Team', 'staff', programme.owners[0]?.slug ?? '');
    const again = await manager.send('POST', '/resource-pools', { name: 'Team', kind: 'money' });
    expect([again.statusCode, code(again)]).toEqual([409, 'already-done']);
    const nowhere = await manager.send('POST', '/resource-pools', {
      name: 'Ander',
      kind: 'money',
      organisation: 'nergens',
    });
    expect(code(nowhere)).toBe('not-found');
    const { pools } = (await owner.get('/resource-pools')).json();
    expect(pools).toMatchObject([
      { id, name: 'Team', kind: 'staff', organisation: { slug: programme.owners[0]?.slug } },
    ]);
    expect(await events()).toMatchObject([
      { type: 'resource-pool-added', data: { poolId: id, name: 'Team', kind: 'staff' } },
    ]);
  });

  test('hold an amount per year with source and date; a change tells before and after', async () => {
    const id = await addPool();
    expect((await hold(id, 2027, { amount: 25_000_000, ...origin })).statusCode).toBe(200);
    expect((await hold(id, 2027, { amount: 30_000_000, ...origin, source: 'Herziening' })).statusCode).toBe(200);
    const { pools } = (await owner.get('/resource-pools')).json();
    expect(pools[0].years).toEqual([
      { year: 2027, capacity: 30_000_000, drawn: 0, left: 30_000_000, source: 'Herziening' },
    ]);
    expect((await events()).slice(1).map(({ data }) => data)).toEqual([
      expect.objectContaining({ year: 2027, before: null, after: 25_000_000, source: 'Begroting 2027' }),
      expect.objectContaining({ before: 25_000_000, after: 30_000_000, source: 'Herziening', asOf: '2026-11-01' }),
    ]);
  });

  test('take no source of tomorrow, no year of another age, and are there', async () => {
    const id = await addPool();
    const amount = 1;
    expect(codes(await hold(id, 2027, { amount, source: 'Begroting', asOf: '2199-01-01' }))).toEqual([
      'source-date-in-future',
    ]);
    expect(code(await hold(id, 1999, { amount, ...origin }))).toBe('invalid-input');
    expect(code(await hold(randomUUID(), 2027, { amount, ...origin }))).toBe('not-found');
  });

  test('are for the programme team to keep', async () => {
    const body = { name: 'X', kind: 'money' };
    const answers = await Promise.all([owner, partner].map((client) => client.send('POST', '/resource-pools', body)));
    expect(answers.map(code)).toEqual(['forbidden', 'forbidden']);
  });
});

describe('estimates', () => {
  let item: { id: string; slug: string };
  let pool: string;
  beforeEach(async () => {
    item = await insertItem(at.pool, programme, { title: 'Valpreventie', state: 'onAgenda' });
    pool = await addPool();
    await run(
      'INSERT INTO need VALUES ($1, $2, 1, $3, 2027, 500), ($1, $2, 1, $3, 2028, 700)',
      programme.id,
      item.id,
      pool,
    );
  });
  const estimate = (lines: object[], more: object = origin) =>
    manager.send('PUT', `/items/${item.slug}/estimates`, { lines, ...more });
  const needs = async (client = owner, query = `?item=${item.slug}`) => {
    statements.length = 0;
    const answer = await client.get(`/needs${query}`);
    expect(statements.length).toBeLessThanOrEqual(BUDGET);
    const body = answer.json();
    expect(endpoints.listNeeds.view.parse(body)).toEqual(body);
    return body.needs;
  };

  test('count in place of what the text says, the last one, and every earlier one stays', async () => {
    expect((await estimate([{ poolId: pool, year: 2027, amount: 900 }])).statusCode).toBe(200);
    expect(
      (await estimate([{ poolId: pool, year: 2027, amount: null }], { ...origin, source: 'Twijfel' })).statusCode,
    ).toBe(200);
    expect(await needs()).toEqual([
      expect.objectContaining({
        itemSlug: item.slug,
        poolId: pool,
        year: 2027,
        amount: null,
        source: 'Twijfel',
        estimatedOn: '2026-11-01',
      }),
      expect.objectContaining({ year: 2028, amount: 700, source: null, estimatedOn: null }),
    ]);
    const { text, estimates } = (await owner.get(`/items/${item.slug}`)).json();
    expect(text.needs).toMatchObject([{ amount: 500 }, { amount: 700 }]);
    expect(estimates).toMatchObject([
      { poolId: pool, kind: 'money', year: 2027, amount: null, source: 'Twijfel', estimatedOn: '2026-11-01' },
    ]);
    const kept = await run('SELECT revision, amount FROM need_estimate WHERE item_id = $1 ORDER BY revision', item.id);
    expect(kept.rows).toEqual([
      { revision: 1, amount: '900' },
      { revision: 2, amount: null },
    ]);
    expect((await events()).slice(1).map(({ data }) => data.lines)).toEqual([
      [expect.objectContaining({ poolId: pool, year: 2027, before: 500, after: 900 })],
      [expect.objectContaining({ before: 900, after: null })],
    ]);
  });

  test('of a running item are what it draws, everywhere it is told', async () => {
    await hold(pool, 2027, { amount: 1_000, ...origin });
    await run(`UPDATE item SET state = 'inProgress' WHERE id = $1`, item.id);
    const drawn = async () => (await owner.get('/resource-pools')).json().pools[0].years[0].drawn;
    const inCockpit = async () => (await manager.get('/cockpit')).json().pools[0];
    expect(await drawn()).toBe(500);
    await estimate([{ poolId: pool, year: 2027, amount: 900 }]);
    expect(await drawn()).toBe(900);
    expect(await inCockpit()).toMatchObject({ drawn: 900, left: 100 });
  });

  test('are checked: pools that are not there, one resource twice, a source of tomorrow, all told at once', async () => {
    const unknown = randomUUID();
    const line = { poolId: pool, year: 2027, amount: 1 };
    const refused = await estimate([line, line, { ...line, poolId: unknown }], { source: 'X', asOf: '2199-01-01' });
    expect(codes(refused)).toEqual(['source-date-in-future', 'resource-named-twice', 'pool-unknown']);
    expect(await needs()).toHaveLength(2);
  });

  test('are for items on their way or running: not for a draft, nor for what ended', async () => {
    const put = (state: string) =>
      run(`UPDATE item SET state = $2::item_state, state_reason = 'Daarom' WHERE id = $1`, item.id, state);
    await put('completed');
    const line = { poolId: pool, year: 2027, amount: 1 };
    const ended = await estimate([line]);
    expect(ended.json().details.findings).toEqual([
      { code: 'item-state-does-not-allow-act', severity: 'error', facts: { act: 'estimate', state: 'completed' } },
    ]);
    await put('draft');
    expect(code(await estimate([line]))).toBe('not-found');
    expect(await needs(owner, '')).toEqual([]);
    await put('submitted');
    expect(await needs()).toHaveLength(2);
  });

  test('are read by owners, with what has changed only; not by a partner', async () => {
    expect(code(await partner.get('/needs'))).toBe('forbidden');
    const first = await owner.get('/needs');
    const again = await owner.get('/needs', { 'if-none-match': String(first.headers['etag']) });
    expect(again.statusCode).toBe(304);
    expect(await needs(owner, '?item=nergens')).toEqual([]);
  });
});

describe('relations between items', () => {
  let slugs: string[];
  beforeEach(async () => {
    slugs = [];
    for (const title of ['Eerste', 'Tweede', 'Derde']) {
      slugs.push((await insertItem(at.pool, programme, { title, state: 'onAgenda' })).slug);
    }
  });
  const relate = (item: string, requires: string[], excludes: string[] = []) =>
    manager.send('PUT', `/items/${item}/relations`, { requires, excludes, reason: 'Het bouwt erop voort' });

  test('take the place of what was said before, and are told by name', async () => {
    const answer = await relate('eerste', ['tweede', 'tweede'], ['derde']);
    expect([answer.statusCode, answer.json()]).toEqual([200, { item: 'eerste' }]);
    expect((await relate('eerste', ['derde'])).statusCode).toBe(200);
    const rows = await run('SELECT kind, reason FROM item_relation WHERE programme_id = $1', programme.id);
    expect(rows.rows).toEqual([{ kind: 'requires', reason: 'Het bouwt erop voort' }]);
    expect((await events()).map(({ type, data }) => [type, data.requires, data.excludes])).toEqual([
      ['items-related', ['Tweede'], ['Derde']],
      ['items-related', ['Derde'], []],
    ]);
  });

  test('are refused in a circle, with themselves, or when they need what they exclude', async () => {
    expect((await relate('eerste', ['tweede'])).statusCode).toBe(200);
    expect((await relate('tweede', ['derde'])).statusCode).toBe(200);
    expect(codes(await relate('derde', ['eerste']))).toEqual(['items-require-in-circle']);
    expect(codes(await relate('derde', [], ['derde']))).toEqual(['item-related-to-itself']);
    expect(codes(await relate('derde', [], ['eerste']))).toEqual(['item-requires-what-excludes']);
    expect((await run('SELECT 1 FROM item_relation WHERE programme_id = $1', programme.id)).rowCount).toBe(2);
  });

  test('name items that are there: not a draft, not another programme', async () => {
    await insertItem(at.pool, programme, { title: 'Klad', state: 'draft' });
    const answers = [
      await relate('eerste', ['klad']),
      await relate('eerste', [], ['nergens']),
      await relate('klad', []),
    ];
    expect(answers.map(code)).toEqual(['not-found', 'not-found', 'not-found']);
    await run(
      `UPDATE item SET state = 'removed', state_reason = 'Daarom' WHERE slug = 'tweede' AND programme_id = $1`,
      programme.id,
    );
    expect(codes(await relate('tweede', []))).toEqual(['item-state-does-not-allow-act']);
  });
});
