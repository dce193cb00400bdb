import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { defaultByLaws } from '../partnership/by-laws.js';
import { fairShare } from '../principles/fair-share.js';
import { exemplary } from '../principles/item-facts.fixture.js';
import type { AgreedShare } from './agreed-shares.js';
import type { EffortInput, EffortItem, EffortPromise } from './effort-input.js';
import { effortRatiosOf, fairEffort, type KindEffort } from './fair-effort.js';
import { bandOf, jainOf, type Ratio, ratioOf } from './ratio.js';
import { allAlong, municipalities, otherOwner } from './twente.fixture.js';

const pledge = (organisationId: string, firm: number, more: Partial<EffortPromise> = {}): EffortPromise => ({
  organisationId,
  kind: 'money',
  year: 2027,
  firm,
  delivered: null,
  ...more,
});
const itemOf = (itemId: string, amount: number | null, more: Partial<EffortItem> = {}): EffortItem => ({
  itemId,
  period: null,
  needs: [{ kind: 'money', year: 2027, amount }],
  participations: allAlong('almelo', 'borne', 'enschede'),
  entryShares: [],
  promises: [],
  ...more,
});
const inputOf = (items: readonly EffortItem[], more: Partial<EffortInput> = {}): EffortInput => ({
  owners: [...municipalities, otherOwner('menzis')],
  items,
  agreedShares: [],
  firstYear: 2027,
  lastYear: 2028,
  currentYear: 2027,
  bands: [20, 50],
  ...more,
});
const moneyOf = (items: readonly EffortItem[], more: Partial<EffortInput> = {}): KindEffort =>
  fairEffort(inputOf(items, more))[0] as KindEffort;
const ofOwner = ({ owners, outside }: KindEffort, id: string) =>
  [...owners, ...outside].find(({ organisationId }) => organisationId === id);

describe('effort of € 30,000, € 8,000 and € 52,000 by Almelo, Borne and Enschede', () => {
  const item = itemOf('item', 9_000_000, {
    promises: [pledge('almelo', 3_000_000), pledge('borne', 800_000), pledge('enschede', 5_200_000)],
  });
  const answer = moneyOf([item]);

  test('is 1.169, 0.962 and 0.928 of their fair share', () => {
    expect(answer.owners.map(({ organisationId, ratio }) => [organisationId, ratio.permille])).toEqual([
      ['almelo', 1169],
      ['borne', 962],
      ['enschede', 928],
    ]);
  });

  test('the largest deviation is 16.9 %, and Jain 0.989', () => {
    expect(answer.headline).toEqual({ organisationId: 'almelo', deviationPermille: 169, band: 'within' });
    expect(answer.jain?.permille).toBe(989);
  });

  test('what is expected sums to what is needed', () => {
    expect(answer.owners.map(({ expected }) => expected)).toEqual([2_566_221, 831_740, 5_602_039]);
    expect(answer.owners.reduce((sum, { expected }) => sum + expected, 0)).toBe(9_000_000);
    expect(answer.unassigned).toBe(0);
  });

  test('the items stand behind the numbers', () => {
    expect(ofOwner(answer, 'borne')?.lines).toEqual([
      {
        itemId: 'item',
        year: 2027,
        total: 9_000_000,
        days: 365,
        daysInYear: 365,
        expected: 831_740,
        entryShare: 0,
        firm: 800_000,
        delivered: 0,
        effort: 800_000,
      },
      expect.objectContaining({ itemId: 'item', year: 2028, total: 0, days: 366, expected: 0 }),
    ]);
  });

  test('who takes part in nothing is shown outside the figures', () => {
    expect(answer.outside).toHaveLength(12);
    expect(ofOwner(answer, 'wierden')).toMatchObject({ reason: 'nothingExpected', expected: 0, effort: 0, lines: [] });
  });

  test('against the whole agenda everybody has a share, also who rarely joins', () => {
    const whole = [...answer.owners, ...answer.outside].map(({ wholeAgenda }) => wholeAgenda.expected);
    expect(whole.reduce((sum, expected) => sum + expected, 0)).toBe(9_000_000);
    expect(ofOwner(answer, 'wierden')?.wholeAgenda).toEqual({
      expected: 349_503,
      ratio: { numerator: 0, denominator: 349_503, permille: 0 },
    });
    expect(ofOwner(answer, 'menzis')?.wholeAgenda).toEqual({ expected: 0, ratio: null });
    expect(ofOwner(answer, 'almelo')?.wholeAgenda.ratio?.permille).toBe(2880);
  });

  test('in people nobody has anything', () => {
    const staff = fairEffort(inputOf([item]))[1];
    expect(staff).toMatchObject({ kind: 'staff', owners: [], headline: null, jain: null, unassigned: 0 });
  });
});

