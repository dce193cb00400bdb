import { describe, expect, test } from '@jest/globals';
import { commitmentInPrinciple } from './commitment-in-principle.js';
import { crossDomain } from './cross-domain.js';
import { commitmentOf, exemplary, involvementOf } from './item-facts.fixture.js';
import { jointValue } from './joint-value.js';
import type { GoalLink, ItemFacts } from './principle.js';
import { unanimousSupport } from './unanimous-support.js';
import { visionFit } from './vision-fit.js';

const item = (other: Partial<ItemFacts>): ItemFacts => ({ ...exemplary, ...other });

describe('cross-domain: cooperation across domains is necessary', () => {
  const social = involvementOf('almelo', ['social']);
  const medical = involvementOf('menzis', ['medical']);

  test('two of three domains suffice, and the third is missed aloud', () => {
    expect(crossDomain.assess(item({ involved: [social, medical] }))).toEqual({
      code: 'cross-domain',
      neededFor: 'onAgenda',
      status: 'met',
      facts: { domains: ['medical', 'social'], covered: 2, needed: 2 },
      findings: [],
      warnings: [{ code: 'not-all-domains', severity: 'warning', facts: { missing: ['publicHealth'] } }],
    });
  });

  test('one organisation may cover two domains', () => {
    expect(crossDomain.assess(item({ involved: [involvementOf('x', ['social', 'medical'])] })).status).toBe('met');
  });

  test('one domain is not enough, however many organisations', () => {
    const assessment = crossDomain.assess(item({ involved: [social, involvementOf('borne', ['social'])] }));
    expect(assessment).toMatchObject({
      status: 'notMet',
      findings: [{ code: 'too-few-domains', facts: { domains: ['social'], covered: 1, needed: 2 } }],
    });
  });

  test('an organisation that has yet to confirm does not count, but could: not yet known', () => {
    const pending = { ...medical, byOrganisation: 'pending' as const };
    expect(crossDomain.assess(item({ involved: [social, pending] }))).toMatchObject({
      status: 'unknown',
      warnings: [{ code: 'involvement-pending', facts: { organisationIds: ['menzis'] } }],
    });
  });

  test.each(['byProposer', 'byTeam', 'byOrganisation'] as const)('declined %s, it does not count', (by) => {
    const declined = { ...medical, [by]: 'declined' as const };
    expect(crossDomain.assess(item({ involved: [social, declined] })).status).toBe('notMet');
  });

  test('the least number of domains is a setting', () => {
    const byLaws = { ...exemplary.byLaws, minDomains: 3 };
    expect(crossDomain.assess(item({ byLaws, involved: [social, medical] })).status).toBe('notMet');
    expect(crossDomain.assess(item({ byLaws })).status).toBe('met');
  });
});

describe('vision-fit: contributes to vision and goals', () => {
  const link = (goalId: string, goalVersion: number, contribution = 'It helps'): GoalLink => ({
    goalId,
    goalVersion,
    contribution,
  });

  test('one goal of the current version with a written contribution suffices', () => {
    expect(visionFit.assess(item({ goalLinks: [link('a', 4)] }))).toMatchObject({
      status: 'met',
      facts: { linked: 1, needed: 1, currentGoalVersion: 4 },
      warnings: [],
    });
  });

  test('a link without a written contribution does not count', () => {
    expect(visionFit.assess(item({ goalLinks: [link('a', 4, ' ')] }))).toMatchObject({
      status: 'notMet',
      findings: [
        { code: 'too-few-goals', facts: { linked: 0, needed: 1 } },
        { code: 'goal-contribution-missing', facts: { goalId: 'a' } },
      ],
    });
  });

  test('a new goal version flags the item for a re-test: not yet known', () => {
    expect(visionFit.assess(item({ goalLinks: [link('a', 3)] }))).toMatchObject({
      status: 'unknown',
      findings: [{ code: 'too-few-goals' }],
      warnings: [{ code: 'goal-link-needs-retest', facts: { goalId: 'a', goalVersion: 3, currentGoalVersion: 4 } }],
    });
  });

  test('met, an older link or an unwritten one is only a warning', () => {
    const goalLinks = [link('a', 4), link('b', 4, ''), link('c', 3)];
    expect(visionFit.assess(item({ goalLinks }))).toMatchObject({
      status: 'met',
      findings: [],
      warnings: [
        { code: 'goal-contribution-missing', severity: 'warning' },
        { code: 'goal-link-needs-retest', severity: 'warning' },
      ],
    });
  });

  test('the least number of goals is a setting, and a goal counts once', () => {
    const byLaws = { ...exemplary.byLaws, minGoals: 2 };
    expect(visionFit.assess(item({ byLaws, goalLinks: [link('a', 4), link('a', 4)] })).status).toBe('notMet');
    expect(visionFit.assess(item({ byLaws, goalLinks: [link('a', 4), link('b', 4)] })).status).toBe('met');
    expect(visionFit.assess(item({ byLaws, goalLinks: [link('a', 4), link('b', 3)] })).status).toBe('unknown');
  });
});

