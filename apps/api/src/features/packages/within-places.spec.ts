import { describe, expect, test } from '@jest/globals';
import { brokenOrder } from '@samenkoers/rulebook';
import { withinPlacesOf } from './within-places.js';

const item = (itemId: string, hardDeadline: string | null, onAgendaOn: string) => ({
  itemId,
  hardDeadline,
  onAgendaOn,
});

/** Four on one place: two with a deadline, of which one stood on the agenda earlier; two without, of the same day. */
const items = [
  item('a', '2027-07-01', '2026-03-05'),
  item('b', '2027-07-01', '2026-04-05'),
  item('c', null, '2026-01-05'),
  item('d', null, '2026-01-05'),
  item('e', null, '2026-02-01'),
];
const days = (of: (one: (typeof items)[number]) => string | null) =>
  Object.fromEntries(items.flatMap((one) => (of(one) === null ? [] : [[one.itemId, String(of(one))]])));
const groups = brokenOrder({
  ranked: [...'abcd'].map((itemId) => ({ itemId, place: 1 })).concat({ itemId: 'e', place: 5 }),
  deadlines: days(({ hardDeadline }) => hardDeadline),
  onAgendaSince: days(({ onAgendaOn }) => onAgendaOn),
  tieBreaks: [],
});
const within = (...walked: string[]) =>
  withinPlacesOf(groups, items as unknown as Parameters<typeof withinPlacesOf>[1], new Set(walked));

describe('the order within a shared place', () => {
  test('says of each by what it goes before the next, with the day that decides', () => {
    expect(within('a', 'b', 'c', 'd', 'e')).toEqual([
      { place: 1, itemIds: ['a'], goesFirstBy: 'onAgendaSince', day: '2026-03-05' },
      { place: 1, itemIds: ['b'], goesFirstBy: 'deadline', day: '2027-07-01' },
      { place: 1, itemIds: ['c', 'd'], goesFirstBy: null, day: null },
    ]);
  });

  test('passes over who runs already, and goes by what counts first between those who stay', () => {
    expect(within('a', 'c')).toEqual([
      { place: 1, itemIds: ['a'], goesFirstBy: 'deadline', day: '2027-07-01' },
      { place: 1, itemIds: ['c'], goesFirstBy: null, day: null },
    ]);
  });

  test('says nothing of a place that one item has to itself', () => {
    expect(within('a', 'e')).toEqual([]);
  });
});
