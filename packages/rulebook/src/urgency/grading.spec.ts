import { describe, expect, test } from '@jest/globals';
import { CLOSES, mandateOf, OPENED, ownerId, PAST_CLOSING, WHILE_OPEN } from '../rounds/round.fixture.js';
import { whyCannotTakePosition } from '../rounds/why-not.js';
import { gradeItem } from './grade-item.js';
import { type GradesRatificationInput, ratifyGrades } from './ratify-grades.js';
import { type GradesOnBehalfInput, recordGradesOnBehalf } from './record-grades.js';
import { attemptOn, itemId, judgementOf, urgencyRoundOf } from './urgency-round.fixture.js';
import { withJudgements } from './urgency-round.js';

const empty = urgencyRoundOf([
  [null, null],
  [null, null],
]);
const attempt = attemptOn(empty);

describe('an owner judges an item', () => {
  test('by a mandate, with an argument; the judgement shows who spoke and whether that binds the owner', () => {
    expect(gradeItem(attempt)).toEqual({
      ok: true,
      value: judgementOf(ownerId(0), itemId(0), 'urgent', { argument: 'Waiting lists grow.', takenAt: WHILE_OPEN }),
    });
  });

  test('or says that it has no judgement; an argument of white space is none', () => {
    expect(gradeItem({ ...attempt, judgement: 'noJudgement', argument: ' \n' })).toMatchObject({
      ok: true,
      value: { judgement: 'noJudgement', argument: null },
    });
    expect(gradeItem({ ...attempt, argument: null })).toMatchObject({ ok: true, value: { argument: null } });
  });

  test('subject to ratification when the mandate says so', () => {
    const mandates = [mandateOf(ownerId(0), { extent: 'subjectToRatification' })];
    expect(gradeItem({ ...attempt, mandates })).toMatchObject({
      value: { extent: 'subjectToRatification', ratified: null },
    });
  });

  test.each([
    ['not-started', { now: OPENED - 1 }],
    ['closed', { now: CLOSES }],
    ['not-in-electorate', { organisationId: 'somebody else' }],
    ['no-mandate', { mandates: [] }],
    ['mandate-ended', { mandates: [mandateOf(ownerId(0), { until: WHILE_OPEN })] }],
    ['awaiting-new-version', { textChanged: true }],
  ] as const)('not when %s, by the closed list of every round', (reason, other) => {
    expect(gradeItem({ ...attempt, ...other })).toEqual({ ok: false, error: { code: 'cannot-take-position', reason } });
    expect(whyCannotTakePosition({ ...attempt, ...other })).toBe(reason);
  });

  test('not when the item is not in the round', () => {
    expect(gradeItem({ ...attempt, itemId: 'elsewhere' })).toEqual({
      ok: false,
      error: {
        code: 'invalid-position',
        findings: [{ code: 'item-not-in-urgency-round', severity: 'error', facts: { itemId: 'elsewhere' } }],
      },
    });
  });

  test('a replacement takes the place of the earlier one of the same owner on the same item, and of no other', () => {
    const round = urgencyRoundOf([
      ['urgent', 'notUrgent'],
      ['urgent', null],
    ]);
    const replaced = withJudgements(round, [judgementOf(ownerId(0), itemId(0), 'veryUrgent')]);
    expect(
      replaced.judgements.map(({ organisationId, itemId: item, judgement }) => [organisationId, item, judgement]),
    ).toEqual([
      [ownerId(0), itemId(1), 'notUrgent'],
      [ownerId(1), itemId(0), 'urgent'],
      [ownerId(0), itemId(0), 'veryUrgent'],
    ]);
  });
});

