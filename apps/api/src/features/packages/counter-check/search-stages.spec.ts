import { describe, expect, test } from '@jest/globals';
import { nothingSupposed, type PackageInput, walkPackage } from '@samenkoers/rulebook';
import { columnsOf, itemsIn, type ModelStage, packageModel } from './package-model.js';
import { searchStages } from './search-stages.js';
import type { SolveAnswer, SolveRequest } from './solve-worker.js';
import { brokenCover, lpText } from './stage-text.js';

const item = (itemId: string, place: number, amount: number, more: Partial<PackageInput['items'][number]> = {}) => ({
  itemId,
  place,
  level: 4,
  tieGroup: null,
  obstacles: [],
  needs: [{ resourceId: 'budget:2027', amount }],
  requires: [],
  excludes: [],
  themeLineId: null,
  effort: [],
  ...more,
});
const inputOf = (items: PackageInput['items'], whatIf: Partial<PackageInput['whatIf']> = {}): PackageInput => ({
  resources: [{ resourceId: 'budget:2027', kind: 'money', capacity: 300_050, reserved: 0 }],
  items,
  running: [],
  floor: 4,
  whatIf: { ...nothingSupposed, ...whatIf },
});
const three = inputOf([item('a', 1, 200_000), item('b', 2, 150_000), item('c', 3, 150_000)]);

describe('the model', () => {
  test('divides a row by what its numbers have in common, and rounds its limit down', () => {
    const model = packageModel(three);
    expect(model.rows).toEqual([
      {
        terms: [
          [4, 'x0'],
          [3, 'x1'],
          [3, 'x2'],
        ],
        relation: '<=',
        limit: 6,
      },
    ]);
    expect(model.stages.map(({ aim, level }) => [aim, level])).toEqual([
      ['grade', 4],
      ['places', null],
      ['money', null],
    ]);
  });

  test('leaves out what cannot be chosen, what depends on that, and rows that cannot bind', () => {
    const model = packageModel(
      inputOf([
        item('a', 1, 300_051),
        item('b', 2, 1, { requires: ['a'] }),
        item('c', 3, 1, { requires: ['b'] }),
        item('d', 4, 1, { obstacles: ['not ready'] }),
        item('e', 5, 1, { excludes: ['f', 'd'] }),
        item('f', 6, 1, { requires: ['e'] }),
      ]),
    );
    expect(model.itemIds).toEqual(['e', 'f']);
    expect(model.rows.map(({ terms, limit }) => [terms.map(([coefficient]) => coefficient), limit])).toEqual([
      [[1, 1], 1],
      [[1, -1], 0],
    ]);
  });

  test('a what-if puts pins and theme lines first, and a limit on every owner', () => {
    const effort = [{ organisationId: 'almelo', kind: 'money' as const, load: 3, fairShare: 2 }];
    const model = packageModel(
      inputOf(
        [item('a', 1, 1, { themeLineId: 'one', effort }), item('b', 2, 1, { themeLineId: 'one' }), item('c', 3, 1)],
        {
          pinned: ['b'],
          maxShareEffortPercent: 120,
          onePerThemeLine: true,
        },
      ),
    );
    expect(model.stages.slice(0, 3).map(({ aim, terms }) => [aim, terms])).toEqual([
      ['pinned', [[1, 'x1']]],
      ['themeLines', [[1, 't0']]],
      [
        'grade',
        [
          [1, 'x0'],
          [1, 'x1'],
          [1, 'x2'],
        ],
      ],
    ]);
    expect(model.rows.map(({ terms }) => terms)).toEqual([
      [[1, 'x0']],
      [
        [1, 't0'],
        [-1, 'x0'],
        [-1, 'x1'],
      ],
    ]);
    expect([...columnsOf(model, ['c', 'a'])]).toEqual(['x0', 'x2', 't0']);
    expect([...columnsOf(model, ['c'])]).toEqual(['x2']);
    expect(itemsIn(model, new Set(['t0', 'x2', 'x0']))).toEqual(['a', 'c']);
  });

  test('is text in LP format, with what was reached before and what is ruled out', () => {
    const model = packageModel(three);
    const [grade, places] = model.stages as [ModelStage, ModelStage];
    const kept = [
      { stage: grade, value: 2, proven: true },
      { stage: grade, value: 1, proven: false },
    ];
    expect(
      lpText(model, places, kept, [['x0', 'x2']])
        .split('\n')
        .join(' '),
    ).toBe(
      'Maximize obj: - 1 x0 - 2 x1 - 3 x2 Subject To r0: + 4 x0 + 3 x1 + 3 x2 <= 6 ' +
        'r1: + 1 x0 + 1 x1 + 1 x2 = 2 r2: + 1 x0 + 1 x1 + 1 x2 >= 1 r3: + 1 x0 + 1 x2 <= 1 Binary x0 x1 x2 End ',
    );
  });

  test('finds the columns that together break a row', () => {
    const model = packageModel(three);
    expect(brokenCover(model, new Set(['x0', 'x1']))).toEqual(['x0', 'x1']);
    expect(brokenCover(model, new Set(['x1', 'x2']))).toBe(null);
  });
});

