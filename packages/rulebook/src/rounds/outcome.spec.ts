import { describe, expect, test } from '@jest/globals';
import { assessRound } from './assess-round.js';
import type { RoundKind, RoundOutcome } from './kinds.js';
import { type Answer, answersOf, PAST_CLOSING, roundOf, times, WHILE_OPEN } from './round.fixture.js';

type Split = readonly [number, number, number, number];

const afterClosing = (kind: RoundKind, answers: readonly Answer[]): RoundOutcome =>
  assessRound(roundOf(kind, answers), PAST_CLOSING).outcome;

describe('known answers of the rulebook, N = 17', () => {
  const support: readonly (readonly [Split, RoundOutcome])[] = [
    [[17, 0, 0, 0], 'adopted'],
    [[16, 1, 0, 0], 'adopted'],
    [[16, 0, 0, 1], 'incomplete'],
    [[16, 0, 1, 0], 'rejected'],
    [[8, 9, 0, 0], 'rejected'],
    [[9, 8, 0, 0], 'adopted'],
    [[0, 17, 0, 0], 'rejected'],
  ];
  const takeUp: readonly (readonly [Split, RoundOutcome])[] = [
    [[9, 8, 0, 0], 'adopted'],
    [[8, 0, 9, 0], 'rejected'],
    [[9, 0, 0, 8], 'adopted'],
    [[8, 8, 0, 1], 'rejected'],
  ];

  test.each(support)('support and adoption, positive/no objection/against/silent %j: %s', (split, outcome) => {
    expect(afterClosing('support', answersOf('support', split))).toBe(outcome);
    expect(afterClosing('adoption', answersOf('adoption', split))).toBe(outcome);
  });

  test.each(takeUp)('take-up and removal, for/against/abstain/silent %j: %s', (split, outcome) => {
    expect(afterClosing('takeUp', answersOf('takeUp', split))).toBe(outcome);
    expect(afterClosing('removal', answersOf('removal', split))).toBe(outcome);
  });
});

/**
 * The second implementation: it reads the rule off a list of words, counts by crossing owners off, compares doubles
 * instead of a computed majority, and decides by trying every way in which the silent owners may still end.
 */
describe('every tally against a second, naive implementation', () => {
  const naiveUnanimity = (words: readonly string[]): RoundOutcome => {
    let supporters = 0;
    let quiet = false;
    for (const word of words) {
      if (word === 'notSupported') return 'rejected';
      if (word === 'silent') quiet = true;
      if (word === 'supported' || word === 'supportedWithRemark') supporters += 1;
    }
    if (quiet) return 'incomplete';
    return supporters * 2 > words.length ? 'adopted' : 'rejected';
  };

  const naiveMajority = (words: readonly string[]): RoundOutcome => {
    const rest = words.filter((word) => word !== 'inFavour').length;
    return words.length - rest > rest ? 'adopted' : 'rejected';
  };

  const naive: Readonly<Record<RoundKind, (words: readonly string[]) => RoundOutcome>> = {
    support: naiveUnanimity,
    adoption: naiveUnanimity,
    takeUp: naiveMajority,
    removal: naiveMajority,
  };

  const naiveDecided = (kind: RoundKind, words: readonly string[], choices: readonly string[]): string | null => {
    const spoken = words.filter((word) => word !== 'silent');
    const ends = splitsOf(words.length - spoken.length).map((split) => {
      const filled = split.flatMap((count, place) => Array.from({ length: count }, () => choices[place] ?? 'silent'));
      return naive[kind]([...spoken, ...filled]) === 'adopted';
    });
    if (ends.every((isAdopted) => isAdopted)) return 'adopted';
    return ends.some((isAdopted) => isAdopted) ? null : 'rejected';
  };

  const wordsOf = (answers: readonly Answer[]): readonly string[] =>
    answers.map((answer) => String(answer ?? 'silent'));

  const splitsOf = (n: number): readonly Split[] => {
    const splits: Split[] = [];
    for (let a = 0; a <= n; a += 1) {
      for (let b = 0; a + b <= n; b += 1) {
        for (let c = 0; a + b + c <= n; c += 1) splits.push([a, b, c, n - a - b - c]);
      }
    }
    return splits;
  };

  test('there are 1,140 ways to split 17 owners in four', () => {
    expect(splitsOf(17)).toHaveLength(1140);
  });

  describe.each(['support', 'adoption', 'takeUp', 'removal'] as const)('%s', (kind) => {
    test.each([1, 2, 5, 16, 17])('past closing, all splits of %i owners', (n) => {
      const differing = splitsOf(n).filter((split) => {
        const answers = answersOf(kind, split);
        return afterClosing(kind, answers) !== naive[kind](wordsOf(answers));
      });
      expect(differing).toEqual([]);
    });

    test.each([1, 2, 5, 17])('"beslist" while open, all splits of %i owners', (n) => {
      const choices = wordsOf(answersOf(kind, [1, 1, 1, 0]));
      const differing = splitsOf(n).filter((split) => {
        const answers = answersOf(kind, split);
        const { outcome, decided } = assessRound(roundOf(kind, answers), WHILE_OPEN);
        return outcome !== 'open' || decided !== naiveDecided(kind, wordsOf(answers), choices);
      });
      expect(differing).toEqual([]);
    });

    const edges: readonly Split[] = [
      [501, 499, 0, 0],
      [500, 500, 0, 0],
      [500, 0, 500, 0],
      [501, 0, 499, 0],
      [501, 0, 0, 499],
      [1000, 0, 0, 0],
      [999, 0, 1, 0],
      [999, 0, 0, 1],
      [0, 0, 0, 1000],
    ];
    test.each(edges)('1,000 owners split %i/%i/%i/%i', (...split) => {
      const answers = answersOf(kind, split);
      expect(afterClosing(kind, answers)).toBe(naive[kind](wordsOf(answers)));
    });
  });
});

