import { describe, expect, it } from '@jest/globals';
import { groupsOf, linesOf, moved, placesOf, withTie } from './hand-order.js';

const after = (groups: readonly (readonly string[])[], from: number, to: number) =>
  groupsOf(moved(linesOf(groups), from, to));

describe('an order made by hand', () => {
  it('goes to lines and back unchanged', () => {
    const groups = [['a'], ['b', 'c'], ['d']];
    expect(groupsOf(linesOf(groups))).toEqual(groups);
  });

  it('skips after a shared place', () => {
    expect(placesOf(linesOf([['a'], ['b', 'c'], ['d']]))).toEqual([1, 2, 2, 4]);
  });

  it('moves one line and leaves the rest in order', () => {
    expect(after([['a'], ['b'], ['c']], 2, 0)).toEqual([['c'], ['a'], ['b']]);
    expect(after([['a'], ['b'], ['c']], 0, 2)).toEqual([['b'], ['c'], ['a']]);
  });

  it('leaves a shared place to those who stay', () => {
    expect(after([['a', 'b', 'c'], ['d']], 0, 3)).toEqual([['b', 'c'], ['d'], ['a']]);
    expect(after([['a', 'b'], ['c']], 1, 2)).toEqual([['a'], ['c'], ['b']]);
  });

  it('joins a shared place when it lands inside one', () => {
    expect(after([['a'], ['b', 'c']], 0, 1)).toEqual([['b', 'a', 'c']]);
  });

  it('breaks a shared place by moving one above the other', () => {
    expect(after([['a', 'b']], 1, 0)).toEqual([['b'], ['a']]);
  });

  it('ignores a move to nowhere', () => {
    expect(after([['a'], ['b']], 0, 5)).toEqual([['a'], ['b']]);
    expect(after([['a'], ['b']], 1, -1)).toEqual([['a'], ['b']]);
  });

  it('ties to the one before, never the first', () => {
    const lines = linesOf([['a'], ['b']]);
    expect(groupsOf(withTie(lines, 1, true))).toEqual([['a', 'b']]);
    expect(groupsOf(withTie(lines, 0, true))).toEqual([['a'], ['b']]);
  });
});