describe('the search through the stages', () => {
  /** Answers one after the other, and keeps what was asked. */
  const searchWith = async (answers: readonly (SolveAnswer | 'stopped')[], secondsLeft = 10) => {
    const asked: SolveRequest[] = [];
    const done: number[] = [];
    const model = packageModel(three);
    const found = await searchStages({
      model,
      solver: {
        solve: async (request) => {
          asked.push(request);
          return answers[Math.min(asked.length, answers.length) - 1] as SolveAnswer;
        },
        end: async () => undefined,
      },
      start: columnsOf(model, walkPackage(three).takenItemIds),
      secondsLeft: () => secondsLeft,
      onStage: (stage) => done.push(stage),
    });
    return { found, asked, done };
  };
  const best = { chosen: ['x1', 'x2'], bound: 2, proven: true };
  const grade = { aim: 'grade', level: 4 };

  test('starts from the walk, goes on from what it found, and gives every stage but the last half of the time', async () => {
    const { found, asked, done } = await searchWith([best]);
    expect(found).toEqual({ chosen: new Set(['x1', 'x2']), unproven: null });
    expect(asked.map(({ start }) => start)).toEqual([['x0'], ['x1', 'x2'], ['x1', 'x2']]);
    expect(asked.map(({ seconds }) => seconds)).toEqual([5, 5, 10]);
    expect(done).toEqual([1, 2, 3]);
  });

  test('a choice that breaks a row in whole numbers is ruled out and the stage solved again', async () => {
    const { found, asked } = await searchWith([{ chosen: ['x0', 'x1'], bound: 2, proven: true }, best]);
    expect(found).toEqual({ chosen: new Set(['x1', 'x2']), unproven: null });
    expect(asked).toHaveLength(4);
    expect(asked.slice(1).every(({ lp }) => lp.includes('+ 1 x0\n+ 1 x1 <= 1'))).toBe(true);
  });

  test('when that does not end, nothing is proven and what was found stays', async () => {
    const { found, asked } = await searchWith([{ chosen: ['x0', 'x1'], bound: 2, proven: true }]);
    expect(found).toEqual({ chosen: new Set(['x0']), unproven: { ...grade, atMost: null, gapPermille: 1000 } });
    expect(asked).toHaveLength(60);
  });

  test('nothing found in time: the walk stays, and the bound says how far off it can be', async () => {
    const { found, asked } = await searchWith([{ chosen: null, bound: 2, proven: false }], 0);
    expect(found).toEqual({ chosen: new Set(['x0']), unproven: { ...grade, atMost: 1, gapPermille: 1000 } });
    expect(asked.map(({ seconds }) => seconds)).toEqual([0.05, 0.05, 0.05]);
    expect((await searchWith([{ chosen: null, bound: Number.POSITIVE_INFINITY, proven: false }])).found).toMatchObject({
      unproven: { atMost: null, gapPermille: 1000 },
    });
  });

  test('how far off it can be is that of the weightiest stage that was not proven', async () => {
    const { found } = await searchWith([
      best,
      { ...best, bound: -4, proven: false },
      { ...best, bound: null, proven: false },
    ]);
    expect(found).toEqual({
      chosen: new Set(['x1', 'x2']),
      unproven: { aim: 'places', level: null, atMost: 1, gapPermille: 200 },
    });
  });

  test('a bound less than 1 above what was found is a proof; a measure is told in its own unit', async () => {
    const almost = { chosen: ['x1', 'x2'], bound: 2.99, proven: false };
    expect((await searchWith([almost, best])).found).toMatchObject({ unproven: null });
    const { found } = await searchWith([best, best, { ...best, bound: -5, proven: false }]);
    expect(found).toMatchObject({ unproven: { aim: 'money', atMost: 50_000, gapPermille: 167 } });
  });

  test('a choice that gives up what an earlier stage reached is not taken', async () => {
    const { found } = await searchWith([best, { chosen: ['x0'], bound: -1, proven: true }, best]);
    expect(found).toMatchObject({ chosen: new Set(['x1', 'x2']), unproven: { aim: 'places', atMost: 4 } });
  });

  test('stops when the solver is stopped', async () => {
    expect(await searchWith([best, 'stopped'])).toMatchObject({ found: 'stopped', done: [1] });
  });
});