describe('a support round', () => {
  test('a remark supports as much as none', () => {
    expect(afterClosing('support', [...times(9, 'supportedWithRemark'), ...times(8, 'noObjection')])).toBe('adopted');
  });

  test('an objection rejects, even when somebody is silent as well', () => {
    expect(afterClosing('support', answersOf('support', [15, 0, 1, 1]))).toBe('rejected');
  });

  test('silence leaves it incomplete, even when too few can still support it', () => {
    expect(afterClosing('support', answersOf('support', [6, 9, 0, 2]))).toBe('incomplete');
  });

  test('a position that awaits ratification counts as silent', () => {
    expect(afterClosing('support', [...times(16, 'supported'), { pending: 'supported' }])).toBe('incomplete');
    expect(afterClosing('support', [...times(16, 'supported'), { pending: 'notSupported' }])).toBe('incomplete');
  });

  test('under the silence procedure the silent have no objection, in a support round only', () => {
    const withProcedure = (kind: RoundKind, answers: readonly Answer[]): RoundOutcome => {
      const round = roundOf(kind, answers);
      return assessRound({ ...round, rule: { ...round.rule, silenceProcedure: true } }, PAST_CLOSING).outcome;
    };
    expect(withProcedure('support', answersOf('support', [9, 0, 0, 8]))).toBe('adopted');
    expect(withProcedure('support', answersOf('support', [8, 0, 0, 9]))).toBe('rejected');
    expect(withProcedure('support', answersOf('support', [9, 0, 1, 7]))).toBe('rejected');
    expect(withProcedure('support', [...times(16, 'supported'), { pending: 'supported' }])).toBe('incomplete');
  });
});

describe('a take-up or removal round', () => {
  test('waits for ratifications that could still make the majority', () => {
    expect(afterClosing('takeUp', [...times(8, 'inFavour'), { pending: 'inFavour' }, ...times(8, 'against')])).toBe(
      'incomplete',
    );
  });

  test('does not wait for ratifications that cannot', () => {
    expect(afterClosing('takeUp', [...times(8, 'inFavour'), { pending: 'against' }, ...times(8, null)])).toBe(
      'rejected',
    );
    expect(afterClosing('removal', [...times(7, 'inFavour'), { pending: 'inFavour' }, ...times(9, null)])).toBe(
      'rejected',
    );
  });

  test('does not wait for ratifications once there is a majority', () => {
    expect(afterClosing('takeUp', [...times(9, 'inFavour'), ...times(8, { pending: 'against' })])).toBe('adopted');
  });
});
