import { describe, expect, it } from '@jest/globals';
import { type PackageItem, suppose, walkPackage } from '@samenkoers/rulebook';
import { packageFacts, RESOURCES } from '../../testing/packages.js';
import { idOf } from '../../testing/situations.js';
import { changesBetween } from './changes.js';
import { readPackageSearch } from './search.js';
import {
  comparedIn,
  isSupposed,
  NOTHING,
  searchOf,
  toggleDropped,
  togglePinned,
  whatIfIn,
  withCapacity,
} from './what-if.js';

const facts = packageFacts();

describe('a what-if', () => {
  it('travels in an address and back', () => {
    const whatIf = {
      capacities: [{ resourceId: RESOURCES.TEAM, capacity: 40 }],
      dropped: [idOf('C')],
      pinned: [idOf('E'), idOf('B')],
      maxShareEffortPercent: 120,
      onePerThemeLine: true,
    };
    const search = searchOf(whatIf, facts.names);
    expect(search).toMatchObject({ drop: 'project-c', pin: 'project-e~project-b', share: 120, themes: true });
    expect(whatIfIn(readPackageSearch({ ...search }), facts.names)).toEqual(whatIf);
    expect(whatIfIn(searchOf(NOTHING, facts.names), facts.names)).toEqual(NOTHING);
  });

  it('takes nothing from an address that the record does not know or that makes no sense', () => {
    const search = readPackageSearch({
      capacity: `nowhere:2027=5~${RESOURCES.TEAM}=-4~${RESOURCES.TEAM}=x`,
      drop: 'gone~project-a',
      pin: ['project-b'],
      share: 'much',
      themes: 'yes',
      whatIf: 'true',
      scenario: '../session',
      extra: 1,
    });
    expect(search).toEqual({ capacity: search.capacity, drop: 'gone~project-a' });
    expect(whatIfIn(search, facts.names)).toEqual({ ...NOTHING, dropped: [idOf('A')] });
  });

  it('compares four scenarios at most', () => {
    const ids = ['a', 'b', 'c', 'd', 'e'].map(idOf);
    expect(comparedIn({ compare: ids.join('~') })).toEqual(ids.slice(0, 4));
    expect(comparedIn({ compare: 'x~y' })).toEqual([]);
  });

  it('supposes nothing any more once a capacity is what it is on record', () => {
    const more = withCapacity(NOTHING, RESOURCES.TEAM, 40, 30);
    expect(isSupposed(more)).toBe(true);
    expect(isSupposed(withCapacity(more, RESOURCES.TEAM, 30, 30))).toBe(false);
  });

  it('never pins and leaves out the same item', () => {
    const pinned = togglePinned(NOTHING, idOf('B'));
    const dropped = toggleDropped(pinned, idOf('B'));
    expect(dropped).toEqual({ ...NOTHING, dropped: [idOf('B')] });
    expect(togglePinned(dropped, idOf('B'))).toEqual(pinned);
    expect(togglePinned(pinned, idOf('B'))).toEqual(NOTHING);
  });
});

describe('what a what-if changes', () => {
  it('names what comes in, what goes out, and every resource that is used otherwise', () => {
    const walk = walkPackage(suppose(facts.input, { ...NOTHING, dropped: [idOf('C')] }).input);
    const changes = changesBetween(facts.walk, walk);
    expect(changes.comesIn).toEqual([idOf('B'), idOf('E')]);
    expect(changes.goesOut).toEqual([idOf('C'), idOf('D')]);
    expect(changes.resources.map(({ before, after }) => [before.left, after.left])).toEqual([
      [0, 1_000_000],
      [2, 6],
    ]);
  });

  it('is nothing when nothing is supposed', () => {
    expect(changesBetween(facts.walk, facts.walk)).toEqual({ comesIn: [], goesOut: [], resources: [] });
  });
});

describe('sixty items and eight resources', () => {
  const resources = Array.from({ length: 8 }, (_, index) => ({
    resourceId: `${idOf(`pool ${index}`)}:2027`,
    kind: index % 2 === 0 ? ('money' as const) : ('staff' as const),
    capacity: 1_000,
    reserved: 100,
  }));
  const items = Array.from({ length: 60 }, (_, index): PackageItem => {
    const itemId = idOf(`item ${index}`);
    return {
      itemId,
      place: index + 1,
      level: 4 - Math.floor(index / 20),
      tieGroup: null,
      obstacles: [],
      needs: resources.map(({ resourceId }, column) => ({ resourceId, amount: (index * 7 + column * 13) % 120 })),
      requires: [],
      excludes: [],
      themeLineId: idOf(`line ${index % 6}`),
      effort: [],
    };
  });
  const input = { ...facts.input, resources, items };

  it('are walked anew well within the 50 ms that dragging stays smooth for', () => {
    const times = Array.from({ length: 15 }, (_, index) => {
      const start = performance.now();
      const supposed = suppose(input, {
        ...NOTHING,
        capacities: [{ resourceId: resources[0]?.resourceId ?? '', capacity: 500 + index * 50 }],
        onePerThemeLine: true,
      });
      walkPackage(supposed.input);
      return performance.now() - start;
    }).sort((a, b) => a - b);
    expect(times[7]).toBeLessThan(50);
  });
});
