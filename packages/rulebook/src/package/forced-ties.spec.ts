import { describe, expect, test } from '@jest/globals';
import { BUDGET, inputOf, itemOf, TEAM } from './package.fixture.js';
import type { PackageItem } from './package-input.js';
import { walkPackage } from './walk-package.js';

const tied = (itemId: string, needs: readonly number[], more: Partial<PackageItem> = {}): PackageItem =>
  itemOf(itemId, 1, needs, { tieGroup: 'first', ...more });
const statusesOf = (items: readonly PackageItem[]) =>
  walkPackage(inputOf(items)).items.map(({ itemId, status }) => `${itemId} ${status}`);

describe('a shared place that nothing has settled', () => {
  test('is no matter when everything on it fits', () => {
    const walk = walkPackage(inputOf([tied('b', [100]), tied('a', [200])]));
    expect(walk.takenItemIds).toEqual(['a', 'b']);
    expect(walk.forcedTies).toEqual([]);
  });

  test('prefers nobody when not everything fits: a decision is needed, and what is asked is held', () => {
    const walk = walkPackage(inputOf([tied('b', [200, 1]), tied('a', [150, 2]), itemOf('c', 3, [40, 3])]));
    const short = [{ resourceId: BUDGET, kind: 'money', needed: 350, left: 300, held: 0, short: 50 }];
    expect(walk.items).toMatchObject([
      { itemId: 'a', status: 'tied', itemIds: ['b'], resources: short },
      { itemId: 'b', status: 'tied', itemIds: ['a'], resources: short },
      { itemId: 'c', status: 'short', resources: [{ resourceId: BUDGET, needed: 40, left: 0, held: 300, short: 40 }] },
    ]);
    expect(walk.forcedTies).toEqual([{ tieGroup: 'first', itemIds: ['a', 'b'], resourceIds: [BUDGET] }]);
    expect(walk.cutLine).toEqual({ afterItemId: null, firstSkipped: { itemId: 'a', resources: short } });
    expect(walk.resources).toMatchObject([
      { held: 300, left: 0 },
      { held: 3, left: 27 },
    ]);
  });

  test('does not touch a member that does not contend for what is short', () => {
    expect(statusesOf([tied('a', [200]), tied('b', [200]), tied('c', [0, 20])])).toEqual([
      'a tied',
      'b tied',
      'c taken',
    ]);
  });

  test('nor is a member that cannot be taken anyway a contender', () => {
    expect(statusesOf([tied('a', [200]), tied('b', [400]), tied('c', [200], { obstacles: ['no'] })])).toEqual([
      'a taken',
      'b neverFits',
      'c notEligible',
    ]);
  });

  test('further down, what the tied ones do not ask for is still given out', () => {
    const walk = walkPackage(inputOf([tied('a', [200, 1]), tied('b', [200, 2]), itemOf('c', 3, [0, 27])]));
    expect(walk.takenItemIds).toEqual(['c']);
    expect(walk.resources.find(({ resourceId }) => resourceId === TEAM)).toMatchObject({ taken: 27, held: 3, left: 0 });
  });

  test('members that exclude each other are tied without any resource being short', () => {
    const walk = walkPackage(inputOf([tied('a', [1]), tied('b', [1], { excludes: ['a'] }), tied('c', [1])]));
    expect(walk.takenItemIds).toEqual(['c']);
    expect(walk.forcedTies).toEqual([{ tieGroup: 'first', itemIds: ['a', 'b'], resourceIds: [] }]);
    // No resource ends the package there.
    expect(walk.cutLine).toEqual({ afterItemId: 'c', firstSkipped: null });
  });

  test('the line names the first item that lacks a resource, past a tie that lacks none', () => {
    const rivals = [tied('a', [1]), tied('b', [1], { excludes: ['a'] })];
    const { cutLine } = walkPackage(inputOf([...rivals, itemOf('c', 3, [299]), itemOf('d', 4, [5])]));
    expect(cutLine.firstSkipped).toMatchObject({ itemId: 'c', resources: [{ resourceId: BUDGET }] });
  });

  test('what requires or excludes a tied item waits for the decision too', () => {
    expect(
      statusesOf([
        tied('a', [200]),
        tied('b', [200]),
        itemOf('c', 3, [0], { requires: ['a'] }),
        itemOf('d', 4, [0], { excludes: ['b'] }),
      ]),
    ).toEqual(['a tied', 'b tied', 'c waitsFor', 'd excludedBy']);
  });

  test('is settled once the list says which comes first', () => {
    const decided = [itemOf('b', 1, [200]), itemOf('a', 1, [150])];
    expect(statusesOf(decided)).toEqual(['b taken', 'a short']);
  });

  test('holds for members that waited for the same and are looked at again together', () => {
    const items = [tied('a', [200], { requires: ['c'] }), tied('b', [200], { requires: ['c'] }), itemOf('c', 3, [1])];
    expect(statusesOf(items)).toEqual(['a tied', 'b tied', 'c taken']);
  });

  test('two groups on one place are looked at one after the other', () => {
    const items = [tied('a', [200]), itemOf('x', 1, [50], { tieGroup: 'second' }), tied('b', [50])];
    expect(statusesOf(items)).toEqual(['a taken', 'b taken', 'x taken']);
  });
});
