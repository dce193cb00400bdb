import { expect, test } from '@jest/globals';
import { type Comparison, compareRates, isReached } from './findings.js';
import { comparisonTable, table } from './table.js';

const line: Comparison = { what: 'read', ours: '50/s', comparedWith: 'bytes 100/s', ratio: 0.5 };

test('a goal is a least or a most; the bound itself reaches it', () => {
  expect(isReached({ ...line, goal: { atLeast: 0.5 } })).toBe(true);
  expect(isReached({ ...line, goal: { atLeast: 0.51 } })).toBe(false);
  expect(isReached({ ...line, goal: { atMost: 0.5 } })).toBe(true);
  expect(isReached({ ...line, goal: { atMost: 0.49 } })).toBe(false);
  expect(isReached(line)).toBeUndefined();
});

test('a number that could not be measured reaches nothing', () => {
  expect(isReached({ ...line, ratio: Number.NaN, goal: { atLeast: 0 } })).toBe(false);
  expect(isReached({ ...line, ratio: Number.NaN, goal: { atMost: 9 } })).toBe(false);
});

test('the table says of every line whether its goal is reached', () => {
  const text = comparisonTable([
    {
      part: 'read',
      comparisons: [{ ...line, goal: { atLeast: 0.6 } }, { ...line, goal: { atMost: 1.4 } }, line],
      medians: [],
      notes: [],
    },
  ]);
  expect(text.split('\n')).toEqual([
    'what  ours  compared with  ratio  by CPU   goal  reached',
    '────  ────  ─────────────  ─────  ──────  ─────  ───────',
    'read  50/s  bytes 100/s     0.50       –  ≥ 0.6  NO',
    'read  50/s  bytes 100/s     0.50       –  ≤ 1.4  yes',
    'read  50/s  bytes 100/s     0.50       –      –  –',
  ]);
});

test('rates are compared by runs that followed each other, and by what they cost', () => {
  const run = (perSecond: number, cpu: number | undefined) => ({
    count: 1,
    perSecond,
    p50: 1,
    p99: 2,
    serverCpu: cpu,
    databaseCpu: cpu,
  });
  const ours = { name: 'ours', runs: [run(30, 100), run(3, 100), run(300, 100)] };
  const theirs = { name: 'theirs', runs: [run(60, 50), run(6, 50), run(600, 50)] };
  expect(compareRates('read', ours, 'bytes', theirs)).toMatchObject({
    ours: '30/s',
    comparedWith: 'bytes 60/s',
    ratio: 0.5,
    ratioByCpu: 0.5,
  });
  const unknown = { name: 'theirs', runs: [run(60, undefined), run(6, undefined), run(600, undefined)] };
  expect(compareRates('read', ours, 'bytes', unknown).ratioByCpu).toBeUndefined();
});

test('columns are as wide as their widest cell', () => {
  expect(table(['a', 'b'], [['long', '1']], new Set([1]))).toBe('a     b\n────  ─\nlong  1');
});
