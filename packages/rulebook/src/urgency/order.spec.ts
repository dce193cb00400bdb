import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { checkAdoptedOrder } from './adopted-order.js';
import { brokenOrder, checkTieBreak, type OrderGroup, type PlacedItem, proposedOrder } from './order.js';

/** A at 1; B, C and D share 2; E at 5. */
const ranked: readonly PlacedItem[] = [
  { itemId: 'A', place: 1 },
  { itemId: 'D', place: 2 },
  { itemId: 'C', place: 2 },
  { itemId: 'B', place: 2 },
  { itemId: 'E', place: 5 },
];
const nothing = { deadlines: {}, onAgendaSince: {}, tieBreaks: [] };
const shown = (order: readonly OrderGroup[]) =>
  order.map(({ place, itemIds, apartBy }) => `${place} ${itemIds.join('=')}${apartBy === null ? '' : ` ${apartBy}`}`);

describe('the proposed order', () => {
  test('leaves a shared place shared, and skips the next places', () => {
    expect(shown(proposedOrder(ranked))).toEqual(['1 A', '2 B=C=D', '5 E']);
    expect(proposedOrder(ranked.toReversed())).toEqual(proposedOrder(ranked));
  });
});

describe('a shared place is broken', () => {
  test('by nothing at all when nothing tells the items apart: never by identifier', () => {
    expect(brokenOrder({ ranked, ...nothing })).toEqual(proposedOrder(ranked));
  });

  test('by the earliest hard external deadline; an item without one comes after', () => {
    const deadlines = { D: '2027-01-01', B: '2027-06-01' };
    expect(brokenOrder({ ranked, ...nothing, deadlines })).toEqual([
      { place: 1, rankedPlace: 1, itemIds: ['A'], apartBy: null },
      { place: 2, rankedPlace: 2, itemIds: ['D'], apartBy: null },
      { place: 3, rankedPlace: 2, itemIds: ['B'], apartBy: 'deadline' },
      { place: 4, rankedPlace: 2, itemIds: ['C'], apartBy: 'deadline' },
      { place: 5, rankedPlace: 5, itemIds: ['E'], apartBy: null },
    ]);
  });

  test('then by the earliest day on the agenda, which never overrules a deadline', () => {
    const deadlines = { D: '2027-01-01' };
    const onAgendaSince = { B: '2026-03-01', C: '2026-02-01', D: '2026-09-01' };
    expect(shown(brokenOrder({ ranked, ...nothing, deadlines, onAgendaSince }))).toEqual([
      '1 A',
      '2 D',
      '3 C deadline',
      '4 B onAgendaSince',
      '5 E',
    ]);
  });

  test('then by a recorded decision of the board about exactly what is left tied; of two the last counts', () => {
    const deadlines = { D: '2027-01-01' };
    const tieBreaks = [
      { itemIds: ['B', 'C', 'D'], reason: 'About more than is left.' },
      { itemIds: ['B', 'C'], reason: 'First thought.' },
      { itemIds: ['C', 'B'], reason: 'Second thought.' },
    ];
    expect(shown(brokenOrder({ ranked, ...nothing, deadlines, tieBreaks }))).toEqual([
      '1 A',
      '2 D',
      '3 C deadline',
      '4 B boardDecision',
      '5 E',
    ]);
  });

  test('only where it is asked', () => {
    const deadlines = { D: '2027-01-01' };
    expect(brokenOrder({ ranked, places: [1, 5], ...nothing, deadlines })).toEqual(proposedOrder(ranked));
    expect(shown(brokenOrder({ ranked, places: [2], ...nothing, deadlines }))).toEqual(['1 A', '2 D', '3 B=C deadline', '5 E']); // biome-ignore format: one line per order
  });
});

describe('a decision of the board on a tie', () => {
  const order = brokenOrder({ ranked, ...nothing, deadlines: { D: '2027-01-01' } });

  test('is about exactly one tie that is left, with a reason', () => {
    expect(checkTieBreak({ order, itemIds: ['C', 'B'], reason: 'C serves more residents.' })).toEqual([]);
  });

  test.each([
    ['part of a tie', ['B']],
    ['more than a tie', ['B', 'C', 'D']],
    ['one item twice', ['B', 'B']],
    ['a place that is not shared', ['A']],
    ['nothing', []],
  ])('not about %s', (_, itemIds) => {
    expect(checkTieBreak({ order, itemIds, reason: 'Why not.' })).toEqual([
      { code: 'tie-break-not-a-tie', severity: 'error', facts: { itemIds } },
    ]);
  });

  test('everything that is wrong is named', () => {
    expect(checkTieBreak({ order, itemIds: ['A', 'E'], reason: ' ' }).map(({ code }) => code)).toEqual([
      'tie-break-not-a-tie',
      'tie-break-reason-required',
    ]);
  });
});

