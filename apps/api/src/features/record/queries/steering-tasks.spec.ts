import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { endpoints, type TasksView } from '@samenkoers/contract';
import { insertItem, insertProgramme, insertRound, type TestProgramme } from '@samenkoers/testkit';
import { interfere } from '../../../testing/interfere.js';
import { type Client, startTestApp, type TestApp } from '../../../testing/test-app.js';

let at: TestApp;
let programme: TestProgramme;
let owner: Client;
let manager: Client;
const statements: string[] = [];

const run = (text: string, ...values: unknown[]) => at.pool.query(text, values);
const ownerAt = (place: number) => {
  const found = programme.owners[place];
  if (found === undefined) throw new Error('no such owner');
  return found;
};

/** A programme of its own per test: what waits for one test would wait in all others as well. */
beforeEach(async () => {
  programme = await insertProgramme(at.pool, { owners: 3, slug: `streek-${Math.random().toString(36).slice(2)}` });
  owner = await at.as(programme.id, ownerAt(0).representative.id);
  manager = await at.as(programme.id, programme.manager.id);
});
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

async function tasks(client: Client): Promise<TasksView> {
  // Rights are read anew after a change; what is counted is the page.
  await client.get('/me');
  statements.length = 0;
  const answer = await client.get('/tasks');
  expect(answer.statusCode).toBe(200);
  expect(statements.length).toBeLessThanOrEqual(6);
  return endpoints.readTasks.view.parse(answer.json());
}
const firstList = async (client: Client) =>
  (await tasks(client)).lists[0]?.tasks.map(({ kind, itemSlug }) => `${kind} ${itemSlug}`);

async function itemIn(state: string, title: string, proposer = ownerAt(1)) {
  const item = await insertItem(at.pool, programme, { title });
  await run(
    `UPDATE item SET state = $2::item_state, state_reason = 'Daarom', proposer_organisation_id = $3 WHERE id = $1`,
    item.id,
    state,
    proposer.id,
  );
  return item;
}

const involve = (
  itemId: string,
  organisationId: string,
  confirmed: { team?: boolean; self?: boolean; declined?: boolean } = {},
) =>
  run(
    `INSERT INTO involvement (programme_id, item_id, organisation_id, why, proposed_by_id, team_confirmed_at, self_confirmed_at, declined_at, decline_reason)
     VALUES ($1, $2, $3, 'Nodig', $4, CASE WHEN $5 THEN now() END, CASE WHEN $6 THEN now() END, CASE WHEN $7 THEN now() END, CASE WHEN $7 THEN 'Nee' END)`,
    programme.id,
    itemId,
    organisationId,
    programme.manager.id,
    confirmed.team ?? false,
    confirmed.self ?? false,
    confirmed.declined ?? false,
  );

const settle = (roundId: string, outcome: string) =>
  run(
    `WITH made AS (INSERT INTO round_result (programme_id, round_id, outcome, tally, working, settled_at)
       VALUES ($1, $2, $3::round_outcome, '{}', '[]', now()) RETURNING round_id)
     UPDATE round SET settled_at = now() WHERE id = (SELECT round_id FROM made)`,
    programme.id,
    roundId,
    outcome,
  );

describe('the programme team', () => {
  test('steers every item one step on, by the rounds on its present text', async () => {
    await involve((await itemIn('submitted', 'Nieuw')).id, ownerAt(0).id, { self: true });
    await involve((await itemIn('returned', 'Terug')).id, ownerAt(0).id);
    const supported = await itemIn('submitted', 'Gedragen');
    await settle((await insertRound(at.pool, programme, { itemId: supported.id })).id, 'adopted');
    const placed = await itemIn('onAgenda', 'Geplaatst');
    await settle((await insertRound(at.pool, programme, { itemId: placed.id })).id, 'adopted');
    const takenUp = await itemIn('onAgenda', 'Opgepakt');
    await settle((await insertRound(at.pool, programme, { itemId: takenUp.id, kind: 'takeUp' })).id, 'adopted');
    await run(
      `UPDATE item SET lead_organisation_id = $2, lead_name = 'W. Ethouder' WHERE id = $1`,
      takenUp.id,
      ownerAt(0).id,
    );
    await insertRound(at.pool, programme, { itemId: (await itemIn('submitted', 'In ronde')).id });
    expect(await firstList(manager)).toEqual([
      'name-lead geplaatst',
      'confirm-involvement-as-team nieuw',
      'open-support-round nieuw',
      'open-take-up-round geplaatst',
    ]);
    await run(
      `INSERT INTO item_version (programme_id, item_id, version, title, created_by_id) SELECT programme_id, item_id, 2, title, created_by_id FROM item_version WHERE item_id = $1`,
      supported.id,
    );
    await run('UPDATE item SET current_version = 2 WHERE id = $1', supported.id);
    const list = await firstList(manager);
    expect(list).toContain('open-support-round gedragen');
  });

  test('settles rounds past their closing time, before all else', async () => {
    await itemIn('submitted', 'Nieuw');
    await insertRound(at.pool, programme, {
      itemId: (await itemIn('submitted', 'Verlopen')).id,
      closesIn: '-1 second',
    });
    // The first who looks has the product try to settle it; incomplete, it waits for the programme manager.
    await owner.get('/me');
    expect(
      (await tasks(manager)).lists[0]?.tasks.map(({ kind, itemSlug, roundNumber }) => [kind, itemSlug, roundNumber]),
    ).toEqual([
      ['settle-round', 'verlopen', 1],
      ['open-support-round', 'nieuw', null],
    ]);
    expect(await firstList(owner)).toEqual([]);
  });
});
