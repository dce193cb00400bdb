import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { type BookHistoryLine, type BookRow, endpoints } from '@samenkoers/contract';
import { insertPerson, type TestOwner } from '@samenkoers/testkit';
import { type BookCast, insertBookCast } from '../../../testing/book.js';
import { type Client, startTestApp, type TestApp } from '../../../testing/test-app.js';

let at: TestApp;
let cast: BookCast;
let borne: TestOwner;
let representative: Client;
let manager: Client;
let partner: Client;
let item: { id: string; slug: string };

const run = (text: string, ...values: unknown[]) => at.pool.query(text, values);

beforeAll(async () => {
  at = await startTestApp();
});
afterAll(() => at.close());
beforeEach(async () => {
  cast = await insertBookCast(at);
  borne = cast.municipality('Borne');
  representative = await at.as(cast.programme.id, borne.representative.id);
  manager = await at.as(cast.programme.id, cast.programme.manager.id);
  partner = await at.as(cast.programme.id, cast.programme.partner.contact.id);
  item = await cast.item('Samen op pad');
});

async function coordinatorOf(organisationId: string): Promise<Client> {
  const person = await insertPerson(at.pool, cast.programme.id, 'Coördinator');
  await run(
    `INSERT INTO role_assignment (programme_id, person_id, role, organisation_id, from_instant) VALUES ($1, $2, 'coordinator', $3, '2020-01-01')`,
    cast.programme.id,
    person.id,
    organisationId,
  );
  return at.as(cast.programme.id, person.id);
}

const signed = { signerName: 'A. Tekenaar', signedOn: '2026-03-01' };
const line = (more: object = {}) => ({
  item: item.slug,
  poolId: cast.money,
  kind: 'money',
  year: 2026,
  amount: 500,
  ...more,
});
const delivery = (more: object = {}) => ({ ...line(), on: '2026-06-30', source: 'Jaarrekening 2026', ...more });
const enter = (client: Client, entry: object, organisation = borne.slug) =>
  client.send('POST', `/organisations/${organisation}/book-entries`, { ...signed, ...entry });
const findings = (answer: { json(): { details: { findings: { code: string; facts: object }[] } } }) =>
  answer.json().details.findings;

async function book(client = representative, query = ''): Promise<BookRow[]> {
  const answer = await client.get(`/commitments-book${query}`);
  expect(answer.statusCode).toBe(200);
  expect(answer.json()).toEqual(endpoints.listBook.view.parse(answer.json()));
  return answer.json().rows;
}

async function history(client = representative, organisation = borne.slug): Promise<BookHistoryLine[]> {
  const answer = await client.get(`/items/${item.slug}/commitments/${organisation}/history`);
  expect(answer.json()).toEqual(endpoints.readBookHistory.view.parse(answer.json()));
  return answer.json().lines;
}

