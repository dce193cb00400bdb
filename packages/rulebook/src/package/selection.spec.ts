import { describe, expect, test } from '@jest/globals';
import { checkPackageAdoption } from './adopt-package.js';
import { counterCheckAdvice } from './advice.js';
import { compareObjectives, objectiveOf } from './objective.js';
import { BUDGET, bestPackageByForce, example, inputOf, itemOf, resourceOf, TEAM } from './package.fixture.js';
import type { PackageInput, PackageItem } from './package-input.js';
import { checkSelection } from './selection.js';
import { walkPackage } from './walk-package.js';

const codes = (input: PackageInput, ids: readonly string[]): readonly string[] =>
  checkSelection(input, ids).map(({ code }) => code);

describe('any set of items is checked in whole numbers', () => {
  test('what the walk takes can be taken', () => {
    expect(checkSelection(example, ['D', 'A', 'C'])).toEqual([]);
    expect(checkSelection(example, [])).toEqual([]);
  });

  test('every resource that is overdrawn is named', () => {
    expect(checkSelection(example, ['C', 'B'])).toEqual([
      {
        code: 'pool-short',
        severity: 'error',
        facts: { poolId: 'budget', year: 2027, kind: 'money', needed: 330, left: 300, short: 30 },
      },
    ]);
    expect(codes(example, ['C', 'A', 'B'])).toEqual(['pool-short', 'pool-short']);
  });

  test('more runs than there is: nothing that draws on it can be taken, the rest can', () => {
    const resources = [resourceOf(BUDGET, 300, 310), resourceOf(TEAM, 30)];
    const input = inputOf([itemOf('a', 1, [1]), itemOf('b', 2, [0, 5])], { resources });
    expect(checkSelection(input, ['a'])).toMatchObject([{ facts: { needed: 1, left: -10, short: 11 } }]);
    expect(checkSelection(input, ['b'])).toEqual([]);
  });

  const bad: readonly (readonly [string, PackageItem])[] = [
    ['package-item-not-eligible', itemOf('a', 1, [1], { obstacles: ['no'] })],
    ['package-item-unranked', itemOf('a', 1, [1], { level: null })],
    ['package-item-below-floor', itemOf('a', 1, [1], { level: 1 })],
    ['package-item-need-unknown', itemOf('a', 1, [])],
    ['package-items-exclude', itemOf('a', 1, [1], { excludes: ['r'] })],
    ['package-prerequisite-missing', itemOf('a', 1, [1], { requires: ['b'] })],
    ['pool-short', itemOf('a', 1, [301])],
  ];
  test.each(bad)('%s', (code, item) => {
    expect(codes(inputOf([item], { running: ['r'] }), ['a'])).toEqual([code]);
  });

  test('an item that is not on the list', () => {
    expect(codes(example, ['C', 'Z'])).toEqual(['package-item-unknown']);
  });

  test('items that exclude each other are found once', () => {
    const input = inputOf([itemOf('a', 1, [1], { excludes: ['b'] }), itemOf('b', 2, [1], { excludes: ['a'] })]);
    expect(codes(input, ['a', 'b'])).toEqual(['package-items-exclude']);
  });

  test('what a what-if drops, and an owner above its limit', () => {
    const effort = [{ organisationId: 'borne', kind: 'staff' as const, load: 13, fairShare: 10 }];
    const input = inputOf([itemOf('a', 1, [1]), itemOf('b', 2, [1], { effort })], {
      whatIf: { dropped: ['a'], maxShareEffortPercent: 120 },
    });
    expect(codes(input, ['a'])).toEqual(['package-item-dropped']);
    expect(checkSelection(input, ['b'])).toMatchObject([
      { code: 'package-share-exceeded', facts: { organisationId: 'borne', load: 13, fairShare: 10, percent: 120 } },
    ]);
  });
});

