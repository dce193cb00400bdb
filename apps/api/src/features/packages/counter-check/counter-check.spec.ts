import { describe, expect, test } from '@jest/globals';
import {
  checkSelection,
  compareObjectives,
  nothingSupposed,
  objectiveOf,
  type PackageInput,
  type PackageItem,
  walkPackage,
} from '@samenkoers/rulebook';
import fc from 'fast-check';
import { type CounterCheckAnswer, type CounterCheckProgress, counterCheck } from './counter-check.js';

const POOLS = ['budget:2027', 'team:2027', 'talks:2027'];

function itemOf(itemId: string, place: number, needs: readonly number[], more: Partial<PackageItem> = {}): PackageItem {
  return {
    itemId,
    place,
    level: 4,
    tieGroup: null,
    obstacles: [],
    needs: needs.map((amount, pool) => ({ resourceId: String(POOLS[pool]), amount })),
    requires: [],
    excludes: [],
    themeLineId: null,
    effort: [],
    ...more,
  };
}

function inputOf(items: readonly PackageItem[], more: Partial<PackageInput> = {}): PackageInput {
  const resources = [
    { resourceId: 'budget:2027', kind: 'money' as const, capacity: 30_000_000, reserved: 0 },
    { resourceId: 'team:2027', kind: 'staff' as const, capacity: 30, reserved: 0 },
  ];
  return { resources, items, running: [], floor: 2, whatIf: nothingSupposed, ...more };
}

/** The example of the rules, in cents and tenths of fte. */
const example = inputOf([
  itemOf('C', 1, [18_000_000, 15]),
  itemOf('A', 2, [10_000_000, 10]),
  itemOf('B', 3, [15_000_000, 10], { level: 3 }),
  itemOf('E', 4, [4_000_000, 4], { level: 3 }),
  itemOf('D', 5, [2_000_000, 3], { level: 2 }),
]);
const twoForOne = inputOf([itemOf('a', 1, [20_000_000]), itemOf('b', 2, [15_000_000]), itemOf('c', 3, [15_000_000])]);

/** Many items that all weigh about the same on every resource: a search without a short cut. */
function hardInput(count: number, resources: number): PackageInput {
  let state = 7;
  const upTo = (most: number): number => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * most);
  };
  const ids = Array.from({ length: resources }, (_, pool) => `pool${pool}:2027`);
  const items = Array.from({ length: count }, (_, place) =>
    itemOf(`item ${String(place).padStart(4, '0')}`, place + 1, [], {
      level: 4 - Math.floor((place * 3) / count),
      needs: ids.map((resourceId) => ({ resourceId, amount: 100_000 + upTo(900_000) })),
    }),
  );
  const capacity = count * 137_500;
  return inputOf(items, {
    resources: ids.map((resourceId) => ({ resourceId, kind: 'money' as const, capacity, reserved: 0 })),
  });
}

/** The measures of the best package there is, by looking at every set. */
function bestByForce(input: PackageInput): ReturnType<typeof objectiveOf> {
  let best = objectiveOf(input, []);
  for (let mask = 1; mask < 2 ** input.items.length; mask += 1) {
    const ids = input.items.filter((_, position) => (mask >> position) % 2 === 1).map(({ itemId }) => itemId);
    const measures = objectiveOf(input, ids);
    if (compareObjectives(measures, best) <= 0) continue;
    if (checkSelection(input, ids).every(({ severity }) => severity !== 'error')) best = measures;
  }
  return best;
}

/** The package that the answer stands for: what it advises, or else the walk. */
function packageIn(answer: CounterCheckAnswer): readonly string[] {
  if (answer.outcome === 'cancelled') throw new Error('cancelled');
  return answer.advice.verdict === 'better' ? answer.advice.itemIds : answer.walk.takenItemIds;
}

describe('what the counter-check says', () => {
  test('of the example of the rules: nothing is better, proven', async () => {
    expect(await counterCheck(example)).toMatchObject({
      outcome: 'answered',
      advice: { verdict: 'nothingBetter' },
      walk: { takenItemIds: ['C', 'A', 'D'] },
      unproven: null,
    });
  });

  test('one very urgent project more: b and c in place of a', async () => {
    expect(await counterCheck(twoForOne)).toMatchObject({
      advice: { verdict: 'better', proven: true, aim: 'grade', level: 4, by: 1, comesIn: ['b', 'c'], goesOut: ['a'] },
    });
  });

  test('items that require each other come in together, which the walk cannot do', async () => {
    const input = inputOf([
      itemOf('a', 1, [1], { requires: ['b'] }),
      itemOf('b', 2, [1], { requires: ['a'] }),
      itemOf('c', 3, [1], { requires: ['gone'] }),
    ]);
    expect(await counterCheck(input)).toMatchObject({
      advice: { verdict: 'better', comesIn: ['a', 'b'], goesOut: [] },
    });
  });

  test('nothing to choose from is nothing better', async () => {
    expect(await counterCheck(inputOf([]))).toMatchObject({ advice: { verdict: 'nothingBetter' }, unproven: null });
  });

  test('a cent too much is too much, also where a solver would round it away', async () => {
    const resources = [{ resourceId: 'budget:2027', kind: 'money' as const, capacity: 90_000_000_001, reserved: 0 }];
    const items = [
      itemOf('a', 1, [45_000_000_001]),
      itemOf('b', 2, [45_000_000_001]),
      itemOf('c', 3, [44_999_999_999]),
    ];
    const answer = await counterCheck(inputOf(items, { resources }));
    expect(answer).toMatchObject({ walk: { takenItemIds: ['a', 'c'] }, advice: { verdict: 'nothingBetter' } });
  });
});

