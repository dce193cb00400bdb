import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { type Division, dividedOn } from './divided.js';
import { LEVELS, type Level } from './grades.js';
import { EXAMPLE } from './urgency.fixture.js';

const among = (electorateSize: number, municipalities: readonly Level[], others: readonly Level[] = []) =>
  dividedOn({ electorateSize, municipalities, others });

describe('the worked example of the rules', () => {
  test('C is divided: the middle half spans three levels', () => {
    expect(among(7, EXAMPLE.C)?.overall).toEqual({
      divided: true,
      n: 7,
      median: 4,
      q1: 1,
      q3: 4,
      spread: 3,
      farBelow: 3,
    });
  });

  test('A is as well, by a hair; B, D and E are not', () => {
    expect(among(7, EXAMPLE.A)?.overall).toMatchObject({ divided: true, q1: 2, q3: 4, spread: 2, farBelow: 1 });
    expect([EXAMPLE.B, EXAMPLE.D, EXAMPLE.E].map((levels) => among(7, levels)?.divided)).toEqual([false, false, false]);
  });
});

describe('overall', () => {
  test.each<[string, number, readonly Level[], Partial<Division['overall']>]>([
    ['a middle half that spans two levels is divided', 4, [1, 1, 3, 3], { divided: true, q1: 1, q3: 3, spread: 2 }],
    ['one level is not', 4, [1, 1, 2, 2], { divided: false, spread: 1, farBelow: 0 }],
    [
      'a quarter of the owners two levels under the median is divided',
      8,
      [0, 0, 2, 2, 2, 2, 2, 2],
      { divided: true, median: 2, q1: 0, q3: 2, spread: 2, farBelow: 2 },
    ],
    ['more than a quarter is as well', 9, [1, 1, 1, 3, 3, 3, 3, 3, 3], { divided: true, farBelow: 3, q1: 1 }],
    ['less than a quarter is not', 9, [1, 1, 3, 3, 3, 3, 3, 3, 3], { divided: false, farBelow: 2, q1: 3, spread: 0 }],
    ['far above the median does not count', 5, [1, 1, 1, 1, 4], { divided: false, farBelow: 0 }],
    ['filled grades take part: they lie at the median', 7, [0, 2, 2, 4], { divided: false, median: 2, q1: 2, q3: 2 }],
  ])('%s', (_, n, levels, expected) => {
    expect(among(n, levels)?.overall).toMatchObject(expected);
  });

  test('without a joint judgement there is nothing to be divided about', () => {
    expect(among(17, [0, 0, 0, 0, 4, 4, 4, 4])).toBeNull();
    expect(among(17, [0, 0, 0, 0, 4], [4, 4, 4, 4])).not.toBeNull();
  });
});

describe('between the municipalities and the others', () => {
  test.each<[string, readonly Level[], readonly Level[], Partial<Division['groups']>]>([
    ['lower medians two levels apart', [3, 3, 3, 3, 4], [1, 1, 2], { divided: true, distance: 2 }],
    ['one level apart is not divided', [3, 3, 3, 3, 4], [2, 2, 2], { divided: false, distance: 1 }],
    ['whoever is the more urgent', [1, 1, 1, 1, 1], [2, 4, 4], { divided: true, distance: 3 }],
    [
      'a group that gave no grade cannot differ',
      [0, 0, 4, 4, 4],
      [],
      { divided: false, distance: null, others: { given: 0, median: null } },
    ],
    [
      'nor can the municipalities',
      [],
      [0, 0, 4, 4, 4],
      { divided: false, distance: null, municipalities: { given: 0, median: null } },
    ],
  ])('%s', (_, municipalities, others, expected) => {
    expect(among(8, municipalities, others)?.groups).toMatchObject(expected);
  });

  test('either of the two makes the item divided', () => {
    expect(among(6, [4, 4, 4, 4, 4], [2])).toMatchObject({
      divided: true,
      overall: { divided: false },
      groups: { divided: true },
    });
    expect(among(4, [1, 1, 3, 3])).toMatchObject({
      divided: true,
      overall: { divided: true },
      groups: { divided: false },
    });
    expect(among(4, [3, 3, 3, 3])?.divided).toBe(false);
  });
});

test('equals what sorting all grades and looking at the quartiles says, whoever comes first', () => {
  const grades = fc.record({
    municipalities: fc.array(fc.constantFrom(...LEVELS), { maxLength: 12 }),
    others: fc.array(fc.constantFrom(...LEVELS), { maxLength: 6 }),
    missing: fc.nat(8),
  });
  fc.assert(
    fc.property(grades, ({ municipalities, others, missing }) => {
      const given = [...municipalities, ...others].sort((a, b) => a - b);
      const n = given.length + missing;
      const answer = dividedOn({ electorateSize: n, municipalities, others });
      const reversed = { municipalities: municipalities.toReversed(), others: others.toReversed() };
      expect(dividedOn({ electorateSize: n, ...reversed })).toEqual(answer);
      if (2 * given.length <= n) return expect(answer).toBeNull();
      const median = Number(given[Math.ceil(given.length / 2) - 1]);
      const all = [...given, ...Array.from({ length: missing }, () => median)].sort((a, b) => a - b);
      const spread = Number(all[Math.ceil(0.75 * n) - 1]) - Number(all[Math.ceil(n / 4) - 1]);
      const share = given.filter((each) => each <= median - 2).length / n;
      expect(answer?.overall).toMatchObject({ median, spread, divided: spread >= 2 || share >= 0.25 });
    }),
    { numRuns: 500 },
  );
});
