import { describe, expect, test } from '@jest/globals';
import { ROUND_KINDS, ROUND_RULES } from './kinds.js';
import { CLOSES, mandateOf, OPENED, ownerId, roundOf, times, WHILE_OPEN } from './round.fixture.js';
import type { RoundFacts } from './round.js';
import { checkPosition, takePosition } from './take-position.js';
import { type CannotTakePosition, type PositionAttempt, whyCannotTakePosition } from './why-not.js';

const owner = ownerId(0);
const attempt = (other: Partial<PositionAttempt> = {}): PositionAttempt => ({
  round: roundOf('support', times(17, null)),
  organisationId: owner,
  mandates: [mandateOf(owner)],
  personId: `person of ${owner}`,
  now: WHILE_OPEN,
  textChanged: false,
  ...other,
});
const roundWith = (other: Partial<RoundFacts>): RoundFacts => roundOf('support', times(17, null), other);

describe('why can I not take a position?', () => {
  const cases: readonly (readonly [string, Partial<PositionAttempt>, CannotTakePosition | null])[] = [
    ['an owner in this round with a valid mandate can', {}, null],
    ['from the moment it opens', { now: OPENED }, null],
    ['until the last moment before closing', { now: CLOSES - 1 }, null],
    ['not before it opens', { now: OPENED - 1 }, 'not-started'],
    ['not at the closing time', { now: CLOSES }, 'closed'],
    ['not after it', { now: CLOSES + 1 }, 'closed'],
    ['not once it is withdrawn', { round: roundWith({ withdrawn: { at: OPENED, reason: 'x' } }) }, 'closed'],
    ['not for an organisation outside the electorate', { organisationId: 'other' }, 'not-in-electorate'],
    ['not without a mandate', { mandates: [] }, 'no-mandate'],
    ['not by the mandate of somebody else', { personId: 'somebody else' }, 'no-mandate'],
    ['not before the mandate begins', { mandates: [mandateOf(owner, { from: WHILE_OPEN + 1 })] }, 'no-mandate'],
    ['not after the mandate ended', { mandates: [mandateOf(owner, { until: WHILE_OPEN })] }, 'mandate-ended'],
    ['not once the text has a newer version', { textChanged: true }, 'awaiting-new-version'],
    ['the first reason is given: closed before no mandate', { now: CLOSES, mandates: [] }, 'closed'],
    ['the first reason is given: no mandate before a new version', { mandates: [], textChanged: true }, 'no-mandate'],
  ];

  test.each(cases)('%s', (_name, other, reason) => {
    expect(whyCannotTakePosition(attempt(other))).toBe(reason);
    const taken = takePosition({ ...attempt(other), choice: 'supported', text: null, participation: null });
    expect(taken.ok ? null : taken.error).toEqual(reason === null ? null : { code: 'cannot-take-position', reason });
  });
});

describe('what a position must say', () => {
  test.each(ROUND_KINDS)('%s: a text exactly where the choice asks for one', (kind) => {
    const { choices, reasonRequired, participation } = ROUND_RULES[kind];
    const asked = participation ? ('takesPart' as const) : null;
    for (const choice of choices) {
      const findings = checkPosition({ kind, choice, text: ' ', participation: asked });
      expect(findings.map(({ code }) => code)).toEqual(reasonRequired.includes(choice) ? ['reason-required'] : []);
      expect(checkPosition({ kind, choice, text: 'Because.', participation: asked })).toEqual([]);
    }
  });

  test('a remark, an objection and a vote against ask for a text', () => {
    expect(ROUND_RULES.support.reasonRequired).toEqual(['supportedWithRemark', 'notSupported']);
    expect(ROUND_RULES.takeUp.reasonRequired).toEqual(['against']);
    expect(ROUND_RULES.removal.reasonRequired).toEqual(['against']);
  });

  test('every finding at once: a choice of another round, and no answer whether it takes part', () => {
    expect(checkPosition({ kind: 'takeUp', choice: 'supported', text: null, participation: null })).toEqual([
      { code: 'choice-not-in-round', severity: 'error', facts: { kind: 'takeUp', choice: 'supported' } },
      { code: 'participation-required', severity: 'error', facts: {} },
    ]);
  });

  test('whether it takes part is only asked in a take-up round', () => {
    expect(checkPosition({ kind: 'removal', choice: 'abstain', text: null, participation: 'takesPart' })).toEqual([
      { code: 'participation-not-asked', severity: 'error', facts: { kind: 'removal' } },
    ]);
  });
});

describe('taking a position', () => {
  test('the record shows who spoke, by which mandate, and whether that binds the owner', () => {
    const mandates = [mandateOf(owner, { id: 'm1', capacity: 'deputy', extent: 'subjectToRatification' })];
    expect(
      takePosition({
        ...attempt({ mandates }),
        choice: 'supportedWithRemark',
        text: 'Mind Borne.',
        participation: null,
      }),
    ).toEqual({
      ok: true,
      value: {
        organisationId: owner,
        choice: 'supportedWithRemark',
        text: 'Mind Borne.',
        participation: null,
        personId: `person of ${owner}`,
        mandateId: 'm1',
        capacity: 'deputy',
        extent: 'subjectToRatification',
        ratified: null,
        takenAt: WHILE_OPEN,
        onBehalf: null,
      },
    });
  });

  test('a text of only white space is kept as none', () => {
    const taken = takePosition({ ...attempt(), choice: 'supported', text: '  ', participation: null });
    expect(taken.ok && taken.value.text).toBe(null);
  });

  test('an incomplete position is refused with everything that is wrong', () => {
    expect(takePosition({ ...attempt(), choice: 'notSupported', text: null, participation: 'takesPart' })).toEqual({
      ok: false,
      error: {
        code: 'invalid-position',
        findings: [
          { code: 'reason-required', severity: 'error', facts: { choice: 'notSupported' } },
          { code: 'participation-not-asked', severity: 'error', facts: { kind: 'support' } },
        ],
      },
    });
  });

  test('a representative replaced mid-round: the new person may replace the position of the seat', () => {
    const mandates = [
      mandateOf(owner, { id: 'old', until: WHILE_OPEN - 1 }),
      mandateOf(owner, { id: 'new', personId: 'successor', from: WHILE_OPEN - 1 }),
    ];
    const input = { ...attempt({ mandates }), choice: 'noObjection' as const, text: null, participation: null };
    expect(takePosition({ ...input, personId: 'successor' })).toMatchObject({ ok: true, value: { mandateId: 'new' } });
    expect(takePosition(input)).toEqual({
      ok: false,
      error: { code: 'cannot-take-position', reason: 'mandate-ended' },
    });
  });
});
