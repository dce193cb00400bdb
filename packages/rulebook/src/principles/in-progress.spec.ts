import { describe, expect, test } from '@jest/globals';
import { commitmentFirm } from './commitment-firm.js';
import { fairShare } from './fair-share.js';
import { commitmentOf, exemplary } from './item-facts.fixture.js';
import { leadAndParticipants } from './lead-and-participants.js';
import { majorityPrinciple } from './majority.js';
import type { EffortRatio, ItemFacts } from './principle.js';
import { withinResources } from './within-resources.js';

const item = (other: Partial<ItemFacts>): ItemFacts => ({ ...exemplary, ...other });

describe('majority: a majority suffices to take up', () => {
  test('the take-up round was adopted for this text', () => {
    expect(majorityPrinciple.assess(exemplary).status).toBe('met');
    const takeUpRound = { roundId: 't1', textVersion: 2, outcome: 'rejected' as const };
    expect(majorityPrinciple.assess(item({ takeUpRound }))).toMatchObject({
      status: 'notMet',
      findings: [{ code: 'round-not-adopted', facts: { kind: 'takeUp', roundId: 't1', outcome: 'rejected' } }],
    });
  });
});

describe('commitment-firm: capacity and continuity are committed', () => {
  const others = [commitmentOf('menzis'), commitmentOf('ggd')];

  test('everyone firm and complete, and enough of everything', () => {
    expect(commitmentFirm.assess(exemplary)).toMatchObject({
      status: 'met',
      facts: { involved: 3, complete: 3, short: 0 },
      findings: [],
    });
  });

  test('in principle is not firm; what it promised does not count either', () => {
    expect(
      commitmentFirm.assess(item({ commitments: [...others, commitmentOf('almelo', { level: 'intent' })] })),
    ).toMatchObject({
      status: 'notMet',
      facts: { involved: 3, complete: 2, short: 2 },
      findings: [
        { code: 'firm-commitment-missing', facts: { organisationId: 'almelo' } },
        {
          code: 'commitment-short',
          facts: { poolId: '', kind: 'staff', year: 2027, required: 45, committed: 30, short: 15 },
        },
        {
          code: 'commitment-short',
          facts: { poolId: 'budget', kind: 'money', year: 2027, required: 300_000, committed: 200_000, short: 100_000 },
        },
      ],
    });
  });

  test.each([
    ['resource lines', { lines: [] }, ['lines']],
    ['an amount', { lines: [{ poolId: null, kind: 'staff', year: 2027, amount: 0 }] }, ['lines']],
    ['a whole amount', { lines: [{ poolId: null, kind: 'staff', year: 2027, amount: 1.5 }] }, ['lines']],
    ['a continuity plan', { continuityPlan: ' ' }, ['continuityPlan']],
    ['a signer', { signerName: null }, ['signerName']],
    ['a mandate', { mandateId: null }, ['mandateId']],
    ['a date', { signedOn: null }, ['signedOn']],
    ['a date that exists', { signedOn: '2026-02-30' }, ['signedOn']],
    ['several things', { signerName: '', mandateId: null }, ['signerName', 'mandateId']],
  ] as const)('a firm commitment without %s is not complete', (_name, lacking, missing) => {
    const needs = [{ poolId: 'budget', kind: 'money' as const, year: 2027, amount: 1 }];
    const commitments = [...others, commitmentOf('almelo', lacking)];
    expect(commitmentFirm.assess(item({ commitments, needs }))).toMatchObject({
      status: 'notMet',
      findings: [{ code: 'firm-commitment-incomplete', facts: { organisationId: 'almelo', missing } }],
    });
  });

  test('of several firm commitments of one organisation the most complete one counts', () => {
    const attempts = [commitmentOf('almelo', { signerName: null, mandateId: null }), commitmentOf('almelo')];
    expect(commitmentFirm.assess(item({ commitments: [...others, ...attempts] })).status).toBe('met');
  });

  test('a withdrawn commitment is none', () => {
    const commitments = [...others, commitmentOf('almelo', { withdrawn: true })];
    expect(commitmentFirm.assess(item({ commitments })).status).toBe('notMet');
  });

  test('a need that is unknown leaves it not yet known, unless something is lacking already', () => {
    const needs = [...exemplary.needs, { poolId: null, kind: 'money' as const, year: 2028, amount: null }];
    expect(commitmentFirm.assess(item({ needs }))).toMatchObject({
      status: 'unknown',
      findings: [{ code: 'need-unknown', facts: { poolId: '', kind: 'money', year: 2028 } }],
    });
    expect(commitmentFirm.assess(item({ needs, commitments: others })).status).toBe('notMet');
  });

  test('a promise in another year, or to another pool, does not cover the need', () => {
    const needs = [
      { poolId: 'budget', kind: 'money' as const, year: 2028, amount: 1 },
      { poolId: 'team', kind: 'staff' as const, year: 2027, amount: 1 },
    ];
    expect(commitmentFirm.assess(item({ needs })).facts).toMatchObject({ short: 2 });
  });
});