describe('judgements recorded on behalf of an owner', () => {
  const call: GradesOnBehalfInput = {
    round: empty,
    organisationId: ownerId(1),
    grades: [
      { itemId: itemId(0), judgement: 'urgent', argument: 'By telephone.' },
      { itemId: itemId(1), judgement: 'noJudgement', argument: '' },
    ],
    changedItemIds: [],
    extent: 'full',
    channel: 'phone',
    receivedOn: '2026-11-20',
    recordedBy: 'team member',
    openedOn: '2026-11-10',
    today: '2026-11-21',
    now: WHILE_OPEN,
  };
  const onBehalf = { channel: 'phone', receivedOn: '2026-11-20', recordedBy: 'team member' } as const;
  const unknown = { personId: null, mandateId: null, capacity: null, takenAt: WHILE_OPEN, onBehalf };

  test('show channel, date and who recorded them', () => {
    expect(recordGradesOnBehalf(call)).toEqual({
      ok: true,
      value: [
        judgementOf(ownerId(1), itemId(0), 'urgent', { argument: 'By telephone.', ...unknown }),
        judgementOf(ownerId(1), itemId(1), 'noJudgement', unknown),
      ],
    });
  });

  test.each<[string, Partial<GradesOnBehalfInput>]>([
    ['closed', { now: PAST_CLOSING }],
    ['not-in-electorate', { organisationId: 'somebody else' }],
    ['awaiting-new-version', { changedItemIds: [itemId(1)] }],
  ])('not when %s', (reason, other) => {
    expect(recordGradesOnBehalf({ ...call, ...other })).toEqual({
      ok: false,
      error: { code: 'cannot-take-position', reason },
    });
  });

  test('a new text of another item stands in nobody’s way', () => {
    expect(recordGradesOnBehalf({ ...call, grades: call.grades.slice(0, 1), changedItemIds: [itemId(1)] }).ok).toBe(
      true,
    );
  });

  test('all of them or none: everything that is wrong is named', () => {
    const twice = { itemId: 'elsewhere', judgement: 'urgent', argument: null } as const;
    const refused = recordGradesOnBehalf({ ...call, grades: [twice, twice], channel: 'web', recordedBy: '' });
    expect(refused).toMatchObject({ ok: false, error: { code: 'invalid-position' } });
    expect(JSON.stringify(refused).match(/"code":"[a-z-]+"/g)).toEqual([
      '"code":"invalid-position"',
      '"code":"item-not-in-urgency-round"',
      '"code":"item-not-in-urgency-round"',
      '"code":"judgement-listed-twice"',
      '"code":"channel-not-for-recording"',
      '"code":"recorder-required"',
    ]);
    expect(recordGradesOnBehalf({ ...call, grades: [] })).toMatchObject({
      error: { findings: [{ code: 'judgements-missing' }] },
    });
  });
});

describe('ratifying', () => {
  const round = urgencyRoundOf([
    [{ pending: 'urgent' }, 'notUrgent', { pending: 'noJudgement' }],
    [{ pending: 'veryUrgent' }, null, null],
    ['urgent', null, null],
    [null, null, null],
  ]);
  const call: GradesRatificationInput = {
    round,
    organisationId: ownerId(0),
    on: '2026-11-20',
    reference: 'B&W 2026-311',
    document: null,
    today: '2026-11-21',
  };
  const ratified = { on: '2026-11-20', reference: 'B&W 2026-311', document: null };

  test('one decision of an owner’s board covers all its judgements that wait for it, and nobody else’s', () => {
    expect(ratifyGrades(call)).toEqual({
      ok: true,
      value: [
        judgementOf(ownerId(0), itemId(0), { pending: 'urgent' }, { ratified }),
        judgementOf(ownerId(0), itemId(2), { pending: 'noJudgement' }, { ratified }),
      ],
    });
  });

  test.each<[string, Partial<GradesRatificationInput>, readonly string[]]>([
    ['nothing was said', { organisationId: ownerId(3) }, ['no-judgements-to-ratify']],
    ['nothing waits', { organisationId: ownerId(2) }, ['judgements-need-no-ratification']],
    ['the date is none', { on: '2026-02-30' }, ['ratification-date-invalid']],
    [
      'the date is to come and there is no reference',
      { on: '2026-11-22', reference: '' },
      ['ratification-date-in-future', 'ratification-reference-required'],
    ],
    [
      'the round is withdrawn',
      { round: { ...round, withdrawn: { at: 1, reason: 'Wrong list.' } } },
      ['round-withdrawn'],
    ],
  ])('not when %s', (_, other, codes) => {
    const refused = ratifyGrades({ ...call, ...other });
    expect(refused.ok ? [] : refused.error.map(({ code }) => code)).toEqual(codes);
  });
});
