import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { LEVELS, type Level } from './grades.js';
import { majorityJudgment, type RankedItem } from './majority-judgment.js';
import { fullSequence } from './median-sequence.js';
import { EXAMPLE, itemsOf, type Sheets } from './urgency.fixture.js';

const rankOf = (electorateSize: number, grades: Readonly<Record<string, readonly Level[]>>) =>
  majorityJudgment({
    electorateSize,
    items: Object.entries(grades).map(([itemId, levels]) => ({ itemId, levels })),
  });
const placesOf = (ranked: readonly RankedItem[]) => ranked.map(({ itemId, place }) => [itemId, place]);
const sequenceIn = (ranked: readonly RankedItem[], itemId: string) =>
  fullSequence(ranked.find((item) => item.itemId === itemId)?.sequence ?? []);

describe('the worked example of the rules', () => {
  const { ranked, unranked, quorum } = rankOf(7, EXAMPLE);

  test('C > A > B > E > D', () => {
    expect(placesOf(ranked)).toEqual([
      ['C', 1],
      ['A', 2],
      ['B', 3],
      ['E', 4],
      ['D', 5],
    ]);
    expect(unranked).toEqual([]);
    expect(quorum).toBe(4);
  });

  test.each([
    ['C', [4, 2, 4, 1, 4, 1, 4]],
    ['A', [3, 3, 4, 2, 4, 1, 4]],
    ['B', [3, 3, 3, 3, 3, 2, 4]],
    ['E', [3, 3, 3, 2, 3, 2, 3]],
    ['D', [2, 2, 2, 2, 3, 1, 3]],
  ])('the sequence of %s', (itemId, sequence) => {
    expect(sequenceIn(ranked, itemId)).toEqual(sequence);
  });

  test('each neighbour is told apart at the first step where their sequences differ', () => {
    expect(ranked.map(({ aboveNext }) => aboveNext)).toEqual([
      { verdict: 'higher', itemId: 'A', step: 1, level: 4, nextLevel: 3 },
      { verdict: 'higher', itemId: 'B', step: 3, level: 4, nextLevel: 3 },
      { verdict: 'higher', itemId: 'E', step: 4, level: 3, nextLevel: 2 },
      { verdict: 'higher', itemId: 'D', step: 1, level: 3, nextLevel: 2 },
      null,
    ]);
  });

  test('the whole answer for one item, with its working', () => {
    expect(ranked[0]).toEqual({
      itemId: 'C',
      place: 1,
      sharedWith: [],
      given: 7,
      n: 7,
      filled: null,
      counts: [0, 2, 1, 0, 4],
      median: 4,
      sequence: [
        { levels: [4], times: 1 },
        { levels: [2, 4], times: 1 },
        { levels: [1, 4], times: 2 },
      ],
      aboveNext: { verdict: 'higher', itemId: 'A', step: 1, level: 4, nextLevel: 3 },
    });
  });
});

describe('the rule, sentence by sentence', () => {
  test.each([
    [17, 9],
    [16, 9],
    [15, 8],
    [1, 1],
  ])('of %i owners %i must give a grade, or there is no joint judgement', (n, quorum) => {
    const enough = Array.from({ length: quorum }, (): Level => 4);
    const ranking = rankOf(n, { enough, tooFew: enough.slice(1) });
    expect(placesOf(ranking.ranked)).toEqual([['enough', 1]]);
    expect(ranking.unranked).toEqual([
      { itemId: 'tooFew', given: quorum - 1, quorum, counts: [0, 0, 0, 0, quorum - 1] },
    ]);
  });

  test('nobody to grade, nothing ranked', () => {
    expect(rankOf(0, { A: [] })).toMatchObject({ n: 0, quorum: 1, ranked: [], unranked: [{ itemId: 'A', given: 0 }] });
    expect(rankOf(5, {})).toEqual({ n: 5, quorum: 3, ranked: [], unranked: [] });
  });

  test('missing grades are filled with the lower median of the given ones, and the counts stay those given', () => {
    const { ranked } = rankOf(7, { A: [0, 1, 3, 4] });
    expect(ranked).toMatchObject([
      { given: 4, n: 7, filled: { count: 3, level: 1 }, counts: [1, 1, 0, 1, 1], median: 1 },
    ]);
    expect(sequenceIn(ranked, 'A')).toEqual([1, 1, 1, 1, 3, 0, 4]);
  });

  test('with an even number of owners the lower of the two middle grades is the median', () => {
    const { ranked } = rankOf(4, { A: [1, 2, 3, 4] });
    expect(ranked).toMatchObject([{ median: 2 }]);
    expect(sequenceIn(ranked, 'A')).toEqual([2, 3, 1, 4]);
  });

  test('equal sequences share a place, the next place skips, and the order within says nothing', () => {
    const { ranked } = rankOf(3, { last: [0, 0, 0], tieB: [1, 2, 3], tieA: [3, 2, 1], first: [4, 4, 4] });
    expect(placesOf(ranked)).toEqual([
      ['first', 1],
      ['tieA', 2],
      ['tieB', 2],
      ['last', 4],
    ]);
    expect(ranked.map(({ sharedWith }) => sharedWith)).toEqual([[], ['tieB'], ['tieA'], []]);
    expect(ranked[1]?.aboveNext).toEqual({ verdict: 'equal', itemId: 'tieB' });
  });

  test('one owner that exaggerates moves no median: an average would put A first', () => {
    const { ranked } = rankOf(5, { A: [2, 2, 2, 4, 4], B: [0, 3, 3, 3, 3] });
    expect(placesOf(ranked)).toEqual([
      ['B', 1],
      ['A', 2],
    ]);
  });
});