describe('what counts as effort', () => {
  const effortOf = (currentYear: number, ...promises: readonly EffortPromise[]) => {
    const answer = ofOwner(moneyOf([itemOf('item', 1000, { promises })], { currentYear }), 'borne');
    return [answer?.firm, answer?.delivered, answer?.effort];
  };

  test('in a year that still runs: what is pledged, or what is delivered when that is more', () => {
    expect(effortOf(2027, pledge('borne', 100))).toEqual([100, 0, 100]);
    expect(effortOf(2027, pledge('borne', 100, { delivered: 40 }))).toEqual([100, 40, 100]);
    expect(effortOf(2026, pledge('borne', 100, { delivered: 140 }))).toEqual([100, 140, 140]);
  });

  test('of a year that is over: what was delivered, once reported', () => {
    expect(effortOf(2028, pledge('borne', 100))).toEqual([100, 0, 100]);
    expect(effortOf(2028, pledge('borne', 100, { delivered: 40 }))).toEqual([100, 40, 40]);
    expect(effortOf(2028, pledge('borne', 100, { delivered: 0 }))).toEqual([100, 0, 0]);
  });

  test('resource by resource; other years, kinds and organisations are not this', () => {
    expect(
      effortOf(
        2027,
        pledge('borne', 100, { delivered: 150 }),
        pledge('borne', 100, { delivered: 50 }),
        pledge('borne', 7, { year: 2031 }),
        pledge('borne', 7, { kind: 'staff' }),
        pledge('almelo', 7),
      ),
    ).toEqual([200, 200, 250]);
  });
});

describe('what is expected', () => {
  test('an entry share adds to what is expected of the joiner, in its year, and lowers nobody', () => {
    const joins = [...allAlong('almelo'), { organisationId: 'borne', from: '2027-07-01', until: null }];
    const entry = { organisationId: 'borne', kind: 'money' as const, on: '2027-07-01', amount: 5000 };
    const without = moneyOf([itemOf('item', 36_500, { participations: joins })]);
    const answer = moneyOf([itemOf('item', 36_500, { participations: joins, entryShares: [entry] })]);
    expect(ofOwner(without, 'borne')?.expected).toBe(4504);
    expect(ofOwner(answer, 'borne')).toMatchObject({
      expected: 9504,
      lines: [{ expected: 4504, entryShare: 5000 }, {}],
    });
    expect(ofOwner(answer, 'almelo')).toEqual(ofOwner(without, 'almelo'));
    const later = moneyOf([
      itemOf('item', 36_500, { participations: joins, entryShares: [{ ...entry, on: '2029-01-01' }] }),
    ]);
    expect(ofOwner(later, 'borne')?.expected).toBe(4504);
  });

  test('an unknown need adds nothing and is said; one outside the period is not', () => {
    const later = { needs: [{ kind: 'money' as const, year: 2031, amount: null }] };
    const answer = moneyOf([itemOf('b', null), itemOf('a', null), itemOf('c', 5), itemOf('d', 0, later)]);
    expect(answer.unknownItemIds).toEqual(['a', 'b']);
    expect(answer.owners.reduce((sum, { expected }) => sum + expected, 0)).toBe(5);
  });

  test('what nobody has a share of is unassigned', () => {
    expect(moneyOf([itemOf('item', 700, { participations: [] })]).unassigned).toBe(700);
  });

  test('an owner without an agreed share is shown outside the figures, with what it does', () => {
    const item = itemOf('item', 1000, {
      participations: allAlong('almelo', 'menzis'),
      promises: [pledge('menzis', 300), pledge('almelo', 900)],
    });
    const answer = moneyOf([item]);
    expect(answer.owners.map(({ organisationId }) => organisationId)).toEqual(['almelo']);
    expect(ofOwner(answer, 'menzis')).toMatchObject({
      reason: 'noAgreedShare',
      firm: 300,
      effort: 300,
      lines: [{}, {}],
    });
    const agreedShares: AgreedShare[] = [
      { organisationId: 'menzis', itemId: null, kind: 'money', from: '2020-01-01', basisPoints: 2500 },
    ];
    expect(ofOwner(moneyOf([item], { agreedShares }), 'menzis')).toMatchObject({
      expected: 250,
      deviationPermille: 200,
      band: 'within',
    });
  });

  test('no years, no owners: nothing', () => {
    expect(moneyOf([itemOf('item', 5)], { firstYear: 2028, lastYear: 2027, owners: [] })).toMatchObject({
      owners: [],
      outside: [],
      headline: null,
    });
  });

  test('an item that runs part of the year is everybody’s from its first day', () => {
    const period = { from: '2027-12-01', until: '2028-01-31' };
    const answer = moneyOf([itemOf('item', 631_436, { period })]);
    expect(ofOwner(answer, 'wierden')?.wholeAgenda.expected).toBe(24_521);
  });
});