describe('lead-and-participants: somebody pulls', () => {
  test('one lead of an owner, and two participating owners', () => {
    expect(leadAndParticipants.assess(exemplary)).toMatchObject({
      status: 'met',
      facts: { participants: 2, needed: 2 },
    });
  });

  test('everything that lacks is named at once', () => {
    expect(leadAndParticipants.assess(item({ lead: null, participants: [] }))).toMatchObject({
      status: 'notMet',
      findings: [{ code: 'lead-missing' }, { code: 'too-few-participants', facts: { participants: 0, needed: 2 } }],
    });
  });

  test('the lead is of an owner', () => {
    const lead = { personId: 'p2', organisationId: 'mst' };
    expect(leadAndParticipants.assess(item({ lead })).findings).toMatchObject([
      { code: 'lead-not-of-owner', facts: { organisationId: 'mst' } },
    ]);
  });

  test.each([
    ['who starts later takes part', { organisationId: 'borne', from: '2027-01-01', until: null }, 'met'],
    ['who leaves today still takes part', { organisationId: 'borne', from: '2026-01-01', until: '2026-11-21' }, 'met'],
    ['who has left does not', { organisationId: 'borne', from: '2026-01-01', until: '2026-11-20' }, 'notMet'],
    ['who is no owner does not', { organisationId: 'mst', from: '2026-01-01', until: null }, 'notMet'],
    ['nobody counts twice', { organisationId: 'almelo', from: '2027-01-01', until: null }, 'notMet'],
  ] as const)('%s', (_name, second, status) => {
    const participants = [{ organisationId: 'almelo', from: '2026-01-01', until: null }, second];
    expect(leadAndParticipants.assess(item({ participants })).status).toBe(status);
  });

  test('the least number of participants is a setting', () => {
    const byLaws = { ...exemplary.byLaws, minParticipants: 3 };
    expect(leadAndParticipants.assess(item({ byLaws })).status).toBe('notMet');
  });
});