describe('joint-value: joint added value comes first', () => {
  test.each([
    ['written', 'One desk instead of three', 'met'],
    ['absent', null, 'notMet'],
    ['white space', ' \n', 'notMet'],
  ] as const)('%s', (_name, text, status) => {
    expect(jointValue.assess(item({ jointValue: text })).status).toBe(status);
  });
});

describe('unanimous-support: substantive support of all owners', () => {
  const round = { roundId: 's1', textVersion: 2 };

  test.each([
    ['adopted', 'met', []],
    ['rejected', 'notMet', ['round-not-adopted']],
    ['open', 'unknown', ['round-not-adopted']],
    ['incomplete', 'unknown', ['round-not-adopted']],
    ['withdrawn', 'unknown', ['round-not-adopted']],
  ] as const)('a support round that is %s: %s', (outcome, status, codes) => {
    const assessment = unanimousSupport.assess(item({ supportRound: { ...round, outcome } }));
    expect(assessment.status).toBe(status);
    expect(assessment.findings.map(({ code }) => code)).toEqual(codes);
  });

  test('support for an earlier text is no support for this one', () => {
    const supportRound = { roundId: 's1', textVersion: 1, outcome: 'adopted' as const };
    expect(unanimousSupport.assess(item({ supportRound }))).toMatchObject({
      status: 'unknown',
      findings: [
        {
          code: 'round-for-other-text-version',
          facts: { kind: 'support', roundId: 's1', roundTextVersion: 1, textVersion: 2 },
        },
      ],
    });
  });

  test('without a round it is not yet known', () => {
    expect(unanimousSupport.assess(item({ supportRound: null }))).toMatchObject({
      status: 'unknown',
      findings: [{ code: 'round-not-held', facts: { kind: 'support' } }],
    });
  });

  test('an outcome from outside the vocabulary is a bug, and says so', () => {
    const supportRound = { ...round, outcome: 'maybe' as never };
    expect(() => unanimousSupport.assess(item({ supportRound }))).toThrow('Unexpected value: "maybe"');
  });
});

describe('commitment-in-principle: directly involved organisations commit', () => {
  test('in principle or firm will do', () => {
    const commitments = [
      commitmentOf('almelo', { level: 'intent', lines: [] }),
      commitmentOf('menzis'),
      commitmentOf('ggd'),
    ];
    expect(commitmentInPrinciple.assess(item({ commitments }))).toMatchObject({
      status: 'met',
      facts: { involved: 3, committed: 3 },
    });
  });

  test('every organisation without one is named; a withdrawn one is none', () => {
    const commitments = [commitmentOf('almelo'), commitmentOf('menzis', { withdrawn: true })];
    expect(commitmentInPrinciple.assess(item({ commitments }))).toMatchObject({
      status: 'notMet',
      facts: { involved: 3, committed: 1 },
      findings: [
        { code: 'commitment-missing', facts: { organisationId: 'menzis' } },
        { code: 'commitment-missing', facts: { organisationId: 'ggd' } },
      ],
    });
  });

  test('nothing is asked of who is not, or not yet, confirmed to be directly involved', () => {
    const involved = [...exemplary.involved, involvementOf('mst', ['medical'], { byOrganisation: 'pending' })];
    expect(commitmentInPrinciple.assess(item({ involved })).status).toBe('met');
  });
});
