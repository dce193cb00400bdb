import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { naiveIsFeasible, naiveWalk } from './naive-walk.fixture.js';
import { compareObjectives, objectiveOf } from './objective.js';
import { bestPackageByForce, inputOf } from './package.fixture.js';
import type { PackageInput, PackageItem } from './package-input.js';
import { checkSelection } from './selection.js';
import { walkPackage } from './walk-package.js';

const RESOURCES = ['budget:2027', 'budget:2028', 'team:2027'];
const rarely = <T>(arbitrary: fc.Arbitrary<T>, usual: T): fc.Arbitrary<T> =>
  fc.oneof({ weight: 8, arbitrary: fc.constant(usual) }, { weight: 1, arbitrary });

/** Items on places of their own; some share one, and nothing settles that. */
const itemsOf = (most: number): fc.Arbitrary<readonly PackageItem[]> =>
  fc.oneof({ weight: 1, arbitrary: fc.nat(most) }, { weight: 4, arbitrary: fc.constant(most) }).chain((count) => {
    const ids = Array.from({ length: count }, (_, position) => String.fromCharCode(97 + position));
    const id = fc.constantFrom('running', ...ids);
    const need = fc.record({
      resourceId: fc.constantFrom(...RESOURCES),
      amount: rarely(fc.constant<number | null>(null), 0).chain((amount) =>
        amount === null ? fc.constant(null) : fc.nat(12),
      ),
    });
    const item = fc.record({
      shares: fc.nat(1),
      level: fc.constantFrom(4, 4, 3, 3, 2, 1, null),
      obstacles: rarely<readonly string[]>(fc.constant(['not ready']), []),
      needs: fc.array(need, { minLength: 1, maxLength: 4 }),
      requires: rarely(fc.array(id, { maxLength: 2 }), []),
      excludes: rarely(fc.array(id, { maxLength: 1 }), []),
      themeLineId: fc.constantFrom('one', 'two', null),
    });
    return fc.tuple(...ids.map(() => item)).map((made) => {
      let place = 0;
      return made.map(({ shares, level, ...rest }, position): PackageItem => {
        if (shares > 0 || position === 0) place = position + 1;
        const ranked = level === null ? { place: null, tieGroup: null } : { place, tieGroup: String(place) };
        return { itemId: ids[position] as string, level, ...ranked, ...rest, effort: [] };
      });
    });
  });

const anyInput = (most: number): fc.Arbitrary<PackageInput> =>
  fc
    .tuple(itemsOf(most), fc.array(fc.tuple(fc.nat(30), fc.nat(8)), { minLength: 3, maxLength: 3 }))
    .map(([items, amounts]) => {
      const resources = RESOURCES.map((resourceId, position) => {
        const [capacity, reserved] = amounts[position] as [number, number];
        const kind = resourceId.startsWith('team') ? ('staff' as const) : ('money' as const);
        return { resourceId, kind, capacity, reserved };
      });
      return inputOf(items, { resources, running: ['running'] });
    });

/** The same without ties: every item on a place of its own. */
const withoutTies = (input: PackageInput): PackageInput => ({
  ...input,
  items: input.items.map((item, position) => ({ ...item, place: item.place && position + 1, tieGroup: null })),
});

const withoutRequirements = (input: PackageInput): PackageInput => ({
  ...input,
  items: input.items.map((item) => ({ ...item, requires: [] })),
});

const supposing = (input: PackageInput): fc.Arbitrary<PackageInput> => {
  const some = fc.subarray(input.items.map(({ itemId }) => itemId)).map((ids) => ids.slice(0, 2));
  const effort = fc.array(
    fc.record({
      organisationId: fc.constantFrom('almelo', 'borne'),
      kind: fc.constant('money' as const),
      load: fc.nat(20),
      fairShare: fc.nat(20),
    }),
    { maxLength: 2 },
  );
  return fc
    .record({
      dropped: some,
      pinned: some,
      percent: fc.constantFrom(null, 100, 120),
      base: effort,
      efforts: fc.array(effort, { minLength: 15, maxLength: 15 }),
      onePerThemeLine: fc.boolean(),
    })
    .map(({ dropped, pinned, percent, base, efforts, onePerThemeLine }) => ({
      ...input,
      items: input.items.map((item, position) => ({ ...item, effort: efforts[position] ?? [] })),
      whatIf: { dropped, pinned, maxShareEffortPercent: percent, baseEffort: base, onePerThemeLine },
    }));
};

const check = (input: fc.Arbitrary<PackageInput>, holds: (input: PackageInput) => void, numRuns = 1000): void =>
  fc.assert(fc.property(input, holds), { numRuns });

