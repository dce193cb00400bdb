import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { type EffortRow, type EffortView, endpoints } from '@samenkoers/contract';
import { seedOnce } from '@samenkoers/database';
import type { TestOwner } from '@samenkoers/testkit';
import { type BookCast, insertBookCast, type Municipality, TWENTE } from '../../../testing/book.js';
import { interfere } from '../../../testing/interfere.js';
import { type Client, startTestApp, type TestApp } from '../../../testing/test-app.js';

/** With the statement that reads who asks. */
const BUDGET = 6;

let at: TestApp;
let cast: BookCast;
let owner: Client;
let manager: Client;
const statements: string[] = [];

const run = (text: string, ...values: unknown[]) => at.pool.query(text, values);
const all = Object.keys(TWENTE) as Municipality[];
const ownersOf = (...names: readonly Municipality[]): TestOwner[] => names.map((name) => cast.municipality(name));

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
  cast = await insertBookCast(at);
  owner = await at.as(cast.programme.id, cast.municipality('Almelo').representative.id);
  manager = await at.as(cast.programme.id, cast.programme.manager.id);
});

async function read(query = '?fromYear=2026&untilYear=2026'): Promise<EffortView> {
  const answer = await owner.get(`/effort${query}`);
  expect(answer.statusCode).toBe(200);
  expect(answer.json()).toEqual(endpoints.readEffort.view.parse(answer.json()));
  return answer.json();
}

const rowOf = ({ rows }: { readonly rows: readonly EffortRow[] }, of: TestOwner, kind = 'money'): EffortRow => {
  const row = rows.find(({ organisation, kind: its }) => organisation.id === of.id && its === kind);
  if (row === undefined) throw new Error('no such row');
  return row;
};
const expectedOf = (view: EffortView, name: Municipality, kind = 'money') =>
  rowOf(view, cast.municipality(name), kind).expected;
const summaryOf = (view: Pick<EffortView, 'summaries'>, kind = 'money') =>
  view.summaries.find((summary) => summary.kind === kind);

describe('known answers of the rulebook', () => {
  test('€ 250,000 over the fourteen by inhabitants sums exactly', async () => {
    const { id } = await cast.item('Samen op pad');
    await cast.need(id, { amount: 25_000_000 });
    await cast.takePart(id, ownersOf(...all));
    const view = await read();
    expect([expectedOf(view, 'Enschede'), expectedOf(view, 'Hengelo'), expectedOf(view, 'Almelo')]).toEqual([
      6_316_277, 3_209_431, 2_893_405,
    ]);
    expect(expectedOf(view, 'Tubbergen')).toBe(842_841);
    expect(view.rows.filter(({ kind }) => kind === 'money').reduce((sum, { expected }) => sum + expected, 0)).toBe(
      25_000_000,
    );
    expect(summaryOf(view)?.unassigned).toBe(0);
    expect(view).toMatchObject({ referenceDate: '2021-01-01', referenceSource: 'CBS', bands: [20, 50] });
  });

  test('6.0 fte in tenths', async () => {
    const { id } = await cast.item('Samen op pad');
    await cast.need(id, { kind: 'staff', amount: 60 });
    await cast.takePart(id, ownersOf(...all));
    const view = await read();
    const tenths = (['Enschede', 'Hengelo', 'Almelo'] as const).map((name) => expectedOf(view, name, 'staff'));
    expect(tenths).toEqual([15, 8, 7]);
  });

  test('30, 8 and 52 by Almelo, Borne and Enschede: 16.9 % and 0.989', async () => {
    const { id } = await cast.item('Samen op pad');
    await cast.need(id, { amount: 90_000_000 });
    await cast.takePart(id, ownersOf('Almelo', 'Borne', 'Enschede'));
    await cast.promise(id, cast.municipality('Almelo').id, 'firm', { amount: 30_000_000 });
    await cast.promise(id, cast.municipality('Borne').id, 'firm', { amount: 8_000_000 });
    await cast.deliver(id, cast.municipality('Enschede').id, { amount: 52_000_000 });
    const view = await read();
    const ratios = (['Almelo', 'Borne', 'Enschede'] as const).map((name) => rowOf(view, cast.municipality(name)).ratio);
    expect(ratios.map(({ permille }) => permille)).toEqual([1169, 962, 928]);
    expect(summaryOf(view)).toMatchObject({
      largest: { permille: 169, organisation: { id: cast.municipality('Almelo').id } },
      jainPermille: 989,
    });
    expect(rowOf(view, cast.municipality('Enschede'))).toMatchObject({ firm: 0, delivered: 52_000_000 });
  });
});

