import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { commitmentOf } from '../principles/item-facts.fixture.js';
import type { Need } from './resources.js';
import { coverageOf, requiredResources } from './shortages.js';
import { leftOf } from './what-is-left.js';

const pool = { poolId: 'team', kind: 'staff', capacity: [{ year: 2027, amount: 30 }] } as const;

test('what is left is the capacity minus what runs, and may be below nothing', () => {
  expect(leftOf(pool, 2027, [])).toBe(30);
  expect(leftOf(pool, 2027, [{ itemId: 'a', poolId: 'team', year: 2027, amount: 35 }])).toBe(-5);
});

test('what is left of an unknown capacity is unknown', () => {
  expect(leftOf(pool, 2028, [])).toBe(null);
});

test('a surplus is not a negative shortage', () => {
  const needs: readonly Need[] = [{ poolId: 'budget', kind: 'money', year: 2027, amount: 1 }];
  expect(coverageOf(needs, [commitmentOf('almelo')])).toEqual([
    { poolId: 'budget', kind: 'money', year: 2027, required: 1, committed: 100_000, short: 0 },
  ]);
});

test('resources come in one order, whatever the order of the needs, and their sums are the needs', () => {
  const need = fc.record({
    poolId: fc.constantFrom(null, 'budget', 'team'),
    kind: fc.constantFrom('money' as const, 'staff' as const),
    year: fc.integer({ min: 2025, max: 2028 }),
    amount: fc.option(fc.nat(1000), { nil: null }),
  });
  fc.assert(
    fc.property(fc.array(need), (needs) => {
      expect(requiredResources([...needs].reverse())).toEqual(requiredResources(needs));
      const total = requiredResources(needs).reduce((sum, { required }) => sum + required, 0);
      expect(total).toBe(needs.reduce((sum, { amount }) => sum + (amount ?? 0), 0));
    }),
  );
});