describe('the order the board adopts', () => {
  const proposed = proposedOrder(ranked);

  test('the proposed one needs no reason, and ties may stay', () => {
    const adopted = [['A'], ['D', 'B', 'C'], [], ['E']];
    expect(checkAdoptedOrder({ proposed, adopted, reason: ' ' })).toEqual({
      ok: true,
      value: {
        groups: [
          { place: 1, itemIds: ['A'] },
          { place: 2, itemIds: ['D', 'B', 'C'] },
          { place: 5, itemIds: ['E'] },
        ],
        deviates: false,
        reason: null,
        moves: [],
      },
    });
  });

  test('another one names what moved up or down, and needs a reason', () => {
    const adopted = [['E'], ['A'], ['B', 'C', 'D']];
    const moves = [
      { itemId: 'E', from: 5, to: 1, direction: 'up' },
      { itemId: 'A', from: 1, to: 2, direction: 'down' },
      { itemId: 'B', from: 2, to: 3, direction: 'down' },
      { itemId: 'C', from: 2, to: 3, direction: 'down' },
      { itemId: 'D', from: 2, to: 3, direction: 'down' },
    ];
    expect(checkAdoptedOrder({ proposed, adopted, reason: 'A law asks for E first.' })).toMatchObject({
      ok: true,
      value: { deviates: true, reason: 'A law asks for E first.', moves },
    });
    expect(checkAdoptedOrder({ proposed, adopted, reason: null })).toEqual({
      ok: false,
      error: [
        {
          code: 'adopted-order-reason-required',
          severity: 'error',
          facts: { itemIds: ['E', 'A', 'B', 'C', 'D'] },
        },
      ],
    });
  });

  test('telling apart what was tied is a deviation too', () => {
    const adopted = [['A'], ['B'], ['C', 'D'], ['E']];
    expect(checkAdoptedOrder({ proposed, adopted, reason: 'B is smallest.' })).toMatchObject({
      value: {
        deviates: true,
        moves: [
          { itemId: 'C', from: 2, to: 3 },
          { itemId: 'D', from: 2, to: 3 },
        ],
      },
    });
  });

  test('every ranked item stands in it exactly once, and nothing else', () => {
    expect(checkAdoptedOrder({ proposed, adopted: [['A'], ['B', 'A'], ['C', 'X', 'D']], reason: 'So.' })).toMatchObject(
      {
        error: [
          { code: 'adopted-order-item-missing', facts: { itemId: 'E' } },
          { code: 'adopted-order-item-unknown', facts: { itemId: 'X' } },
          { code: 'adopted-order-item-twice', facts: { itemId: 'A' } },
        ],
      },
    );
  });
});

test('whatever breaks a tie, every item keeps exactly one place within the places its tie shared', () => {
  const item = fc.record({ level: fc.nat(2), deadline: fc.option(fc.constantFrom('2027-01-01', '2027-02-01')) });
  const since = fc.array(fc.constantFrom('2026-01-01', '2026-02-01'), { minLength: 8, maxLength: 8 });
  fc.assert(
    fc.property(fc.array(item, { maxLength: 8 }), since, (items, days) => {
      const idOf = (index: number) => `i${index}`;
      const list = items.map(({ level }, index) => ({
        itemId: idOf(index),
        place: 1 + items.filter((other) => other.level > level).length,
      }));
      const deadlines = Object.fromEntries(
        items.flatMap(({ deadline }, index) => (deadline === null ? [] : [[idOf(index), deadline]])),
      );
      const onAgendaSince = Object.fromEntries(days.map((day, index) => [idOf(index), day]));
      const order = brokenOrder({ ranked: list, deadlines, onAgendaSince, tieBreaks: [] });
      expect(brokenOrder({ ranked: list.toReversed(), deadlines, onAgendaSince, tieBreaks: [] })).toEqual(order);
      expect(order.flatMap(({ itemIds }) => itemIds).toSorted()).toEqual(list.map(({ itemId }) => itemId));
      let next = 1;
      for (const { place, rankedPlace, itemIds } of order) {
        expect(place).toBe(next);
        expect(itemIds.map((id) => list.find(({ itemId }) => itemId === id)?.place)).toEqual(
          itemIds.map(() => rankedPlace),
        );
        next += itemIds.length;
      }
    }),
  );
});