describe('within-resources: within available money and people', () => {
  const need = (amount: number | null, poolId = 'budget', year = 2027): ItemFacts['needs'][number] => ({
    poolId,
    kind: 'money',
    year,
    amount,
  });
  const assess = (other: Partial<ItemFacts>): ReturnType<typeof withinResources.assess> =>
    withinResources.assess(item(other));

  test('exactly what is left still fits', () => {
    expect(assess({ needs: [need(300_000)] })).toMatchObject({ status: 'met', facts: { pools: 1, short: 0 } });
  });

  test('one cent more does not, and the shortage is named', () => {
    expect(assess({ needs: [need(300_001)] })).toMatchObject({
      status: 'notMet',
      findings: [
        {
          code: 'pool-short',
          facts: { poolId: 'budget', kind: 'money', year: 2027, needed: 300_001, left: 300_000, short: 1 },
        },
      ],
    });
  });

  test('several needs of one pool count together', () => {
    expect(assess({ needs: [need(200_000), need(100_001)] }).status).toBe('notMet');
  });

  test('more than the whole pool can never fit', () => {
    expect(assess({ needs: [need(500_001)] }).findings).toMatchObject([
      { code: 'pool-never-fits', facts: { needed: 500_001, capacity: 500_000, short: 1 } },
    ]);
  });

  test('the whole pool could fit, only not beside what runs', () => {
    expect(assess({ needs: [need(500_000)] }).findings).toMatchObject([
      { code: 'pool-short', facts: { needed: 500_000, left: 300_000, short: 200_000 } },
    ]);
  });

  test('draws of other pools, in other years, or of the item itself take nothing away', () => {
    const draws = [
      { itemId: 'item-9', poolId: 'team', year: 2027, amount: 400_000 },
      { itemId: 'item-9', poolId: 'budget', year: 2028, amount: 400_000 },
      { itemId: 'item-1', poolId: 'budget', year: 2027, amount: 400_000 },
    ];
    expect(assess({ needs: [need(500_000)], draws }).status).toBe('met');
  });

  test('a need outside the pools draws on none of them', () => {
    expect(assess({ needs: [{ poolId: null, kind: 'money', year: 2027, amount: 9_000_000 }] })).toMatchObject({
      status: 'met',
      facts: { pools: 0 },
    });
  });

  test.each([
    ['nothing listed', [], 'needs-not-given'],
    ['a need without an amount', [need(null)], 'need-unknown'],
    ['a pool the programme does not have', [need(1, 'other')], 'pool-unknown'],
    ['a year without a capacity', [need(1, 'budget', 2030)], 'capacity-unknown'],
    ['a pool of another kind', [{ poolId: 'budget', kind: 'staff', year: 2027, amount: 1 }], 'pool-kind-differs'],
  ] as const)('%s: not yet known', (_name, needs, code) => {
    expect(assess({ needs })).toMatchObject({ status: 'unknown', findings: [{ code }] });
  });

  test('unknown is not 0: a shortage elsewhere is still a shortage', () => {
    expect(assess({ needs: [need(null), need(300_001)] })).toMatchObject({
      status: 'notMet',
      findings: [{ code: 'need-unknown' }, { code: 'pool-short' }],
    });
  });
});

describe('fair-share: fair and proportional effort of all owners', () => {
  const assess = (...effort: readonly (readonly [number, number])[]): ReturnType<typeof fairShare.assess> =>
    fairShare.assess(
      item({
        effort: effort.map(
          ([actual, share]): EffortRatio => ({ organisationId: 'borne', kind: 'staff', actual, fairShare: share }),
        ),
      }),
    );

  test.each([
    ['120 of 100 is just inside the band of 20 %', 120, 100, []],
    ['80 of 100 as well', 80, 100, []],
    ['121 leaves it', 121, 100, [{ deviationPermille: 210, band: 20 }]],
    ['79 leaves it', 79, 100, [{ deviationPermille: -210, band: 20 }]],
    ['150 is just inside the band of 50 %', 150, 100, [{ deviationPermille: 500, band: 20 }]],
    ['151 leaves that too', 151, 100, [{ deviationPermille: 510, band: 50 }]],
    ['nothing of something leaves it', 0, 3, [{ deviationPermille: -1000, band: 50 }]],
    ['a hair outside reads as outside', 120_001, 100_000, [{ deviationPermille: 201, band: 20 }]],
  ] as const)('%s', (_name, actual, share, expected) => {
    const { status, warnings } = assess([actual, share]);
    expect(status).toBe(expected.length === 0 ? 'met' : 'notMet');
    expect(warnings).toMatchObject(expected.map((facts) => ({ code: 'effort-outside-band', facts })));
  });

  test('effort without any share is shown, no effort without a share is not', () => {
    expect(assess([5, 0]).warnings).toMatchObject([{ code: 'effort-without-share', facts: { actual: 5 } }]);
    expect(assess([0, 0]).status).toBe('met');
  });

  test('not yet known as long as nobody worked out the shares', () => {
    const { effort: _effort, ...withoutEffort } = exemplary;
    expect(fairShare.assess(withoutEffort)).toMatchObject({
      status: 'unknown',
      warnings: [{ code: 'effort-not-given' }],
    });
  });
});