describe('what is expected of whom', () => {
  test('an owner that is no municipality bears its agreed share; without one it stays outside the figures', async () => {
    const [agreed, without] = cast.others;
    const { id } = await cast.item('Samen op pad');
    await cast.need(id, { amount: 1_000_000 });
    await cast.takePart(id, [agreed, without, ...ownersOf('Almelo', 'Borne')]);
    const share = { item: null, kind: 'money', from: '2022-01-01', basisPoints: 2_500, source: 'Afspraak' };
    expect((await manager.send('POST', `/agreed-shares/${agreed.slug}`, share)).statusCode).toBe(201);
    const view = await read();
    expect(rowOf(view, agreed)).toMatchObject({ expected: 250_000, withoutShare: false });
    expect(rowOf(view, without)).toMatchObject({
      expected: 0,
      withoutShare: true,
      ratio: { permille: null, band: null },
    });
    expect(expectedOf(view, 'Almelo') + expectedOf(view, 'Borne')).toBe(750_000);
  });

  test('who joins later carries from then on, by days, and its entry share; the others carry what they did until then', async () => {
    const { id } = await cast.item('Samen op pad', 'inProgress', '2025-12-31T23:00:00Z');
    await cast.need(id, { amount: 365_000 });
    await cast.takePart(id, ownersOf('Almelo'));
    await cast.takePart(id, ownersOf('Borne'), '2026-12-22', 4_200);
    const view = await read();
    const almelo = cast.municipality('Almelo');
    const [lone, joint] = [355_000, 10_000];
    const ofBorne = rowOf(view, cast.municipality('Borne'));
    expect(ofBorne.expected - 4_200 + rowOf(view, almelo).expected).toBe(lone + joint);
    expect(ofBorne.expected).toBe(4_200 + Math.round((joint * 23_686) / (23_686 + 73_080)));
    const answer = await owner.get(`/effort/${cast.municipality('Borne').slug}?fromYear=2026&untilYear=2026`);
    expect(answer.json()).toEqual(endpoints.readOrganisationEffort.view.parse(answer.json()));
    expect(answer.json()).toMatchObject({
      period: { fromYear: 2026, untilYear: 2026 },
      lines: [
        { item: { slug: 'samen-op-pad' }, year: 2026, days: 10, daysInYear: 365, entryShare: 4_200, total: 365_000 },
      ],
    });
  });

  test('a second ratio shows who rarely joins: its share of everything that runs', async () => {
    const { id } = await cast.item('Samen op pad');
    await cast.need(id, { amount: 96_766 });
    await cast.takePart(id, ownersOf('Almelo'));
    await cast.promise(id, cast.municipality('Almelo').id, 'firm', { amount: 96_766 });
    const view = await read();
    const borne = rowOf(view, cast.municipality('Borne'));
    expect(borne).toMatchObject({ expected: 0, ratio: { permille: null }, withoutShare: false });
    expect(borne.wholeAgenda).toBeGreaterThan(0);
    expect(borne.wholeAgendaRatio).toEqual({ permille: 0, band: 'alarming' });
    expect(rowOf(view, cast.municipality('Almelo'))).toMatchObject({ ratio: { permille: 1000, band: 'within' } });
  });

  test('what nobody takes part in is unassigned; what nobody estimated is named and in no sum', async () => {
    const nobody = await cast.item('Zonder deelnemers');
    await cast.need(nobody.id, { amount: 7_000 });
    const unknown = await cast.item('Onbekende kosten');
    await cast.need(unknown.id, { amount: null });
    const view = await read();
    expect(summaryOf(view)).toMatchObject({
      largest: null,
      jainPermille: null,
      unassigned: 7_000,
      unknownItems: [{ slug: unknown.slug }],
    });
  });

  test('the latest estimate counts, not what the text says; the latest delivery, not the ones before', async () => {
    const { id } = await cast.item('Samen op pad');
    await cast.need(id, { amount: 5_000 });
    await run(
      `INSERT INTO need_estimate (programme_id, item_id, pool_id, year, revision, amount, source, as_of, recorded_by_id, recorded_by_name, recorded_at)
       VALUES ($1, $2, $3, 2026, 1, 8000, 'Herijking', '2026-06-01', $4, 'Manager', now())`,
      cast.programme.id,
      id,
      cast.money,
      cast.programme.manager.id,
    );
    await cast.takePart(id, ownersOf('Almelo'));
    await cast.deliver(id, cast.municipality('Almelo').id, { amount: 9_000 }, { amount: 6_000 });
    expect(rowOf(await read(), cast.municipality('Almelo'))).toMatchObject({
      expected: 8_000,
      delivered: 6_000,
      ratio: { permille: 750, band: 'notable' },
    });
  });

  test('a promise that was withdrawn, or only in principle, is no effort', async () => {
    const { id } = await cast.item('Samen op pad');
    await cast.need(id, { amount: 5_000 });
    await cast.takePart(id, ownersOf('Almelo', 'Borne'));
    await cast.promise(id, cast.municipality('Almelo').id, 'intent', { amount: 4_000 });
    await cast.promise(id, cast.municipality('Borne').id, 'firm', { amount: 4_000 });
    await run(`UPDATE commitment SET withdrawn_at = now(), withdraw_reason = 'Weg' WHERE level = 'firm'`);
    const view = await read();
    expect(ownersOf('Almelo', 'Borne').map((each) => rowOf(view, each).effort)).toEqual([0, 0]);
  });
});

