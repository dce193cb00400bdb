import { describe, expect, it } from '@jest/globals';
import { formatBasisPoints, formatPermille, parseBasisPoints } from './percent.js';

describe('percentages', () => {
  it('shows thousandths with one decimal only where there is one', () => {
    expect([169, 1_000, 1_169, 0].map(formatPermille)).toEqual([
      '16,9\u00a0%',
      '100\u00a0%',
      '116,9\u00a0%',
      '0\u00a0%',
    ]);
  });

  it('shows parts of ten thousand', () => {
    expect([1_250, 333, 10_000].map(formatBasisPoints)).toEqual(['12,5\u00a0%', '3,33\u00a0%', '100\u00a0%']);
  });

  it.each([
    ['12,5', 1_250],
    ['12.5 %', 1_250],
    ['0', 0],
    ['100', 10_000],
    ['8,03', 803],
    ['100,01', undefined],
    ['-1', undefined],
    ['1,234', undefined],
    ['veel', undefined],
    ['', undefined],
  ])('reads "%s" as %s', (typed, basisPoints) => {
    expect(parseBasisPoints(typed)).toBe(basisPoints);
  });
});
