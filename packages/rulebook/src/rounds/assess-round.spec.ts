import { describe, expect, test } from '@jest/globals';
import { assessRound } from './assess-round.js';
import { settleRound } from './end-round.js';
import {
  type Answer,
  answersOf,
  CLOSES,
  OPENED,
  ownerId,
  PAST_CLOSING,
  roundOf,
  times,
  WHILE_OPEN,
} from './round.fixture.js';
import type { SumVerdict } from './sum.js';

const pending: Answer = { pending: 'supported' };
const withdrawn = { at: WHILE_OPEN, reason: 'Asked too early' };

describe('where a round stands', () => {
  const round = roundOf('support', answersOf('support', [17, 0, 0, 0]));

  test('before its closing time it is open', () => {
    expect(assessRound(round, CLOSES - 1)).toMatchObject({ phase: 'open', outcome: 'open' });
  });

  test('before its opening it is open as well: it has no outcome yet', () => {
    expect(assessRound(round, OPENED - 1)).toMatchObject({ phase: 'open', outcome: 'open' });
  });

  test('at its closing time it is closed, whether or not a job has run', () => {
    expect(assessRound(round, CLOSES)).toMatchObject({ phase: 'pastClosing', outcome: 'adopted' });
  });

  test('settled, it answers from its result', () => {
    const result = settleRound({ round, now: PAST_CLOSING });
    if (!result.ok) throw new Error('Expected a result');
    const settled = { ...round, positions: [], settled: result.value };
    expect(assessRound(settled, PAST_CLOSING)).toMatchObject({
      phase: 'settled',
      outcome: 'adopted',
      decided: 'adopted',
      silentOrganisationIds: [],
      stillNeeded: [],
      tally: { positive: 17 },
    });
  });

  test('withdrawn, nothing is decided and nothing is needed', () => {
    const lacking = roundOf('support', answersOf('support', [9, 0, 1, 7]), { withdrawn });
    expect(assessRound(lacking, WHILE_OPEN)).toMatchObject({
      phase: 'withdrawn',
      outcome: 'withdrawn',
      decided: null,
      stillNeeded: [],
      sum: { verdict: 'withdrawn' },
    });
  });

  test('everyone has spoken when nobody is silent and nothing awaits ratification', () => {
    expect(assessRound(round, WHILE_OPEN).everyoneSpoke).toBe(true);
    expect(assessRound(roundOf('support', [...times(16, 'supported'), null]), WHILE_OPEN).everyoneSpoke).toBe(false);
    expect(assessRound(roundOf('support', [...times(16, 'supported'), pending]), WHILE_OPEN).everyoneSpoke).toBe(false);
  });
});

describe('"beslist" once a round has closed', () => {
  test('take-up, 8 in favour and 9 silent: rejected, although the silent could still have made it', () => {
    const round = roundOf('takeUp', answersOf('takeUp', [8, 0, 0, 9]));
    expect(assessRound(round, WHILE_OPEN).decided).toBe(null);
    expect(assessRound(round, PAST_CLOSING).decided).toBe('rejected');
  });

  test('support under the silence procedure: adopted, although the silent could still have objected', () => {
    const round = roundOf('support', answersOf('support', [9, 0, 0, 8]));
    const lenient = { ...round, rule: { ...round.rule, silenceProcedure: true } };
    expect(assessRound(lenient, WHILE_OPEN).decided).toBe(null);
    expect(assessRound(lenient, PAST_CLOSING).decided).toBe('adopted');
  });

  test('an incomplete round can still be extended: not decided', () => {
    expect(assessRound(roundOf('support', answersOf('support', [16, 0, 0, 1])), PAST_CLOSING).decided).toBe(null);
  });
});

