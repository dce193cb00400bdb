import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { endpoints, type TasksView } from '@samenkoers/contract';
import { interfere } from '../../../testing/interfere.js';
import {
  insertItem,
  insertMandate,
  insertPerson,
  insertProgramme,
  insertRound,
  type TestProgramme,
} from '../../../testing/programme.js';
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
    `INSERT INTO commitment (programme_id, item_id, organisation_id, revision, level, signer_name, signed_on, recorded_by_id, recorded_at, withdrawn_at, withdraw_reason)
     VALUES ($1, $2, $3, $4, $5::commitment_level, 'T. Ekenaar', '2026-01-01', $6, now(), CASE WHEN $7 THEN now() END, CASE WHEN $7 THEN 'Toch niet' END)`,
    programme.id,
    itemId,
    organisationId,
    revision,
    level,
    programme.manager.id,
    withdrawn,
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
      'place-on-agenda gedragen',
      'start-item opgepakt',
    ]);
    await run(
      `INSERT INTO item_version (programme_id, item_id, version, title, created_by_id) SELECT programme_id, item_id, 2, title, created_by_id FROM item_version WHERE item_id = $1`,
      supported.id,
    );
    await run('UPDATE item SET current_version = 2 WHERE id = $1', supported.id);
    const list = await firstList(manager);
    expect(list).toContain('open-support-round gedragen');
    expect(list).not.toContain('place-on-agenda gedragen');
  });

  test('settles rounds past their closing time, before all else', async () => {
    await itemIn('submitted', 'Nieuw');
    await insertRound(at.pool, programme, {
      itemId: (await itemIn('submitted', 'Verlopen')).id,
      closesIn: '-1 second',
    });
    // The first who looks has the product try to settle it; incomplete, it waits for the programme manager.
    await owner.get('/session');
    expect(
      (await tasks(manager)).lists[0]?.tasks.map(({ kind, itemSlug, roundNumber }) => [kind, itemSlug, roundNumber]),
    ).toEqual([
      ['settle-round', 'verlopen', 1],
      ['open-support-round', 'nieuw', null],
    ]);
    expect(await firstList(owner)).toEqual([]);
  });
});

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
