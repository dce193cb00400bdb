import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { type CockpitView, endpoints } from '@samenkoers/contract';
import { insertItem, insertProgramme, insertRound, type TestProgramme } from '@samenkoers/testkit';
import { interfere } from '../../../testing/interfere.js';
import { type Client, startTestApp, type TestApp } from '../../../testing/test-app.js';

let at: TestApp;
let programme: TestProgramme;
let manager: Client;
const statements: string[] = [];

const run = (text: string, ...values: unknown[]) => at.pool.query(text, values);
const ownerAt = (place: number) => {
  const found = programme.owners[place];
  if (found === undefined) throw new Error('no such owner');
  return found;
};

beforeAll(async () => {
  at = await startTestApp();
  interfere(at, {
    rewrite: (text) => {
      statements.push(text);
      return text;
    },
  });
});
beforeEach(async () => {
  programme = await insertProgramme(at.pool, { owners: 5, slug: `streek-${Math.random().toString(36).slice(2)}` });
  manager = await at.as(programme.id, programme.manager.id);
});
afterAll(() => at.close());

async function cockpit(): Promise<CockpitView> {
  // Rights are read anew after a change; what is counted is the page.
  await manager.get('/me');
  statements.length = 0;
  const answer = await manager.get('/cockpit');
  expect(answer.statusCode).toBe(200);
  expect(statements.length).toBeLessThanOrEqual(6);
  return endpoints.readCockpit.view.parse(answer.json());
}

async function itemIn(state: string, title: string) {
  const item = await insertItem(at.pool, programme, { title });
  await run(`UPDATE item SET state = $2::item_state, state_reason = 'Daarom' WHERE id = $1`, item.id, state);
  return item;
}

const involve = (itemId: string, organisationId: string, isConfirmed: boolean) =>
  run(
    `INSERT INTO involvement (programme_id, item_id, organisation_id, why, proposed_by_id, team_confirmed_at, self_confirmed_at)
     VALUES ($1, $2, $3, 'Nodig', $4, now(), CASE WHEN $5 THEN now() END)`,
    programme.id,
    itemId,
    organisationId,
    programme.manager.id,
    isConfirmed,
  );

const commit = (itemId: string, organisationId: string, level: string) =>
  run(
    `INSERT INTO commitment (programme_id, item_id, organisation_id, revision, level, signer_name, signed_on, recorded_by_id, recorded_at)
     VALUES ($1, $2, $3, 1, $4::commitment_level, 'T. Ekenaar', '2026-01-01', $5, now())`,
    programme.id,
    itemId,
    organisationId,
    level,
    programme.manager.id,
  );

const take = async (place: number, round: number, body: object) => {
  const owner = ownerAt(place);
  const client = await at.as(programme.id, owner.representative.id);
  const answer = await client.send('PUT', `/rounds/${round}/positions/${owner.slug}`, body);
  expect(answer.statusCode).toBe(200);
};

const slugs = (organisations: readonly { readonly slug: string }[]) => organisations.map(({ slug }) => slug);

test('is for the programme team', async () => {
  const owner = await at.as(programme.id, ownerAt(0).representative.id);
  const partner = await at.as(programme.id, programme.partner.contact.id);
  const answers = await Promise.all([at.visitor, owner, partner].map((client) => client.get('/cockpit')));
  expect(answers.map((answer) => answer.json().code)).toEqual(['not-signed-in', 'forbidden', 'forbidden']);
});

test('of an empty programme is empty, stage by stage in the order of the way', async () => {
  const view = await cockpit();
  expect(view.stages.map(({ state, items }) => [state, items.length])).toEqual([
    ['submitted', 0],
    ['notSupported', 0],
    ['returned', 0],
    ['onAgenda', 0],
    ['inProgress', 0],
    ['paused', 0],
  ]);
  expect([view.rounds, view.pools, view.tasks]).toEqual([[], [], []]);
});

describe('items by stage', () => {
  test('tell what they lack for the next one, and leave out drafts and what has ended', async () => {
    for (const state of ['submitted', 'onAgenda', 'inProgress', 'draft', 'withdrawn', 'completed', 'removed'])
      await itemIn(state, `Is ${state}`);
    const { stages } = await cockpit();
    expect(stages.flatMap(({ items }) => slugs(items))).toEqual(['is-submitted', 'is-onagenda', 'is-inprogress']);
    const lacking = Object.fromEntries(stages.map(({ state, items }) => [state, items[0]?.lacking]));
    expect(lacking).toMatchObject({
      submitted: expect.arrayContaining(['cross-domain', 'unanimous-support']),
      onAgenda: expect.arrayContaining(['majority', 'lead-and-participants']),
      inProgress: [],
    });
    expect(lacking['submitted']).not.toContain('majority');
  });

  test('tell for whom they wait: who has not confirmed, and who has not given what the next stage asks for', async () => {
    const partner = programme.partner;
    const submitted = await itemIn('submitted', 'Ingediend');
    await involve(submitted.id, ownerAt(0).id, false);
    await involve(submitted.id, ownerAt(1).id, true);
    await involve(submitted.id, partner.id, true);
    await commit(submitted.id, partner.id, 'intent');
    const placed = await itemIn('onAgenda', 'Geplaatst');
    await involve(placed.id, partner.id, true);
    await commit(placed.id, partner.id, 'intent');
    const running = await itemIn('inProgress', 'Loopt');
    await involve(running.id, partner.id, true);
    await involve(running.id, ownerAt(2).id, false);
    await involve(running.id, ownerAt(3).id, false);
    await run(
      `UPDATE involvement SET declined_at = now(), decline_reason = 'Nee' WHERE organisation_id = $1`,
      ownerAt(3).id,
    );
    const waiting = new Map(
      (await cockpit()).stages.flatMap(({ items }) => items.map((item) => [item.slug, slugs(item.waitingFor)])),
    );
    expect(waiting.get('ingediend')).toEqual([ownerAt(0).slug, ownerAt(1).slug]);
    expect(waiting.get('geplaatst')).toEqual([partner.slug]);
    expect(waiting.get('loopt')).toEqual([ownerAt(2).slug]);
  });
});

