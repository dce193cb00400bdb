import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { dayAfter } from '../kernel/calendar-date.js';
import { checkOwnershipBegin, checkOwnershipEnd } from './change-ownership.js';

type Owned = Parameters<typeof checkOwnershipBegin>[0]['ownerships'][number];
const owned = (organisationId: string, from: string, until: string | null = null): Owned => ({
  organisationId,
  from,
  until,
});
const today = '2026-03-10';
const told = (found: ReturnType<typeof checkOwnershipEnd>) => found.map(({ code, facts }) => [code, facts]);

describe('an organisation becomes an owner', () => {
  const begin = (from: string, until: string | null, ...ownerships: readonly Owned[]) =>
    told(checkOwnershipBegin({ organisationId: 'almelo', period: { from, until }, ownerships, today }));

  test('today or later, for a time or without an end', () => {
    expect(begin(today, null)).toEqual([]);
    expect(begin('2027-01-01', '2027-01-01')).toEqual([]);
  });

  test('not in the past, and not with a last day before the first', () => {
    expect(begin('2026-03-09', '2026-03-08')).toEqual([
      ['ownership-starts-in-past', { from: '2026-03-09', today }],
      ['ownership-period-reversed', { from: '2026-03-09', until: '2026-03-08' }],
    ]);
  });

  test.each([
    ['while it is one', '2026-06-01', null, '2022-01-01', null, true],
    ['on the last day it is one', '2026-06-01', null, '2022-01-01', '2026-06-01', true],
    ['the day after', '2026-06-02', null, '2022-01-01', '2026-06-01', false],
    ['before it becomes one again', '2026-06-01', '2026-06-30', '2026-07-01', null, false],
    ['up to the day it becomes one again', '2026-06-01', '2026-07-01', '2026-07-01', null, true],
    ['without an end, before it becomes one again', '2026-06-01', null, '2026-07-01', '2026-08-01', true],
  ] as const)('%s', (_, from, until, since, last, meets) => {
    expect(begin(from, until, owned('almelo', since, last))).toEqual(
      meets ? [['ownership-overlaps', { organisationId: 'almelo' }]] : [],
    );
    expect(begin(from, until, owned('borne', since, last))).toEqual([]);
  });
});

describe('an ownership ends', () => {
  const end = (until: string, ...ownerships: readonly Owned[]) =>
    told(checkOwnershipEnd({ organisationId: 'almelo', until, ownerships, closingDays: [], today }));
  const almelo = owned('almelo', '2022-01-01');
  const borne = owned('borne', '2022-01-01');

  test('today at the earliest, while another owner stays', () => {
    expect(end(today, almelo, borne)).toEqual([]);
    expect(end('2026-03-09', almelo, borne)).toEqual([['ownership-end-in-past', { until: '2026-03-09', today }]]);
  });

  test.each([
    ['on the last closing day', '2026-04-02', []],
    [
      'between two closing days',
      '2026-04-01',
      [['owner-in-running-round', { organisationId: 'almelo', closes: '2026-04-02' }]],
    ],
    ['before both', '2026-03-15', [['owner-in-running-round', { organisationId: 'almelo', closes: '2026-04-02' }]]],
  ])('not before the rounds close in which it has a seat: %s', (_, until, found) => {
    const closingDays = ['2026-04-02', '2026-03-20'];
    const ownerships = [almelo, borne];
    expect(told(checkOwnershipEnd({ organisationId: 'almelo', until, ownerships, closingDays, today }))).toEqual(found);
  });

  test.each([
    ['of who is no owner', borne],
    ['of who becomes one later', owned('almelo', '2026-12-02')],
    ['of who ends that day already', owned('almelo', '2022-01-01', '2026-12-01')],
    ['of who was one', owned('almelo', '2022-01-01', '2025-12-31')],
  ])('not %s', (_, own) => {
    expect(end('2026-12-01', own, borne)).toEqual([
      ['ownership-not-running', { organisationId: 'almelo', until: '2026-12-01' }],
    ]);
  });

  test.each([
    ['nobody else', [], true],
    ['one that ends before', [owned('borne', '2022-01-01', '2026-06-01')], true],
    ['one that ends that day', [owned('borne', '2022-01-01', '2026-12-31')], true],
    ['one that ends later', [owned('borne', '2022-01-01', '2027-12-31')], true],
    ['one that begins the next day', [owned('borne', '2027-01-01')], false],
    ['one that begins a day too late', [owned('borne', '2027-01-02')], true],
    ['two that follow each other', [owned('borne', '2022-01-01', '2027-02-28'), owned('wierden', '2027-03-01')], false],
    ['two with a day between them', [owned('borne', '2022-01-01', '2027-02-28'), owned('wierden', '2027-03-02')], true],
    ['itself, again from the next day', [owned('almelo', '2027-01-01')], false],
  ] as const)('after it: %s', (_, others, isLast) => {
    expect(end('2026-12-31', almelo, ...others)).toEqual(isLast ? [['last-owner', { organisationId: 'almelo' }]] : []);
  });

  test('what had an end itself needs others until then and no longer', () => {
    const limited = owned('almelo', '2022-01-01', '2027-12-31');
    expect(end('2026-12-31', limited, owned('borne', '2022-01-01', '2027-12-31'))).toEqual([]);
    expect(end('2026-12-31', limited, owned('borne', '2022-01-01', '2027-12-30'))).toEqual([
      ['last-owner', { organisationId: 'almelo' }],
    ]);
  });
});