describe('whatever is asked for', () => {
  test('the walk is that of the naive one, ties and all', () => {
    let [forced, waited] = [0, 0];
    check(
      anyInput(12),
      (input) => {
        const walk = walkPackage(input);
        const tied = walk.items.filter(({ status }) => status === 'tied').map(({ itemId }) => itemId);
        expect({ taken: [...walk.takenItemIds].sort(), tied: tied.sort() }).toEqual(naiveWalk(input));
        forced += walk.forcedTies.length;
        waited += walk.items.filter(({ status }) => status === 'waitsFor').length;
      },
      3000,
    );
    expect(forced).toBeGreaterThan(50);
    expect(waited).toBeGreaterThan(100);
  });

  test('any set of items is judged as the naive check does', () => {
    const answers = new Set<boolean>();
    const chosen = anyInput(9).chain((input) =>
      fc.subarray(input.items.map(({ itemId }) => itemId)).map((ids) => ({ input, ids: ids.slice(0, 4) })),
    );
    fc.assert(
      fc.property(chosen, ({ input, ids }) => {
        const isFeasible = checkSelection(input, ids).length === 0;
        expect(isFeasible).toBe(naiveIsFeasible(input, ids));
        answers.add(isFeasible && ids.length > 0);
      }),
      { numRuns: 2000 },
    );
    expect(answers.size).toBe(2);
  });

  test('the walk never overdraws, and what it takes holds in whole numbers, what-ifs included', () => {
    check(anyInput(12).chain(supposing), (input) => {
      const walk = walkPackage(input);
      expect(checkSelection(input, walk.takenItemIds).filter(({ severity }) => severity === 'error')).toEqual([]);
      for (const { capacity, running, taken, held, left } of walk.resources) {
        expect(running + taken + held + left).toBe(capacity);
        expect(taken + held).toBeLessThanOrEqual(Math.max(0, capacity - running));
      }
    });
  });

  test('every item has its outcome once, and each says what it is about', () => {
    check(anyInput(12).chain(supposing), (input) => {
      const { items } = walkPackage(input);
      expect(items.map(({ itemId }) => itemId).sort()).toEqual(input.items.map(({ itemId }) => itemId).sort());
      for (const item of items) {
        if (item.status === 'short') expect(item.resources.every(({ short }) => short > 0)).toBe(true);
        if (item.status === 'waitsFor') expect(item.itemIds.length).toBeGreaterThan(0);
        if (item.status === 'tied') expect(item.itemIds.length).toBeGreaterThan(0);
      }
    });
  });

  test('an item that is short would overdraw, were it added', () => {
    check(anyInput(12).map(withoutTies), (input) => {
      const { items, takenItemIds } = walkPackage(input);
      for (const { itemId, status } of items) {
        if (status !== 'short') continue;
        const codes = checkSelection(input, [...takenItemIds, itemId]).map(({ code }) => code);
        expect(codes).toContain('pool-short');
      }
    });
  });

  test('whatever a board decides about a forced tie, no tied item pushes out what was taken', () => {
    let forced = 0;
    check(anyInput(10).map(withoutRequirements), (input) => {
      const before = walkPackage(input);
      const tied = new Set(before.forcedTies.flatMap(({ itemIds }) => itemIds));
      for (const turn of [input.items, [...input.items].reverse()]) {
        const items = turn.map((item) => (tied.has(item.itemId) ? { ...item, tieGroup: null } : item));
        const after = walkPackage({ ...input, items });
        const comesUp = after.items.filter(
          ({ itemId, status }) =>
            (status === 'taken' || status === 'tied') && !tied.has(itemId) && !before.takenItemIds.includes(itemId),
        );
        const lost = before.items.filter(
          ({ itemId, status }) => status === 'taken' && !after.takenItemIds.includes(itemId),
        );
        const unexplained = lost.filter(({ place }) => !comesUp.some((other) => Number(other.place) <= Number(place)));
        expect(unexplained).toEqual([]);
      }
      forced += before.forcedTies.length;
    });
    expect(forced).toBeGreaterThan(15);
  });

  test('the order of the input does not matter, to the byte', () => {
    fc.assert(
      fc.property(anyInput(12).chain(supposing), fc.infiniteStream(fc.nat()), (input, numbers) => {
        const shuffle = <T>(list: readonly T[]): readonly T[] =>
          list
            .map((entry) => ({ entry, key: Number(numbers.next().value) }))
            .sort((a, b) => a.key - b.key)
            .map(({ entry }) => entry);
        const other: PackageInput = {
          ...input,
          resources: shuffle(input.resources),
          items: shuffle(input.items).map((item) => ({
            ...item,
            needs: shuffle(item.needs),
            requires: shuffle(item.requires),
            effort: shuffle(item.effort),
          })),
          whatIf: {
            ...input.whatIf,
            pinned: shuffle(input.whatIf.pinned),
            baseEffort: shuffle(input.whatIf.baseEffort),
          },
        };
        expect(JSON.stringify(walkPackage(other))).toBe(JSON.stringify(walkPackage(input)));
      }),
      { numRuns: 500 },
    );
  });

  test('the walk is never better than the best there is', () => {
    check(
      anyInput(8).chain(supposing),
      (input) => {
        const best = objectiveOf(input, bestPackageByForce(input));
        expect(compareObjectives(objectiveOf(input, walkPackage(input).takenItemIds), best)).toBeLessThanOrEqual(0);
      },
      100,
    );
  });
});
