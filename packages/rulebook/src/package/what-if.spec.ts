import { describe, expect, test } from '@jest/globals';
import { example, inputOf, itemOf } from './package.fixture.js';
import type { EffortLoad, PackageItem, WhatIf } from './package-input.js';
import { checkSelection } from './selection.js';
import { ownersOverLimit } from './share-rows.js';
import { walkPackage } from './walk-package.js';

const supposing = (whatIf: Partial<WhatIf>) => ({ ...example, whatIf: { ...example.whatIf, ...whatIf } });
const load = (amount: number, fairShare: number, organisationId = 'almelo'): EffortLoad => ({
  organisationId,
  kind: 'money',
  load: amount,
  fairShare,
});
const laying = (itemId: string, place: number, effort: readonly EffortLoad[]): PackageItem =>
  itemOf(itemId, place, [0], { effort });
const limited = (items: readonly PackageItem[], more: Partial<WhatIf> = {}) =>
  inputOf(items, { whatIf: { maxShareEffortPercent: 120, ...more } });

describe('dropping and pinning', () => {
  test('without C there is room for A, B and E', () => {
    const walk = walkPackage(supposing({ dropped: ['C'] }));
    expect(walk.takenItemIds).toEqual(['A', 'B', 'E']);
    expect(walk.items[0]).toMatchObject({ itemId: 'C', status: 'dropped' });
  });

  test('a pinned item is taken first', () => {
    expect(walkPackage(supposing({ pinned: ['B'] })).takenItemIds).toEqual(['A', 'B', 'E']);
  });

  test('also below the floor, but not past what stands in its way', () => {
    const items = [
      itemOf('a', 1, [1], { level: 0 }),
      itemOf('b', 2, [1], { obstacles: ['no'] }),
      itemOf('c', 3, [1], { level: null, place: null }),
    ];
    expect(walkPackage(inputOf(items, { whatIf: { pinned: ['a', 'b', 'c'] } })).takenItemIds).toEqual(['a']);
  });

  test('a pinned item that waits is taken as soon as what it requires is', () => {
    const items = [itemOf('a', 1, [290]), itemOf('b', 2, [10]), itemOf('c', 3, [1], { requires: ['b'] })];
    const walk = walkPackage(inputOf(items, { whatIf: { pinned: ['c', 'b'] } }));
    expect(walk.takenItemIds).toEqual(['b', 'c']);
  });
});

describe('something of every theme line', () => {
  const items = [
    itemOf('a', 1, [150], { themeLineId: 'youth' }),
    itemOf('b', 2, [150], { themeLineId: 'youth' }),
    itemOf('c', 3, [100], { themeLineId: 'old age' }),
    itemOf('d', 4, [50], { themeLineId: 'old age', requires: ['c'] }),
    itemOf('e', 5, [10]),
  ];

  test('takes the highest of each first, then goes down the ranking', () => {
    expect(walkPackage(inputOf(items)).takenItemIds).toEqual(['a', 'b']);
    expect(walkPackage(inputOf(items, { whatIf: { onePerThemeLine: true } })).takenItemIds).toEqual(['a', 'c', 'd']);
  });

  test('what waited while theme lines were looked at keeps its place in the ranking', () => {
    const waiting = [
      itemOf('x', 1, [10], { themeLineId: 'youth', requires: ['c'] }),
      itemOf('y', 2, [10], { themeLineId: 'youth' }),
      itemOf('c', 3, [1], { themeLineId: 'old age' }),
    ];
    const resources = [{ resourceId: 'budget:2027', kind: 'money' as const, capacity: 11, reserved: 0 }];
    const walk = walkPackage(inputOf(waiting, { resources, whatIf: { onePerThemeLine: true } }));
    expect(walk.takenItemIds).toEqual(['y', 'c']);
  });

  test('a theme line of which nothing fits is said', () => {
    const input = inputOf([...items, itemOf('f', 6, [299], { themeLineId: 'mind' })], {
      whatIf: { onePerThemeLine: true, pinned: ['f', 'b'] },
    });
    const { takenItemIds } = walkPackage(input);
    expect(takenItemIds).toEqual(['b', 'c', 'd']);
    expect(checkSelection(input, takenItemIds)).toEqual([
      { code: 'package-pin-left-out', severity: 'warning', facts: { itemId: 'f' } },
      { code: 'package-theme-line-left-out', severity: 'warning', facts: { themeLineId: 'mind' } },
    ]);
  });
});

