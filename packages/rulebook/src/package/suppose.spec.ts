import { describe, expect, test } from '@jest/globals';
import { BUDGET, example, inputOf, itemOf, TEAM } from './package.fixture.js';
import { type Supposition, suppose } from './suppose.js';
import { walkPackage } from './walk-package.js';

const nothing: Supposition = {
  capacities: [],
  dropped: [],
  pinned: [],
  maxShareEffortPercent: null,
  onePerThemeLine: false,
};
const supposing = (what: Partial<Supposition>) => suppose(example, { ...nothing, ...what });

describe('a what-if', () => {
  test('that supposes nothing is the record as it is', () => {
    expect(suppose(example, nothing)).toEqual({ input: example, findings: [] });
  });

  test('with more money and people brings in what was short, and leaves the record untouched', () => {
    const record = JSON.stringify(example);
    const { input, findings } = supposing({
      capacities: [
        { resourceId: BUDGET, capacity: 1 },
        { resourceId: BUDGET, capacity: 430 },
        { resourceId: TEAM, capacity: 35 },
      ],
    });
    expect(walkPackage(example).takenItemIds).toEqual(['C', 'A', 'D']);
    expect(walkPackage(input).takenItemIds).toEqual(['C', 'A', 'B']);
    expect(findings).toEqual([]);
    expect(JSON.stringify(example)).toBe(record);
  });

  test('keeps what runs already, in money, people and on the owners', () => {
    const baseEffort = [{ organisationId: 'almelo', kind: 'money', load: 5, fairShare: 4 }] as const;
    const record = inputOf([itemOf('A', 1, [100])], { running: ['Z'], whatIf: { baseEffort } });
    const { input } = suppose(record, { ...nothing, maxShareEffortPercent: 120, onePerThemeLine: true });
    expect(input).toEqual({
      ...record,
      whatIf: { dropped: [], pinned: [], maxShareEffortPercent: 120, onePerThemeLine: true, baseEffort },
    });
  });

  test('can drop and pin items, each named once', () => {
    const { input, findings } = supposing({ dropped: ['C', 'C'], pinned: ['B', 'E'] });
    expect(input.whatIf).toMatchObject({ dropped: ['C'], pinned: ['B', 'E'] });
    expect(walkPackage(input).takenItemIds).toEqual(['A', 'B', 'E']);
    expect(findings).toEqual([]);
  });

  test('about what is no longer there leaves that out, and says so', () => {
    const { input, findings } = supposing({
      dropped: ['gone', 'C'],
      pinned: ['lost', 'gone'],
      capacities: [
        { resourceId: 'team:2031', capacity: 9 },
        { resourceId: BUDGET, capacity: 0 },
      ],
    });
    expect(input.whatIf).toMatchObject({ dropped: ['C'], pinned: [] });
    expect(input.resources.map(({ capacity }) => capacity)).toEqual([0, 30]);
    expect(findings).toEqual([
      { code: 'package-item-unknown', severity: 'warning', facts: { itemId: 'gone' } },
      { code: 'package-item-unknown', severity: 'warning', facts: { itemId: 'lost' } },
      { code: 'package-resource-unknown', severity: 'warning', facts: { resourceId: 'team:2031' } },
    ]);
  });
});
