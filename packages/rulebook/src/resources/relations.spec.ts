import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { checkRelations, type ItemRelations } from './relations.js';

const says = (itemId: string, relations: Partial<ItemRelations> = {}): ItemRelations => ({
  itemId,
  requires: [],
  excludes: [],
  ...relations,
});
const circle = (...itemIds: string[]) => [{ code: 'items-require-in-circle', severity: 'error', facts: { itemIds } }];
const clash = (itemId: string, excludingItemId: string, otherItemId: string) => ({
  code: 'item-requires-what-excludes',
  severity: 'error',
  facts: { itemId, excludingItemId, otherItemId },
});

describe('relations between items', () => {
  test('may name other items, in a chain and from several sides', () => {
    const others = [says('b', { requires: ['c'] }), says('d', { requires: ['c'], excludes: ['e'] })];
    expect(checkRelations(says('a', { requires: ['b', 'c'], excludes: ['d'] }), others)).toEqual([]);
  });

  test('cannot be with the item itself', () => {
    expect(checkRelations(says('a', { requires: ['a'] }), [])).toEqual(circle('a'));
    expect(checkRelations(says('a', { excludes: ['a'] }), [])).toEqual([
      { code: 'item-related-to-itself', severity: 'error', facts: { itemId: 'a' } },
    ]);
  });

  test('cannot make a circle of prerequisites, and the shortest one is told', () => {
    const others = [
      says('b', { requires: ['c', 'e'] }),
      says('c', { requires: ['d'] }),
      says('d', { requires: ['a', 'b'] }),
    ];
    expect(checkRelations(says('a', { requires: ['c', 'b'] }), others)).toEqual(circle('a', 'c', 'd'));
  });

  test('cannot require what it excludes, whichever of the two says so', () => {
    expect(checkRelations(says('a', { requires: ['b'], excludes: ['b'] }), [])).toEqual([clash('a', 'a', 'b')]);
    expect(checkRelations(says('a', { requires: ['b'] }), [says('b', { excludes: ['a'] })])).toEqual([
      clash('a', 'b', 'a'),
    ]);
  });

  test('cannot require, through others, two that exclude each other; also not for who requires this item', () => {
    const others = [says('b', { requires: ['c'] }), says('c'), says('z', { requires: ['a'], excludes: ['c', 'q'] })];
    expect(checkRelations(says('a', { requires: ['b'] }), others)).toEqual([clash('z', 'z', 'c')]);
    expect(
      checkRelations(says('a', { requires: ['c', 'b'], excludes: ['c', 'b'] }), [says('b', { excludes: ['c'] })]),
    ).toEqual([clash('a', 'a', 'b'), clash('a', 'a', 'c'), clash('a', 'b', 'c')]);
  });

  test('are not to blame for a clash between other items', () => {
    expect(checkRelations(says('a', { excludes: ['b'] }), [says('b', { requires: ['c'], excludes: ['c'] })])).toEqual(
      [],
    );
  });

  test('without findings leave a package for every item: what it brings along is free of circles and exclusions', () => {
    const ids = ['a', 'b', 'c', 'd', 'e'];
    const some = fc.subarray(ids);
    const graph = fc.tuple(
      ...ids.map((itemId) => fc.record({ itemId: fc.constant(itemId), requires: some, excludes: some })),
    );
    fc.assert(
      fc.property(graph, (all) => {
        const accepted: ItemRelations[] = [];
        for (const item of all) if (checkRelations(item, accepted).length === 0) accepted.push(item);
        const of = (id: string) => accepted.find(({ itemId }) => itemId === id);
        for (const { itemId } of accepted) {
          const closure = new Set<string>();
          const visit = (id: string, path: readonly string[]): void => {
            expect(path).not.toContain(id);
            closure.add(id);
            for (const next of of(id)?.requires ?? []) visit(next, [...path, id]);
          };
          visit(itemId, []);
          for (const id of closure) for (const other of of(id)?.excludes ?? []) expect(closure).not.toContain(other);
        }
      }),
    );
  });
});