describe('entering many lines at once', () => {
  test('a coordinator enters promises in principle and deliveries of several items; each is told of in the record', async () => {
    const other = await cast.item('Nog een');
    await cast.takePart(item.id, [borne]);
    await cast.involve(other.id, borne.id);
    const coordinator = await coordinatorOf(borne.id);
    const entry = {
      intents: [line(), line({ poolId: null, kind: 'staff', amount: 3 }), line({ item: other.slug, year: 2027 })],
      deliveries: [delivery({ amount: 200 }), delivery({ item: other.slug, amount: 0 })],
    };
    const answer = await enter(coordinator, entry);
    expect(answer.statusCode).toBe(201);
    expect(answer.json()).toMatchObject({ intents: 3, deliveries: 2 });
    expect(await book()).toMatchObject([
      {
        item: { slug: item.slug },
        kind: 'money',
        poolName: 'Budget',
        intent: 500,
        delivered: 200,
        firm: null,
        asked: null,
      },
      { item: { slug: item.slug }, kind: 'staff', poolId: null, poolName: null, intent: 3, delivered: null },
      { item: { slug: other.slug }, year: 2026, intent: null, delivered: 0, deliveredOn: '2026-06-30' },
      { item: { slug: other.slug }, year: 2027, intent: 500, deliveredSource: null },
    ]);
    const { rows } = await run(
      `SELECT e.type, e.data, i.slug FROM event e JOIN item i ON i.id = e.item_id WHERE e.programme_id = $1 AND e.organisation_id = $2 ORDER BY sequence`,
      cast.programme.id,
      borne.id,
    );
    expect(rows).toEqual([
      {
        type: 'commitment-offered',
        slug: item.slug,
        data: { level: 'intent', revision: 1, money: 500, staff: 3, inBook: true, capacity: null },
      },
      {
        type: 'commitment-offered',
        slug: other.slug,
        data: { level: 'intent', revision: 1, money: 500, staff: 0, inBook: true, capacity: null },
      },
      { type: 'delivery-recorded', slug: item.slug, data: { lines: 1, capacity: null } },
      { type: 'delivery-recorded', slug: other.slug, data: { lines: 1, capacity: null } },
    ]);
  });

  test('a later entry replaces the same resource and year, keeps the others and the continuity plan', async () => {
    await cast.involve(item.id, borne.id);
    await cast.promise(item.id, borne.id, 'intent', { amount: 100 }, { amount: 70, year: 2027 });
    await enter(representative, { intents: [line({ amount: 150 })], deliveries: [delivery({ amount: 20 })] });
    await enter(representative, { deliveries: [delivery({ amount: 30, on: '2026-09-30', source: 'Najaarsbericht' })] });
    expect(await book()).toMatchObject([
      { year: 2026, intent: 150, delivered: 30, deliveredOn: '2026-09-30', deliveredSource: 'Najaarsbericht' },
      { year: 2027, intent: 70 },
    ]);
    const { rows } = await run(
      'SELECT revision, continuity_plan, superseded_at IS NULL AS stands FROM commitment WHERE item_id = $1 ORDER BY revision',
      item.id,
    );
    expect(rows).toEqual([
      { revision: 1, continuity_plan: 'In de begroting', stands: false },
      { revision: 2, continuity_plan: 'In de begroting', stands: true },
    ]);
    const lines = await history();
    expect(lines.map(({ what, amount }) => [what, amount])).toEqual([
      ['delivered', 30],
      ['intent', 150],
      ['intent', 70],
      ['delivered', 20],
      ['intent', 100],
      ['intent', 70],
    ]);
    expect(lines[0]).toMatchObject({ byName: borne.representative.name, on: '2026-09-30', source: 'Najaarsbericht' });
  });

  test('nothing is kept when one line does not fit, and every line that does not is named', async () => {
    const running = await cast.item('Loopt');
    await cast.involve(running.id, borne.id);
    const firm = await cast.item('Vast');
    await cast.involve(firm.id, borne.id);
    await cast.promise(firm.id, borne.id, 'firm', { amount: 100 });
    const planned = await cast.item('Nog niet', 'onAgenda');
    await cast.involve(planned.id, borne.id);
    const ended = await cast.item('Klaar', 'completed');
    await cast.involve(ended.id, borne.id);
    const draft = await cast.item('Concept van een ander', 'draft');
    const of = (slug: string) => ({ item: slug });
    const answer = await enter(representative, {
      signedOn: '2099-01-01',
      intents: [
        line(of(running.slug)),
        line({ ...of(running.slug), kind: 'staff' }),
        line(of(running.slug)),
        line(of(firm.slug)),
        line(of(ended.slug)),
        line(of(draft.slug)),
        line(),
        line({ ...of(running.slug), poolId: cast.programme.id, year: 2030 }),
      ],
      deliveries: [
        delivery(of(planned.slug)),
        delivery({ ...of(ended.slug), on: '2099-01-01' }),
        delivery(of('bestaat-niet')),
      ],
    });
    expect(answer.statusCode).toBe(409);
    expect(
      findings(answer).map(({ code, facts }) => [code, ...Object.values({ list: '', line: 0, ...facts }).slice(0, 2)]),
    ).toEqual([
      ['signed-date-in-future', '', 0],
      ['book-firm-promise-stands', 'intents', 4],
      ['item-state-does-not-allow-act', 'intents', 5],
      ['book-item-unknown', 'intents', 6],
      ['book-organisation-not-involved', 'intents', 7],
      ['item-state-does-not-allow-act', 'deliveries', 1],
      ['book-date-in-future', 'deliveries', 2],
      ['book-item-unknown', 'deliveries', 3],
      ['pool-kind-differs', 'intents', 2],
      ['book-line-twice', 'intents', 3],
      ['pool-unknown', 'intents', 8],
    ]);
    expect(await book()).toMatchObject([{ item: { slug: firm.slug }, firm: 100 }]);
    const { rows } = await run(
      `SELECT (SELECT count(*)::int FROM book_entry WHERE programme_id = $1) AS entries,
         (SELECT count(*)::int FROM event WHERE programme_id = $1) AS events`,
      cast.programme.id,
    );
    expect(rows).toEqual([{ entries: 0, events: 0 }]);
  });

  test('who took part before may still tell what it delivered, and promises nothing more', async () => {
    await cast.takePart(item.id, [borne]);
    await run(`UPDATE participation SET until_date = '2025-12-31' WHERE item_id = $1`, item.id);
    expect((await enter(representative, { deliveries: [delivery({ year: 2025 })] })).statusCode).toBe(201);
    expect(findings(await enter(representative, { intents: [line()] }))).toMatchObject([
      { code: 'book-organisation-not-involved', facts: { organisationId: borne.id, list: 'intents', line: 1 } },
    ]);
  });

  test('is for whoever works for that organisation', async () => {
    await cast.involve(item.id, borne.id);
    await cast.involve(item.id, cast.programme.partner.id);
    const other = await coordinatorOf(cast.municipality('Almelo').id);
    expect((await enter(other, { intents: [line()] })).json().code).toBe('forbidden');
    expect((await enter(manager, { intents: [line()] })).json().code).toBe('forbidden');
    expect((await enter(partner, { intents: [line()] })).json().code).toBe('forbidden');
    expect((await enter(at.visitor, { intents: [line()] })).json().code).toBe('not-signed-in');
    expect((await enter(representative, { intents: [line()] }, 'bestaat-niet')).json().code).toBe('not-found');
    expect((await enter(partner, { intents: [line()] }, cast.programme.partner.slug)).statusCode).toBe(201);
    expect(await history(partner, cast.programme.partner.slug)).toMatchObject([{ what: 'intent', amount: 500 }]);
  });
});

