import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { CLOSES, electors, OPENED, ownerId, PAST_CLOSING, WHILE_OPEN } from '../rounds/round.fixture.js';
import { assessUrgencyRound, visibleGrades, visibleProgress } from './assess-urgency-round.js';
import {
  closeUrgencyRoundEarly,
  extendUrgencyRound,
  settleUrgencyRound,
  withdrawUrgencyRound,
} from './end-urgency-round.js';
import { gradeAt, JUDGEMENTS } from './grades.js';
import { ratifyGrades } from './ratify-grades.js';
import { EXAMPLE } from './urgency.fixture.js';
import { itemId, judgementOf, type Said, urgencyRoundOf } from './urgency-round.fixture.js';
import { type UrgencyRoundFacts, withJudgements } from './urgency-round.js';

/** The worked example of the rules as a round: seven owners, items A to E as item-0 to item-4. */
const worked = urgencyRoundOf(
  EXAMPLE.A.map((_, owner) => Object.values(EXAMPLE).map((levels) => gradeAt(levels[owner] ?? 0))),
);
/** Three owners, two items: one owner has said all, one waits for its board on one item, one said nothing. */
const partly = urgencyRoundOf([
  ['urgent', 'noJudgement'],
  [{ pending: 'veryUrgent' }, 'notUrgent'],
  [null, null],
]);
const complete = urgencyRoundOf([
  ['urgent', 'noJudgement'],
  ['veryUrgent', 'notUrgent'],
]);
const codesOf = (result: { readonly ok: boolean; readonly error?: unknown }): readonly unknown[] =>
  result.ok ? [] : (result.error as readonly { readonly code: string }[]).map(({ code }) => code);
const settled = (round: UrgencyRoundFacts): UrgencyRoundFacts => {
  const result = settleUrgencyRound({ round, now: PAST_CLOSING, asItStands: true });
  return { ...round, settled: result.ok ? result.value : null };
};
const withdrawn = (round: UrgencyRoundFacts): UrgencyRoundFacts => ({
  ...round,
  withdrawn: { at: WHILE_OPEN, reason: 'Wrong list.' },
});
const hidden = (round: UrgencyRoundFacts): UrgencyRoundFacts => ({
  ...round,
  rule: { ...round.rule, visibility: 'hiddenUntilClosed' },
});

describe('a round as it stands', () => {
  test('tells per owner how many items it judged, "no judgement" and what awaits ratification included', () => {
    expect(assessUrgencyRound(partly, WHILE_OPEN)).toMatchObject({
      phase: 'open',
      outcome: 'open',
      isVisible: true,
      progress: [
        { organisationId: ownerId(0), judged: 2, pending: 0, of: 2 },
        { organisationId: ownerId(1), judged: 2, pending: 1, of: 2 },
        { organisationId: ownerId(2), judged: 0, pending: 0, of: 2 },
      ],
      everyoneJudged: false,
      pendingRatificationIds: [ownerId(1)],
    });
  });

  test('the worked example of the rules comes out: C > A > B > E > D, W = 0.300, divided on C and A', () => {
    const { standing } = assessUrgencyRound(worked, PAST_CLOSING);
    expect(standing?.ranking.ranked.map((ranked) => ranked.itemId)).toEqual([2, 0, 1, 4, 3].map(itemId));
    expect(standing).toMatchObject({ n: 7, quorum: 4, agreement: { permille: 300, agreement: 'weak' } });
    expect(standing?.items.map(({ division }) => division?.divided)).toEqual([true, false, true, false, false]);
    expect(standing?.items[2]).toMatchObject({ counts: [0, 2, 1, 0, 4], division: { overall: { spread: 3 } } });
  });

  test('counts per item what was said and what is missing; a judgement that awaits ratification is missing', () => {
    const { standing } = assessUrgencyRound(partly, WHILE_OPEN);
    expect(standing?.items).toEqual([
      { itemId: itemId(0), counts: [0, 0, 0, 1, 0], noJudgement: 0, pendingRatification: 1, silent: 1, division: null },
      { itemId: itemId(1), counts: [1, 0, 0, 0, 0], noJudgement: 1, pendingRatification: 0, silent: 1, division: null },
    ]);
    expect(standing?.ranking.unranked.map(({ given }) => given)).toEqual([1, 1]);
  });

  test('the municipalities are set against the other owners', () => {
    const [first, second, third] = electors(3).map(({ organisationId }) => organisationId);
    const round = urgencyRoundOf([['veryUrgent'], ['veryUrgent'], ['notUrgent']], {
      electorate: electors(3).map((elector, place) => (place === 2 ? { ...elector, kind: 'province' } : elector)),
    });
    expect([first, second, third]).toEqual([0, 1, 2].map(ownerId));
    expect(assessUrgencyRound(round, WHILE_OPEN).standing?.items[0]?.division?.groups).toEqual({
      divided: true,
      municipalities: { given: 2, median: 4 },
      others: { given: 1, median: 0 },
      distance: 4,
    });
  });

  test('judgements of others, or on other items, are not counted', () => {
    const strange = withJudgements(complete, [
      judgementOf('somebody else', itemId(0), 'veryUrgent'),
      judgementOf(ownerId(0), 'elsewhere', 'veryUrgent'),
    ]);
    expect(assessUrgencyRound(strange, WHILE_OPEN)).toEqual(assessUrgencyRound(complete, WHILE_OPEN));
  });

  test.each([
    ['open', partly, WHILE_OPEN],
    ['incomplete', partly, PAST_CLOSING],
    ['settled', complete, CLOSES],
    ['settled', settled(partly), PAST_CLOSING],
    ['withdrawn', withdrawn(partly), PAST_CLOSING],
  ] as const)('its outcome: %s', (outcome, round, now) => {
    expect(assessUrgencyRound(round, now).outcome).toBe(outcome);
  });

  test('a withdrawn round has no result', () => {
    expect(assessUrgencyRound(withdrawn(complete), WHILE_OPEN)).toMatchObject({ phase: 'withdrawn', standing: null });
  });
});

