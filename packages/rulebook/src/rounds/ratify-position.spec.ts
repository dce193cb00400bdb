import { describe, expect, test } from '@jest/globals';
import type { FindingCode } from '../kernel/finding.js';
import { assessRound } from './assess-round.js';
import { settleRound } from './end-round.js';
import { type RatificationInput, ratifyPosition } from './ratify-position.js';
import { ownerId, PAST_CLOSING, positionOf, roundOf, times, WHILE_OPEN } from './round.fixture.js';
import { withPosition } from './round.js';

const seat = ownerId(16);
const round = roundOf('support', [...times(16, 'supported'), { pending: 'supported' }]);
const decision: RatificationInput = {
  round,
  organisationId: seat,
  on: '2026-11-20',
  reference: 'College 2026/47',
  document: 'besluit.pdf',
  today: '2026-11-21',
};

const codesOf = (other: Partial<RatificationInput>): readonly FindingCode[] => {
  const result = ratifyPosition({ ...decision, ...other });
  return result.ok ? [] : result.error.map(({ code }) => code);
};

describe('ratifying a position "onder voorbehoud"', () => {
  test('makes it count, past the closing time as well', () => {
    expect(assessRound(round, PAST_CLOSING).outcome).toBe('incomplete');
    const result = ratifyPosition(decision);
    if (!result.ok) throw new Error('Expected the ratification to be accepted');
    expect(result.value.ratified).toEqual({ on: '2026-11-20', reference: 'College 2026/47', document: 'besluit.pdf' });
    expect(assessRound(withPosition(round, result.value), PAST_CLOSING).outcome).toBe('adopted');
  });

  test('until the round is settled', () => {
    const settled = settleRound({ round, now: PAST_CLOSING, asItStands: true });
    if (!settled.ok) throw new Error('Expected a result');
    expect(codesOf({ round: { ...round, settled: settled.value } })).toEqual(['round-settled']);
  });

  test('not in a withdrawn round', () => {
    expect(codesOf({ round: { ...round, withdrawn: { at: WHILE_OPEN, reason: 'x' } } })).toEqual(['round-withdrawn']);
  });

  test('only of a position there is', () => {
    expect(codesOf({ organisationId: 'other' })).toEqual(['no-position-to-ratify']);
  });

  test('not of a position that binds the owner already', () => {
    expect(codesOf({ organisationId: ownerId(0) })).toEqual(['ratification-not-needed']);
  });

  test('not twice', () => {
    const ratified = { on: '2026-11-19', reference: 'College 2026/46', document: null };
    const once = withPosition(round, positionOf(seat, 'supported', { extent: 'subjectToRatification', ratified }));
    expect(ratifyPosition({ ...decision, round: once })).toEqual({
      ok: false,
      error: [
        {
          code: 'already-ratified',
          severity: 'error',
          facts: { organisationId: seat, on: '2026-11-19', reference: 'College 2026/46' },
        },
      ],
    });
  });

  test('with a date that exists and is not in the future, and a reference: all findings at once', () => {
    expect(codesOf({ on: '2026-11-22', reference: '' })).toEqual([
      'ratification-date-in-future',
      'ratification-reference-required',
    ]);
    expect(codesOf({ on: 'yesterday' })).toEqual(['ratification-date-invalid']);
    expect(codesOf({ on: '2026-11-21' })).toEqual([]);
  });
});
