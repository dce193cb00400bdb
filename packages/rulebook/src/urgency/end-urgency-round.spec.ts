import { describe, expect, test } from '@jest/globals';
import { CLOSES, OPENED, ownerId, PAST_CLOSING, WHILE_OPEN } from '../rounds/round.fixture.js';
import { assessUrgencyRound } from './assess-urgency-round.js';
import {
  closeUrgencyRoundEarly,
  extendUrgencyRound,
  settleUrgencyRound,
  withdrawUrgencyRound,
} from './end-urgency-round.js';
import { ratifyGrades } from './ratify-grades.js';
import {
  complete,
  itemId,
  judgementOf,
  partly,
  type Said,
  settled,
  urgencyRoundOf,
  withdrawn,
} from './urgency-round.fixture.js';
import { type UrgencyRoundFacts, withJudgements } from './urgency-round.js';

const codesOf = (result: { readonly ok: boolean; readonly error?: unknown }): readonly unknown[] =>
  result.ok ? [] : (result.error as readonly { readonly code: string }[]).map(({ code }) => code);

describe('closing early', () => {
  test('once every owner judged every item; "no judgement" is a judgement', () => {
    expect(closeUrgencyRoundEarly({ round: complete, now: WHILE_OPEN })).toEqual({
      ok: true,
      value: { previousClosesAt: CLOSES, closesAt: WHILE_OPEN },
    });
  });

  test('not before; who is to judge and who is to ratify is named', () => {
    expect(closeUrgencyRoundEarly({ round: partly, now: WHILE_OPEN })).toEqual({
      ok: false,
      error: [
        {
          code: 'not-everyone-judged',
          severity: 'error',
          facts: { organisationIds: [ownerId(2)], pendingRatificationIds: [ownerId(1)] },
        },
      ],
    });
  });

  test.each([
    ['round-not-started', complete, OPENED - 1],
    ['round-closed', complete, CLOSES],
    ['urgency-round-settled', settled(complete), PAST_CLOSING],
    ['round-withdrawn', withdrawn(complete), WHILE_OPEN],
  ] as const)('not when %s', (code, round, now) => {
    expect(codesOf(closeUrgencyRoundEarly({ round, now }))).toEqual([code]);
  });
});

const hiding = (round: UrgencyRoundFacts): UrgencyRoundFacts => ({
  ...round,
  rule: { ...round.rule, visibility: 'hiddenUntilClosed' },
});

describe('extending', () => {
  const later = { newClosesAt: PAST_CLOSING + 1, reason: 'Two boards meet next week.' };

  test('before closing, or past it while a ratification is awaited', () => {
    const value = { previousClosesAt: CLOSES, closesAt: PAST_CLOSING + 1, reason: later.reason };
    expect(extendUrgencyRound({ round: complete, ...later, now: WHILE_OPEN })).toEqual({ ok: true, value });
    expect(extendUrgencyRound({ round: partly, ...later, now: PAST_CLOSING })).toEqual({ ok: true, value });
  });

  test.each([
    ['urgency-round-not-incomplete', { round: complete, now: PAST_CLOSING }],
    ['urgency-round-already-shown', { round: hiding(partly), now: PAST_CLOSING }],
    ['new-closing-time-not-later', { newClosesAt: CLOSES }],
    ['extension-reason-required', { reason: '' }],
    ['urgency-round-settled', { round: settled(complete) }],
    ['round-withdrawn', { round: withdrawn(complete) }],
  ] as const)('not when %s', (code, other) => {
    expect(codesOf(extendUrgencyRound({ round: complete, ...later, now: WHILE_OPEN, ...other }))).toEqual([code]);
  });
});

describe('withdrawing', () => {
  test('with a reason, as long as there is no result', () => {
    const reason = 'The list was wrong.';
    expect(withdrawUrgencyRound({ round: partly, reason, now: PAST_CLOSING })).toEqual({
      ok: true,
      value: { at: PAST_CLOSING, reason },
    });
    expect(codesOf(withdrawUrgencyRound({ round: settled(partly), reason: '', now: PAST_CLOSING }))).toEqual([
      'urgency-round-settled',
      'round-withdrawal-reason-required',
    ]);
  });
});

describe('settling', () => {
  test('at once, also when owners are silent, unless a ratification is awaited', () => {
    const silent = urgencyRoundOf([['urgent'], ['notUrgent'], [null]]);
    expect(settleUrgencyRound({ round: silent, now: PAST_CLOSING })).toMatchObject({
      ok: true,
      value: {
        outcome: 'settled',
        settledAt: PAST_CLOSING,
        asItStands: false,
        pendingRatificationIds: [],
        ranking: { ranked: [{ given: 2, n: 3, filled: { count: 1, level: 0 } }] },
      },
    });
  });

  test('an incomplete round waits for the programme manager', () => {
    expect(settleUrgencyRound({ round: partly, now: PAST_CLOSING })).toEqual({
      ok: false,
      error: [
        {
          code: 'round-incomplete',
          severity: 'error',
          facts: { silentOrganisationIds: [], pendingRatificationIds: [ownerId(1)] },
        },
      ],
    });
  });

  test('who settles it as it stands: what was not ratified counts as missing', () => {
    const pending: readonly (readonly Said[])[] = [['urgent'], ['urgent'], [{ pending: 'veryUrgent' }]];
    expect(settleUrgencyRound({ round: urgencyRoundOf(pending), now: PAST_CLOSING, asItStands: true })).toMatchObject({
      value: {
        asItStands: true,
        pendingRatificationIds: [ownerId(2)],
        items: [{ counts: [0, 0, 0, 2, 0], pendingRatification: 1 }],
        ranking: { ranked: [{ given: 2, filled: { count: 1, level: 3 } }] },
      },
    });
  });

  test('a ratification that came past closing counts', () => {
    const ratified = ratifyGrades({
      round: partly,
      organisationId: ownerId(1),
      on: '2026-11-20',
      reference: 'B&W 2026-311',
      document: null,
      today: '2026-11-21',
    });
    const round = withJudgements(partly, ratified.ok ? ratified.value : []);
    expect(assessUrgencyRound(round, PAST_CLOSING)).toMatchObject({ outcome: 'settled', pendingRatificationIds: [] });
    expect(settleUrgencyRound({ round, now: PAST_CLOSING })).toMatchObject({
      value: { asItStands: false, items: [{ counts: [0, 0, 0, 1, 1] }, { counts: [1, 0, 0, 0, 0], noJudgement: 1 }] },
    });
  });

  test('settling twice gives the same result, whatever happened to the judgements since', () => {
    const once = settled(complete);
    const changed = withJudgements(once, [judgementOf(ownerId(0), itemId(0), { pending: 'notUrgent' })]);
    expect(settleUrgencyRound({ round: changed, now: PAST_CLOSING + 9 })).toEqual({ ok: true, value: once.settled });
    expect(assessUrgencyRound(changed, PAST_CLOSING + 9)).toMatchObject({
      outcome: 'settled',
      standing: once.settled,
      pendingRatificationIds: [],
    });
  });

  test('not before closing, and not once withdrawn', () => {
    expect(codesOf(settleUrgencyRound({ round: complete, now: WHILE_OPEN, asItStands: true }))).toEqual([
      'round-still-open',
    ]);
    expect(codesOf(settleUrgencyRound({ round: withdrawn(complete), now: PAST_CLOSING }))).toEqual(['round-withdrawn']);
  });
});
