import { expect, test } from '@jest/globals';
import { median, pairedRatio, percentile } from './statistics.js';

test('the median is the middle one, whatever the order', () => {
  expect(median([9, 1, 5])).toBe(5);
  expect(median([7])).toBe(7);
});

test('the median of an even number is the mean of the two in the middle', () => {
  expect(median([10, 2, 4, 100])).toBe(7);
});

test('one wild run does not move the median', () => {
  expect(median([100, 101, 99, 100, 5])).toBe(100);
});

test('nothing measured has no median and no percentile', () => {
  expect(() => median([])).toThrow('no numbers');
  expect(() => percentile([], 0.5)).toThrow('no numbers');
});

test('a percentile is a value that was measured, and not less than its share', () => {
  const hundred = Array.from({ length: 100 }, (_, place) => 100 - place);
  expect(percentile(hundred, 0.99)).toBe(99);
  expect(percentile(hundred, 0.5)).toBe(50);
  expect(percentile(hundred, 1)).toBe(100);
  expect(percentile(hundred, 0)).toBe(1);
  expect(percentile([3, 1], 0.99)).toBe(3);
});

test('the ratio pairs runs that followed each other, so that a slow machine slows both', () => {
  expect(pairedRatio([30, 3, 300], [100, 10, 1000])).toBeCloseTo(0.3);
  expect(() => pairedRatio([1, 2], [1])).toThrow('pairs');
});
