import { describe, expect, test } from '@jest/globals';
import { closeEarly, extendRound } from './change-closing.js';
import { settleRound } from './end-round.js';
import { answersOf, CLOSES, OPENED, ownerId, PAST_CLOSING, roundOf, times, WHILE_OPEN } from './round.fixture.js';
import type { RoundFacts } from './round.js';

const waiting = roundOf('support', answersOf('support', [16, 0, 0, 1]));
const complete = roundOf('support', answersOf('support', [17, 0, 0, 0]));
const withdrawn = { at: WHILE_OPEN, reason: 'x' };
const LATER = PAST_CLOSING + 1_000;

const settledOf = (round: RoundFacts): RoundFacts => {
  const result = settleRound({ round, now: PAST_CLOSING, asItStands: true });
  if (!result.ok) throw new Error('Expected a result');
  return { ...round, settled: result.value };
};

describe('extending a round', () => {
  test('before closing, with a reason', () => {
    expect(extendRound({ round: waiting, newClosesAt: LATER, reason: 'Autumn break', now: WHILE_OPEN })).toEqual({
      ok: true,
      value: { previousClosesAt: CLOSES, closesAt: LATER, reason: 'Autumn break' },
    });
  });

  test('past closing, when it is incomplete', () => {
    expect(extendRound({ round: waiting, newClosesAt: LATER, reason: 'One to go', now: PAST_CLOSING }).ok).toBe(true);
  });

  test('not past closing when it has an outcome', () => {
    expect(extendRound({ round: complete, newClosesAt: LATER, reason: 'Why not', now: PAST_CLOSING })).toEqual({
      ok: false,
      error: [{ code: 'round-not-incomplete', severity: 'error', facts: { outcome: 'adopted' } }],
    });
  });

  test('to a later time than the current one and than now, with a reason: all findings at once', () => {
    expect(extendRound({ round: waiting, newClosesAt: CLOSES, reason: ' ', now: PAST_CLOSING })).toEqual({
      ok: false,
      error: [
        { code: 'new-closing-time-not-later', severity: 'error', facts: { closesAt: CLOSES, newClosesAt: CLOSES } },
        { code: 'new-closing-time-in-past', severity: 'error', facts: { newClosesAt: CLOSES, now: PAST_CLOSING } },
        { code: 'extension-reason-required', severity: 'error', facts: {} },
      ],
    });
  });

  test('to at most a year and a day from now', () => {
    const latest = WHILE_OPEN + 366 * 24 * 60 * 60 * 1000;
    expect(extendRound({ round: waiting, newClosesAt: latest, reason: 'x', now: WHILE_OPEN }).ok).toBe(true);
    expect(extendRound({ round: waiting, newClosesAt: latest + 1, reason: 'x', now: WHILE_OPEN })).toEqual({
      ok: false,
      error: [{ code: 'closing-time-too-far', severity: 'error', facts: { closesAt: latest + 1, latest } }],
    });
  });

  test('not to this very moment', () => {
    const result = extendRound({ round: waiting, newClosesAt: PAST_CLOSING, reason: 'x', now: PAST_CLOSING });
    expect(result).toMatchObject({ error: [{ code: 'new-closing-time-in-past' }] });
  });

  test.each([
    ['settled', settledOf(waiting), 'round-settled'],
    ['withdrawn', { ...waiting, withdrawn }, 'round-withdrawn'],
  ] as const)('not once it is %s', (_name, round, code) => {
    expect(extendRound({ round, newClosesAt: LATER, reason: 'x', now: PAST_CLOSING })).toMatchObject({
      ok: false,
      error: [{ code }],
    });
  });
});

describe('closing a round early', () => {
  test('once every owner has spoken', () => {
    expect(closeEarly({ round: complete, now: WHILE_OPEN })).toEqual({
      ok: true,
      value: { previousClosesAt: CLOSES, closesAt: WHILE_OPEN },
    });
  });

  test('also when they do not agree', () => {
    const divided = roundOf('support', answersOf('support', [8, 8, 1, 0]));
    expect(closeEarly({ round: divided, now: WHILE_OPEN }).ok).toBe(true);
  });

  test('not while somebody is silent or awaits ratification', () => {
    const round = roundOf('support', [...times(15, 'supported'), { pending: 'supported' }, null]);
    expect(closeEarly({ round, now: WHILE_OPEN })).toEqual({
      ok: false,
      error: [
        {
          code: 'not-everyone-spoke',
          severity: 'error',
          facts: { silentOrganisationIds: [ownerId(16)], pendingRatificationIds: [ownerId(15)] },
        },
      ],
    });
  });

  test.each([
    ['that is closed', complete, PAST_CLOSING, 'round-closed'],
    ['that has not started', complete, OPENED - 1, 'round-not-started'],
    ['that is settled', settledOf(complete), WHILE_OPEN, 'round-settled'],
    ['that is withdrawn', { ...complete, withdrawn }, WHILE_OPEN, 'round-withdrawn'],
  ] as const)('not a round %s', (_name, round, now, code) => {
    expect(closeEarly({ round, now })).toMatchObject({ ok: false, error: [{ code }] });
  });
});
