import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { endpoints, type PackageFacts } from '@samenkoers/contract';
import type { Judgement } from '@samenkoers/rulebook';
import { interfere } from '../../testing/interfere.js';
import { type Client, startTestApp, type TestApp } from '../../testing/test-app.js';
import { type Stage, setStage } from '../urgency/testing/stage.js';

/** Session, then at most five of its own. */
const BUDGET = 6;
const YEAR = new Date().getFullYear() + 1;

let at: TestApp;
let stage: Stage;
const statements: string[] = [];

const run = (text: string, ...values: unknown[]) => at.pool.query(text, values);
const decided = { decidedBy: 'Bestuurlijk overleg', decidedOn: '2026-11-01' };
const code = (answer: { json(): { code: string } }) => answer.json().code;
const codes = (answer: { json(): { details: { findings: { code: string }[] } } }) =>
  answer.json().details.findings.map((finding) => finding.code);

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

const path = (rest: string) => `/urgency-rounds/${stage.round.number}/${rest}`;
const itemAt = (place: number) => {
  const found = stage.items[place];
  if (found === undefined) throw new Error('not on this stage');
  return found;
};
async function readPackage(client: Client = stage.manager): Promise<PackageFacts> {
  statements.length = 0;
  const answer = await client.get(path('package'));
  expect(answer.statusCode).toBe(200);
  expect(statements.length).toBeLessThanOrEqual(BUDGET);
  const body = answer.json();
  expect(endpoints.readPackage.view.parse(body)).toEqual(body);
  return body;
}
const statuses = ({ walk }: PackageFacts) =>
  stage.items.map(({ id }) => walk.items.find(({ itemId }) => itemId === id)?.status);

/** A pool that holds this much next year, and what the items of the stage need of it; undefined is nothing estimated. */
async function fill(holds: number, needs: readonly (number | null | undefined)[]): Promise<string> {
  const { rows } = await run(
    `WITH pool AS (INSERT INTO resource_pool (programme_id, name, kind) VALUES ($1, 'Programmabudget', 'money') RETURNING id)
     INSERT INTO pool_capacity (programme_id, pool_id, year, amount, source, as_of)
     SELECT $1, id, $2, $3, 'Begroting', '2026-01-01' FROM pool RETURNING pool_id AS id`,
    stage.programme.id,
    YEAR,
    holds,
  );
  const pool = rows[0].id as string;
  for (const [place, amount] of needs.entries()) {
    if (amount === undefined) continue;
    const lines = [{ poolId: pool, year: YEAR, amount }];
    const estimate = { lines, source: 'Raming', asOf: '2026-11-01' };
    await stage.manager.send('PUT', `/items/${itemAt(place).slug}/estimates`, estimate);
  }
  return pool;
}

/** Every owner says the same of an item. */
async function judge(...judgements: readonly Judgement[]): Promise<void> {
  for (const [item, judgement] of judgements.entries()) {
    for (const owner of stage.owners.keys()) await stage.grade(owner, item, judgement);
  }
}
async function settle(): Promise<void> {
  await stage.close();
  expect((await stage.read()).phase).toBe('settled');
}

