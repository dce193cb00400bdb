import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { endpoints } from '@samenkoers/contract';
import { insertItem, insertProgramme, type TestProgramme } from '@samenkoers/testkit';
import { type Client, startTestApp, type TestApp } from '../../testing/test-app.js';

let at: TestApp;
let programme: TestProgramme;
let manager: Client;
let item: { id: string; slug: string };
let place = 0;

const run = (text: string, ...values: unknown[]) => at.pool.query(text, values);

beforeAll(async () => {
  at = await startTestApp();
});
afterAll(() => at.close());
beforeEach(async () => {
  place += 1;
  programme = await insertProgramme(at.pool, { owners: 2, slug: `proefstreek-${place}` });
  manager = await at.as(programme.id, programme.manager.id);
  item = await insertItem(at.pool, programme, { title: 'Valpreventie', state: 'onAgenda' });
});

const POOLS = [
  ['Pool', 'Soort', 'Organisatie', 'Jaar', 'Bedrag', 'Bron', 'Datum'],
  ['Programmabudget', 'geld', '', '2027', '€ 250.000', 'Begroting', '1-11-2026'],
  ['Programmabudget', 'geld', '', '2028', '250000,50', 'Begroting', '1-11-2026'],
  ['Team', 'menskracht', 'eigenaar-01', '2027', '1,5 fte', 'Toezegging', '2026-11-01'],
];
const NEEDS = [
  ['Onderwerp', 'Waaruit', 'Jaar', 'Bedrag', 'Bron', 'Datum'],
  ['Valpreventie', 'Programmabudget', '2027', '40.000', 'Raming', '1-11-2026'],
  ['valpreventie', 'team', '2027', 'onbekend', 'Raming', '1-11-2026'],
];
const preview = async (kind: string, rows: string[][], client = manager) => {
  const answer = await client.send('POST', '/resource-imports/preview', { kind, rows });
  const body = answer.json();
  if (answer.statusCode === 200) expect(endpoints.previewImport.view.parse(body)).toEqual(body);
  return body;
};
const apply = (kind: string, rows: string[][], fingerprint: string) =>
  manager.send('POST', '/resource-imports', { kind, rows, fingerprint });
const importAll = async (kind: string, rows: string[][]) => apply(kind, rows, (await preview(kind, rows)).fingerprint);
const events = async () =>
  (await run('SELECT type, data FROM event WHERE programme_id = $1 ORDER BY sequence', programme.id)).rows;

