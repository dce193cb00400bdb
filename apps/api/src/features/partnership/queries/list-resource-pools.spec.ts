import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { endpoints } from '@samenkoers/contract';
import { insertItem, insertProgramme, type TestProgramme } from '@samenkoers/testkit';
import { interfere } from '../../../testing/interfere.js';
import { type Client, startTestApp, type TestApp } from '../../../testing/test-app.js';

/** Session, then at most five of its own. */
const BUDGET = 6;

let at: TestApp;
let programme: TestProgramme;
let owner: Client;
let partner: Client;
let manager: Client;
const statements: string[] = [];

const ownerAt = (place: number) => {
  const found = programme.owners[place];
  if (found === undefined) throw new Error('no such owner');
  return found;
};
const run = (text: string, ...values: unknown[]) => at.pool.query(text, values);

async function addItem(title: string, state: string, kind = 'project') {
  const item = await insertItem(at.pool, programme, { title });
  await run(
    `UPDATE item SET state = $2::item_state, kind = $3::item_kind, state_reason = 'Daarom' WHERE id = $1`,
    item.id,
    state,
    kind,
  );
  return item;
}

/** The answer's view, after making sure that nothing is in it that the contract does not name. */
async function view(client: Client, path: string) {
  statements.length = 0;
  const answer = await client.get(path);
  expect(answer.statusCode).toBe(200);
  expect(statements.length).toBeLessThanOrEqual(BUDGET);
  const body = answer.json();
  expect(endpoints.listResourcePools.view.parse(body)).toEqual(body);
  return body;
}

beforeAll(async () => {
  at = await startTestApp();
  interfere(at, {
    rewrite: (text) => {
      statements.push(text);
      return text;
    },
  });
  programme = await insertProgramme(at.pool, { owners: 5 });
  owner = await at.as(programme.id, ownerAt(0).representative.id);
  partner = await at.as(programme.id, programme.partner.contact.id);
  manager = await at.as(programme.id, programme.manager.id);
});
afterAll(() => at.close());

describe('resource pools', () => {
  beforeAll(async () => {
    const pool = async (name: string, kind: string, organisationId: string | null) =>
      (
        await run(
          `INSERT INTO resource_pool (programme_id, name, kind, organisation_id) VALUES ($1, $2, $3, $4) RETURNING id`,
          programme.id,
          name,
          kind,
          organisationId,
        )
      ).rows[0].id as string;
    const budget = await pool('Budget', 'money', null);
    const staff = await pool('Ambtenaren', 'staff', ownerAt(0).id);
    await run(
      `INSERT INTO pool_capacity (programme_id, pool_id, year, amount, source, as_of) VALUES
       ($1, $2, 2028, 9000000000000, 'Begroting', '2026-01-01'), ($1, $2, 2027, 1000, 'Begroting', '2026-01-01'), ($1, $3, 2027, 30, 'Raming', '2026-01-01')`,
      programme.id,
      budget,
      staff,
    );
    const need = (itemId: string, version: number, poolId: string, amount: number | null) =>
      run(
        `INSERT INTO need (programme_id, item_id, version, pool_id, year, amount) VALUES ($1, $2, $3, $4, 2027, $5)`,
        programme.id,
        itemId,
        version,
        poolId,
        amount,
      );
    const running = await addItem('Loopt', 'inProgress');
    await need(running.id, 1, budget, 999);
    await run(
      `INSERT INTO item_version (programme_id, item_id, version, title, created_by_id) VALUES ($1, $2, 2, 'Loopt nog', $3)`,
      programme.id,
      running.id,
      programme.manager.id,
    );
    await run(`UPDATE item SET current_version = 2 WHERE id = $1`, running.id);
    await need(running.id, 2, budget, 700);
    await need(running.id, 2, staff, null);
    await need((await addItem('Basis pauzeert', 'paused', 'foundation')).id, 1, budget, 400);
    await need((await addItem('Wacht', 'onAgenda')).id, 1, budget, 555);
  });

  test('tell per year what there is, what runs draws by its present text, and what is left, also below nothing', async () => {
    const { pools } = await view(owner, '/resource-pools');
    expect(pools).toEqual([
      expect.objectContaining({
        name: 'Ambtenaren',
        organisation: expect.objectContaining({ slug: ownerAt(0).slug }),
        years: [{ year: 2027, capacity: 30, drawn: 0, left: 30, source: 'Raming' }],
      }),
      expect.objectContaining({
        name: 'Budget',
        organisation: null,
        years: [
          { year: 2027, capacity: 1000, drawn: 1100, left: -100, source: 'Begroting' },
          { year: 2028, capacity: 9_000_000_000_000, drawn: 0, left: 9_000_000_000_000, source: 'Begroting' },
        ],
      }),
    ]);
  });

  test('are read by who may read the agenda', async () => {
    expect((await at.visitor.get('/resource-pools')).json()).toMatchObject({ code: 'not-signed-in' });
    const answers = await Promise.all([owner, partner, manager].map((client) => client.get('/resource-pools')));
    expect(answers.map(({ statusCode }) => statusCode)).toEqual([200, 200, 200]);
    const again = await partner.get('/resource-pools', { 'if-none-match': String(answers[0]?.headers['etag']) });
    expect(again.statusCode).toBe(304);
  });
});