/** The rule as it is written: fill, sort, take the lower median away until nothing is left. */
function naiveSequence(given: readonly number[], n: number): readonly number[] {
  const lowerMedianOf = (sorted: readonly number[]) => Number(sorted[Math.ceil(sorted.length / 2) - 1]);
  const ascending = (list: readonly number[]) => [...list].sort((a, b) => a - b);
  const fill = lowerMedianOf(ascending(given));
  let left = ascending([...given, ...Array.from({ length: n - given.length }, () => fill)]);
  const sequence: number[] = [];
  while (left.length > 0) {
    const median = lowerMedianOf(left);
    sequence.push(median);
    left = left.toSpliced(left.indexOf(median), 1);
  }
  return sequence;
}

function naiveRanking(n: number, items: readonly { readonly itemId: string; readonly levels: readonly number[] }[]) {
  const ranked = items
    .filter(({ levels }) => 2 * levels.length > n)
    .map(({ itemId, levels }) => ({ itemId, text: naiveSequence(levels, n).join('') }));
  const placeOf = (text: string) => 1 + ranked.filter((other) => other.text > text).length;
  return Object.fromEntries(ranked.map(({ itemId, text }) => [itemId, { place: placeOf(text), text }]));
}

/** An electorate with, per owner, a level or nothing for every item. */
const sheets = fc
  .record({
    rows: fc.array(fc.array(fc.option(fc.constantFrom(...LEVELS), { freq: 4 }), { minLength: 8, maxLength: 8 }), {
      minLength: 1,
      maxLength: 12,
    }),
    items: fc.integer({ min: 1, max: 8 }),
  })
  .map(({ rows, items }): Sheets => rows.map((row) => row.slice(0, items)));

describe('for every list of grades', () => {
  test('the answer equals that of a naive implementation that takes medians away one by one', () => {
    fc.assert(
      fc.property(sheets, (given) => {
        const { ranked } = majorityJudgment({ electorateSize: given.length, items: itemsOf(given) });
        const answer = ranked.map(({ itemId, place, sequence }) => [
          itemId,
          { place, text: fullSequence(sequence).join('') },
        ]);
        expect(Object.fromEntries(answer)).toEqual(naiveRanking(given.length, itemsOf(given)));
      }),
      { numRuns: 500 },
    );
  });

  test('the step and the levels named between neighbours are where their full sequences first differ', () => {
    fc.assert(
      fc.property(sheets, (given) => {
        const { ranked } = majorityJudgment({ electorateSize: given.length, items: itemsOf(given) });
        const expected = ranked.map(({ sequence }, index) => {
          const next = ranked[index + 1];
          if (next === undefined) return null;
          const [own, others] = [fullSequence(sequence), fullSequence(next.sequence)];
          const at = own.findIndex((value, place) => value !== others[place]);
          const { itemId } = next;
          if (at < 0) return { verdict: 'equal', itemId };
          return { verdict: 'higher', itemId, step: at + 1, level: own[at], nextLevel: others[at] };
        });
        expect(ranked.map(({ aboveNext }) => aboveNext)).toEqual(expected);
        expect(ranked.every(({ aboveNext: a }) => a?.verdict !== 'higher' || a.level > a.nextLevel)).toBe(true);
      }),
    );
  });

  test('every item is ranked or unranked, exactly once', () => {
    fc.assert(
      fc.property(sheets, (given) => {
        const { ranked, unranked } = majorityJudgment({ electorateSize: given.length, items: itemsOf(given) });
        const ids = [...ranked, ...unranked].map(({ itemId }) => itemId);
        expect(ids.sort()).toEqual(itemsOf(given).map(({ itemId }) => itemId));
      }),
    );
  });

  test('the order of owners and of items changes not one byte of the answer', () => {
    const shuffled = sheets.chain((given) =>
      fc.record({
        given: fc.constant(given),
        owners: fc.shuffledSubarray([...given], { minLength: given.length }),
        seed: fc.infiniteStream(fc.double({ min: 0, max: 1, noNaN: true })),
      }),
    );
    fc.assert(
      fc.property(shuffled, ({ given, owners, seed }) => {
        const items = itemsOf(owners)
          .map((item) => ({ item, key: Number(seed.next().value) }))
          .sort((a, b) => a.key - b.key)
          .map(({ item }) => item);
        const electorateSize = given.length;
        expect(JSON.stringify(majorityJudgment({ electorateSize, items }))).toBe(
          JSON.stringify(majorityJudgment({ electorateSize, items: itemsOf(given) })),
        );
      }),
    );
  });

  test('raising one grade never lowers the item, also when missing grades are filled from it', () => {
    const raise = sheets.chain((given) =>
      fc.record({
        given: fc.constant(given),
        owner: fc.nat(given.length - 1),
        item: fc.nat(7),
        to: fc.constantFrom(...LEVELS),
      }),
    );
    fc.assert(
      fc.property(raise, ({ given, owner, item, to }) => {
        const raised = given.map((sheet, at) =>
          at === owner ? sheet.map((from, place) => (place === item && from !== null && to > from ? to : from)) : sheet,
        );
        const standing = (all: Sheets) => {
          const { ranked } = majorityJudgment({ electorateSize: all.length, items: itemsOf(all) });
          return ranked.find(({ itemId }) => itemId === `i${String(item).padStart(2, '0')}`);
        };
        const [before, after] = [standing(given), standing(raised)];
        expect(after === undefined).toBe(before === undefined);
        if (before === undefined || after === undefined) return;
        expect(after.median).toBeGreaterThanOrEqual(before.median);
        expect(after.place).toBeLessThanOrEqual(before.place);
      }),
      { numRuns: 500 },
    );
  });
});
