import { describe, expect, test } from '@jest/globals';
import { assessRound } from './assess-round.js';
import { settleRound, withdrawRound } from './end-round.js';
import { answersOf, CLOSES, ownerId, PAST_CLOSING, roundOf, times, WHILE_OPEN } from './round.fixture.js';

const withdrawn = { at: WHILE_OPEN, reason: 'x' };

describe('settling a round', () => {
  test.each([
    ['adopted', answersOf('support', [9, 8, 0, 0])],
    ['rejected', answersOf('support', [16, 0, 1, 0])],
  ] as const)('%s settles at once, with its count and its working', (outcome, answers) => {
    const round = roundOf('support', answers);
    const { tally, working, objectionIds } = assessRound(round, CLOSES);
    expect(settleRound({ round, now: CLOSES })).toEqual({
      ok: true,
      value: {
        outcome,
        settledAt: CLOSES,
        asItStands: false,
        tally,
        working,
        silentOrganisationIds: [],
        pendingRatificationIds: [],
        objectionIds,
      },
    });
  });

  test('an incomplete round waits for the programme manager', () => {
    const round = roundOf('support', [...times(15, 'supported'), { pending: 'supported' }, null]);
    expect(settleRound({ round, now: PAST_CLOSING })).toEqual({
      ok: false,
      error: [
        {
          code: 'round-incomplete',
          severity: 'error',
          facts: { silentOrganisationIds: [ownerId(16)], pendingRatificationIds: [ownerId(15)] },
        },
      ],
    });
  });

  test('settled as it stands it is rejected, and the working says so', () => {
    const round = roundOf('support', answersOf('support', [16, 0, 0, 1]));
    const result = settleRound({ round, now: PAST_CLOSING, asItStands: true });
    if (!result.ok) throw new Error('Expected a result');
    expect(result.value).toMatchObject({ outcome: 'rejected', asItStands: true, silentOrganisationIds: [ownerId(16)] });
    expect(result.value.working.slice(-2)).toEqual([
      { code: 'settled-as-it-stands', facts: {} },
      { code: 'outcome', facts: { outcome: 'rejected' } },
    ]);
    expect(result.value.working).not.toContainEqual({ code: 'outcome', facts: { outcome: 'incomplete' } });
  });

  test('a round with an outcome is not settled as it stands, even when that is asked', () => {
    const round = roundOf('takeUp', answersOf('takeUp', [9, 0, 0, 8]));
    expect(settleRound({ round, now: PAST_CLOSING, asItStands: true })).toMatchObject({
      ok: true,
      value: { outcome: 'adopted', asItStands: false },
    });
  });

  test('not before the closing time', () => {
    const round = roundOf('support', answersOf('support', [17, 0, 0, 0]));
    expect(settleRound({ round, now: CLOSES - 1 })).toEqual({
      ok: false,
      error: [{ code: 'round-still-open', severity: 'error', facts: { closesAt: CLOSES } }],
    });
  });

  test('not when it was withdrawn', () => {
    const round = roundOf('support', answersOf('support', [17, 0, 0, 0]), { withdrawn });
    expect(settleRound({ round, now: PAST_CLOSING })).toEqual({
      ok: false,
      error: [{ code: 'round-withdrawn', severity: 'error', facts: {} }],
    });
  });

  test('settling a settled round gives the very same result', () => {
    const round = roundOf('support', answersOf('support', [17, 0, 0, 0]));
    const first = settleRound({ round, now: CLOSES });
    if (!first.ok) throw new Error('Expected a result');
    const again = settleRound({ round: { ...round, settled: first.value }, now: PAST_CLOSING });
    expect(again.ok && again.value).toBe(first.value);
  });
});

describe('withdrawing a round', () => {
  const round = roundOf('support', times(17, null));

  test('with a reason, before or after its closing time', () => {
    expect(withdrawRound({ round, reason: 'The text was revised', now: WHILE_OPEN })).toEqual({
      ok: true,
      value: { at: WHILE_OPEN, reason: 'The text was revised' },
    });
    expect(withdrawRound({ round, reason: 'The text was revised', now: PAST_CLOSING }).ok).toBe(true);
  });

  test('not without a reason, and not twice: all findings at once', () => {
    expect(withdrawRound({ round: { ...round, withdrawn }, reason: '', now: WHILE_OPEN })).toEqual({
      ok: false,
      error: [
        { code: 'round-withdrawn', severity: 'error', facts: {} },
        { code: 'round-withdrawal-reason-required', severity: 'error', facts: {} },
      ],
    });
  });
});