describe('what a package is measured by', () => {
  test('how many of each grade down to the floor, then places, then money, then staff', () => {
    expect(objectiveOf(example, ['C', 'A', 'D']).map(({ aim, level, value }) => [aim, level, value])).toEqual([
      ['pinned', null, 0],
      ['themeLines', null, 0],
      ['grade', 4, 2],
      ['grade', 3, 0],
      ['grade', 2, 1],
      ['places', null, -8],
      ['money', null, -300],
      ['staff', null, -28],
    ]);
  });

  test('an earlier measure goes before every later one', () => {
    const measure = (ids: readonly string[]) => objectiveOf(example, ids);
    expect(compareObjectives(measure(['C']), measure(['B', 'E', 'D']))).toBeGreaterThan(0);
    expect(compareObjectives(measure(['B']), measure(['E']))).toBeGreaterThan(0);
    expect(compareObjectives(measure(['D']), measure(['C']))).toBeLessThan(0);
    expect(compareObjectives(measure(['A']), measure(['A']))).toBe(0);
  });

  test('an unranked item has no place, and nothing is measured below the highest grade', () => {
    const input = inputOf([itemOf('a', 1, [1], { place: null })], { floor: 5 });
    expect(objectiveOf(input, ['a']).map(({ value }) => value)).toEqual([0, 0, 0, -1, 0]);
  });

  test('a measure that the other package does not have counts as 0', () => {
    expect(compareObjectives([{ aim: 'places', level: null, value: 2 }], [])).toBe(2);
  });
});

describe('what the counter-check advises', () => {
  const advise = (input: PackageInput, itemIds: readonly string[], proven: boolean) =>
    counterCheckAdvice({ input, walk: walkPackage(input), solved: { itemIds, proven } });
  const twoForOne = inputOf([itemOf('a', 1, [200]), itemOf('b', 2, [150]), itemOf('c', 3, [150])]);

  test('of the example nothing is better', () => {
    expect(bestPackageByForce(example)).toEqual(['C', 'A', 'D']);
    expect(advise(example, ['D', 'C', 'A'], true)).toEqual({ verdict: 'nothingBetter' });
  });

  test('not proven is not nothing better', () => {
    expect(advise(example, ['C', 'A', 'D'], false)).toEqual({ verdict: 'notProven' });
  });

  test('one very urgent project more: b and c in place of a', () => {
    expect(bestPackageByForce(twoForOne)).toEqual(['b', 'c']);
    expect(advise(twoForOne, ['c', 'b'], true)).toEqual({
      verdict: 'better',
      proven: true,
      aim: 'grade',
      level: 4,
      by: 1,
      itemIds: ['b', 'c'],
      comesIn: ['b', 'c'],
      goesOut: ['a'],
      tiedItemIds: [],
    });
  });

  test('an advice that would break a tie says so', () => {
    const tied = inputOf([itemOf('a', 1, [200], { tieGroup: 't' }), itemOf('b', 1, [150], { tieGroup: 't' })]);
    expect(advise(tied, ['b'], true)).toMatchObject({ verdict: 'better', comesIn: ['b'], tiedItemIds: ['b'] });
  });

  test('what does not hold in whole numbers is never advised', () => {
    expect(advise(twoForOne, ['a', 'b'], true)).toEqual({ verdict: 'notProven' });
  });

  test('a proof of something worse is no proof', () => {
    expect(advise(twoForOne, ['b'], true)).toEqual({ verdict: 'notProven' });
  });
});

describe('adopting a package is a decision on the record', () => {
  const adopt = (itemIds: readonly string[], reason: string | null, input = example) =>
    checkPackageAdoption({ input, walk: walkPackage(input), itemIds, reason });

  test('that of the walk needs no reason', () => {
    expect(adopt(['D', 'C', 'A'], null)).toEqual({
      ok: true,
      value: { itemIds: ['C', 'A', 'D'], added: [], leftOut: [], reason: null },
    });
  });

  test('another one does, and says what is added and left out', () => {
    expect(adopt(['A', 'B', 'E'], ' ')).toEqual({
      ok: false,
      error: [
        {
          code: 'package-deviation-reason-required',
          severity: 'error',
          facts: { added: ['B', 'E'], leftOut: ['C', 'D'] },
        },
      ],
    });
    expect(adopt(['E', 'B', 'A'], 'C is not ready')).toEqual({
      ok: true,
      value: { itemIds: ['A', 'B', 'E'], added: ['B', 'E'], leftOut: ['C', 'D'], reason: 'C is not ready' },
    });
  });

  test('what does not fit cannot be adopted, whatever the reason', () => {
    expect(adopt(['C', 'B'], 'We want to')).toMatchObject({ ok: false, error: [{ code: 'pool-short' }] });
  });

  test.each([{ dropped: ['D'] }, { pinned: ['C'] }, { maxShareEffortPercent: 150 }, { onePerThemeLine: true }])(
    'a what-if cannot be adopted: %j',
    (whatIf) => {
      const input = { ...example, whatIf: { ...example.whatIf, ...whatIf } };
      expect(adopt(walkPackage(input).takenItemIds, null, input)).toMatchObject({
        ok: false,
        error: [{ code: 'package-is-what-if' }],
      });
    },
  );
});
