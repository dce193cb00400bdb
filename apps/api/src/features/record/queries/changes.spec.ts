import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { endpoints, type TasksView } from '@samenkoers/contract';
import { insertItem, insertProgramme, type TestProgramme } from '@samenkoers/testkit';
import { interfere } from '../../../testing/interfere.js';
import { type Client, startTestApp, type TestApp } from '../../../testing/test-app.js';

let at: TestApp;
let programme: TestProgramme;
let owner: Client;
let partner: Client;
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
  partner = await at.as(programme.id, programme.partner.contact.id);
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
  statements.length = 0;
  const answer = await client.get('/tasks');
  expect(answer.statusCode).toBe(200);
  expect(statements.length).toBeLessThanOrEqual(6);
  return endpoints.readTasks.view.parse(answer.json());
}

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

const record = async (
  type: string,
  event: {
    itemId?: string;
    roundId?: string;
    organisationId?: string;
    actorId?: string;
    data?: object;
    daysAgo?: number;
  },
) => {
  const { rows } = await run(
    'UPDATE programme_sequence SET value = value + 1 WHERE programme_id = $1 RETURNING value',
    programme.id,
  );
  await run(
    `INSERT INTO event (programme_id, sequence, type, at, actor_id, actor_name, organisation_id, item_id, round_id, data)
     VALUES ($1, $2, $3, clock_timestamp() - make_interval(days => $4), $5, 'Iemand', $6, $7, $8, $9)`,
    programme.id,
    rows[0].value,
    type,
    event.daysAgo ?? 0,
    event.actorId ?? null,
    event.organisationId ?? null,
    event.itemId ?? null,
    event.roundId ?? null,
    event.data ?? {},
  );
};

describe('what changed', () => {
  const changed = async (client: Client) =>
    (await tasks(client)).changes.map(({ type, itemSlug }) => `${type} ${itemSlug}`);

  test('is told newest first, from the last two weeks on a first visit, without one’s own acts', async () => {
    const item = await itemIn('submitted', 'Verandert');
    await record('item-drafted', { itemId: item.id, daysAgo: 15 });
    await record('item-submitted', { itemId: item.id, daysAgo: 13 });
    await record('involvement-proposed', { itemId: item.id, actorId: ownerAt(0).representative.id });
    await record('lead-named', { itemId: item.id, actorId: programme.manager.id });
    await record('agenda-version-proposed', {});
    expect(await changed(owner)).toEqual([
      'agenda-version-proposed null',
      'lead-named verandert',
      'item-submitted verandert',
    ]);
  });

  test('is told from the last visit on, however long ago that was', async () => {
    const item = await itemIn('submitted', 'Lang geleden');
    await record('item-drafted', { itemId: item.id, daysAgo: 90 });
    await record('item-submitted', { itemId: item.id, daysAgo: 40 });
    await run(
      `UPDATE session SET previous_visit = clock_timestamp() - interval '60 days' WHERE person_id = $1`,
      ownerAt(0).representative.id,
    );
    const view = await tasks(owner);
    expect(view.changes.map(({ type }) => type)).toEqual(['item-submitted']);
    expect(Date.parse(view.previousVisit ?? '')).toBeLessThan(Date.now() - 59 * 86_400_000);
  });

  test('leaves out the drafts of others; a partner hears of what is public or involves it, not of positions', async () => {
    const own = await itemIn('draft', 'Eigen concept', ownerAt(0));
    const other = await itemIn('draft', 'Vreemd concept', ownerAt(1));
    const submitted = await itemIn('submitted', 'Ingediend');
    const involving = await itemIn('submitted', 'Betrekt ons');
    await involve(involving.id, programme.partner.id);
    const placed = await itemIn('onAgenda', 'Openbaar');
    for (const item of [own, other, submitted, involving, placed]) await record('item-drafted', { itemId: item.id });
    await record('agenda-version-proposed', {});
    await record('position-taken', { itemId: placed.id, organisationId: ownerAt(1).id, data: { choice: 'against' } });
    expect(await changed(owner)).toEqual([
      'position-taken openbaar',
      'agenda-version-proposed null',
      'item-drafted openbaar',
      'item-drafted betrekt-ons',
      'item-drafted ingediend',
      'item-drafted eigen-concept',
    ]);
    expect(await changed(manager)).toEqual([
      'position-taken openbaar',
      'agenda-version-proposed null',
      'item-drafted openbaar',
      'item-drafted betrekt-ons',
      'item-drafted ingediend',
    ]);
    expect(await changed(partner)).toEqual(['item-drafted openbaar', 'item-drafted betrekt-ons']);
  });

  test('stops at thirty', async () => {
    const item = await itemIn('submitted', 'Druk');
    for (let n = 0; n < 31; n += 1) await record('lead-named', { itemId: item.id, data: { n } });
    const { changes } = await tasks(owner);
    expect(changes.map(({ data }) => data['n'])).toEqual(Array.from({ length: 30 }, (_, n) => 30 - n));
  });
});