describe('importing a table', () => {
  test('of pools adds them with what they hold; a second time nothing is left to do', async () => {
    const shown = await preview('pools', POOLS);
    expect(shown.issues).toEqual([]);
    expect(shown.changes.map(({ what, after }: { what: string; after: number }) => [what, after])).toEqual([
      ['new', 25_000_000],
      ['new', 25_000_050],
      ['new', 15],
    ]);
    expect((await run('SELECT 1 FROM resource_pool WHERE programme_id = $1', programme.id)).rowCount).toBe(0);
    const answer = await apply('pools', POOLS, shown.fingerprint);
    expect([answer.statusCode, answer.json()]).toMatchObject([201, { added: 3, changed: 0, same: 0 }]);
    const { pools } = (await manager.get('/resource-pools')).json();
    expect(pools).toMatchObject([
      {
        name: 'Programmabudget',
        kind: 'money',
        organisation: null,
        years: [{ capacity: 25_000_000 }, { capacity: 25_000_050 }],
      },
      {
        name: 'Team',
        kind: 'staff',
        organisation: { slug: 'eigenaar-01' },
        years: [{ year: 2027, capacity: 15, source: 'Toezegging' }],
      },
    ]);
    expect((await importAll('pools', POOLS)).json()).toMatchObject({ added: 0, changed: 0, same: 3 });
    expect(await events()).toMatchObject([
      { type: 'resources-imported', data: { kind: 'pools', added: 3, changed: 0, same: 0 } },
      { type: 'resources-imported', data: { kind: 'pools', added: 0, changed: 0, same: 3 } },
    ]);
  });

  test('of needs adds estimates, unknown ones too; what is the same is not written again', async () => {
    await importAll('pools', POOLS);
    expect((await importAll('needs', NEEDS)).json()).toMatchObject({ added: 2, changed: 0, same: 0 });
    const changed = NEEDS.map((row) => row.map((cell) => (cell === '40.000' ? '45.000' : cell)));
    expect((await preview('needs', changed)).changes).toMatchObject([
      { what: 'changed', before: 4_000_000, after: 4_500_000 },
      { what: 'same', before: null, after: null },
    ]);
    expect((await importAll('needs', changed)).json()).toMatchObject({ added: 0, changed: 1, same: 1 });
    const { needs } = (await manager.get(`/needs?item=${item.slug}`)).json();
    expect(needs.map(({ poolName, amount }: { poolName: string; amount: number }) => [poolName, amount])).toEqual([
      ['Programmabudget', 4_500_000],
      ['Team', null],
    ]);
    const kept = await run(
      'SELECT max(revision) AS last, count(*)::int AS n FROM need_estimate WHERE item_id = $1',
      item.id,
    );
    expect(kept.rows).toEqual([{ last: 2, n: 3 }]);
  });

  test('with one wrong cell imports nothing, and names the cell', async () => {
    await importAll('pools', POOLS);
    const rows = [...NEEDS, ['Nergens', 'Team', '2027', '1', 'Raming', '1-11-2026']];
    const { issues, fingerprint } = await preview('needs', rows);
    expect(issues).toEqual([{ row: 4, column: 1, code: 'item-unknown', facts: { value: 'Nergens' } }]);
    expect(fingerprint).toBeNull();
    const refused = await apply('needs', rows, 'geraden');
    expect([refused.statusCode, refused.json().code]).toEqual([409, 'stale-revision']);
    expect((await run('SELECT 1 FROM need_estimate WHERE item_id = $1', item.id)).rowCount).toBe(0);
  });

  test('does what was shown: another table, or a record that moved on, is previewed again', async () => {
    await importAll('pools', POOLS);
    const { fingerprint } = await preview('needs', NEEDS);
    const other = NEEDS.map((row) => row.map((cell) => (cell === '40.000' ? '4.000' : cell)));
    expect((await apply('needs', other, fingerprint)).json().code).toBe('stale-revision');
    const { pools } = (await manager.get('/resource-pools')).json();
    const estimate = { lines: [{ poolId: pools[0].id, year: 2027, amount: 1 }], source: 'Anders', asOf: '2026-10-01' };
    expect((await manager.send('PUT', `/items/${item.slug}/estimates`, estimate)).statusCode).toBe(200);
    expect((await apply('needs', NEEDS, fingerprint)).json().code).toBe('stale-revision');
    expect((await importAll('needs', NEEDS)).json()).toMatchObject({ added: 1, changed: 1 });
  });

  test('knows nothing of drafts, and is for the programme team', async () => {
    await importAll('pools', POOLS);
    await insertItem(at.pool, programme, { title: 'Klad', state: 'draft' });
    const rows = [NEEDS[0] ?? [], ['Klad', 'Team', '2027', '1', 'Raming', '1-11-2026']];
    expect((await preview('needs', rows)).issues).toMatchObject([{ code: 'item-unknown' }]);
    const [first] = programme.owners;
    const owner = await at.as(programme.id, first?.representative.id ?? '');
    expect((await preview('pools', POOLS, owner)).code).toBe('forbidden');
  });

  test('of 5,000 rows takes less than a second of work, to preview and to apply', async () => {
    const pools = [POOLS[0] ?? []];
    for (let n = 0; n < 50; n += 1) pools.push([`Bron ${n}`, 'geld', '', '2027', '1', 'Begroting', '1-11-2026']);
    await importAll('pools', pools);
    const rows = [NEEDS[0] ?? []];
    for (let n = 0; n < 4_999; n += 1) {
      const year = 2001 + Math.floor(n / 50);
      rows.push([
        'Valpreventie',
        `Bron ${n % 50}`,
        String(Math.min(year, 2100)),
        '€ 1.250,50',
        'Raming van de projectleider',
        '21-11-2026',
      ]);
    }
    // Work of this process, not the time on the clock: what else runs on the machine says nothing of the import.
    const worked = (since: NodeJS.CpuUsage) => process.cpuUsage(since).user / 1_000;
    const started = process.cpuUsage();
    const { fingerprint, issues } = await preview('needs', rows);
    expect(worked(started)).toBeLessThan(1_000);
    expect(issues).toEqual([]);
    const previewed = process.cpuUsage();
    const answer = await apply('needs', rows, fingerprint);
    expect(worked(previewed)).toBeLessThan(1_000);
    expect(answer.json()).toMatchObject({ added: 4_999, changed: 0, same: 0 });
  });

  test('takes a body of its own size, and no more rows than it says', async () => {
    const long = [POOLS[0] ?? [], ...Array.from({ length: 600 }, () => Array(7).fill('x'.repeat(100)) as string[])];
    expect((await preview('pools', long)).issues.length).toBeGreaterThan(600);
    const many = Array.from({ length: 5_001 }, () => ['x']);
    expect((await preview('pools', many)).code).toBe('invalid-input');
    const huge = Array.from({ length: 600 }, () => ['x'.repeat(4_000)]);
    expect((await preview('pools', huge)).code).toBe('too-large');
  });
});
