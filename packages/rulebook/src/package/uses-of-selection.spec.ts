import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { example } from './package.fixture.js';
import { usesOfSelection } from './uses-of-selection.js';
import { walkPackage } from './walk-package.js';

const walk = walkPackage(example);

test('of what the walk takes it is what the walk says', () => {
  expect(usesOfSelection(example, walk.takenItemIds)).toEqual(walk.resources);
});

test('of anything else it is the sum of what those items need; who is not there asks for nothing', () => {
  const ids = example.items.map(({ itemId }) => itemId);
  fc.assert(
    fc.property(fc.subarray(ids), (chosen) => {
      for (const { resourceId, capacity, running, taken, held, left } of usesOfSelection(example, [
        ...chosen,
        'nobody',
      ])) {
        const needed = example.items
          .filter(({ itemId }) => chosen.includes(itemId))
          .flatMap(({ needs }) => needs.filter((need) => need.resourceId === resourceId))
          .reduce((sum, { amount }) => sum + (amount ?? 0), 0);
        expect([taken, held, left]).toEqual([needed, 0, capacity - running - needed]);
      }
    }),
  );
});
