import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { endHeld } from './end-held.js';

const end = (from: number, until: number | null, at: number, now: number): unknown => {
  const ended = endHeld({ held: { from, until }, at, now });
  return ended.ok ? ended.value : ended.error.map(({ code, facts }) => [code, facts]);
};

test.each([
  ['at once', 10, null, 100, 100],
  ['later', 10, null, 150, 150],
  ['earlier than it would have', 10, 200, 150, 150],
  ['before it begins: it ends where it begins', 120, 200, 100, 120],
  ['after it begins, which is to come', 120, 200, 150, 150],
] as const)('what runs, or is to come, ends %s', (_, from, until, at, ends) => {
  expect(end(from, until, at, 100)).toBe(ends);
});

test.each([
  ['what is over', 10, 100, 100, [['term-already-ended', { until: 100 }]]],
  ['what was ended before it began', 120, 120, 100, [['term-already-ended', { until: 120 }]]],
  ['in the past', 10, null, 99, [['term-end-in-past', { at: 99 }]]],
  ['on the day it ends anyhow', 10, 150, 150, [['term-end-not-earlier', { until: 150 }]]],
  ['later than it would', 10, 150, 151, [['term-end-not-earlier', { until: 150 }]]],
  [
    'what is over, in the past',
    10,
    50,
    99,
    [
      ['term-already-ended', { until: 50 }],
      ['term-end-in-past', { at: 99 }],
    ],
  ],
] as const)('nobody ends %s', (_, from, until, at, findings) => {
  expect(end(from, until, at, 100)).toEqual(findings);
});

test('ending never makes a term longer, never reaches into the past, and cannot be done twice over', () => {
  const instant = fc.nat(20);
  fc.assert(
    fc.property(instant, fc.option(instant), instant, instant, (from, length, at, now) => {
      const until = length === null ? null : from + length;
      const ended = endHeld({ held: { from, until }, at, now });
      if (!ended.ok) return;
      expect(ended.value).toBeGreaterThanOrEqual(Math.max(from, now));
      expect(ended.value).toBeLessThanOrEqual(until ?? Number.POSITIVE_INFINITY);
      expect(ended.value).not.toBe(until);
      expect(endHeld({ held: { from, until: ended.value }, at, now }).ok).toBe(false);
    }),
  );
});
