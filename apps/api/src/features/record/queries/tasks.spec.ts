import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { endpoints, type TasksView } from '@samenkoers/contract';
import {
  insertItem,
  insertMandate,
  insertPerson,
  insertProgramme,
  insertRound,
  type TestProgramme,
} from '@samenkoers/testkit';
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

const commit = (itemId: string, organisationId: string, level: string, revision = 1, withdrawn = false) =>
  run(
    `INSERT INTO commitment (programme_id, item_id, organisation_id, revision, level, continuity_plan, signer_name, signed_on, recorded_by_id, recorded_at, withdrawn_at, withdraw_reason)
     VALUES ($1, $2, $3, $4, $5::commitment_level, 'Blijft', 'T. Ekenaar', '2026-01-01', $6, now(), CASE WHEN $7 THEN now() END, CASE WHEN $7 THEN 'Toch niet' END)`,
    programme.id,
    itemId,
    organisationId,
    revision,
    level,
    programme.manager.id,
    withdrawn,
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

describe('who asks', () => {
  test('a visitor has no tasks', async () => {
    expect((await at.visitor.get('/tasks')).json()).toMatchObject({ status: 401, code: 'not-signed-in' });
  });

  test('an owner, a partner and the programme team each find their own list, also when nothing waits', async () => {
    expect((await tasks(owner)).lists).toEqual([
      { organisation: expect.objectContaining({ slug: ownerAt(0).slug }), capacity: 'representative', tasks: [] },
    ]);
    expect((await tasks(partner)).lists).toEqual([
      { organisation: expect.objectContaining({ slug: programme.partner.slug }), capacity: null, tasks: [] },
    ]);
    expect((await tasks(manager)).lists).toEqual([{ organisation: null, capacity: null, tasks: [] }]);
  });
});

describe('rounds', () => {
  test('an open round waits for an owner until it took a position, with its deadline and the last reminder', async () => {
    const item = await itemIn('submitted', 'Draagvlak gevraagd');
    const round = await insertRound(at.pool, programme, { itemId: item.id });
    for (const daysAgo of [3, 1]) {
      await record('owners-reminded', {
        roundId: round.id,
        itemId: item.id,
        daysAgo,
        data: { organisations: [ownerAt(0).slug, ownerAt(1).slug] },
      });
    }
    await record('owners-reminded', { roundId: round.id, itemId: item.id, data: { organisations: [ownerAt(1).slug] } });
    const [task] = (await tasks(owner)).lists[0]?.tasks ?? [];
    expect(task).toMatchObject({
      kind: 'take-position',
      itemSlug: item.slug,
      roundNumber: round.number,
      roundKind: 'support',
    });
    expect(Date.parse(task?.deadline ?? '')).toBeGreaterThan(Date.now());
    expect(Math.round((Date.now() - Date.parse(task?.remindedAt ?? '')) / 86_400_000)).toBe(1);
    const taken = await owner.send('PUT', `/rounds/${round.number}/positions/${ownerAt(0).slug}`, {
      choice: 'supported',
    });
    expect(taken.statusCode).toBe(200);
    expect(await firstList(owner)).toEqual([]);
  });

  test('nothing waits for whoever has no mandate in force, was not in the electorate, or when the text moved on', async () => {
    const coordinator = await insertPerson(at.pool, programme.id, 'Coördinator');
    await run(
      `INSERT INTO role_assignment (programme_id, person_id, role, organisation_id, from_instant) VALUES ($1, $2, 'coordinator', $3, '2020-01-01')`,
      programme.id,
      coordinator.id,
      ownerAt(0).id,
    );
    const round = await insertRound(at.pool, programme, { itemId: (await itemIn('submitted', 'Eerste tekst')).id });
    const coordinators = await at.as(programme.id, coordinator.id);
    expect((await tasks(coordinators)).lists[0]).toMatchObject({
      organisation: { slug: ownerAt(0).slug },
      capacity: null,
      tasks: [],
    });
    expect(await firstList(owner)).toEqual(['take-position eerste-tekst']);
    await run('UPDATE item SET current_version = 2 WHERE programme_id = $1', programme.id);
    await run(
      `INSERT INTO item_version (programme_id, item_id, version, title, created_by_id) SELECT programme_id, item_id, 2, title, created_by_id FROM item_version WHERE programme_id = $1`,
      programme.id,
    );
    expect(await firstList(owner)).toEqual([]);
    expect(round.number).toBe(1);
  });

  test('a position subject to ratification waits for the owner’s own board', async () => {
    const round = await insertRound(at.pool, programme, { itemId: (await itemIn('submitted', 'Voorbehoud')).id });
    const deputy = await insertPerson(at.pool, programme.id, 'Plaatsvervanger');
    await insertMandate(at.pool, programme.id, {
      personId: deputy.id,
      organisationId: ownerAt(0).id,
      capacity: 'deputy',
      extent: 'subjectToRatification',
    });
    const speaker = await at.as(programme.id, deputy.id);
    const seat = `/rounds/${round.number}/positions/${ownerAt(0).slug}`;
    expect((await speaker.send('PUT', seat, { choice: 'supported' })).statusCode).toBe(200);
    expect(await firstList(owner)).toEqual(['ratify-position voorbehoud']);
    expect(
      (await speaker.send('POST', `${seat}/ratification`, { ratifiedOn: '2026-01-05', reference: 'B&W' })).statusCode,
    ).toBe(200);
    expect(await firstList(owner)).toEqual([]);
  });
});

describe('items', () => {
  test('who is named as directly involved confirms that, unless the item is not asked about', async () => {
    for (const state of ['draft', 'returned', 'withdrawn', 'completed', 'removed'])
      await involve((await itemIn(state, `Niet ${state}`)).id, programme.partner.id);
    await involve((await itemIn('submitted', 'Afgewezen')).id, programme.partner.id, { declined: true });
    await involve((await itemIn('inProgress', 'Zelf bevestigd')).id, programme.partner.id, { self: true });
    await involve((await itemIn('submitted', 'Van een ander')).id, ownerAt(2).id);
    await involve((await itemIn('submitted', 'Gevraagd')).id, programme.partner.id);
    expect(await firstList(partner)).toEqual(['confirm-involvement gevraagd']);
  });

  test('who is involved promises in principle, and later firmly', async () => {
    const asked = await itemIn('submitted', 'Toezegging gevraagd');
    await involve(asked.id, programme.partner.id, { self: true });
    const given = await itemIn('submitted', 'Toegezegd');
    await involve(given.id, programme.partner.id, { team: true, self: true });
    await commit(given.id, programme.partner.id, 'intent');
    const placed = await itemIn('onAgenda', 'Vastleggen');
    await involve(placed.id, programme.partner.id, { team: true, self: true });
    await commit(placed.id, programme.partner.id, 'intent');
    const firm = await itemIn('onAgenda', 'Vastgelegd');
    await involve(firm.id, programme.partner.id, { team: true, self: true });
    await commit(firm.id, programme.partner.id, 'firm');
    expect(await firstList(partner)).toEqual(['give-commitment toezegging-gevraagd', 'firm-up-commitment vastleggen']);
    await commit(asked.id, programme.partner.id, 'intent');
    expect(await firstList(partner)).toEqual(['firm-up-commitment vastleggen']);
    await run(`UPDATE commitment SET withdrawn_at = now(), withdraw_reason = 'Toch niet' WHERE item_id = $1`, given.id);
    expect(await firstList(partner)).toEqual(['give-commitment toegezegd', 'firm-up-commitment vastleggen']);
  });

  test('a proposal waits for its own owner only', async () => {
    await itemIn('draft', 'Concept', ownerAt(0));
    await itemIn('returned', 'Terug', ownerAt(0));
    await itemIn('notSupported', 'Niet gedragen', ownerAt(0));
    await itemIn('submitted', 'Onderweg', ownerAt(0));
    await itemIn('draft', 'Van een ander', ownerAt(1));
    expect(await firstList(owner)).toEqual([
      'finish-draft concept',
      'answer-return terug',
      'revise-unsupported niet-gedragen',
    ]);
  });
});