describe('what is asked', () => {
  const ask = (client: Client, more: object = {}) =>
    client.send('POST', `/items/${item.slug}/commitments/${borne.slug}/ask`, {
      lines: [{ poolId: cast.money, kind: 'money', year: 2026, amount: 900 }],
      on: '2026-02-01',
      source: 'Brief van 1 februari',
      ...more,
    });

  test('is recorded by the programme team; asking anew replaces it, and the first stays in the history', async () => {
    expect((await ask(manager)).statusCode).toBe(201);
    await ask(manager, { lines: [{ poolId: cast.money, kind: 'money', year: 2026, amount: 800 }] });
    expect(await book()).toMatchObject([{ organisation: { slug: borne.slug }, asked: 800, intent: null, firm: null }]);
    expect(await history()).toMatchObject([
      { what: 'asked', amount: 800, byName: 'Programmamanager', on: '2026-02-01', source: 'Brief van 1 februari' },
      { what: 'asked', amount: 900 },
    ]);
    const { rows } = await run(`SELECT type, data FROM event WHERE item_id = $1 ORDER BY sequence LIMIT 1`, item.id);
    expect(rows).toEqual([{ type: 'capacity-asked', data: { lines: 1, on: '2026-02-01' } }]);
  });

  test('is checked, and asked for what is under way', async () => {
    const lines = [
      { poolId: cast.staff, kind: 'money', year: 2026, amount: 1 },
      { poolId: cast.staff, kind: 'money', year: 2026, amount: 2 },
    ];
    expect(findings(await ask(manager, { lines, on: '2099-01-01' })).map(({ code }) => code)).toEqual([
      'pool-kind-differs',
      'pool-kind-differs',
      'book-line-twice',
      'book-date-in-future',
    ]);
    expect((await ask(representative)).json().code).toBe('forbidden');
    expect((await ask(partner)).json().code).toBe('forbidden');
    await run(`UPDATE item SET state = 'completed' WHERE id = $1`, item.id);
    expect(findings(await ask(manager))).toMatchObject([{ code: 'item-state-does-not-allow-act' }]);
  });
});