describe('bands and indices, by whole numbers', () => {
  const ratio = (effort: number, expected: number): Ratio => ratioOf(effort, expected) as Ratio;

  test.each([
    [80, 'within'],
    [120, 'within'],
    [121, 'notable'],
    [79, 'notable'],
    [150, 'notable'],
    [50, 'notable'],
    [151, 'alarming'],
    [49, 'alarming'],
  ] as const)('%d of 100 is %s', (effort, band) => {
    expect(bandOf(ratio(effort, 100), [20, 50])).toBe(band);
  });

  test('a ratio is rounded half up; without anything expected there is none', () => {
    expect(ratio(1, 2000).permille).toBe(1);
    expect(ratio(1, 2001).permille).toBe(0);
    expect(ratioOf(5, 0)).toBe(null);
  });

  test('Jain is 1 when all carry the same part, and 1/n when one carries everything', () => {
    expect(jainOf([ratio(3, 6), ratio(5, 10)])).toEqual({ numerator: '1', denominator: '1', permille: 1000 });
    expect(jainOf([ratio(0, 6), ratio(5, 10), ratio(0, 3), ratio(0, 9)])).toMatchObject({ permille: 250 });
    expect(jainOf([ratio(1, 2), ratio(1, 3)])).toEqual({ numerator: '25', denominator: '26', permille: 962 });
    expect([jainOf([]), jainOf([ratio(0, 4)])]).toEqual([null, null]);
  });

  test('the headline is the furthest from 1 on either side, of equal ones the first', () => {
    const headline = (...pledged: readonly number[]) => {
      const item = itemOf('item', 2 * 256_299, {
        promises: [73_080, 23_686, 159_533].map((share, place) =>
          pledge(['almelo', 'borne', 'enschede'][place] as string, share * (pledged[place] as number)),
        ),
      });
      return moneyOf([item]).headline;
    };
    expect(headline(1, 4, 2)).toEqual({ organisationId: 'borne', deviationPermille: 1000, band: 'alarming' });
    expect(headline(2, 1, 2)).toEqual({ organisationId: 'borne', deviationPermille: -500, band: 'notable' });
    expect(headline(3, 1, 1)).toMatchObject({ organisationId: 'almelo', deviationPermille: 500 });
  });
});

