import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { largestRemainder, type Weight } from './largest-remainder.js';
import { municipalities } from './twente.fixture.js';

const byInhabitants: readonly Weight[] = municipalities.map(({ organisationId: id, inhabitants, tieKey }) => ({
  id,
  weight: Number(inhabitants),
  tieKey,
}));
const divide = (total: number, weights: readonly Weight[]): Readonly<Record<string, number>> =>
  Object.fromEntries(largestRemainder({ total, weights }).parts.map(({ id, amount }) => [id, amount]));
const weigh = (...weights: readonly number[]): readonly Weight[] =>
  weights.map((weight, position) => ({ id: `o${position}`, weight, tieKey: `GM${position}` }));

describe('by inhabitants of the fourteen municipalities', () => {
  test('€ 250,000: Enschede 63,162.77, Hengelo 32,094.31, Almelo 28,934.05, Tubbergen 8,428.41', () => {
    const parts = divide(25_000_000, byInhabitants);
    expect(parts).toMatchObject({ enschede: 6_316_277, hengelo: 3_209_431, almelo: 2_893_405, tubbergen: 842_841 });
    expect(Object.values(parts).reduce((sum, amount) => sum + amount, 0)).toBe(25_000_000);
  });

  test('6.0 fte: Enschede 1.5, Hengelo 0.8, Almelo 0.7', () => {
    const parts = divide(60, byInhabitants);
    expect(parts).toMatchObject({ enschede: 15, hengelo: 8, almelo: 7 });
    expect(Object.values(parts).reduce((sum, amount) => sum + amount, 0)).toBe(60);
  });
});

describe('the units that rounding down leaves', () => {
  test('go to the largest remainders', () => {
    expect(divide(10, weigh(34, 33, 33))).toEqual({ o0: 4, o1: 3, o2: 3 });
  });

  test('of equal remainders to the larger share', () => {
    expect(divide(2, weigh(1, 3))).toEqual({ o0: 0, o1: 2 });
  });

  test('of equal shares to the first CBS code, then to the first id', () => {
    expect(divide(1, weigh(1, 1, 1))).toEqual({ o0: 1, o1: 0, o2: 0 });
    expect(
      divide(
        1,
        ['b', 'a', 'c'].map((id) => ({ id, weight: 1, tieKey: 'same' })),
      ),
    ).toEqual({ a: 1, b: 0, c: 0 });
  });

  test('and the answer says who got one', () => {
    expect(largestRemainder({ total: 1, weights: weigh(1, 1) }).parts).toEqual([
      { id: 'o0', amount: 1, roundedUp: true },
      { id: 'o1', amount: 0, roundedUp: false },
    ]);
  });
});

test('who weighs nothing gets nothing; when nobody weighs anything it stays unassigned', () => {
  expect(divide(7, weigh(0, 5))).toEqual({ o0: 0, o1: 7 });
  expect(largestRemainder({ total: 7, weights: weigh(0, 0) })).toEqual({
    parts: [
      { id: 'o0', amount: 0, roundedUp: false },
      { id: 'o1', amount: 0, roundedUp: false },
    ],
    unassigned: 7,
  });
});

test('amounts and weights whose product passes what a number holds are still exact', () => {
  const parts = divide(9_007_199_254_740_991, weigh(9_007_199_254_740_991, 1, 9_007_199_254_740_990));
  expect(
    Object.values(parts)
      .map(BigInt)
      .reduce((sum, amount) => sum + amount, 0n),
  ).toBe(9_007_199_254_740_991n);
});

/** Sums to the total, and nobody a whole unit off its quota: |part × Σ − total × weight| < Σ. */
function expectExact(total: number, weights: readonly Weight[]): void {
  const { parts } = largestRemainder({ total, weights });
  const sum = weights.reduce((all, { weight }) => all + weight, 0);
  const weightOf = new Map(weights.map(({ id, weight }) => [id, weight]));
  let given = 0;
  let furthest = 0;
  for (const { id, amount } of parts) {
    given += amount;
    furthest = Math.max(furthest, Math.abs(amount * sum - total * Number(weightOf.get(id))));
  }
  if (given !== total || furthest >= sum) throw new Error(`${total} over ${weights.map(({ id }) => id)}: ${given}`);
}

const subset = (mask: number): readonly Weight[] => byInhabitants.filter((_, position) => (mask >> position) % 2 === 1);

describe('the parts sum to the total and nobody is a whole unit off its quota', () => {
  test('for every subset of the municipalities and totals of every size', () => {
    for (let mask = 1; mask < 2 ** 14; mask += 1) {
      for (const total of [1, 60, 997 + (mask % 13), 25_000_000 + mask]) expectExact(total, subset(mask));
    }
    expect(subset(2 ** 14 - 1)).toHaveLength(14);
  });

  test('for every total from 1 to 1000 and subsets of every size', () => {
    const masks = Array.from({ length: 14 }, (_, size) => [
      2 ** (size + 1) - 1,
      (0b10_1101_1011_0110 >> size) + 1,
    ]).flat();
    for (const mask of masks) for (let total = 1; total <= 1000; total += 1) expectExact(total, subset(mask));
    expect(masks).toHaveLength(28);
  });

  // All of them, 16,383,000 divisions, take minutes: EVERY_SUM=1 npm run jest -- packages/rulebook/src/effort/largest --selectProjects rule
  test('for every total from 1 to 1000 and every subset, when asked; else every hundredth subset', () => {
    const step = process.env['EVERY_SUM'] === '1' ? 1 : 100;
    let subsets = 0;
    for (let mask = 1; mask < 2 ** 14; mask += step) {
      for (let total = 1; total <= 1000; total += 1) expectExact(total, subset(mask));
      subsets += 1;
    }
    expect(subsets).toBe(step === 1 ? 16_383 : 164);
  }, 600_000);
});

/** A second way: hand out unit after unit to who is furthest below its quota. */
function naive(total: number, weights: readonly Weight[]): Readonly<Record<string, number>> {
  const sum = weights.reduce((all, { weight }) => all + weight, 0);
  const given = new Map(weights.map(({ id, weight }) => [id, Math.floor((total * weight) / sum)]));
  const owed = ({ id, weight }: Weight): number => total * weight - Number(given.get(id)) * sum;
  while ([...given.values()].reduce((all, amount) => all + amount, 0) < total) {
    const [next] = [...weights].sort(
      (a, b) => owed(b) - owed(a) || b.weight - a.weight || (a.tieKey < b.tieKey ? -1 : 1),
    ) as [Weight, ...Weight[]];
    given.set(next.id, Number(given.get(next.id)) + 1);
  }
  return Object.fromEntries(given);
}

test('a naive second way gives the same, in whatever order the weights come', () => {
  const weights = fc
    .array(fc.nat(50), { minLength: 1, maxLength: 20 })
    .filter((list) => list.some((weight) => weight > 0))
    .map((list) => weigh(...list));
  fc.assert(
    fc.property(fc.nat(2000), weights, fc.infiniteStream(fc.nat()), (total, list, numbers) => {
      expect(divide(total, list)).toEqual(naive(total, list));
      const shuffled = list
        .map((entry) => ({ entry, key: Number(numbers.next().value) }))
        .sort((a, b) => a.key - b.key)
        .map(({ entry }) => entry);
      const [one, other] = [list, shuffled].map((order) => JSON.stringify(largestRemainder({ total, weights: order })));
      expect(other).toBe(one);
    }),
  );
});