describe('hidden until closed', () => {
  const round = hidden(partly);
  const own = { round, ownOrganisationIds: [ownerId(1)] };

  test('while open nobody sees the ranking, and of judgements and progress only the own', () => {
    expect(assessUrgencyRound(round, WHILE_OPEN)).toMatchObject({ isVisible: false, standing: null });
    expect(visibleGrades({ ...own, now: WHILE_OPEN }).map(({ organisationId }) => organisationId)).toEqual([
      ownerId(1),
      ownerId(1),
    ]);
    expect(visibleProgress({ ...own, now: WHILE_OPEN })).toEqual([
      { organisationId: ownerId(1), judged: 2, pending: 1, of: 2 },
    ]);
    expect(visibleGrades({ round, ownOrganisationIds: [], now: WHILE_OPEN })).toEqual([]);
    expect(visibleProgress({ round, ownOrganisationIds: [], now: WHILE_OPEN })).toEqual([]);
  });

  test('once closed everybody sees everything', () => {
    expect(assessUrgencyRound(round, CLOSES)).toMatchObject({ isVisible: true, standing: { n: 3 } });
    expect(visibleGrades({ ...own, now: CLOSES })).toEqual(round.judgements);
    expect(visibleProgress({ ...own, now: CLOSES })).toHaveLength(3);
  });

  test('in an open round everybody sees everything at once', () => {
    expect(visibleGrades({ ...own, round: partly, now: WHILE_OPEN })).toEqual(partly.judgements);
    expect(visibleProgress({ ...own, round: partly, now: WHILE_OPEN })).toHaveLength(3);
  });

  test('what somebody without a seat sees is the same, whatever the others said', () => {
    const said = fc.constantFrom<Said>(...JUDGEMENTS, { pending: 'urgent' }, null);
    fc.assert(
      fc.property(fc.array(fc.tuple(said, said), { minLength: 3, maxLength: 3 }), (sheets) => {
        const other = hidden(urgencyRoundOf(sheets));
        const seen = { round: other, ownOrganisationIds: [], now: WHILE_OPEN };
        const { isVisible, phase, outcome, standing } = assessUrgencyRound(other, WHILE_OPEN);
        expect({ isVisible, phase, outcome, standing }).toEqual({
          isVisible: false,
          phase: 'open',
          outcome: 'open',
          standing: null,
        });
        expect([...visibleGrades(seen), ...visibleProgress(seen)]).toEqual([]);
      }),
    );
  });
});

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

describe('extending', () => {
  const later = { newClosesAt: PAST_CLOSING + 1, reason: 'Two boards meet next week.' };

  test('before closing, or past it while a ratification is awaited', () => {
    const value = { previousClosesAt: CLOSES, closesAt: PAST_CLOSING + 1, reason: later.reason };
    expect(extendUrgencyRound({ round: complete, ...later, now: WHILE_OPEN })).toEqual({ ok: true, value });
    expect(extendUrgencyRound({ round: partly, ...later, now: PAST_CLOSING })).toEqual({ ok: true, value });
  });

  test.each([
    ['urgency-round-not-incomplete', { round: complete, now: PAST_CLOSING }],
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