describe('the principle fair-share takes the answer for one item', () => {
  test('with who has a share, and with who has none and does something all the same', () => {
    const item = itemOf('item', 256_299, {
      participations: allAlong('almelo', 'borne', 'enschede', 'menzis'),
      promises: [pledge('almelo', 73_080), pledge('borne', 40_000), pledge('enschede', 159_533), pledge('menzis', 10)],
    });
    const effort = effortRatiosOf(fairEffort(inputOf([item])));
    expect(effort).toEqual([
      { organisationId: 'almelo', kind: 'money', actual: 73_080, fairShare: 73_080 },
      { organisationId: 'borne', kind: 'money', actual: 40_000, fairShare: 23_686 },
      { organisationId: 'enschede', kind: 'money', actual: 159_533, fairShare: 159_533 },
      { organisationId: 'menzis', kind: 'money', actual: 10, fairShare: 0 },
    ]);
    const { status, warnings } = fairShare.assess({ ...exemplary, effort, byLaws: defaultByLaws });
    expect(status).toBe('notMet');
    expect(warnings.map(({ code, facts }) => [code, facts['organisationId']])).toEqual([
      ['effort-outside-band', 'borne'],
      ['effort-without-share', 'menzis'],
    ]);
  });
});

describe('whatever is pledged', () => {
  const promise = fc.record({
    organisationId: fc.constantFrom('almelo', 'borne', 'wierden', 'menzis'),
    kind: fc.constantFrom('money' as const, 'staff' as const),
    year: fc.constantFrom(2026, 2027, 2028),
    firm: fc.nat(500),
    delivered: fc.option(fc.nat(500), { nil: null }),
  });
  const items = fc.array(
    fc.record({
      needs: fc.array(
        fc.record({
          kind: fc.constantFrom('money' as const, 'staff' as const),
          year: fc.constantFrom(2026, 2027, 2028),
          amount: fc.option(fc.nat(5000), { nil: null, freq: 9 }),
        }),
        { maxLength: 4 },
      ),
      participants: fc.subarray(['almelo', 'borne', 'wierden', 'menzis']),
      promises: fc.array(promise, { maxLength: 6 }),
    }),
    { maxLength: 5 },
  );
  const made = items.map((list) =>
    list.map(({ needs, participants, promises }, position) =>
      itemOf(`item ${position}`, 0, { needs, promises, participations: allAlong(...participants) }),
    ),
  );

  test('expected and unassigned sum to what is needed; lines sum to the columns; a naive sum gives the same effort', () => {
    fc.assert(
      fc.property(made, (list) => {
        for (const { kind, owners, outside, unassigned } of fairEffort(inputOf(list))) {
          const all = [...owners, ...outside];
          const inPeriod = (one: { readonly kind: string; readonly year: number }): boolean =>
            one.kind === kind && one.year >= 2027 && one.year <= 2028;
          const needed = list.flatMap(({ needs }) => needs).filter(inPeriod);
          const total = needed.reduce((sum, { amount }) => sum + (amount ?? 0), 0);
          expect(all.reduce((sum, { expected }) => sum + expected, unassigned)).toBe(total);
          for (const { organisationId, lines, ...columns } of all) {
            const own = list.flatMap(({ promises }) => promises).filter((one) => one.organisationId === organisationId);
            const naive = own
              .filter(inPeriod)
              .reduce(
                (sum, { firm, delivered }) => sum + (delivered !== null && delivered > firm ? delivered : firm),
                0,
              );
            expect(columns.effort).toBe(naive);
            for (const column of ['expected', 'firm', 'delivered', 'effort'] as const) {
              expect(lines.reduce((sum, line) => sum + line[column], 0)).toBe(columns[column]);
            }
          }
        }
      }),
    );
  });

  test('the order of owners, items and promises does not matter, to the byte', () => {
    fc.assert(
      fc.property(made, (list) => {
        const reversed = [...list].reverse().map((item) => ({
          ...item,
          needs: [...item.needs].reverse(),
          promises: [...item.promises].reverse(),
          participations: [...item.participations].reverse(),
        }));
        const input = inputOf(list);
        const other = { ...input, owners: [...input.owners].reverse(), items: reversed };
        expect(JSON.stringify(fairEffort(other))).toBe(JSON.stringify(fairEffort(input)));
      }),
    );
  });
});