describe('what is still needed', () => {
  test('support: enough positions, every answer, every ratification, and no objection', () => {
    const answers: readonly Answer[] = [
      ...times(6, 'supported'),
      ...times(8, 'noObjection'),
      'notSupported',
      pending,
      null,
    ];
    expect(assessRound(roundOf('support', answers), WHILE_OPEN).stillNeeded).toEqual([
      { code: 'positive-positions', count: 3, organisationIds: [] },
      { code: 'answers', count: 1, organisationIds: [ownerId(16)] },
      { code: 'ratifications', count: 1, organisationIds: [ownerId(15)] },
      { code: 'objections-withdrawn', count: 1, organisationIds: [ownerId(14)] },
    ]);
  });

  test('support under the silence procedure: no answer of the silent', () => {
    const round = roundOf('support', answersOf('support', [9, 0, 0, 8]));
    const lenient = { ...round, rule: { ...round.rule, silenceProcedure: true } };
    expect(assessRound(lenient, WHILE_OPEN).stillNeeded).toEqual([]);
  });

  test('take-up, 8 of 9 and nobody pending: one more in favour, from whomever', () => {
    expect(assessRound(roundOf('takeUp', answersOf('takeUp', [8, 2, 0, 7])), WHILE_OPEN).stillNeeded).toEqual([
      { code: 'positive-positions', count: 1, organisationIds: [] },
    ]);
  });

  test('take-up, with one pending in favour: that ratification would do as well', () => {
    const answers: readonly Answer[] = [...times(8, 'inFavour'), { pending: 'inFavour' }, ...times(8, null)];
    expect(assessRound(roundOf('takeUp', answers), WHILE_OPEN).stillNeeded).toEqual([
      { code: 'positive-positions', count: 1, organisationIds: [] },
      { code: 'ratifications', count: 1, organisationIds: [ownerId(8)] },
    ]);
  });

  test('take-up: ratifying a position against brings nothing nearer, so it is not asked', () => {
    const answers: readonly Answer[] = [...times(8, 'inFavour'), { pending: 'against' }, ...times(8, null)];
    expect(assessRound(roundOf('takeUp', answers), WHILE_OPEN).stillNeeded).toEqual([
      { code: 'positive-positions', count: 1, organisationIds: [] },
    ]);
  });

  test('take-up with its majority: nothing, whatever is pending', () => {
    const answers: readonly Answer[] = [...times(9, 'inFavour'), ...times(8, { pending: 'inFavour' })];
    expect(assessRound(roundOf('takeUp', answers), WHILE_OPEN).stillNeeded).toEqual([]);
  });
});

describe('the sum as a sentence', () => {
  test('"15 van 17 gedragen, 1 niet gedragen, 1 geen reactie: niet unaniem."', () => {
    expect(assessRound(roundOf('support', answersOf('support', [15, 0, 1, 1])), WHILE_OPEN).sum).toEqual({
      n: 17,
      positive: 15,
      parts: [
        { part: 'notSupported', count: 1 },
        { part: 'silent', count: 1 },
      ],
      verdict: 'notUnanimous',
    });
  });

  test('a remark is part of the supporters and is named as well', () => {
    const answers: readonly Answer[] = [...times(9, 'supported'), 'supportedWithRemark', 'noObjection', pending];
    expect(assessRound(roundOf('support', answers), WHILE_OPEN).sum).toEqual({
      n: 12,
      positive: 10,
      parts: [
        { part: 'supportedWithRemark', count: 1 },
        { part: 'noObjection', count: 1 },
        { part: 'pendingRatification', count: 1 },
      ],
      verdict: 'awaitsAnswers',
    });
  });

  const verdicts: readonly (readonly [string, 'support' | 'takeUp', readonly Answer[], number, SumVerdict])[] = [
    ['support, all support it, open', 'support', answersOf('support', [17, 0, 0, 0]), WHILE_OPEN, 'unanimous'],
    ['support, all support it, closed', 'support', answersOf('support', [17, 0, 0, 0]), PAST_CLOSING, 'unanimous'],
    [
      'support, too few support it, open',
      'support',
      answersOf('support', [8, 9, 0, 0]),
      WHILE_OPEN,
      'tooLittleSupport',
    ],
    [
      'support, too few support it, closed',
      'support',
      answersOf('support', [8, 9, 0, 0]),
      PAST_CLOSING,
      'tooLittleSupport',
    ],
    ['support, one silent, closed', 'support', answersOf('support', [16, 0, 0, 1]), PAST_CLOSING, 'awaitsAnswers'],
    ['take-up, nine in favour', 'takeUp', answersOf('takeUp', [9, 8, 0, 0]), WHILE_OPEN, 'majority'],
    [
      'take-up, eight in favour, one silent, open',
      'takeUp',
      answersOf('takeUp', [8, 8, 0, 1]),
      WHILE_OPEN,
      'awaitsAnswers',
    ],
    [
      'take-up, eight in favour, one silent, closed',
      'takeUp',
      answersOf('takeUp', [8, 8, 0, 1]),
      PAST_CLOSING,
      'noMajority',
    ],
    ['take-up, nine against, open', 'takeUp', answersOf('takeUp', [0, 9, 0, 8]), WHILE_OPEN, 'noMajority'],
    [
      'take-up, the ninth awaits ratification, closed',
      'takeUp',
      [...times(8, 'inFavour'), { pending: 'inFavour' }, ...times(8, null)],
      PAST_CLOSING,
      'awaitsAnswers',
    ],
  ];
  test.each(verdicts)('%s: %4$s', (_name, kind, answers, now, verdict) => {
    expect(assessRound(roundOf(kind, answers), now).sum.verdict).toBe(verdict);
  });

  test('support, one silent, settled as it stands: not unanimous', () => {
    const round = roundOf('support', answersOf('support', [16, 0, 0, 1]));
    const result = settleRound({ round, now: PAST_CLOSING, asItStands: true });
    if (!result.ok) throw new Error('Expected a result');
    expect(assessRound({ ...round, settled: result.value }, PAST_CLOSING).sum.verdict).toBe('notUnanimous');
  });

  test('support under the silence procedure, too few support it, closed', () => {
    const round = roundOf('support', answersOf('support', [8, 0, 0, 9]));
    const lenient = { ...round, rule: { ...round.rule, silenceProcedure: true } };
    expect(assessRound(lenient, PAST_CLOSING).sum.verdict).toBe('tooLittleSupport');
  });

  test('support under the silence procedure, enough support it, nobody objects: unanimous once closed', () => {
    const round = roundOf('support', answersOf('support', [9, 0, 0, 8]));
    const lenient = { ...round, rule: { ...round.rule, silenceProcedure: true } };
    expect(assessRound(lenient, WHILE_OPEN).sum.verdict).toBe('awaitsAnswers');
    expect(assessRound(lenient, PAST_CLOSING).sum.verdict).toBe('unanimous');
  });
});

