import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { dateInYear, dayOfYear, daysInYear, isCalendarDate } from '../kernel/calendar-date.js';
import { type AgreedShare, agreedShareOn, checkAgreedShares } from './agreed-shares.js';
import { type ShareOwner, type SharesInput, sharesOfYear, type TakesPart } from './shares.js';
import { allAlong, municipalities, otherOwner } from './twente.fixture.js';

const owners: readonly ShareOwner[] = [...municipalities, otherOwner('menzis'), otherOwner('province')];
const agreed = (organisationId: string, basisPoints: number | null, more: Partial<AgreedShare> = {}): AgreedShare => ({
  organisationId,
  itemId: null,
  kind: 'money',
  from: '2020-01-01',
  basisPoints,
  ...more,
});
const share = (more: Partial<SharesInput>) =>
  sharesOfYear({
    itemId: 'item',
    kind: 'money',
    year: 2027,
    amount: 36_500,
    period: null,
    owners,
    participations: allAlong('almelo', 'borne'),
    agreedShares: [],
    ...more,
  });
const totals = (more: Partial<SharesInput>): Readonly<Record<string, number>> =>
  Object.fromEntries(share(more).totals.map(({ organisationId, amount }) => [organisationId, amount]));
const spans = (more: Partial<SharesInput>) =>
  share(more).stretches.map(({ from, until, days, amount }) => [from, until, days, amount]);

describe('who bears what', () => {
  test('municipalities that take part, by inhabitants', () => {
    expect(totals({ amount: 96_766 })).toEqual({ almelo: 73_080, borne: 23_686 });
  });

  test('the others their agreed share, the municipalities the rest', () => {
    const more = { amount: 96_766 * 2, participations: allAlong('almelo', 'borne', 'menzis') };
    expect(totals({ ...more, agreedShares: [agreed('menzis', 5000)] })).toEqual({
      menzis: 96_766,
      almelo: 73_080,
      borne: 23_686,
    });
  });

  test('in one division on exact fractions, so that nobody is a whole unit off its quota', () => {
    const [stretch] = share({
      amount: 10,
      participations: allAlong('almelo', 'borne', 'menzis', 'province'),
      agreedShares: [agreed('menzis', 1250), agreed('province', 1250)],
    }).stretches;
    expect(stretch?.shares).toEqual([
      { organisationId: 'menzis', amount: 1, basis: 'agreed', measure: 1250, roundedUp: false },
      { organisationId: 'province', amount: 1, basis: 'agreed', measure: 1250, roundedUp: false },
      { organisationId: 'almelo', amount: 6, basis: 'inhabitants', measure: 73_080, roundedUp: true },
      { organisationId: 'borne', amount: 2, basis: 'inhabitants', measure: 23_686, roundedUp: true },
    ]);
  });

  test('without an agreed share, or without inhabitants on record: shown, and no share', () => {
    const unknown = { organisationId: 'new', isMunicipality: true, inhabitants: null, tieKey: 'GM9' };
    const answer = share({ owners: [...owners, unknown], participations: allAlong('almelo', 'menzis', 'new') });
    expect(answer.stretches[0]?.withoutShare).toEqual([
      { organisationId: 'menzis', reason: 'noAgreedShare' },
      { organisationId: 'new', reason: 'inhabitantsUnknown' },
    ]);
    expect(answer.totals).toEqual([{ organisationId: 'almelo', amount: 36_500, days: 365 }]);
  });

  test('what nobody bears is unassigned, not lost', () => {
    expect(share({ participations: [] })).toMatchObject({ totals: [], unassigned: 36_500 });
    const answer = share({ participations: allAlong('menzis'), agreedShares: [agreed('menzis', 4000)] });
    expect(answer).toMatchObject({ totals: [{ organisationId: 'menzis', amount: 14_600 }], unassigned: 21_900 });
  });

  test('agreed shares of more than the whole (which cannot be recorded) leave the municipalities nothing', () => {
    const agreedShares = [agreed('menzis', 9000), agreed('province', 9000)];
    const participations = allAlong('almelo', 'menzis', 'province');
    expect(totals({ participations, agreedShares })).toEqual({ almelo: 0, menzis: 18_250, province: 18_250 });
  });
});

