import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { LEVELS, type Level } from './grades.js';
import { agreementAt, filledRatings, kendallW } from './kendall-w.js';
import { EXAMPLE, type Sheets } from './urgency.fixture.js';

/** The worked example, owner by item: the grades of every item are listed in the order of the owners. */
const example = EXAMPLE.A.map((_, owner) =>
  [EXAMPLE.A, EXAMPLE.B, EXAMPLE.C, EXAMPLE.D, EXAMPLE.E].map((levels) => levels[owner] ?? 0),
);

test('the worked example of the rules: W = 0.300, weak agreement', () => {
  expect(kendallW({ ratings: example })).toMatchObject({ owners: 7, items: 5, permille: 300, agreement: 'weak' });
});

describe('known answers', () => {
  test.each<[string, readonly (readonly Level[])[], ReturnType<typeof kendallW>['permille']]>([
    ['all the same order is 1', [[0, 1, 2, 3, 4], [0, 1, 2, 3, 4], [0, 1, 2, 3, 4]], 1000], // biome-ignore format: table
    ['two opposite orders is 0', [[0, 1, 2, 3, 4], [4, 3, 2, 1, 0]], 0], // biome-ignore format: table
    ['the same order with ties is still 1, thanks to the correction', [[1, 1, 2], [3, 3, 4]], 1000], // biome-ignore format: table
    ['W counts orders, not levels: one owner is milder throughout', [[0, 1, 2], [2, 3, 4]], 1000], // biome-ignore format: table
    ['no owner tells two items apart: not to be determined', [[2, 2, 2], [4, 4, 4]], null], // biome-ignore format: table
    ['one item', [[2], [4]], null],
    ['no item', [[], []], null],
    ['no owner', [], null],
  ])('%s', (_, ratings, permille) => {
    const { permille: answer, agreement, denominator } = kendallW({ ratings });
    expect(answer).toBe(permille);
    expect(agreement === null).toBe(permille === null);
    expect(denominator === 0).toBe(permille === null);
  });

  test('W is a ratio of whole numbers: three owners, three items, one of them the other way round', () => {
    const ratings: readonly (readonly Level[])[] = [
      [0, 1, 2],
      [0, 1, 2],
      [2, 1, 0],
    ];
    expect(kendallW({ ratings })).toEqual({
      owners: 3,
      items: 3,
      numerator: 24,
      denominator: 216,
      permille: 111,
      agreement: 'veryWeak',
    });
  });

  test('half a thousandth rounds up', () => {
    const halves = fc.array(fc.array(fc.constantFrom(...LEVELS), { minLength: 4, maxLength: 4 }), {
      minLength: 2,
      maxLength: 5,
    });
    fc.assert(
      fc.property(halves, (ratings) => {
        const { numerator, denominator, permille } = kendallW({ ratings });
        fc.pre(permille !== null);
        expect(2 * 1000 * numerator).toBeGreaterThanOrEqual((2 * Number(permille) - 1) * denominator);
        expect(2 * 1000 * numerator).toBeLessThan((2 * Number(permille) + 1) * denominator);
      }),
    );
  });
});

test.each([
  [0, 'veryWeak'],
  [299, 'veryWeak'],
  [300, 'weak'],
  [499, 'weak'],
  [500, 'moderate'],
  [700, 'strong'],
  [899, 'strong'],
  [900, 'veryStrong'],
  [1000, 'veryStrong'],
] as const)('a W of %i thousandths reads as %s', (permille, word) => {
  expect(agreementAt(permille)).toBe(word);
});

describe('the ratings that W is taken over', () => {
  test('items without a quorum are left out; missing grades are filled with the lower median of the given ones', () => {
    const given: Sheets = [
      [4, 0, null],
      [1, null, null],
      [null, null, 3],
      [3, 1, null],
      [null, 2, 4],
    ];
    expect(filledRatings({ sheets: given })).toEqual([
      [4, 0],
      [1, 1],
      [3, 1],
      [3, 1],
      [3, 2],
    ]);
  });

  test('nobody to grade', () => {
    expect(filledRatings({ sheets: [] })).toEqual([]);
  });
});

/** The textbook formula in floating point, with ranks found by counting who is worse and who is equal. */
function naiveW(ratings: readonly (readonly number[])[]): number {
  const [m, n] = [ratings.length, ratings[0]?.length ?? 0];
  const ranks = ratings.map((own) =>
    own.map((each) => own.filter((x) => x < each).length + (own.filter((x) => x === each).length + 1) / 2),
  );
  const sums = Array.from({ length: n }, (_, item) => ranks.reduce((sum, own) => sum + Number(own[item]), 0));
  const mean = sums.reduce((a, b) => a + b, 0) / n;
  const s = sums.reduce((total, sum) => total + (sum - mean) ** 2, 0);
  const ties = ratings.flatMap((own) => [...new Set(own)].map((each) => own.filter((x) => x === each).length));
  const t = ties.reduce((total, size) => total + size ** 3 - size, 0);
  return (12 * s) / (m ** 2 * (n ** 3 - n) - m * t);
}

/** An electorate with, per owner, a level or nothing for every item. */
const sheets = fc
  .record({
    rows: fc.array(fc.array(fc.option(fc.constantFrom(...LEVELS), { freq: 4 }), { minLength: 8, maxLength: 8 }), {
      minLength: 1,
      maxLength: 12,
    }),
    items: fc.integer({ min: 1, max: 8 }),
  })
  .map(({ rows, items }): Sheets => rows.map((row) => row.slice(0, items)));

describe('for every list of grades', () => {
  const some = sheets.map((given) => filledRatings({ sheets: given }));

  test('equals the textbook formula, and lies from 0 to 1', () => {
    fc.assert(
      fc.property(some, (ratings) => {
        const { numerator, denominator, permille } = kendallW({ ratings });
        expect([numerator, denominator].every(Number.isSafeInteger)).toBe(true);
        if (permille === null) return expect(denominator).toBe(0);
        expect(numerator / denominator).toBeCloseTo(naiveW(ratings), 10);
        expect(permille).toBeGreaterThanOrEqual(0);
        expect(permille).toBeLessThanOrEqual(1000);
      }),
      { numRuns: 500 },
    );
  });

  test('the order of owners does not matter, nor that of items', () => {
    fc.assert(
      fc.property(some, (ratings) => {
        const turned = ratings.toReversed().map((levels) => levels.toReversed());
        expect(kendallW({ ratings: turned })).toEqual(kendallW({ ratings }));
      }),
    );
  });
});

test('stays whole and exact for 1,000 owners and 1,000 items', () => {
  const ratings = Array.from({ length: 1000 }, () => Array.from({ length: 1000 }, (_, i): Level => (i < 500 ? 1 : 3)));
  const { numerator, denominator, permille } = kendallW({ ratings });
  expect(numerator).toBe(denominator);
  expect(Number.isSafeInteger(denominator)).toBe(true);
  expect(permille).toBe(1000);
});