test('the next day passes the end of a month, of February and of a year', () => {
  const days = ['2026-04-29', '2026-04-30', '2024-02-28', '2024-02-29', '2023-02-28', '2026-12-31'];
  expect(days.map(dayAfter)).toEqual([
    '2026-04-30',
    '2026-05-01',
    '2024-02-29',
    '2024-03-01',
    '2023-03-01',
    '2027-01-01',
  ]);
});

/** Days of two weeks, over the end of a year. */
const DAYS = ['2026-12-25'];
while (DAYS.length < 14) DAYS.push(dayAfter(DAYS.at(-1) ?? ''));
const dayOf = (place: number): string => DAYS[place] ?? '';

const hasOwner = (ownerships: readonly Owned[], on: string): boolean =>
  ownerships.some(({ from, until }) => from <= on && (until === null || on <= until));

test('however owners come and go, no day that had an owner is left without one', () => {
  const place = fc.nat(DAYS.length - 1);
  const organisation = fc.constantFrom('almelo', 'borne', 'wierden');
  const period = fc.record({ organisationId: organisation, from: place, until: fc.option(place) });
  let [begun, ended] = [0, 0];
  fc.assert(
    fc.property(fc.array(period), fc.array(fc.tuple(organisation, place)), (periods, ends) => {
      const first = dayOf(0);
      const owners: Owned[] = [];
      for (const { organisationId, from, until } of periods) {
        const asked = owned(organisationId, dayOf(from), until === null ? null : dayOf(until));
        const found = checkOwnershipBegin({ organisationId, period: asked, ownerships: owners, today: first });
        if (found.length === 0) owners.push(asked);
      }
      begun += owners.length;
      for (const day of DAYS) {
        const own = owners.filter((each) => hasOwner([each], day)).map(({ organisationId }) => organisationId);
        expect(new Set(own).size).toBe(own.length);
      }
      const after = ends.reduce<readonly Owned[]>((ownerships, [organisationId, until]) => {
        const on = dayOf(until);
        if (checkOwnershipEnd({ organisationId, until: on, ownerships, closingDays: [], today: first }).length > 0)
          return ownerships;
        ended += 1;
        return ownerships.map((each) =>
          each.organisationId === organisationId && hasOwner([each], on) ? { ...each, until: on } : each,
        );
      }, owners);
      const far = '2099-01-01';
      expect([...DAYS, far].filter((day) => hasOwner(owners, day) && !hasOwner(after, day))).toEqual([]);
    }),
    { numRuns: 1_000 },
  );
  expect(begun).toBeGreaterThan(100);
  expect(ended).toBeGreaterThan(100);
});