describe('the package of an urgency round', () => {
  beforeEach(async () => {
    stage = await setStage(at, { owners: 3, items: 5 });
  });

  test('takes down the ranking what fits, and says of every other item why not', async () => {
    await fill(100, [60, 50, 40, 101, undefined]);
    await judge('veryUrgent', 'urgent', 'fairlyUrgent', 'urgent', 'veryUrgent');
    await settle();
    const found = await readPackage();
    expect(statuses(found)).toEqual(['taken', 'short', 'taken', 'neverFits', 'needUnknown']);
    expect(found).toMatchObject({ order: 'proposed', final: true, urgencyRoundTitle: 'Wat is urgent?' });
    expect(found.walk.resources).toMatchObject([{ capacity: 100, running: 0, taken: 100, held: 0, left: 0 }]);
    expect(found.names.resources).toMatchObject([{ poolName: 'Programmabudget', year: YEAR, source: 'Begroting' }]);
    expect(found.names.items.map(({ title }) => title)).toEqual(expect.arrayContaining(['Onderwerp 1', 'Onderwerp 5']));
    expect(found.can).toEqual([
      { act: 'keep-scenario', organisation: null, allowed: true, reason: null },
      { act: 'adopt-package', organisation: null, allowed: true, reason: null },
    ]);
  });

  test('is provisional while the round is open, and the same for all with the same rights', async () => {
    await fill(100, [60]);
    await judge('urgent');
    const [first, second] = stage.owners;
    if (first === undefined || second === undefined) throw new Error('two owners are needed');
    const found = await readPackage(first);
    expect(found.final).toBe(false);
    expect(found.can).toMatchObject([{ act: 'keep-scenario' }]);
    expect((await readPackage()).can).toMatchObject([
      {},
      { act: 'adopt-package', allowed: false, reason: 'round-still-open' },
    ]);
    const again = await first.get(path('package'));
    const other = await second.get(path('package'), { 'if-none-match': String(again.headers['etag']) });
    expect(other.statusCode).toBe(304);
    const refused = await stage.manager.send('POST', path('package-decisions'), {
      items: [itemAt(0).slug],
      ...decided,
    });
    expect(codes(refused)).toEqual(['round-still-open']);
  });

  test('reserves what runs by its last estimate, and runs no item twice', async () => {
    const pool = await fill(100, [60, 50, 10]);
    await judge('veryUrgent', 'urgent', 'fairlyUrgent');
    await settle();
    await run(`UPDATE item SET state = 'inProgress' WHERE id = $1`, itemAt(0).id);
    const estimate = { lines: [{ poolId: pool, year: YEAR, amount: 45 }], source: 'Bijstelling', asOf: '2026-11-02' };
    await stage.manager.send('PUT', `/items/${itemAt(0).slug}/estimates`, estimate);
    const found = await readPackage();
    expect(found.input.running).toEqual([itemAt(0).id]);
    expect(found.walk.resources).toMatchObject([{ running: 45, taken: 50, left: 5 }]);
    expect(statuses(found)).toEqual([undefined, 'taken', 'short', 'unranked', 'unranked']);
  });

  test('keeps out what is no longer eligible, with the reason', async () => {
    await fill(100, [60, 50]);
    await judge('veryUrgent', 'urgent');
    await settle();
    await run(
      `UPDATE commitment SET withdrawn_at = now(), withdraw_reason = 'Geld op' WHERE item_id = $1`,
      itemAt(0).id,
    );
    await run(`UPDATE item SET state = 'removed', state_reason = 'Klaar ermee' WHERE id = $1`, itemAt(1).id);
    const { walk } = await readPackage();
    const outcome = (place: number) => walk.items.find(({ itemId }) => itemId === itemAt(place).id);
    expect(outcome(0)).toMatchObject({ status: 'notEligible', obstacles: ['commitment-in-principle'] });
    expect(outcome(1)).toMatchObject({
      status: 'notEligible',
      obstacles: expect.arrayContaining(['agenda-item-not-on-agenda']),
    });
  });

  test('honours what items need of each other, whichever of the two says so', async () => {
    await fill(100, [10, 10, 10]);
    await judge('veryUrgent', 'urgent', 'fairlyUrgent');
    const relate = (place: number, relations: object) =>
      stage.manager.send('PUT', `/items/${itemAt(place).slug}/relations`, {
        requires: [],
        excludes: [],
        reason: 'Zo is het',
        ...relations,
      });
    await relate(0, { requires: [itemAt(3).slug] });
    await relate(2, { excludes: [itemAt(1).slug] });
    await settle();
    expect(statuses(await readPackage()).slice(0, 3)).toEqual(['waitsFor', 'taken', 'excludedBy']);
  });

  test('leaves a tie that nothing settles to the board, and follows the order it adopts', async () => {
    await fill(100, [60, 60]);
    await judge('urgent', 'urgent');
    // Neither a deadline nor the day of placing tells the two apart.
    await run(`UPDATE item SET on_agenda_since = '2026-01-01' WHERE programme_id = $1`, stage.programme.id);
    await settle();
    const tied = await readPackage();
    expect(statuses(tied).slice(0, 2)).toEqual(['tied', 'tied']);
    expect(tied.walk.forcedTies).toMatchObject([{ itemIds: expect.arrayContaining([itemAt(0).id, itemAt(1).id]) }]);
    const groups = [[itemAt(1).slug], [itemAt(0).slug]];
    const adopted = await stage.manager.send('POST', path('orders'), {
      groups,
      reason: 'Eerst wat al klaar ligt',
      ...decided,
    });
    expect(adopted.statusCode).toBe(201);
    const found = await readPackage();
    expect(found.order).toBe('adopted');
    expect(statuses(found).slice(0, 2)).toEqual(['short', 'taken']);
  });

  test('is for owners and the programme team', async () => {
    const partner = await at.as(stage.programme.id, stage.programme.partner.contact.id);
    expect(code(await partner.get(path('package')))).toBe('forbidden');
    expect(code(await stage.manager.get('/urgency-rounds/99/package'))).toBe('not-found');
  });
});

