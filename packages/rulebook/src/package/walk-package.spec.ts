import { describe, expect, test } from '@jest/globals';
import type { ItemOutcome } from './outcome.js';
import { BUDGET, example, inputOf, itemOf, resourceOf, TEAM } from './package.fixture.js';
import { poolAndYearOf, resourceIdOf } from './package-input.js';
import { walkPackage } from './walk-package.js';

const statuses = (items: readonly ItemOutcome[]): Readonly<Record<string, string>> =>
  Object.fromEntries(items.map(({ itemId, status }) => [itemId, status]));
const of = (items: readonly ItemOutcome[], id: string): ItemOutcome | undefined =>
  items.find(({ itemId }) => itemId === id);

describe('the example of the rules', () => {
  const walk = walkPackage(example);

  test('C, A and D are taken', () => {
    expect(walk.takenItemIds).toEqual(['C', 'A', 'D']);
  });

  test('B is short 130 k€ and 0.5 fte', () => {
    expect(of(walk.items, 'B')).toEqual({
      itemId: 'B',
      place: 3,
      level: 3,
      status: 'short',
      resources: [
        { resourceId: BUDGET, kind: 'money', needed: 150, left: 20, held: 0, short: 130 },
        { resourceId: TEAM, kind: 'staff', needed: 10, left: 5, held: 0, short: 5 },
      ],
    });
  });

  test('E is short 20 k€', () => {
    expect(of(walk.items, 'E')).toMatchObject({ status: 'short', resources: [{ resourceId: BUDGET, short: 20 }] });
  });

  test('the line stands below D, and money and staff kept B out', () => {
    expect(walk.cutLine.afterItemId).toBe('D');
    expect(walk.cutLine.firstSkipped?.itemId).toBe('B');
    expect(walk.cutLine.firstSkipped?.resources.map(({ resourceId }) => resourceId)).toEqual([BUDGET, TEAM]);
  });

  test('per resource: what runs, what is taken, what is left', () => {
    expect(walk.resources).toEqual([
      { resourceId: BUDGET, kind: 'money', capacity: 300, running: 0, taken: 300, held: 0, left: 0 },
      { resourceId: TEAM, kind: 'staff', capacity: 30, running: 0, taken: 28, held: 0, left: 2 },
    ]);
  });
});

describe('an item is taken when every need fits what is left', () => {
  test('exactly fitting fits', () => {
    expect(walkPackage(inputOf([itemOf('a', 1, [300, 30])])).takenItemIds).toEqual(['a']);
  });

  test('what runs and the foundations come first', () => {
    const resources = [resourceOf(BUDGET, 300, 250), resourceOf(TEAM, 30)];
    expect(statuses(walkPackage(inputOf([itemOf('a', 1, [60]), itemOf('b', 2, [50])], { resources })).items)).toEqual({
      a: 'short',
      b: 'taken',
    });
  });

  test('more runs than there is: only what draws nothing on it is taken', () => {
    const resources = [resourceOf(BUDGET, 300, 310), resourceOf(TEAM, 30)];
    const walk = walkPackage(inputOf([itemOf('a', 1, [1]), itemOf('b', 2, [0, 5])], { resources }));
    expect(of(walk.items, 'a')).toMatchObject({ status: 'short', resources: [{ needed: 1, left: -10, short: 11 }] });
    expect(walk.takenItemIds).toEqual(['b']);
    expect(walk.resources[0]?.left).toBe(-10);
  });

  test('needs of one resource are added up', () => {
    const needs = [BUDGET, BUDGET].map((resourceId) => ({ resourceId, amount: 200 }));
    expect(statuses(walkPackage(inputOf([itemOf('a', 1, [], { needs })])).items)).toEqual({ a: 'neverFits' });
  });

  test('larger than the whole capacity never fits, and does not draw the line', () => {
    const walk = walkPackage(inputOf([itemOf('a', 1, [301]), itemOf('b', 2, [1])]));
    const short = [{ resourceId: BUDGET, kind: 'money', needed: 301, capacity: 300, short: 1 }];
    expect(of(walk.items, 'a')).toMatchObject({ status: 'neverFits', resources: short });
    expect(walk.cutLine).toEqual({ afterItemId: 'b', firstSkipped: null });
  });

  test('unknown is not 0', () => {
    const needs = [{ resourceId: BUDGET, amount: null }];
    const elsewhere = [{ resourceId: 'budget:2031', amount: 5 }];
    const walk = walkPackage(
      inputOf([itemOf('a', 1, [], { needs }), itemOf('b', 2, []), itemOf('c', 3, [], { needs: elsewhere })]),
    );
    expect(walk.items).toMatchObject([
      { status: 'needUnknown', resourceIds: [BUDGET], capacityUnknownIds: [] },
      { status: 'needUnknown', resourceIds: [], capacityUnknownIds: [] },
      { status: 'needUnknown', resourceIds: [], capacityUnknownIds: ['budget:2031'] },
    ]);
  });

  test('under the floor, unranked and not eligible are listed, not taken', () => {
    const walk = walkPackage(
      inputOf([
        itemOf('below', 1, [1], { level: 1 }),
        itemOf('unranked', 2, [1], { place: null, level: null }),
        itemOf('later', 3, [1], { obstacles: ['commitment-missing'] }),
        itemOf('floor', 4, [1], { level: 2 }),
        itemOf('also unranked', 5, [1], { place: null, level: null }),
      ]),
    );
    expect(walk.items.map(({ itemId }) => itemId)).toEqual(['below', 'later', 'floor', 'also unranked', 'unranked']);
    expect(of(walk.items, 'below')).toMatchObject({ status: 'belowFloor', floor: 2 });
    expect(of(walk.items, 'unranked')).toMatchObject({ status: 'unranked' });
    expect(of(walk.items, 'later')).toMatchObject({ status: 'notEligible', obstacles: ['commitment-missing'] });
    expect(walk.takenItemIds).toEqual(['floor']);
  });
});