describe('the year is cut where something changes', () => {
  const joins = [...allAlong('almelo'), { organisationId: 'borne', from: '2027-07-01', until: null }];

  test('whoever joins later bears its part from that day', () => {
    expect(spans({ participations: joins })).toEqual([
      ['2027-01-01', '2027-06-30', 181, 18_100],
      ['2027-07-01', '2027-12-31', 184, 18_400],
    ]);
    expect(totals({ participations: joins })).toEqual({ almelo: 18_100 + 13_896, borne: 4504 });
  });

  test('whoever leaves bears its part up to and including its last day', () => {
    const leaves = [...allAlong('almelo'), { organisationId: 'borne', from: '2020-01-01', until: '2027-06-30' }];
    expect(spans({ participations: leaves })).toEqual(spans({ participations: joins }));
    expect(totals({ participations: leaves })).toEqual({ almelo: 13_670 + 18_400, borne: 4430 });
    expect(share({ participations: leaves }).totals).toMatchObject([{ days: 365 }, { days: 181 }]);
  });

  test('an agreed share counts from its day; one of another item or kind does not cut', () => {
    const agreedShares = [
      agreed('menzis', 5000, { from: '2027-12-31' }),
      agreed('menzis', 5000, { from: '2027-02-01', kind: 'staff' }),
      agreed('menzis', 5000, { from: '2027-03-01', itemId: 'another' }),
    ];
    const participations = allAlong('almelo', 'menzis');
    expect(spans({ participations, agreedShares })).toEqual([
      ['2027-01-01', '2027-12-30', 364, 36_400],
      ['2027-12-31', '2027-12-31', 1, 100],
    ]);
    expect(totals({ participations, agreedShares })).toEqual({ menzis: 50, almelo: 36_450 });
  });

  test('a leap year has its day', () => {
    const from = '2028-03-01';
    expect(spans({ year: 2028, participations: [{ organisationId: 'almelo', from, until: null }] })).toEqual([
      ['2028-01-01', '2028-02-29', 60, 5983],
      ['2028-03-01', '2028-12-31', 306, 30_517],
    ]);
  });

  test.each([
    [{ from: '2027-04-01', until: '2027-04-30' }, 30],
    [{ from: '2026-04-01', until: '2027-01-31' }, 31],
    [{ from: '2027-12-01', until: '2031-01-31' }, 31],
    [{ from: '2027-12-01', until: null }, 31],
    [{ from: '2026-01-01', until: null }, 365],
  ])('the year of an item that runs %j has %d days', (period, days) => {
    const answer = share({ period });
    expect(answer).toMatchObject({ days, stretches: [{ days, amount: 36_500 }] });
  });

  test.each([
    { from: '2028-01-01', until: null },
    { from: '2025-01-01', until: '2026-12-31' },
    { from: '2027-05-01', until: '2027-04-01' },
  ])('a year that the item has no day in, %j, counts whole', (period) => {
    expect(share({ period }).days).toBe(365);
  });
});

test.each([2027, 2028])('the days of %d are numbered in order, and lead back to their date', (year) => {
  const dates = Array.from({ length: daysInYear(year) }, (_, place) => dateInYear(year, place + 1));
  expect(dates.filter((date) => !isCalendarDate(date))).toEqual([]);
  expect(dates).toEqual([...new Set(dates)].sort());
  expect(dates.map(dayOfYear)).toEqual(dates.map((_, place) => place + 1));
  expect(dates.at(-1)).toBe(`${year}-12-31`);
});

describe('which agreed share counts', () => {
  const on = '2027-06-01';
  const of = (agreedShares: readonly AgreedShare[]) =>
    agreedShareOn({ agreedShares, organisationId: 'menzis', itemId: 'item', kind: 'money', on });

  test('none, until one is recorded', () => {
    expect(of([agreed('province', 100), agreed('menzis', 100, { kind: 'staff' })])).toBe(null);
    expect(of([agreed('menzis', 100, { from: '2027-06-02' })])).toBe(null);
  });

  test('the latest that has begun; of equal days what was recorded last; null ends it', () => {
    const later = agreed('menzis', 200, { from: '2027-01-01' });
    expect(of([later, agreed('menzis', 100)])).toBe(200);
    expect(of([later, agreed('menzis', 300, { from: '2027-01-01' })])).toBe(300);
    expect(of([later, agreed('menzis', null, { from: '2027-06-01' })])).toBe(null);
  });

  test('that of the item before that of every item', () => {
    const ofItem = agreed('menzis', 700, { itemId: 'item' });
    expect(of([ofItem, agreed('menzis', 200, { from: '2027-01-01' })])).toBe(700);
    expect(of([ofItem, agreed('menzis', 200), agreed('menzis', null, { itemId: 'item' })])).toBe(200);
  });

  test('they cannot be more than the whole together, nor less than nothing', () => {
    const check = (...agreedShares: readonly AgreedShare[]) =>
      checkAgreedShares({ agreedShares, itemId: 'item', kind: 'money', on });
    expect(check(agreed('menzis', 6000), agreed('province', 4000))).toEqual([]);
    expect(check(agreed('menzis', 6000), agreed('province', 4001))).toEqual([
      { code: 'agreed-shares-too-large', severity: 'error', facts: { basisPoints: 10_001 } },
    ]);
    for (const basisPoints of [-1, 10_001, 0.5]) {
      expect(check(agreed('menzis', basisPoints), agreed('province', null))).toEqual([
        { code: 'agreed-share-invalid', severity: 'error', facts: { basisPoints } },
      ]);
    }
  });
});

