import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { ROUND_KINDS } from '../rounds/kinds.js';
import { GRADES } from '../urgency/grades.js';
import { amendByLaws, changedSettings } from './amend-by-laws.js';
import { type ByLaws, defaultByLaws, MAJORITY_BASES } from './by-laws.js';
import { VISIBILITIES } from './vocabulary.js';

const { version: _, ...settings } = defaultByLaws;
const current: ByLaws = { ...defaultByLaws, version: 4 };
const amend = (other: Partial<Parameters<typeof amendByLaws>[0]>) =>
  amendByLaws({ current, baseVersion: 4, settings, ...other });
const codesOf = (amended: ReturnType<typeof amendByLaws>): unknown =>
  amended.ok ? [] : amended.error.map(({ code, facts }) => [code, facts]);

describe('the next version of the by-laws', () => {
  test('has the next number and the settings that were proposed', () => {
    expect(amend({ settings: { ...settings, minDomains: 3 } })).toEqual({
      ok: true,
      value: { ...settings, minDomains: 3, version: 5 },
    });
  });

  test('changes something', () => {
    expect(codesOf(amend({}))).toEqual([['by-laws-unchanged', {}]]);
  });

  test('follows the version that was looked at', () => {
    const changed = { ...settings, minGoals: 2 };
    expect(codesOf(amend({ baseVersion: 3, settings: changed }))).toEqual([['by-laws-moved-on', { version: 4 }]]);
    expect(codesOf(amend({ baseVersion: 5, settings: changed }))).toEqual([['by-laws-moved-on', { version: 4 }]]);
  });

  test('has only values that can be used; everything that stands in the way is named', () => {
    expect(
      codesOf(amend({ baseVersion: 3, settings: { ...settings, minDomains: 4, fairShareBands: [50, 20] } })),
    ).toEqual([
      ['by-laws-moved-on', { version: 4 }],
      ['by-laws-value-invalid', { field: 'minDomains', expected: 'whole number from 1 to 3' }],
      [
        'by-laws-value-invalid',
        { field: 'fairShareBands', expected: 'two whole percentages, the first smaller than the second' },
      ],
    ]);
  });
});

const days = fc.integer({ min: 1, max: 3 });
const anyByLaws: fc.Arbitrary<ByLaws> = fc.record({
  version: fc.integer({ min: 1, max: 9 }),
  minDomains: days,
  minGoals: days,
  majorityBase: fc.constantFrom(...MAJORITY_BASES),
  visibility: fc.constantFrom(...VISIBILITIES),
  silenceProcedure: fc.boolean(),
  minParticipants: days,
  roundDays: fc.record({ support: days, takeUp: days, removal: days, adoption: days }),
  urgencyDays: days,
  urgencyFloor: fc.constantFrom(...GRADES),
  fairShareBands: fc.tuple(
    days,
    days.map((more) => 3 + more),
  ),
});
/** The same by-laws, kept in another order. */
const turned = (byLaws: ByLaws): ByLaws => Object.fromEntries(Object.entries(byLaws).reverse()) as unknown as ByLaws;

describe('what differs between two versions', () => {
  test('one of several is named with a dot, in the order of the rulebook', () => {
    const next: ByLaws = {
      ...current,
      version: 5,
      silenceProcedure: true,
      minGoals: 3,
      roundDays: { ...current.roundDays, takeUp: 21 },
      fairShareBands: [20, 60],
    };
    const changes = [
      { field: 'minGoals', before: 1, after: 3 },
      { field: 'silenceProcedure', before: false, after: true },
      { field: 'roundDays.takeUp', before: 14, after: 21 },
      { field: 'fairShareBands.1', before: 50, after: 60 },
    ];
    expect(changedSettings(current, next)).toEqual(changes);
    expect(changedSettings(turned(current), turned(next))).toEqual(changes);
  });

  test('nothing exactly when every setting is equal, whatever the version', () => {
    fc.assert(
      fc.property(anyByLaws, anyByLaws, fc.boolean(), (before, other, isSame) => {
        const after = isSame ? { ...before, version: other.version } : other;
        const { version: was, ...old } = before;
        const { version: is, ...next } = after;
        expect([was, is]).toEqual([before.version, after.version]);
        expect(changedSettings(before, after).length === 0).toBe(JSON.stringify(old) === JSON.stringify(next));
      }),
    );
  });

  test('a change of one setting is that one, and turned round it is the same backwards', () => {
    fc.assert(
      fc.property(anyByLaws, anyByLaws, (before, after) => {
        const changes = changedSettings(before, after);
        expect(changedSettings(after, before)).toEqual(
          changes.map(({ field, before: was, after: is }) => ({ field, before: is, after: was })),
        );
        expect(changes.filter(({ before: was, after: is }) => was === is)).toEqual([]);
      }),
    );
  });

  test('every setting of the by-laws can be told', () => {
    const others: Readonly<Record<string, unknown>> = {
      majorityBase: 'votesCast',
      visibility: 'hiddenUntilClosed',
      silenceProcedure: true,
      roundDays: Object.fromEntries(ROUND_KINDS.map((kind) => [kind, 99])),
      urgencyFloor: 'urgent',
      fairShareBands: [98, 99],
    };
    for (const field of Object.keys(settings)) {
      const changes = changedSettings(current, { ...current, [field]: others[field] ?? 99 });
      expect(changes.map((change) => change.field.split('.')[0])).toContain(field);
    }
  });
});