describe('prerequisites and exclusions', () => {
  test('an item waits for what it requires, unless that runs', () => {
    const waits = itemOf('a', 1, [1], { requires: ['f', 'x'] });
    expect(walkPackage(inputOf([waits], { running: ['f'] })).items).toMatchObject([
      { status: 'waitsFor', itemIds: ['x'] },
    ]);
    expect(walkPackage(inputOf([waits], { running: ['f', 'x'] })).takenItemIds).toEqual(['a']);
  });

  test('when what it waits for is taken further down, it is looked at again before anything else', () => {
    const items = [
      itemOf('a', 1, [200], { requires: ['c'] }),
      itemOf('b', 2, [150], { requires: ['c'] }),
      itemOf('c', 3, [50]),
      itemOf('d', 4, [60]),
    ];
    const walk = walkPackage(inputOf(items));
    expect(statuses(walk.items)).toEqual({ a: 'taken', b: 'short', c: 'taken', d: 'short' });
    expect(of(walk.items, 'b')).toMatchObject({ resources: [{ needed: 150, left: 50 }] });
  });

  test('a chain is taken as its last link is, and only once all links are', () => {
    const items = [
      itemOf('a', 1, [1], { requires: ['b', 'c'] }),
      itemOf('b', 2, [1], { requires: ['c'] }),
      itemOf('c', 3, [1]),
    ];
    expect(walkPackage(inputOf(items)).takenItemIds).toEqual(['a', 'b', 'c']);
    expect(walkPackage(inputOf(items.slice(0, 2))).items).toMatchObject([
      { status: 'waitsFor' },
      { status: 'waitsFor' },
    ]);
  });

  test('items that require each other wait for each other', () => {
    const items = [itemOf('a', 1, [1], { requires: ['b'] }), itemOf('b', 2, [1], { requires: ['a'] })];
    expect(walkPackage(inputOf(items)).takenItemIds).toEqual([]);
  });

  test('an exclusion counts both ways, also against what runs, and not against itself', () => {
    const items = [
      itemOf('a', 1, [1], { excludes: ['a'] }),
      itemOf('b', 2, [1], { excludes: ['a'] }),
      itemOf('c', 3, [1], { excludes: ['r'] }),
      itemOf('d', 4, [1], { excludes: ['e'] }),
      itemOf('e', 5, [1]),
    ];
    expect(walkPackage(inputOf(items, { running: ['r'] })).items).toMatchObject([
      { itemId: 'a', status: 'taken' },
      { itemId: 'b', status: 'excludedBy', itemIds: ['a'] },
      { itemId: 'c', status: 'excludedBy', itemIds: ['r'] },
      { itemId: 'd', status: 'taken' },
      { itemId: 'e', status: 'excludedBy', itemIds: ['d'] },
    ]);
  });
});

test('a resource is named by its pool and its year', () => {
  expect(resourceIdOf('a:b', 2027)).toBe('a:b:2027');
  expect(poolAndYearOf('a:b:2027')).toEqual({ poolId: 'a:b', year: 2027 });
});
