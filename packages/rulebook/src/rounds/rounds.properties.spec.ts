import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { assessRound } from './assess-round.js';
import { settleRound } from './end-round.js';
import { type Choice, ROUND_KINDS, ROUND_RULES, type RoundKind } from './kinds.js';
import { awaitsRatification, type Position } from './position.js';
import { type Answer, ownerId, PAST_CLOSING, positionOf, roundOf, WHILE_OPEN } from './round.fixture.js';
import type { RoundFacts } from './round.js';
import { withPosition } from './round.js';

const ratified = { on: '2026-11-21', reference: 'B&W 12', document: null };

const answerIn = (kind: RoundKind): fc.Arbitrary<Answer> => {
  const choice = fc.constantFrom<Choice>(...ROUND_RULES[kind].choices);
  return fc.oneof(
    { weight: 6, arbitrary: choice },
    { weight: 2, arbitrary: choice.map((pending) => ({ pending })) },
    { weight: 2, arbitrary: fc.constant(null) },
  );
};

const anyRound: fc.Arbitrary<RoundFacts> = fc
  .tuple(fc.constantFrom(...ROUND_KINDS), fc.boolean())
  .chain(([kind, silenceProcedure]) =>
    fc.array(answerIn(kind), { minLength: 1, maxLength: 40 }).map((answers) => {
      const round = roundOf(kind, answers);
      return { ...round, rule: { ...round.rule, silenceProcedure: silenceProcedure && kind === 'support' } };
    }),
  );

const positiveIn = (kind: RoundKind): Choice => ROUND_RULES[kind].choices[0] as Choice;
const check = (holds: (round: RoundFacts) => void): void => fc.assert(fc.property(anyRound, holds), { numRuns: 300 });
const closed = (round: RoundFacts): string => assessRound(round, PAST_CLOSING).outcome;

describe('whatever a round looks like', () => {
  test('the counts, the silent and the pending together are the electorate', () => {
    check((round) => {
      const { tally } = assessRound(round, WHILE_OPEN);
      const counted = Object.values(tally.counts).reduce((sum, count) => sum + count, 0);
      expect(counted + tally.silent + tally.pendingRatification).toBe(tally.n);
      expect(tally.n).toBe(round.electorate.length);
    });
  });

  test('the order of the owners, and in which they answered, does not matter', () => {
    fc.assert(
      fc.property(anyRound, fc.infiniteStream(fc.nat()), (round, numbers) => {
        const shuffle = <T>(list: readonly T[]): readonly T[] =>
          list
            .map((entry) => ({ entry, key: Number(numbers.next().value) }))
            .sort((a, b) => a.key - b.key)
            .map(({ entry }) => entry);
        const other = { ...round, electorate: shuffle(round.electorate), positions: shuffle(round.positions) };
        for (const now of [WHILE_OPEN, PAST_CLOSING]) {
          const [a, b] = [assessRound(round, now), assessRound(other, now)];
          expect([b.outcome, b.decided, b.tally, b.sum]).toEqual([a.outcome, a.decided, a.tally, a.sum]);
        }
      }),
    );
  });

  test('one more "supported" or "in favour" never turns adopted into something else', () => {
    check((round) => {
      if (closed(round) !== 'adopted') return;
      for (const { organisationId } of round.electorate) {
        const next = withPosition(round, positionOf(organisationId, positiveIn(round.kind)));
        expect(closed(next)).toBe('adopted');
      }
    });
  });

  test('one more objection never turns rejected into something else', () => {
    check((round) => {
      if (closed(round) !== 'rejected') return;
      const opposing: Choice = ROUND_RULES[round.kind].decision === 'majority' ? 'against' : 'notSupported';
      for (const { organisationId } of round.electorate) {
        expect(closed(withPosition(round, positionOf(organisationId, opposing)))).toBe('rejected');
      }
    });
  });

  test('taking the same position again changes nothing', () => {
    check((round) => {
      for (const position of round.positions) {
        const again = withPosition(round, { ...position, takenAt: WHILE_OPEN });
        expect(assessRound(again, WHILE_OPEN)).toEqual(assessRound(round, WHILE_OPEN));
        expect(assessRound(again, PAST_CLOSING)).toEqual(assessRound(round, PAST_CLOSING));
      }
    });
  });

  test('who is not in the electorate does not count', () => {
    check((round) => {
      const outsider = positionOf('an outsider', positiveIn(round.kind));
      expect(assessRound(withPosition(round, outsider), PAST_CLOSING)).toEqual(assessRound(round, PAST_CLOSING));
    });
  });

  test('a position that awaits ratification is counted as if it were not there', () => {
    check((round) => {
      const without = { ...round, positions: round.positions.filter((position) => !awaitsRatification(position)) };
      const [a, b] = [assessRound(round, WHILE_OPEN), assessRound(without, WHILE_OPEN)];
      expect(a.tally.counts).toEqual(b.tally.counts);
      expect(a.tally.silent + a.tally.pendingRatification).toBe(b.tally.silent);
      expect(a.decided).toBe(b.decided);
      expect(a.everyoneSpoke).toBe(b.everyoneSpoke);
    });
  });

  test('once ratified it counts as any other', () => {
    check((round) => {
      const full = (position: Position): Position => ({ ...position, extent: 'full' });
      const allRatified = round.positions.map((position) => ({ ...position, ratified }));
      expect(assessRound({ ...round, positions: allRatified }, PAST_CLOSING)).toEqual(
        assessRound({ ...round, positions: round.positions.map(full) }, PAST_CLOSING),
      );
    });
  });

  test('"beslist" keeps its word, whatever the others still do', () => {
    fc.assert(
      fc.property(anyRound, fc.infiniteStream(fc.nat()), (round, numbers) => {
        const { decided, silentOrganisationIds, pendingRatificationIds } = assessRound(round, WHILE_OPEN);
        const { choices } = ROUND_RULES[round.kind];
        const answer = (before: RoundFacts, organisationId: string): RoundFacts => {
          const choice = choices[Number(numbers.next().value) % (choices.length + 1)];
          return choice === undefined ? before : withPosition(before, positionOf(organisationId, choice));
        };
        const end = [...silentOrganisationIds, ...pendingRatificationIds].reduce(answer, round);
        if (decided === 'adopted') expect(closed(end)).toBe('adopted');
        if (decided === 'rejected') expect(closed(end)).not.toBe('adopted');
      }),
      { numRuns: 500 },
    );
  });

  test('nothing is still needed exactly when the count adopts', () => {
    check((round) => {
      const { stillNeeded, outcome } = assessRound(round, PAST_CLOSING);
      expect(stillNeeded.length === 0).toBe(outcome === 'adopted');
    });
  });

  test('settling twice gives the same result, and the round then reads as that result', () => {
    check((round) => {
      const first = settleRound({ round, now: PAST_CLOSING, asItStands: true });
      if (!first.ok) throw new Error('A round past its closing time can be settled as it stands');
      const settled = withPosition({ ...round, settled: first.value }, positionOf(ownerId(0), positiveIn(round.kind)));
      const again = settleRound({ round: settled, now: PAST_CLOSING + 1 });
      expect(again).toEqual(first);
      const { outcome, tally, working, phase } = assessRound(settled, PAST_CLOSING + 1);
      expect({ outcome, tally, working, phase }).toEqual({ ...pick(first.value), phase: 'settled' });
    });
  });
});

function pick<T extends { readonly outcome: unknown; readonly tally: unknown; readonly working: unknown }>(
  result: T,
): Pick<T, 'outcome' | 'tally' | 'working'> {
  const { outcome, tally, working } = result;
  return { outcome, tally, working };
}
