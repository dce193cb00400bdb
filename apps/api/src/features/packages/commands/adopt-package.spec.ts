import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { endpoints, type PackageFacts } from '@samenkoers/contract';
import { startTestApp, type TestApp } from '../../../testing/test-app.js';
import { type Stage, setStage } from '../../urgency/testing/stage.js';
import { codeOf, decided, findingsOf, type OnStage, onStage } from '../testing/on-stage.js';

let at: TestApp;
let stage: Stage;
let acts: OnStage;

const run = (text: string, ...values: unknown[]) => at.pool.query(text, values);

beforeAll(async () => {
  at = await startTestApp();
});
afterAll(() => at.close());

const readPackage = async () => (await stage.manager.get(acts.path('package'))).json<PackageFacts>();

describe('adopting a package', () => {
  beforeEach(async () => {
    stage = await setStage(at, { owners: 3, items: 3 });
    acts = onStage(at, stage);
    await acts.fill(100, [60, 50, 40]);
    await acts.judge('veryUrgent', 'urgent', 'fairlyUrgent');
    await acts.settle();
  });
  const adopt = (items: number[], more: object = {}, client = stage.manager) =>
    client.send('POST', acts.path('package-decisions'), {
      items: items.map((place) => acts.itemAt(place).slug),
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
    await run(`UPDATE item_version SET title = 'Anders genoemd' WHERE item_id = $1`, acts.itemAt(0).id);
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
    expect(findingsOf(await adopt([1, 2]))).toEqual(['package-deviation-reason-required']);
    const scenario = (
      await stage.manager.send('POST', acts.path('scenarios'), {
        name: 'Zonder 1',
        whatIf: { dropped: [acts.itemAt(0).id] },
      })
    ).json();
    expect((await adopt([2, 1], { reason: 'Twee is beter dan een', scenario: scenario.id })).statusCode).toBe(201);
    expect(await decision()).toMatchObject({
      items: [{ id: acts.itemAt(1).id }, { id: acts.itemAt(2).id }],
      added: [acts.itemAt(1).id],
      leftOut: [acts.itemAt(0).id],
      reason: 'Twee is beter dan een',
      scenario: { name: 'Zonder 1' },
    });
  });

  test('must fit what there is on record, and be of a day that has come', async () => {
    const refused = await adopt([0, 1], { reason: 'Toch', decidedOn: '2199-01-01' });
    expect(findingsOf(refused)).toEqual(['pool-short', 'decided-date-in-future']);
    const unknown = await stage.manager.send('POST', acts.path('package-decisions'), {
      items: ['nergens'],
      reason: 'X',
      ...decided,
    });
    expect(findingsOf(unknown)).toEqual(['package-item-unknown']);
    expect(codeOf(await adopt([0, 2], { scenario: stage.programme.id }))).toBe('not-found');
    expect((await stage.manager.get('/package-decisions')).json()).toEqual({ decisions: [] });
  });

  test('is for the programme team to record', async () => {
    expect(codeOf(await adopt([0, 2], {}, stage.owners[0]))).toBe('forbidden');
    expect(codeOf(await stage.manager.get('/package-decisions/7'))).toBe('not-found');
  });
});
