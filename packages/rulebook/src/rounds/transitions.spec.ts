import { describe, expect, test } from '@jest/globals';
import { ok, type Result } from '../kernel/result.js';
import { defaultByLaws } from '../partnership/by-laws.js';
import { closeEarly, extendRound } from './change-closing.js';
import { settleRound, withdrawRound } from './end-round.js';
import { openRound } from './open-round.js';
import { ratifyPosition } from './ratify-position.js';
import { recordOnBehalf } from './record-on-behalf.js';
import { CLOSES, mandateOf, ownerId, PAST_CLOSING, roundOf, WHILE_OPEN } from './round.fixture.js';
import { phaseOf, ROUND_PHASES, type RoundFacts, type RoundPhase, withPosition } from './round.js';
import { takePosition } from './take-position.js';
import {
  availableRoundTransitions,
  FINAL_ROUND_PHASES,
  ROUND_TRANSITION_NAMES,
  ROUND_TRANSITIONS,
  type RoundTransitionName,
} from './transitions.js';

const silent = ownerId(2);
const waiting = roundOf('support', ['supported', { pending: 'supported' }, null]);
const complete = roundOf('support', ['supported', 'supported', 'supported']);

/** Every act, on the round that can bear it in that phase; the round afterwards, read at the same moment. */
const acts: Readonly<Record<RoundTransitionName, (round: RoundFacts, now: number) => Result<RoundFacts, unknown>>> = {
  openRound: (_round, now) =>
    openRound({
      subject: { kind: 'adoption' },
      byLaws: defaultByLaws,
      ownerships: [{ organisationId: 'a', kind: 'insurer', figures: {}, from: '2022-01-01', until: null }],
      text: { version: 1, hash: 'h' },
      earlierRounds: [],
      refersTo: null,
      closesAt: null,
      today: '2026-11-21',
      now,
    }),
  takePosition: (round, now) =>
    then(
      takePosition({
        round,
        organisationId: silent,
        personId: `person of ${silent}`,
        mandates: [mandateOf(silent)],
        textChanged: false,
        choice: 'supported',
        text: null,
        participation: null,
        now,
      }),
      (position) => withPosition(round, position),
    ),
  recordOnBehalf: (round, now) =>
    then(
      recordOnBehalf({
        round,
        organisationId: silent,
        extent: 'full',
        channel: 'paper',
        receivedOn: '2026-11-20',
        openedOn: '2026-11-01',
        recordedBy: 'team',
        textChanged: false,
        choice: 'supported',
        text: null,
        participation: null,
        today: '2026-11-21',
        now,
      }),
      (position) => withPosition(round, position),
    ),
  ratifyPosition: (round) =>
    then(
      ratifyPosition({
        round,
        organisationId: ownerId(1),
        on: '2026-11-20',
        reference: 'r',
        document: null,
        today: '2026-11-21',
      }),
      (position) => withPosition(round, position),
    ),
  extendRound: (round, now) =>
    then(extendRound({ round, newClosesAt: now + CLOSES, reason: 'r', now }), ({ closesAt }) => ({
      ...round,
      closesAt,
    })),
  closeEarly: (round, now) => then(closeEarly({ round, now }), ({ closesAt }) => ({ ...round, closesAt })),
  passClosingTime: (round, now) => ok({ ...round, closesAt: now }),
  settleRound: (round, now) =>
    then(settleRound({ round, now, asItStands: true }), (settled) => ({ ...round, settled })),
  withdrawRound: (round, now) =>
    then(withdrawRound({ round, reason: 'r', now }), (withdrawn) => ({ ...round, withdrawn })),
};

describe('the state machine of a round', () => {
  test.each(ROUND_TRANSITIONS.map(({ from, name, to }) => [from, name, to] as const))(
    '%s - %s -> %s',
    (from, name, to) => {
      const round = name === 'closeEarly' ? complete : waiting;
      const now = from === 'pastClosing' ? PAST_CLOSING : WHILE_OPEN;
      const result = acts[name](round, now);
      expect(result.ok && phaseOf(result.value, now)).toBe(to);
    },
  );

  test('no act changes a round that is settled or withdrawn', () => {
    const settled = acts.settleRound(complete, PAST_CLOSING);
    const withdrawn = acts.withdrawRound(complete, WHILE_OPEN);
    if (!settled.ok || !withdrawn.ok) throw new Error('Expected a settled and a withdrawn round');
    const changing = ROUND_TRANSITION_NAMES.filter(
      (name) => !['openRound', 'passClosingTime', 'settleRound'].includes(name),
    );
    for (const name of changing) {
      expect([name, acts[name](settled.value, WHILE_OPEN).ok]).toEqual([name, false]);
      expect([name, acts[name](withdrawn.value, WHILE_OPEN).ok]).toEqual([name, false]);
    }
  });

  test('each act is on the map, and settled and withdrawn are its ends', () => {
    expect(new Set(ROUND_TRANSITIONS.map(({ name }) => name))).toEqual(new Set(ROUND_TRANSITION_NAMES));
    expect(FINAL_ROUND_PHASES).toEqual(['settled', 'withdrawn']);
    const reached = new Set<RoundPhase>(ROUND_TRANSITIONS.map(({ to }) => to));
    expect(ROUND_PHASES.filter((phase) => !reached.has(phase))).toEqual([]);
  });

  test('past closing no position can be taken, only ratified', () => {
    expect(availableRoundTransitions('pastClosing')).toEqual([
      'ratifyPosition',
      'extendRound',
      'settleRound',
      'withdrawRound',
    ]);
  });
});

function then<T, E>(result: Result<T, E>, next: (value: T) => RoundFacts): Result<RoundFacts, E> {
  return result.ok ? ok(next(result.value)) : result;
}