const day = fc.integer({ min: 0, max: 730 }).map((offset) => {
  const date = new Date(Date.UTC(2026, 6, 1) + offset * 86_400_000);
  return date.toISOString().slice(0, 10);
});
const participation: fc.Arbitrary<TakesPart> = fc.record({
  organisationId: fc.constantFrom('almelo', 'borne', 'wierden', 'menzis', 'province'),
  from: day,
  until: fc.option(day, { nil: null }),
});
const anyShares: fc.Arbitrary<SharesInput> = fc.record({
  itemId: fc.constant('item'),
  kind: fc.constant('money' as const),
  year: fc.constantFrom(2026, 2027, 2028),
  amount: fc.nat(100_000),
  period: fc.option(fc.record({ from: day, until: fc.option(day, { nil: null }) }), { nil: null }),
  owners: fc.constant(owners),
  participations: fc.array(participation, { maxLength: 8 }),
  agreedShares: fc.array(
    fc.record({
      organisationId: fc.constantFrom('menzis', 'province'),
      itemId: fc.constantFrom('item', null),
      kind: fc.constant('money' as const),
      from: day,
      basisPoints: fc.option(fc.nat(5000), { nil: null }),
    }),
    { maxLength: 4 },
  ),
});
const sum = (numbers: readonly number[]): number => numbers.reduce((all, number) => all + number, 0);

describe('whoever takes part, and whenever', () => {
  test('stretches, shares and totals sum exactly, and no stretch is a whole unit off its days', () => {
    fc.assert(
      fc.property(anyShares, (input) => {
        const { stretches, totals: all, unassigned, days } = sharesOfYear(input);
        expect(sum(stretches.map(({ amount }) => amount))).toBe(input.amount);
        expect(sum(all.map(({ amount }) => amount)) + unassigned).toBe(input.amount);
        for (const stretch of stretches) {
          expect(sum(stretch.shares.map(({ amount }) => amount)) + stretch.unassigned).toBe(stretch.amount);
          expect(Math.abs(stretch.amount * days - input.amount * stretch.days)).toBeLessThan(days);
        }
      }),
    );
  });

  test('earlier stretches never change when somebody joins later', () => {
    fc.assert(
      fc.property(anyShares, participation, (input, joiner) => {
        const before = sharesOfYear(input).stretches.filter(({ until }) => until < joiner.from);
        const after = sharesOfYear({ ...input, participations: [...input.participations, joiner] }).stretches;
        expect(after.slice(0, before.length)).toEqual(before);
      }),
      { numRuns: 500 },
    );
  });

  test('a naive second way gives the same: day by day, who takes part and by which share', () => {
    fc.assert(
      fc.property(anyShares, (input) => {
        for (const { from, until, shares } of sharesOfYear(input).stretches) {
          for (const on of [from, until]) {
            const present = owners.filter(({ organisationId }) =>
              input.participations.some(
                (part) => part.organisationId === organisationId && part.from <= on && on <= (part.until ?? '9'),
              ),
            );
            const measures = present.map(({ organisationId, isMunicipality, inhabitants }) => [
              organisationId,
              isMunicipality ? inhabitants : agreedShareOn({ ...input, organisationId, on }),
            ]);
            const told = shares.map(({ organisationId, measure }) => [organisationId, measure]);
            expect(told.sort()).toEqual(measures.filter(([, measure]) => measure !== null).sort());
          }
        }
      }),
    );
  });

  test('nobody is a whole unit off its quota, whatever was agreed', () => {
    fc.assert(
      fc.property(anyShares, (input) => {
        for (const { amount, shares } of sharesOfYear(input).stretches) {
          const measured = (basis: string): number =>
            sum(shares.filter((share) => share.basis === basis).map(({ measure }) => measure));
          const [agreedPoints, inhabitants] = [measured('agreed'), measured('inhabitants')];
          expect(agreedPoints).toBeLessThanOrEqual(10_000);
          for (const one of shares) {
            const [part, whole] =
              one.basis === 'agreed'
                ? [one.measure, 10_000]
                : [one.measure * (10_000 - agreedPoints), 10_000 * inhabitants];
            expect(Math.abs(one.amount * whole - amount * part)).toBeLessThan(whole);
          }
        }
      }),
    );
  });

  test('the order of owners and participations does not matter, to the byte', () => {
    fc.assert(
      fc.property(anyShares, (input) => {
        const other = { ...input, owners: [...owners].reverse(), participations: [...input.participations].reverse() };
        expect(JSON.stringify(sharesOfYear(other))).toBe(JSON.stringify(sharesOfYear(input)));
      }),
    );
  });
});