describe('rounds without a result', () => {
  test('tell who has not answered, who objects, and what can no longer change; the last reminder as well', async () => {
    const { number, id } = await insertRound(at.pool, programme, {
      itemId: (await itemIn('submitted', 'Ronde loopt')).id,
    });
    await take(0, number, { choice: 'supported' });
    await take(1, number, { choice: 'notSupported', text: 'Te duur' });
    expect((await manager.send('POST', `/rounds/${number}/remind`)).statusCode).toBe(200);
    const [round, ...others] = (await cockpit()).rounds;
    expect(others).toEqual([]);
    expect(round).toMatchObject({
      round: { number, phase: 'open', answered: 2, n: 5 },
      decided: 'rejected',
      pendingRatification: [],
    });
    expect(slugs(round?.notAnswered ?? [])).toEqual([ownerAt(2).slug, ownerAt(3).slug, ownerAt(4).slug]);
    expect(slugs(round?.objections ?? [])).toEqual([ownerAt(1).slug]);
    const { rows } = await run(`SELECT at FROM event WHERE round_id = $1 AND type = 'owners-reminded'`, id);
    expect(Date.parse(round?.lastReminder ?? '')).toBe(rows[0].at.getTime());
  });

  test('tell nothing but who is silent while positions are hidden, to the programme team as well', async () => {
    const item = await itemIn('submitted', 'Verborgen');
    const { number } = await insertRound(at.pool, programme, { itemId: item.id, visibility: 'hiddenUntilClosed' });
    await take(0, number, { choice: 'notSupported', text: 'Te duur' });
    const [round] = (await cockpit()).rounds;
    expect(round).toMatchObject({
      objections: [],
      pendingRatification: [],
      decided: null,
      lastReminder: null,
      round: { tally: null, answered: 1 },
    });
    expect(round?.notAnswered).toHaveLength(4);
    await run(
      `UPDATE round SET closes_at = clock_timestamp() WHERE number = $1 AND programme_id = $2`,
      number,
      programme.id,
    );
    await manager.get('/me');
    expect((await manager.get(`/decisions`)).json().rows[0]).toMatchObject({
      number,
      outcome: 'rejected',
      tally: { negative: 1, silent: 4 },
    });
  });

  test('come with the programme team’s own tasks', async () => {
    await itemIn('submitted', 'Nieuw');
    const { tasks } = await cockpit();
    expect(tasks.map(({ kind, itemSlug }) => [kind, itemSlug])).toEqual([['open-support-round', 'nieuw']]);
    expect((await manager.get('/tasks')).json().lists[0].tasks).toEqual(tasks);
  });
});

test('pools tell the tightest year from this year on, also below nothing', async () => {
  const year = new Date().getFullYear();
  const { rows } = await run(
    `INSERT INTO resource_pool (programme_id, name, kind) VALUES ($1, 'Team', 'staff'), ($1, 'Budget', 'money'), ($1, 'Leeg', 'money') RETURNING id, name`,
    programme.id,
  );
  const idOf = (name: string) => rows.find((row: { name: string }) => row.name === name)?.id;
  const capacity = (name: string, of: number, amount: number) =>
    run(
      `INSERT INTO pool_capacity (programme_id, pool_id, year, amount, source, as_of) VALUES ($1, $2, $3, $4, 'Begroting', '2026-01-01')`,
      programme.id,
      idOf(name),
      of,
      amount,
    );
  await capacity('Budget', year - 1, 1);
  await capacity('Budget', year, 1000);
  await capacity('Budget', year + 1, 900);
  await capacity('Team', year + 1, 30);
  const item = await itemIn('paused', 'Pauzeert');
  await run(
    `INSERT INTO need (programme_id, item_id, version, pool_id, year, amount) VALUES ($1, $2, 1, $3, $4, 950), ($1, $2, 1, $5, $6, NULL)`,
    programme.id,
    item.id,
    idOf('Budget'),
    year + 1,
    idOf('Team'),
    year + 1,
  );
  expect((await cockpit()).pools).toEqual([
    { name: 'Budget', kind: 'money', year: year + 1, capacity: 900, drawn: 950, left: -50 },
    { name: 'Team', kind: 'staff', year: year + 1, capacity: 30, drawn: 0, left: 30 },
  ]);
});
