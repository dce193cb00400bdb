import { describe, expect, test } from '@jest/globals';
import { principleCatalogue } from './catalogue.js';
import { assessPrinciples, findingsAtGate } from './checklist.js';
import { exemplary } from './item-facts.fixture.js';
import { type ItemFacts, PRINCIPLE_CODES } from './principle.js';

/** What an item is when nothing has been filled in. */
const empty: ItemFacts = {
  ...exemplary,
  involved: [],
  goalLinks: [],
  jointValue: null,
  supportRound: null,
  takeUpRound: null,
  commitments: [],
  lead: null,
  participants: [],
  needs: [],
  pools: [],
  draws: [],
  effort: [],
};

describe('the checklist', () => {
  test('has one line per principle, in the order of the by-laws', () => {
    expect(principleCatalogue.map(({ code }) => code)).toEqual(PRINCIPLE_CODES);
    expect(assessPrinciples(empty).map(({ code }) => code)).toEqual(PRINCIPLE_CODES);
  });

  test('says what each principle is needed for', () => {
    const neededFor = Object.fromEntries(principleCatalogue.map((principle) => [principle.code, principle.neededFor]));
    expect(neededFor).toEqual({
      'cross-domain': 'onAgenda',
      'vision-fit': 'onAgenda',
      'joint-value': 'onAgenda',
      'unanimous-support': 'onAgenda',
      'commitment-in-principle': 'onAgenda',
      majority: 'inProgress',
      'commitment-firm': 'inProgress',
      'lead-and-participants': 'inProgress',
      'within-resources': 'inProgress',
      'fair-share': 'warning',
    });
  });

  test('an exemplary item meets them all, and nothing keeps it from either gate', () => {
    expect(assessPrinciples(exemplary).filter(({ status }) => status !== 'met')).toEqual([]);
    expect(assessPrinciples(exemplary).flatMap(({ findings, warnings }) => [...findings, ...warnings])).toEqual([]);
    expect(findingsAtGate(exemplary, 'onAgenda')).toEqual([]);
    expect(findingsAtGate(exemplary, 'inProgress')).toEqual([]);
  });

  test('an empty item meets none of them', () => {
    const statuses = Object.fromEntries(assessPrinciples(empty).map(({ code, status }) => [code, status]));
    expect(statuses).toEqual({
      'cross-domain': 'notMet',
      'vision-fit': 'notMet',
      'joint-value': 'notMet',
      'unanimous-support': 'unknown',
      'commitment-in-principle': 'unknown',
      majority: 'unknown',
      'commitment-firm': 'unknown',
      'lead-and-participants': 'notMet',
      'within-resources': 'unknown',
      'fair-share': 'unknown',
    });
  });

  test('a principle that is not met names what stands in the way; one that is met names nothing', () => {
    for (const facts of [empty, exemplary]) {
      for (const { neededFor, status, findings, warnings } of assessPrinciples(facts)) {
        if (neededFor !== 'warning') expect(findings.length === 0).toBe(status === 'met');
        expect(findings.every(({ severity }) => severity === 'error')).toBe(true);
        expect(warnings.every(({ severity }) => severity === 'warning')).toBe(true);
      }
    }
  });

  test('a gate names every principle in the way, each followed by what it found', () => {
    const codes = findingsAtGate(empty, 'inProgress').map(({ code, facts }) => [code, facts.principle ?? '']);
    expect(codes).toEqual([
      ['principle-not-met', 'majority'],
      ['round-not-held', ''],
      ['principle-not-met', 'commitment-firm'],
      ['no-directly-involved', ''],
      ['needs-not-given', ''],
      ['principle-not-met', 'lead-and-participants'],
      ['lead-missing', ''],
      ['too-few-participants', ''],
      ['principle-not-met', 'within-resources'],
      ['needs-not-given', ''],
    ]);
  });

  test('a warning never keeps an item from a gate', () => {
    const unfair = {
      ...exemplary,
      effort: [{ organisationId: 'borne', kind: 'money', actual: 0, fairShare: 9 } as const],
    };
    expect(assessPrinciples(unfair).at(-1)).toMatchObject({ code: 'fair-share', status: 'notMet', findings: [] });
    expect(findingsAtGate(unfair, 'inProgress')).toEqual([]);
  });
});