describe('no owner above a percentage of its fair share', () => {
  test('exactly on it is allowed; above it the owner is named with what it would carry', () => {
    const walk = walkPackage(limited([laying('a', 1, [load(120, 100)]), laying('b', 2, [load(13, 10)])]));
    expect(walk.items).toMatchObject([
      { status: 'taken' },
      {
        status: 'overShare',
        owners: [{ organisationId: 'almelo', kind: 'money', load: 133, fairShare: 110, percent: 120 }],
      },
    ]);
  });

  test('what runs already counts, and room left by one item is used by the next', () => {
    const items = (last: number) => [laying('a', 1, [load(20, 100)]), laying('b', 2, [load(last, 20)])];
    const taken = (last: number) => walkPackage(limited(items(last), { baseEffort: [load(50, 50)] })).takenItemIds;
    expect([taken(134), taken(135)]).toEqual([['a', 'b'], ['a']]);
  });

  test('who is over it by what runs may stay there, not go further', () => {
    const baseEffort = [load(200, 100)];
    const items = [
      laying('a', 1, [load(121, 100)]),
      laying('b', 2, [load(120, 100)]),
      laying('c', 3, [load(9, 1, 'borne')]),
    ];
    const walk = walkPackage(limited(items, { baseEffort }));
    expect(walk.items.map(({ status }) => status)).toEqual(['overShare', 'taken', 'overShare']);
  });

  test('more lines of one owner are added up', () => {
    const walk = walkPackage(limited([laying('a', 1, [load(70, 50), load(50, 50)]), laying('b', 2, [load(1, 1)])]));
    expect(walk.takenItemIds).toEqual(['a', 'b']);
  });

  test('a shared place that does not fit within it waits for a decision, and its room is held', () => {
    const tied = [load(60, 40), load(7, 5, 'borne')];
    const items = [
      itemOf('a', 1, [0], { tieGroup: 't', effort: tied }),
      itemOf('b', 1, [0], { tieGroup: 't', effort: tied }),
      laying('c', 3, [load(13, 10)]),
      laying('d', 4, [load(1, 1)]),
    ];
    const walk = walkPackage(limited(items, { baseEffort: [load(40, 50), load(0, 1, 'borne')] }));
    expect(walk.items.map(({ status }) => status)).toEqual(['tied', 'tied', 'overShare', 'taken']);
    expect(walk.forcedTies).toEqual([{ tieGroup: 't', itemIds: ['a', 'b'], resourceIds: [] }]);
  });
});

describe('who is above the limit by what runs already', () => {
  const over = (whatIf: Partial<WhatIf>) => ownersOverLimit(limited([laying('a', 1, [load(1, 100)])], whatIf));

  test('is named, whatever the package takes; exactly the limit is not above it', () => {
    const baseEffort = [load(121, 100), load(120, 100, 'borne'), load(5, 0, 'menzis'), load(0, 0, 'hengelo')];
    expect(over({ baseEffort })).toEqual([
      { organisationId: 'almelo', kind: 'money', load: 121, fairShare: 100 },
      { organisationId: 'menzis', kind: 'money', load: 5, fairShare: 0 },
    ]);
  });

  test('is nobody without a limit', () => {
    expect(over({ baseEffort: [load(500, 100)], maxShareEffortPercent: null })).toEqual([]);
  });
});
