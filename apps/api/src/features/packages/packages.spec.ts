import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { endpoints, type PackageFacts } from '@samenkoers/contract';
import { interfere } from '../../testing/interfere.js';
import { type Client, startTestApp, type TestApp } from '../../testing/test-app.js';
import { type Stage, setStage } from '../urgency/testing/stage.js';
import { codeOf, decided, findingsOf, type OnStage, onStage, YEAR } from './testing/on-stage.js';

/** Session, then at most five of its own. */
const BUDGET = 6;

let at: TestApp;
let stage: Stage;
let acts: OnStage;
const statements: string[] = [];

const run = (text: string, ...values: unknown[]) => at.pool.query(text, values);

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

async function readPackage(client: Client = stage.manager): Promise<PackageFacts> {
  statements.length = 0;
  const answer = await client.get(acts.path('package'));
  expect(answer.statusCode).toBe(200);
  expect(statements.length).toBeLessThanOrEqual(BUDGET);
  const body = answer.json();
  expect(endpoints.readPackage.view.parse(body)).toEqual(body);
  return body;
}
const statuses = ({ walk }: PackageFacts) =>
  stage.items.map(({ id }) => walk.items.find(({ itemId }) => itemId === id)?.status);

describe('the package of an urgency round', () => {
  beforeEach(async () => {
    stage = await setStage(at, { owners: 3, items: 5 });
    acts = onStage(at, stage);
  });

  test('takes down the ranking what fits, and says of every other item why not', async () => {
    await acts.fill(100, [60, 50, 40, 101, undefined]);
    await acts.judge('veryUrgent', 'urgent', 'fairlyUrgent', 'urgent', 'veryUrgent');
    await acts.settle();
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
    await acts.fill(100, [60]);
    await acts.judge('urgent');
    const [first, second] = [acts.ownerAt(0), acts.ownerAt(1)];
    const found = await readPackage(first);
    expect(found.final).toBe(false);
    expect(found.can).toMatchObject([{ act: 'keep-scenario' }]);
    expect((await readPackage()).can).toMatchObject([
      {},
      { act: 'adopt-package', allowed: false, reason: 'round-still-open' },
    ]);
    const again = await first.get(acts.path('package'));
    const other = await second.get(acts.path('package'), { 'if-none-match': String(again.headers['etag']) });
    expect(other.statusCode).toBe(304);
    const refused = await stage.manager.send('POST', acts.path('package-decisions'), {
      items: [acts.itemAt(0).slug],
      ...decided,
    });
    expect(findingsOf(refused)).toEqual(['round-still-open']);
  });

  test('reserves what runs by its last estimate, and runs no item twice', async () => {
    const pool = await acts.fill(100, [60, 50, 10]);
    await acts.judge('veryUrgent', 'urgent', 'fairlyUrgent');
    await acts.settle();
    await run(`UPDATE item SET state = 'inProgress' WHERE id = $1`, acts.itemAt(0).id);
    const estimate = { lines: [{ poolId: pool, year: YEAR, amount: 45 }], source: 'Bijstelling', asOf: '2026-11-02' };
    await stage.manager.send('PUT', `/items/${acts.itemAt(0).slug}/estimates`, estimate);
    const found = await readPackage();
    expect(found.input.running).toEqual([acts.itemAt(0).id]);
    expect(found.walk.resources).toMatchObject([{ running: 45, taken: 50, left: 5 }]);
    expect(statuses(found)).toEqual([undefined, 'taken', 'short', 'unranked', 'unranked']);
  });

  test('keeps out what is no longer eligible, with the reason', async () => {
    await acts.fill(100, [60, 50]);
    await acts.judge('veryUrgent', 'urgent');
    await acts.settle();
    await run(
      `UPDATE commitment SET withdrawn_at = now(), withdraw_reason = 'Geld op' WHERE item_id = $1`,
      acts.itemAt(0).id,
    );
    await run(`UPDATE item SET state = 'removed', state_reason = 'Klaar ermee' WHERE id = $1`, acts.itemAt(1).id);
    const { walk } = await readPackage();
    const outcome = (place: number) => walk.items.find(({ itemId }) => itemId === acts.itemAt(place).id);
    expect(outcome(0)).toMatchObject({ status: 'notEligible', obstacles: ['commitment-in-principle'] });
    expect(outcome(1)).toMatchObject({
      status: 'notEligible',
      obstacles: expect.arrayContaining(['agenda-item-not-on-agenda']),
    });
  });

  test('honours what items need of each other, whichever of the two says so', async () => {
    await acts.fill(100, [10, 10, 10]);
    await acts.judge('veryUrgent', 'urgent', 'fairlyUrgent');
    const relate = (place: number, relations: object) =>
      stage.manager.send('PUT', `/items/${acts.itemAt(place).slug}/relations`, {
        requires: [],
        excludes: [],
        reason: 'Zo is het',
        ...relations,
      });
    await relate(0, { requires: [acts.itemAt(3).slug] });
    await relate(2, { excludes: [acts.itemAt(1).slug] });
    await acts.settle();
    expect(statuses(await readPackage()).slice(0, 3)).toEqual(['waitsFor', 'taken', 'excludedBy']);
  });

  test('leaves a tie that nothing settles to the board, and follows the order it adopts', async () => {
    await acts.fill(100, [60, 60]);
    await acts.judge('urgent', 'urgent');
    // Neither a deadline nor the day of placing tells the two apart.
    await run(`UPDATE item SET on_agenda_since = '2026-01-01' WHERE programme_id = $1`, stage.programme.id);
    await acts.settle();
    const tied = await readPackage();
    expect(statuses(tied).slice(0, 2)).toEqual(['tied', 'tied']);
    expect(tied.walk.forcedTies).toMatchObject([
      { itemIds: expect.arrayContaining([acts.itemAt(0).id, acts.itemAt(1).id]) },
    ]);
    expect(tied.names.withinPlaces).toEqual([
      {
        place: 1,
        itemIds: expect.arrayContaining([acts.itemAt(0).id, acts.itemAt(1).id]),
        goesFirstBy: null,
        day: null,
      },
    ]);
    const groups = [[acts.itemAt(1).slug], [acts.itemAt(0).slug]];
    const adopted = await stage.manager.send('POST', acts.path('orders'), {
      groups,
      reason: 'Eerst wat al klaar ligt',
      ...decided,
    });
    expect(adopted.statusCode).toBe(201);
    const found = await readPackage();
    expect(found.order).toBe('adopted');
    expect(found.names.withinPlaces).toEqual([]);
    expect(statuses(found).slice(0, 2)).toEqual(['short', 'taken']);
  });

  test('is for owners and the programme team', async () => {
    const partner = await at.as(stage.programme.id, stage.programme.partner.contact.id);
    expect(codeOf(await partner.get(acts.path('package')))).toBe('forbidden');
    expect(codeOf(await stage.manager.get('/urgency-rounds/99/package'))).toBe('not-found');
  });
});

describe('a round that hides what owners say', () => {
  test('has no package until it closes: not by answer, bytes, scenario or decision', async () => {
    stage = await setStage(at, { owners: 3, items: 2, visibility: 'hiddenUntilClosed' });
    acts = onStage(at, stage);
    await acts.fill(100, [60]);
    await acts.judge('urgent');
    const client = stage.owners[0] ?? stage.manager;
    const hidden = await client.get(acts.path('package'));
    const nowhere = await client.get('/urgency-rounds/99/package');
    const { requestId: _, ...problem } = hidden.json();
    const { requestId: __, ...other } = nowhere.json();
    expect(problem).toEqual(other);
    const tries = [
      await client.send('POST', acts.path('scenarios'), { name: 'Gluren', whatIf: {} }),
      await client.send('POST', acts.path('counter-check'), {}),
      await stage.manager.send('POST', acts.path('package-decisions'), { items: [], ...decided }),
    ];
    expect(tries.map(codeOf)).toEqual(['not-found', 'not-found', 'not-found']);
    await acts.settle();
    expect((await readPackage(client)).final).toBe(true);
  });
});
