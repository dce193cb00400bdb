import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { insertEligibleItem } from '@samenkoers/testkit';
import { interfere } from '../../../testing/interfere.js';
import { startTestApp, type TestApp } from '../../../testing/test-app.js';
import { today } from '../../../testing/today.js';
import { type Stage, setStage } from '../testing/stage.js';

/** Where urgency is told beside its own page, and what reading it asks of the database. */

let at: TestApp;
const statements: string[] = [];
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

const to = ({ round }: Stage, act: string) => `/urgency-rounds/${round.number}/${act}`;

describe('tasks, cockpit and register', () => {
  test('tell how far an owner is, and nothing once it is done', async () => {
    const stage = await setStage(at, { owners: 2, items: 2 });
    const tasks = async (place: number) =>
      (await stage.owners[place]?.get('/tasks'))
        ?.json()
        .lists[0].tasks.filter(({ urgency }: { urgency: unknown }) => urgency !== null);
    await stage.grade(0, 0, 'urgent');
    await stage.manager.send('POST', to(stage, 'remind'));
    expect(await tasks(0)).toEqual([
      expect.objectContaining({
        kind: 'grade-items',
        urgency: { round: stage.round.number, title: 'Wat is urgent?', judged: 1, of: 2 },
        remindedAt: expect.any(String),
      }),
    ]);
    const cockpit = (await stage.manager.get('/cockpit')).json();
    expect(cockpit.urgencyRound).toMatchObject({
      round: { number: stage.round.number, done: 0 },
      notDone: [
        { organisation: { slug: stage.slugOf(0) }, judged: 1, of: 2 },
        { organisation: { slug: stage.slugOf(1) }, judged: 0, of: 2 },
      ],
      pendingRatification: [],
      lastReminder: expect.any(String),
    });
    await stage.grade(0, 1, 'urgent');
    expect(await tasks(0)).toEqual([]);
    const changes = (await stage.owners[1]?.get('/tasks'))?.json().changes.map(({ type }: { type: string }) => type);
    expect(changes).toEqual(['urgency-owners-reminded']);
  });

  test('ask the team to write down what the board decides, until it adopted an order; then the register tells it', async () => {
    const stage = await setStage(at, { owners: 1, items: 1 });
    await stage.grade(0, 0, 'urgent');
    await stage.close();
    const teamTasks = async () =>
      (await stage.manager.get('/tasks'))
        .json()
        .lists.at(-1)
        .tasks.map(({ kind }: { kind: string }) => kind);
    expect(await teamTasks()).toContain('decide-order');
    await stage.manager.send('POST', to(stage, 'orders'), {
      groups: [[stage.items[0]?.slug]],
      decidedBy: 'Stuurgroep',
      decidedOn: today(),
    });
    expect(await teamTasks()).not.toContain('decide-order');
    const { priority } = (await stage.manager.get('/decisions')).json();
    expect(priority).toEqual([
      expect.objectContaining({ kind: 'adoption', number: 1, decidedBy: 'Stuurgroep', items: 1 }),
      expect.objectContaining({ kind: 'urgencyRound', number: stage.round.number, decidedBy: null, items: 1 }),
    ]);
    expect((await stage.manager.get('/decisions?kind=support')).json().priority).toBeUndefined();
  });
});

/** The session is read beside it: one statement more. */
describe('reading costs at most six statements', () => {
  test.each([
    ['one round', (stage: Stage) => `/urgency-rounds/${stage.round.number}`],
    ['the list', () => '/urgency-rounds'],
    ['what would be asked', () => '/urgency-rounds/eligible-items'],
    ['the tasks of the team', () => '/tasks'],
    ['the cockpit', () => '/cockpit'],
    ['the register', () => '/decisions'],
  ])('%s', async (_, path) => {
    const stage = await setStage(at, { owners: 3, items: 4 });
    await insertEligibleItem(at.pool, stage.programme, { title: 'Erbij' });
    await stage.grade(0, 0, 'urgent');
    // A first read may settle what is due and reads the rights; what is counted is the page.
    await stage.manager.get('/me');
    statements.length = 0;
    expect((await stage.manager.get(path(stage))).statusCode).toBe(200);
    expect(statements.length).toBeGreaterThan(0);
    expect(statements.length).toBeLessThanOrEqual(5);
  });

  test('an incomplete round is not tried again on every read', async () => {
    const stage = await setStage(at, { owners: 2, items: 1 });
    const bound = await stage.bound(0);
    await bound.send('PUT', stage.pathOf(0, 0), { judgement: 'urgent' });
    await stage.close();
    const locking = async () => {
      statements.length = 0;
      await stage.manager.get('/urgency-rounds');
      return statements.filter((text) => text.includes('FOR UPDATE')).length;
    };
    expect([await locking(), await locking()]).toEqual([1, 0]);
  });

  test('judging costs five within its transaction: the key, the locks, what the rule asks, the judgement, the event', async () => {
    const stage = await setStage(at, { owners: 3, items: 4 });
    await stage.owners[0]?.get('/me');
    statements.length = 0;
    expect((await stage.grade(0, 0, 'urgent')).statusCode).toBe(200);
    expect(statements.filter((text) => !/^(BEGIN|COMMIT)/.test(text) && !/FROM session/.test(text))).toHaveLength(5);
  });
});