describe('which items and years', () => {
  test('what runs, is paused or was completed in the years; by default those of the agenda period', async () => {
    for (const [state, since] of [
      ['inProgress', '2024-01-01'],
      ['paused', '2024-01-01'],
      ['completed', '2024-01-01'],
      ['onAgenda', null],
      ['removed', '2024-01-01'],
    ] as const) {
      const { id } = await cast.item(`Is ${state}`, state, since ?? undefined);
      await cast.need(id, { amount: 100, year: 2026 });
      await cast.takePart(id, ownersOf('Almelo'));
    }
    expect(expectedOf(await read(), 'Almelo')).toBe(300);
    await run(
      `UPDATE item SET state_since = '2025-05-01' WHERE slug = 'is-completed' AND programme_id = $1`,
      cast.programme.id,
    );
    await run('UPDATE programme_sequence SET value = value + 1 WHERE programme_id = $1', cast.programme.id);
    expect(expectedOf(await read(), 'Almelo')).toBe(200);
    const view = await read('');
    expect(view.period).toEqual({ fromYear: 2022, untilYear: 2030 });
    expect(expectedOf(view, 'Almelo')).toBe(300);
  });

  test('one item shows the years it needs something as well', async () => {
    const { id, slug } = await cast.item('Later', 'onAgenda');
    await cast.need(id, { amount: 500, year: 2031 });
    await cast.takePart(id, ownersOf('Almelo'));
    const answer = await owner.get(`/items/${slug}/effort`);
    expect(answer.json()).toEqual(endpoints.readItemEffort.view.parse(answer.json()));
    expect(answer.json()).toMatchObject({ period: { fromYear: 2022, untilYear: 2031 } });
    expect(rowOf(answer.json(), cast.municipality('Almelo')).expected).toBe(500);
    expect(answer.json().lines).toMatchObject([{ year: 2031, expected: 500, days: 365 }]);
  });
});