describe('under way', () => {
  test('it says after every stage how far it is', async () => {
    const told: CounterCheckProgress[] = [];
    await counterCheck(twoForOne, { onProgress: (progress) => told.push(progress) });
    expect(told.map(({ stage }) => stage)).toEqual(
      Array.from({ length: Number(told[0]?.of) }, (_, place) => place + 1),
    );
    expect(told.map(({ seconds }) => seconds)).toEqual([...told.map(({ seconds }) => seconds)].sort((a, b) => a - b));
  });

  test('it ends at once when it is cancelled, in the middle of a stage', async () => {
    const cancel = new AbortController();
    const began = performance.now();
    setTimeout(() => cancel.abort(), 1000);
    expect(await counterCheck(hardInput(200, 30), { signal: cancel.signal, seconds: 600 })).toEqual({
      outcome: 'cancelled',
    });
    expect(performance.now() - began).toBeLessThan(20_000);
  });

  test('it does not begin when it was cancelled before', async () => {
    expect(await counterCheck(example, { signal: AbortSignal.abort() })).toEqual({ outcome: 'cancelled' });
  });

  test('out of time is said, with how far off it can be, and what was found is never worse than the walk', async () => {
    const input = hardInput(200, 30);
    const answer = await counterCheck(input, { seconds: 1 });
    const { advice, unproven } = answer as Extract<CounterCheckAnswer, { readonly outcome: 'answered' }>;
    expect(advice.verdict === 'notProven' || (advice.verdict === 'better' && !advice.proven)).toBe(true);
    expect(unproven?.gapPermille).toBeGreaterThan(0);
    const [found, walked] = [packageIn(answer), walkPackage(input).takenItemIds];
    expect(compareObjectives(objectiveOf(input, found), objectiveOf(input, walked))).toBeGreaterThanOrEqual(0);
    expect(checkSelection(input, found)).toEqual([]);
  });
});

describe('against looking at every set of items', () => {
  const ids = Array.from({ length: 10 }, (_, position) => String.fromCharCode(97 + position));
  const rarely = (most: number) =>
    fc.oneof(
      { weight: 6, arbitrary: fc.constant<string[]>([]) },
      { weight: 1, arbitrary: fc.array(fc.constantFrom('running', ...ids), { minLength: 1, maxLength: most }) },
    );
  const effort = fc.array(
    fc.record({
      organisationId: fc.constantFrom('almelo', 'borne'),
      kind: fc.constant('money' as const),
      load: fc.nat(20),
      fairShare: fc.nat(20),
    }),
    { maxLength: 2 },
  );
  const item = fc.record({
    level: fc.constantFrom(4, 4, 3, 3, 2, 1),
    amounts: fc.tuple(fc.nat(9), fc.nat(9), fc.nat(9)),
    requires: rarely(2),
    excludes: rarely(1),
    themeLineId: fc.constantFrom('one', 'two', null),
    effort,
  });
  const anyInput = fc
    .record({
      made: fc.tuple(...ids.map(() => item)),
      capacities: fc.array(fc.integer({ min: 5, max: 30 }), { minLength: 3, maxLength: 3 }),
      pinned: fc.subarray(ids, { maxLength: 2 }),
      dropped: fc.subarray(ids, { maxLength: 2 }),
      baseEffort: effort,
      percent: fc.constantFrom(null, null, 110),
      onePerThemeLine: fc.boolean(),
      supposes: fc.boolean(),
    })
    .map(({ made, capacities, pinned, dropped, baseEffort, percent, onePerThemeLine, supposes }) => {
      const whatIf = { pinned, dropped, baseEffort, maxShareEffortPercent: percent, onePerThemeLine };
      return inputOf(
        made.map(({ amounts, ...more }, place) => itemOf(String(ids[place]), place + 1, amounts, more)),
        {
          resources: POOLS.map((resourceId, pool) => ({
            resourceId,
            kind: pool === 1 ? ('staff' as const) : ('money' as const),
            capacity: Number(capacities[pool]),
            reserved: 2,
          })),
          running: ['running'],
          whatIf: supposes ? whatIf : nothingSupposed,
        },
      );
    });

  test('it finds the best there is, what-ifs included, and proves it', async () => {
    let better = 0;
    await fc.assert(
      fc.asyncProperty(anyInput, async (input) => {
        const answer = await counterCheck(input, { seconds: 60 });
        expect(objectiveOf(input, packageIn(answer))).toEqual(bestByForce(input));
        expect(answer).toMatchObject({ outcome: 'answered', unproven: null });
        if (answer.outcome === 'answered' && answer.advice.verdict === 'better') better += 1;
        if (answer.outcome === 'answered') expect(answer.advice.verdict).not.toBe('notProven');
      }),
      { numRuns: 25 },
    );
    expect(better).toBeGreaterThan(0);
  });

  test('also of fifteen items', async () => {
    const hard = hardInput(15, 3);
    const answer = await counterCheck(hard, { seconds: 60 });
    expect(objectiveOf(hard, packageIn(answer))).toEqual(bestByForce(hard));
  });
});
