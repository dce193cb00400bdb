import type { Involvement } from '../agenda/involvement.js';
import { defaultByLaws } from '../partnership/by-laws.js';
import type { Domain } from '../partnership/vocabulary.js';
import type { Commitment } from '../resources/commitment.js';
import type { ItemFacts } from './principle.js';

export function involvementOf(
  organisationId: string,
  domains: readonly Domain[],
  other: Partial<Involvement> = {},
): Involvement {
  return {
    organisationId,
    domains,
    byProposer: 'confirmed',
    byTeam: 'confirmed',
    byOrganisation: 'confirmed',
    ...other,
  };
}

/** A complete firm commitment of 100,000 cents from the budget and 15 tenths of fte without a pool, in 2027. */
export function commitmentOf(organisationId: string, other: Partial<Commitment> = {}): Commitment {
  return {
    organisationId,
    level: 'firm',
    lines: [
      { poolId: 'budget', kind: 'money', year: 2027, amount: 100_000 },
      { poolId: null, kind: 'staff', year: 2027, amount: 15 },
    ],
    continuityPlan: 'Becomes part of regular care',
    signerName: 'A. Voorbeeld',
    mandateId: 'm1',
    signedOn: '2026-11-01',
    withdrawn: false,
    ...other,
  };
}

/** An item that meets every principle. */
export const exemplary: ItemFacts = {
  itemId: 'item-1',
  kind: 'project',
  textVersion: 2,
  byLaws: defaultByLaws,
  involved: [
    involvementOf('almelo', ['social']),
    involvementOf('menzis', ['medical']),
    involvementOf('ggd', ['publicHealth']),
  ],
  currentGoalVersion: 4,
  goalLinks: [{ goalId: 'equal-chances', goalVersion: 4, contribution: 'Fewer debts' }],
  jointValue: 'One desk instead of three',
  supportRound: { roundId: 's1', textVersion: 2, outcome: 'adopted' },
  takeUpRound: { roundId: 't1', textVersion: 2, outcome: 'adopted' },
  commitments: [commitmentOf('almelo'), commitmentOf('menzis'), commitmentOf('ggd')],
  lead: { personId: 'p1', organisationId: 'almelo' },
  participants: [
    { organisationId: 'almelo', from: '2026-01-01', until: null },
    { organisationId: 'borne', from: '2026-01-01', until: null },
  ],
  ownerIds: ['almelo', 'borne', 'ggd', 'menzis'],
  today: '2026-11-21',
  needs: [
    { poolId: 'budget', kind: 'money', year: 2027, amount: 300_000 },
    { poolId: null, kind: 'staff', year: 2027, amount: 45 },
  ],
  pools: [{ poolId: 'budget', kind: 'money', capacity: [{ year: 2027, amount: 500_000 }] }],
  draws: [{ itemId: 'item-9', poolId: 'budget', year: 2027, amount: 200_000 }],
  effort: [
    { organisationId: 'almelo', kind: 'money', actual: 100, fairShare: 100 },
    { organisationId: 'borne', kind: 'money', actual: 120, fairShare: 100 },
  ],
};
