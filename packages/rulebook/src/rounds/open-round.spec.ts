import { describe, expect, test } from '@jest/globals';
import type { RemovableItem } from '../agenda/remove.js';
import type { FindingCode } from '../kernel/finding.js';
import { defaultByLaws } from '../partnership/by-laws.js';
import type { Ownership } from '../partnership/ownership.js';
import { closingTimeFor, openRound } from './open-round.js';

const ownership = (organisationId: string): Ownership => ({
  organisationId,
  kind: 'municipality',
  figures: { residents: 73080 },
  from: '2022-01-01',
  until: null,
});
const NOW = 1_763_000_000_000;
const DAY = 24 * 60 * 60 * 1000;
type Opening = Parameters<typeof openRound>[0];
const opening: Opening = {
  subject: { kind: 'support', itemState: 'submitted' },
  byLaws: defaultByLaws,
  ownerships: [ownership('b'), ownership('a')],
  text: { version: 3, hash: 'h3' },
  earlierRounds: [],
  refersTo: null,
  closesAt: null,
  today: '2026-11-21',
  now: NOW,
};
const codesOf = (other: Partial<Opening>): readonly FindingCode[] => {
  const result = openRound({ ...opening, ...other });
  return result.ok ? [] : result.error.map(({ code }) => code);
};

describe('opening a round', () => {
  test('not for longer than a year and a day', () => {
    expect(codesOf({ closesAt: NOW + 366 * DAY })).toEqual([]);
    expect(codesOf({ closesAt: NOW + 366 * DAY + 1 })).toEqual(['closing-time-too-far']);
  });

  test('freezes electorate, rule, text and closing time', () => {
    expect(openRound(opening)).toEqual({
      ok: true,
      value: {
        kind: 'support',
        rule: { id: 'support', version: 1, majorityBase: 'electorate', visibility: 'open', silenceProcedure: false },
        text: { version: 3, hash: 'h3' },
        openedAt: NOW,
        closesAt: NOW + 28 * DAY,
        electorate: [
          { organisationId: 'a', kind: 'municipality', figures: { residents: 73080 } },
          { organisationId: 'b', kind: 'municipality', figures: { residents: 73080 } },
        ],
        positions: [],
        withdrawn: null,
        settled: null,
      },
    });
  });

  test('closes by the by-laws of its kind, or at the closing time given', () => {
    expect(closingTimeFor(defaultByLaws, 'takeUp', NOW)).toBe(NOW + 14 * DAY);
    expect(openRound({ ...opening, closesAt: NOW + 1 })).toMatchObject({ ok: true, value: { closesAt: NOW + 1 } });
  });

  test('not without an owner, and not with a closing time that is no later than now: all findings at once', () => {
    expect(codesOf({ ownerships: [], closesAt: NOW })).toEqual(['electorate-empty', 'closing-time-not-after-opening']);
  });

  test.each([
    ['support', 'submitted', []],
    ['support', 'draft', ['item-state-does-not-allow-round']],
    ['support', 'onAgenda', ['item-state-does-not-allow-round']],
    ['takeUp', 'onAgenda', []],
    ['takeUp', 'submitted', ['item-state-does-not-allow-round']],
  ] as const)('%s of an item that is %s: %j', (kind, itemState, codes) => {
    expect(codesOf({ subject: { kind, itemState } })).toEqual(codes);
  });

  test('adoption of an agenda version needs no item', () => {
    expect(codesOf({ subject: { kind: 'adoption' } })).toEqual([]);
  });
});

describe('opening a removal round', () => {
  const ground = { category: 'noNeed', reason: 'The need is gone' } as const;
  const onAgenda: RemovableItem = { state: 'onAgenda', itemId: 'i', textVersion: 1, since: 0 };
  const running: RemovableItem = { ...onAgenda, state: 'inProgress', windDownPlan: null };

  test('asks for a category and a text', () => {
    expect(codesOf({ subject: { kind: 'removal', item: onAgenda, ground } })).toEqual([]);
    expect(codesOf({ subject: { kind: 'removal', item: onAgenda, ground: { category: null, reason: '' } } })).toEqual([
      'removal-category-required',
      'removal-reason-required',
    ]);
  });

  test('of a running item first needs a wind-down plan', () => {
    expect(codesOf({ subject: { kind: 'removal', item: running, ground } })).toEqual(['wind-down-plan-incomplete']);
  });
});

describe('a question that was asked before', () => {
  const settled = { roundId: 'r1', phase: 'settled' } as const;
  const later = { roundId: 'r2', phase: 'settled' } as const;

  test('is not asked again while it is still open', () => {
    expect(openRound({ ...opening, earlierRounds: [{ roundId: 'r1', phase: 'running' }] })).toEqual({
      ok: false,
      error: [{ code: 'round-already-open', severity: 'error', facts: { roundId: 'r1' } }],
    });
  });

  test('is only reopened by a round that refers to a settled one', () => {
    expect(openRound({ ...opening, earlierRounds: [settled, later] })).toEqual({
      ok: false,
      error: [{ code: 'earlier-round-not-referred-to', severity: 'error', facts: { roundId: 'r2' } }],
    });
    expect(codesOf({ earlierRounds: [settled, later], refersTo: 'r9' })).toEqual(['earlier-round-not-referred-to']);
    expect(codesOf({ earlierRounds: [settled, later], refersTo: 'r2' })).toEqual([]);
  });
});
