import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { budgetYear, endOfBudgetYear, isCalendarDate } from './calendar-date.js';
import { type CanonicalValue, canonicalJson } from './canonical.js';
import { FINDING_CODES } from './finding.js';
import { majority } from './majority.js';

describe('majority(N) = floor(N/2) + 1', () => {
  test.each([
    [17, 9],
    [16, 9],
    [15, 8],
    [2, 2],
    [1, 1],
  ])('%i owners: %i', (n, expected) => {
    expect(majority(n)).toBe(expected);
  });

  test('is the least whole number that is more than half', () => {
    fc.assert(
      fc.property(fc.nat(100_000), (n) => {
        expect(majority(n) * 2).toBeGreaterThan(n);
        expect((majority(n) - 1) * 2).toBeLessThanOrEqual(n);
      }),
    );
  });
});

describe('calendar dates', () => {
  test.each(['2026-11-21', '2024-02-29', '2000-02-29', '2026-01-31', '2026-04-30', '2026-12-31'])(
    '%s exists',
    (date) => {
      expect(isCalendarDate(date)).toBe(true);
    },
  );

  test.each([
    '2026-02-29',
    '1900-02-29',
    '2026-04-31',
    '2026-00-10',
    '2026-13-01',
    '2026-01-00',
    '2026-1-1',
    '21-11-2026',
    '',
    '2026-11-21T10:00',
  ])('%s does not', (date) => {
    expect(isCalendarDate(date)).toBe(false);
  });

  test('exactly the days the calendar of the platform knows', () => {
    const part = fc.integer({ min: 0, max: 33 });
    fc.assert(
      fc.property(fc.integer({ min: 1000, max: 9999 }), part, part, (year, month, day) => {
        const text = `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
        const platform = new Date(Date.UTC(year, month - 1, day));
        const exists = platform.toISOString().startsWith(text);
        expect(isCalendarDate(text)).toBe(exists);
      }),
      { numRuns: 2000 },
    );
  });

  test('a budget year is a calendar year', () => {
    expect(budgetYear('2026-11-21')).toBe(2026);
    expect(endOfBudgetYear(2027)).toBe('2027-12-31');
  });
});

describe('canonical text', () => {
  const shuffledKeys = (value: CanonicalValue): CanonicalValue => {
    if (value === null || typeof value !== 'object') return value;
    if (Array.isArray(value)) return value.map(shuffledKeys);
    const entries = Object.entries(value as Readonly<Record<string, CanonicalValue>>);
    return Object.fromEntries(entries.reverse().map(([key, inner]) => [key, shuffledKeys(inner)]));
  };
  const anyValue = fc.jsonValue() as fc.Arbitrary<CanonicalValue>;

  test('does not depend on the order of the keys, at any depth', () => {
    fc.assert(
      fc.property(anyValue, (value) => {
        expect(canonicalJson(shuffledKeys(value))).toBe(canonicalJson(value));
      }),
    );
  });

  test('says the same as the value', () => {
    fc.assert(
      fc.property(anyValue, (value) => {
        expect(JSON.parse(canonicalJson(value))).toEqual(JSON.parse(JSON.stringify(value)));
      }),
    );
  });

  test('tells a list by its order', () => {
    expect(canonicalJson([2, 1])).toBe('[2,1]');
  });
});

test('every code of a finding is kebab-case and there once', () => {
  expect(FINDING_CODES.filter((code) => !/^[a-z]+(-[a-z]+)*$/.test(code))).toEqual([]);
  expect(new Set(FINDING_CODES).size).toBe(FINDING_CODES.length);
});