describe('a round that hides what owners say', () => {
  test('has no package until it closes: not by answer, bytes, scenario or decision', async () => {
    stage = await setStage(at, { owners: 3, items: 2, visibility: 'hiddenUntilClosed' });
    await fill(100, [60]);
    await judge('urgent');
    const client = stage.owners[0] ?? stage.manager;
    const hidden = await client.get(path('package'));
    const nowhere = await client.get('/urgency-rounds/99/package');
    const { requestId: _, ...problem } = hidden.json();
    const { requestId: __, ...other } = nowhere.json();
    expect(problem).toEqual(other);
    const tries = [
      await client.send('POST', path('scenarios'), { name: 'Gluren', whatIf: {} }),
      await client.send('POST', path('counter-check'), {}),
      await stage.manager.send('POST', path('package-decisions'), { items: [], ...decided }),
    ];
    expect(tries.map(code)).toEqual(['not-found', 'not-found', 'not-found']);
    await settle();
    expect((await readPackage(client)).final).toBe(true);
  });
});

describe('what-ifs', () => {
  beforeEach(async () => {
    stage = await setStage(at, { owners: 3, items: 2 });
    await fill(100, [60, 60]);
    await judge('veryUrgent', 'urgent');
  });
  const keep = (client: Client, name: string, whatIf: object = {}) =>
    client.send('POST', path('scenarios'), { name, note: 'Voor het bestuur', whatIf });
  const list = async (client: Client) => {
    const body = (await client.get(path('scenarios'))).json();
    expect(endpoints.listScenarios.view.parse(body)).toEqual(body);
    return body.scenarios;
  };

  test('are kept by name, read by all who may see the package, and never touch the record', async () => {
    const [owner, other] = stage.owners;
    if (owner === undefined || other === undefined) throw new Error('two owners are needed');
    const before = await readPackage();
    const [resource] = before.input.resources;
    const whatIf = { capacities: [{ resourceId: resource?.resourceId, capacity: 120 }], dropped: [itemAt(0).id] };
    expect((await keep(owner, 'Ruimer', whatIf)).statusCode).toBe(201);
    expect(code(await keep(other, 'ruimer'))).toBe('already-done');
    expect(await list(owner)).toMatchObject([
      { name: 'Ruimer', isOwn: true, whatIf, createdByName: 'Vertegenwoordiger 1' },
    ]);
    expect(await list(other)).toMatchObject([{ isOwn: false }]);
    expect((await readPackage()).input).toEqual(before.input);
  });

  test('are about what is there', async () => {
    const whatIf = { pinned: [stage.programme.id], capacities: [{ resourceId: 'weg:2027', capacity: 1 }] };
    expect(codes(await keep(stage.manager, 'Leeg', whatIf))).toEqual([
      'package-item-unknown',
      'package-resource-unknown',
    ]);
    expect(await list(stage.manager)).toEqual([]);
  });

  test('are removed by who kept them or by the team, and their name is free again', async () => {
    const [owner, other] = stage.owners;
    if (owner === undefined || other === undefined) throw new Error('two owners are needed');
    const { id } = (await keep(owner, 'Ruimer')).json();
    expect(code(await other.send('DELETE', `/scenarios/${id}`))).toBe('forbidden');
    expect((await stage.manager.send('DELETE', `/scenarios/${id}`)).statusCode).toBe(200);
    expect(code(await owner.send('DELETE', `/scenarios/${id}`))).toBe('not-found');
    expect(await list(owner)).toEqual([]);
    expect((await keep(other, 'Ruimer')).statusCode).toBe(201);
    const told = await run(
      `SELECT type FROM event WHERE programme_id = $1 AND type LIKE 'scenario-%' ORDER BY sequence`,
      stage.programme.id,
    );
    expect(told.rows.map(({ type }) => type)).toEqual(['scenario-kept', 'scenario-removed', 'scenario-kept']);
  });
});