describe('readers', () => {
  test('the owner side reads it; a partner and a visitor do not, and what is not there is not found', async () => {
    const partner = await at.as(cast.programme.id, cast.programme.partner.contact.id);
    const draft = await cast.item('Concept', 'draft');
    for (const path of ['/effort', `/effort/${cast.others[0].slug}`, `/items/${draft.slug}/effort`, '/agreed-shares']) {
      expect((await at.visitor.get(path)).json().code).toBe('not-signed-in');
      expect((await partner.get(path)).json().code).toBe('forbidden');
    }
    expect((await manager.get(`/items/${draft.slug}/effort`)).json().code).toBe('not-found');
    const proposer = await at.as(cast.programme.id, cast.programme.owners[0]?.representative.id ?? '');
    expect((await proposer.get(`/items/${draft.slug}/effort`)).statusCode).toBe(200);
    expect((await owner.get('/effort/bestaat-niet')).statusCode).toBe(404);
    expect((await owner.get(`/effort/${cast.programme.partner.slug}`)).statusCode).toBe(404);
    expect((await owner.get('/items/bestaat-niet/effort')).statusCode).toBe(404);
  });

  test('each route asks the database at most six times, and sends what a reader has only once', async () => {
    const { id, slug } = await cast.item('Samen op pad');
    await cast.need(id, { amount: 5_000 });
    await cast.takePart(id, ownersOf(...all));
    for (const path of [
      '/effort',
      `/effort/${cast.municipality('Borne').slug}`,
      `/items/${slug}/effort`,
      '/agreed-shares',
    ]) {
      statements.length = 0;
      const answer = await owner.get(path);
      expect({ path, status: answer.statusCode, within: statements.length <= BUDGET }).toEqual({
        path,
        status: 200,
        within: true,
      });
      expect(statements.length).toBeGreaterThan(0);
      const again = await owner.get(path, { 'if-none-match': String(answer.headers['etag']) });
      expect({ path, status: again.statusCode, body: again.body }).toEqual({ path, status: 304, body: '' });
    }
  });
});

test('in the example programme shares sum to what is needed, and some owner is in each band', async () => {
  const example = await startTestApp({ PROGRAMME: 'twentse-koers' });
  try {
    await seedOnce({ url: example.url });
    const { rows } = await example.pool.query(
      `SELECT p.programme_id, p.id FROM person p JOIN role_assignment r ON r.person_id = p.id
       JOIN programme g ON g.id = p.programme_id WHERE g.slug = 'twentse-koers' AND r.role = 'programmeManager'`,
    );
    const client = await example.as(rows[0].programme_id, rows[0].id);
    const answer = await client.get('/effort');
    const view = endpoints.readEffort.view.parse(answer.json());
    const money = view.rows.filter(({ kind }) => kind === 'money');
    expect(new Set(money.map(({ ratio }) => ratio.band))).toEqual(new Set(['within', 'notable', 'alarming']));
    expect(money.every(({ withoutShare }) => !withoutShare)).toBe(true);
    const needed = await example.pool.query(
      `SELECT b.kind, sum(n.amount)::int AS amount FROM current_need n JOIN resource_pool b ON b.id = n.pool_id JOIN item i ON i.id = n.item_id
       WHERE i.programme_id = $3 AND i.state IN ('inProgress', 'paused', 'completed') AND n.year BETWEEN $1 AND $2
       GROUP BY b.kind ORDER BY b.kind`,
      [view.period.fromYear, view.period.untilYear, rows[0].programme_id],
    );
    const shared = view.summaries.map(({ kind, unassigned }) => {
      const expected = view.rows.filter((row) => row.kind === kind).reduce((sum, row) => sum + row.expected, 0);
      return { kind, amount: expected + unassigned - (kind === 'money' ? 150_000 : 0) };
    });
    expect(shared).toEqual(needed.rows);
    const joined = (await client.get('/effort/gemeente-wierden')).json().lines;
    expect(joined.filter(({ entryShare }: { entryShare: number }) => entryShare > 0)).toMatchObject([
      { item: { slug: 'jogg-twente' }, entryShare: 150_000 },
    ]);
    const item = (await client.get('/items/jogg-twente')).json();
    expect(item.principles.find(({ code }: { code: string }) => code === 'fair-share').status).toBe('notMet');
    expect(item.participations).toContainEqual(expect.objectContaining({ joinedLater: true, entryShare: 150_000 }));
  } finally {
    await example.close();
  }
});
