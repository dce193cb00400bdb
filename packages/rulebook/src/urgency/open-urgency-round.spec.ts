import { describe, expect, test } from '@jest/globals';
import { DAY_IN_MS } from '../kernel/instant.js';
import { defaultByLaws } from '../partnership/by-laws.js';
import { exemplary } from '../principles/item-facts.fixture.js';
import type { ItemFacts } from '../principles/principle.js';
import { canonicalRule } from '../rounds/rule.js';
import { urgencyEligibility } from './eligibility.js';
import { openUrgencyRound, type UrgencyCandidate } from './open-urgency-round.js';

const NOW = 5_000_000;
const ready: ItemFacts = { ...exemplary, takeUpRound: null };
const candidate = (itemId: string, other: Partial<ItemFacts> = {}): UrgencyCandidate => ({
  item: { ...ready, itemId, ...other },
  state: 'onAgenda',
  text: { version: 2, hash: `hash of ${itemId}` },
});
const call: Parameters<typeof openUrgencyRound>[0] = {
  byLaws: { ...defaultByLaws, version: 3 },
  ownerships: [
    { organisationId: 'borne', kind: 'municipality', figures: { residents: 24_000 }, from: '2026-01-01', until: null },
    { organisationId: 'almelo', kind: 'municipality', figures: { residents: 74_000 }, from: '2026-01-01', until: null },
    { organisationId: 'left', kind: 'municipality', figures: {}, from: '2020-01-01', until: '2026-11-20' },
  ],
  candidates: [candidate('i2'), candidate('i1')],
  runningRoundIds: [],
  closesAt: null,
  today: '2026-11-21',
  now: NOW,
};
const codesOf = (other: Partial<typeof call>): unknown => {
  const opened = openUrgencyRound({ ...call, ...other });
  return opened.ok ? [] : opened.error.map(({ code }) => code);
};

describe('the urgency of an item can be asked', () => {
  const lacks = (other: Partial<ItemFacts>, state: UrgencyCandidate['state'] = 'onAgenda') =>
    urgencyEligibility({ item: { ...ready, ...other }, state }).findings.map(({ code }) => code);

  test('when it is on the agenda, not taken up, and support and commitment in principle stand', () => {
    expect(urgencyEligibility({ item: ready, state: 'onAgenda' })).toEqual({
      itemId: 'item-1',
      eligible: true,
      findings: [],
    });
  });

  test.each(['submitted', 'inProgress', 'paused', 'completed'] as const)('not in the state %s', (state) => {
    expect(urgencyEligibility({ item: ready, state })).toEqual({
      itemId: 'item-1',
      eligible: false,
      findings: [{ code: 'agenda-item-not-on-agenda', severity: 'error', facts: { itemId: 'item-1', state } }],
    });
  });

  test('not once it is taken up; a take-up round without majority, or on an earlier text, takes nothing up', () => {
    const round = { roundId: 't1', textVersion: 2, outcome: 'adopted' } as const;
    expect(lacks({ takeUpRound: round })).toEqual(['item-already-taken-up']);
    expect(lacks({ takeUpRound: { ...round, outcome: 'rejected' } })).toEqual([]);
    expect(lacks({ takeUpRound: { ...round, outcome: 'open' } })).toEqual([]);
    expect(lacks({ takeUpRound: { ...round, textVersion: 1 } })).toEqual([]);
  });

  test('everything it lacks is named', () => {
    expect(lacks({ supportRound: null, commitments: [] }, 'submitted')).toEqual([
      'agenda-item-not-on-agenda',
      'principle-not-met',
      'round-not-held',
      'principle-not-met',
      'commitment-missing',
      'commitment-missing',
      'commitment-missing',
    ]);
  });
});

describe('opening', () => {
  test('freezes the owners of today, the rule, and per eligible item its text, in the order given', () => {
    const candidates = [candidate('i2'), candidate('lacks', { supportRound: null }), candidate('i1')];
    expect(openUrgencyRound({ ...call, candidates })).toEqual({
      ok: true,
      value: {
        rule: {
          id: 'urgency',
          version: 3,
          majorityBase: 'electorate',
          visibility: 'open',
          floor: 'fairlyUrgent',
        },
        items: [
          { itemId: 'i2', text: { version: 2, hash: 'hash of i2' } },
          { itemId: 'i1', text: { version: 2, hash: 'hash of i1' } },
        ],
        openedAt: NOW,
        closesAt: NOW + 14 * DAY_IN_MS,
        electorate: [
          { organisationId: 'almelo', kind: 'municipality', figures: { residents: 74_000 } },
          { organisationId: 'borne', kind: 'municipality', figures: { residents: 24_000 } },
        ],
        judgements: [],
        withdrawn: null,
        settled: null,
      },
    });
  });

  test('its rule has one canonical text', () => {
    const opened = openUrgencyRound(call);
    expect(opened.ok && canonicalRule(opened.value.rule)).toBe(
      '{"floor":"fairlyUrgent","id":"urgency","majorityBase":"electorate","version":3,"visibility":"open"}',
    );
  });

  test('at the closing time given', () => {
    expect(openUrgencyRound({ ...call, closesAt: NOW + 1 })).toMatchObject({ value: { closesAt: NOW + 1 } });
    expect(codesOf({ closesAt: NOW })).toEqual(['closing-time-not-after-opening']);
    expect(codesOf({ closesAt: NOW + 400 * DAY_IN_MS })).toEqual(['closing-time-too-far']);
  });

  test('everything that stands in the way is named', () => {
    const candidates = [candidate('i1', { supportRound: null })];
    expect(codesOf({ candidates, ownerships: [], runningRoundIds: ['r7'], closesAt: NOW })).toEqual([
      'urgency-round-already-open',
      'urgency-items-missing',
      'electorate-empty',
      'closing-time-not-after-opening',
    ]);
    expect(codesOf({ candidates: [] })).toEqual(['urgency-items-missing']);
  });
});