describe('adopting a package', () => {
  beforeEach(async () => {
    stage = await setStage(at, { owners: 3, items: 3 });
    await fill(100, [60, 50, 40]);
    await judge('veryUrgent', 'urgent', 'fairlyUrgent');
    await settle();
  });
  const adopt = (items: number[], more: object = {}, client = stage.manager) =>
    client.send('POST', path('package-decisions'), {
      items: items.map((place) => itemAt(place).slug),
      ...decided,
      ...more,
    });
  const decision = async (number = 1) => {
    const answer = await stage.manager.get(`/package-decisions/${number}`);
    const body = answer.json();
    expect(endpoints.readPackageDecision.view.parse(body)).toEqual(body);
    return body;
  };

  test('records who decided what, with everything it was decided on; later changes do not reach it', async () => {
    const answer = await adopt([0, 2]);
    expect([answer.statusCode, answer.json()]).toMatchObject([201, { number: 1 }]);
    const found = await readPackage();
    await run('UPDATE pool_capacity SET amount = 1 WHERE programme_id = $1', stage.programme.id);
    await run(`UPDATE item_version SET title = 'Anders genoemd' WHERE item_id = $1`, itemAt(0).id);
    await keepMoving();
    expect(await decision()).toMatchObject({
      number: 1,
      ...decided,
      recordedByName: 'Programmamanager',
      items: [{ title: 'Onderwerp 1' }, { title: 'Onderwerp 3' }],
      added: [],
      leftOut: [],
      scenario: null,
      input: found.input,
      walk: found.walk,
    });
    const list = (await stage.owners[0]?.get('/package-decisions'))?.json();
    expect(endpoints.listPackageDecisions.view.parse(list)).toEqual(list);
    expect(list.decisions).toMatchObject([{ number: 1, items: [{ title: 'Onderwerp 1' }, { title: 'Onderwerp 3' }] }]);
    const told = await run(
      `SELECT data FROM event WHERE programme_id = $1 AND type = 'package-adopted'`,
      stage.programme.id,
    );
    expect(told.rows).toMatchObject([{ data: { number: 1, items: ['Onderwerp 1', 'Onderwerp 3'], ...decided } }]);
  });
  /** Any act, so that what was kept of the views is made anew. */
  const keepMoving = () => stage.manager.send('POST', '/resource-pools', { name: 'Nog een', kind: 'money' });

  test('that differs from the walk asks a reason, and keeps the difference', async () => {
    expect(codes(await adopt([1, 2]))).toEqual(['package-deviation-reason-required']);
    const scenario = (
      await stage.manager.send('POST', path('scenarios'), { name: 'Zonder 1', whatIf: { dropped: [itemAt(0).id] } })
    ).json();
    expect((await adopt([2, 1], { reason: 'Twee is beter dan een', scenario: scenario.id })).statusCode).toBe(201);
    expect(await decision()).toMatchObject({
      items: [{ id: itemAt(1).id }, { id: itemAt(2).id }],
      added: [itemAt(1).id],
      leftOut: [itemAt(0).id],
      reason: 'Twee is beter dan een',
      scenario: { name: 'Zonder 1' },
    });
  });

  test('must fit what there is on record, and be of a day that has come', async () => {
    const refused = await adopt([0, 1], { reason: 'Toch', decidedOn: '2199-01-01' });
    expect(codes(refused)).toEqual(['pool-short', 'signed-date-in-future']);
    const unknown = await stage.manager.send('POST', path('package-decisions'), {
      items: ['nergens'],
      reason: 'X',
      ...decided,
    });
    expect(codes(unknown)).toEqual(['package-item-unknown']);
    expect(code(await adopt([0, 2], { scenario: stage.programme.id }))).toBe('not-found');
    expect((await stage.manager.get('/package-decisions')).json()).toEqual({ decisions: [] });
  });

  test('is for the programme team to record', async () => {
    expect(code(await adopt([0, 2], {}, stage.owners[0]))).toBe('forbidden');
    expect(code(await stage.manager.get('/package-decisions/7'))).toBe('not-found');
  });
});