describe('the working, step by step', () => {
  test('support: electorate, counts, who is missing, objections, the majority, the outcome', () => {
    const answers: readonly Answer[] = ['supported', 'supported', 'notSupported', pending, null];
    expect(assessRound(roundOf('support', answers), PAST_CLOSING).working).toEqual([
      { code: 'electorate', facts: { n: 5, majority: 3, majorityBase: 'electorate' } },
      { code: 'counted', facts: { choice: 'supported', count: 2, n: 5 } },
      { code: 'counted', facts: { choice: 'supportedWithRemark', count: 0, n: 5 } },
      { code: 'counted', facts: { choice: 'noObjection', count: 0, n: 5 } },
      { code: 'counted', facts: { choice: 'notSupported', count: 1, n: 5 } },
      { code: 'pending-ratification', facts: { count: 1, organisationIds: [ownerId(3)] } },
      { code: 'silent', facts: { count: 1, organisationIds: [ownerId(4)] } },
      { code: 'objections', facts: { count: 1, organisationIds: [ownerId(2)] } },
      { code: 'positive-against-majority', facts: { positive: 2, majority: 3 } },
      { code: 'outcome', facts: { outcome: 'rejected' } },
    ]);
  });

  test('take-up: votes against are counted, not objections; pending ones that could make it are named', () => {
    const answers: readonly Answer[] = ['inFavour', 'against', { pending: 'inFavour' }];
    expect(assessRound(roundOf('takeUp', answers), PAST_CLOSING).working).toEqual([
      { code: 'electorate', facts: { n: 3, majority: 2, majorityBase: 'electorate' } },
      { code: 'counted', facts: { choice: 'inFavour', count: 1, n: 3 } },
      { code: 'counted', facts: { choice: 'against', count: 1, n: 3 } },
      { code: 'counted', facts: { choice: 'abstain', count: 0, n: 3 } },
      { code: 'pending-ratification', facts: { count: 1, organisationIds: [ownerId(2)] } },
      { code: 'positive-against-majority', facts: { positive: 1, majority: 2 } },
      { code: 'pending-could-make-majority', facts: { positive: 1, pendingPositive: 1, majority: 2 } },
      { code: 'outcome', facts: { outcome: 'incomplete' } },
    ]);
  });

  test('the silence procedure is named once it applies, and not before', () => {
    const round = roundOf('support', ['supported', 'supported', null]);
    const lenient = { ...round, rule: { ...round.rule, silenceProcedure: true } };
    const step = { code: 'silence-counts-as-no-objection', facts: { count: 1 } };
    expect(assessRound(lenient, PAST_CLOSING).working).toContainEqual(step);
    expect(assessRound(lenient, WHILE_OPEN).working).not.toContainEqual(step);
  });
});
