import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { CLOSES, electors, ownerId, PAST_CLOSING, WHILE_OPEN } from '../rounds/round.fixture.js';
import { assessUrgencyRound, visibleGrades, visibleProgress } from './assess-urgency-round.js';
import { gradeAt, JUDGEMENTS } from './grades.js';
import { EXAMPLE } from './urgency.fixture.js';
import {
  complete,
  itemId,
  judgementOf,
  partly,
  type Said,
  settled,
  urgencyRoundOf,
  withdrawn,
} from './urgency-round.fixture.js';
import { type UrgencyRoundFacts, withJudgements } from './urgency-round.js';

/** The worked example of the rules as a round: seven owners, items A to E as item-0 to item-4. */
const worked = urgencyRoundOf(
  EXAMPLE.A.map((_, owner) => Object.values(EXAMPLE).map((levels) => gradeAt(levels[owner] ?? 0))),
);
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
