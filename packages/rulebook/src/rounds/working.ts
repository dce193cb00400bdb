import type { FindingFacts } from '../kernel/finding.js';
import { type Choice, ROUND_RULES, type RoundOutcome } from './kinds.js';
import type { RoundRule } from './rule.js';
import type { SeatGroups } from './seat-groups.js';
import type { RoundTally } from './tally.js';

export const WORKING_CODES = [
  'electorate', // { n, majority, majorityBase }
  'counted', // { choice, count, n }
  'pending-ratification', // { count, organisationIds }
  'silent', // { count, organisationIds }
  'silence-counts-as-no-objection', // { count }
  'objections', // { count, organisationIds }
  'positive-against-majority', // { positive, majority }
  'pending-could-make-majority', // { positive, pendingPositive, majority }
  'settled-as-it-stands',
  'outcome', // { outcome }
] as const;
export type WorkingCode = (typeof WORKING_CODES)[number];

/** One step of the sum, in the order in which it is read aloud. */
export interface WorkingStep {
  readonly code: WorkingCode;
  readonly facts: FindingFacts;
}

/** The whole sum: who may speak, what was said, what is missing, against what it is held, and what that makes. */
export function workingOf(input: {
  readonly tally: RoundTally;
  readonly groups: SeatGroups;
  readonly rule: RoundRule;
  readonly outcome: RoundOutcome;
}): readonly WorkingStep[] {
  const { tally, groups, rule, outcome } = input;
  const { n, majority, positive, pendingPositive } = tally;
  const isUnanimity = ROUND_RULES[tally.kind].decision === 'unanimousSupport';
  const awaits = !isUnanimity && positive < majority && positive + pendingPositive >= majority;
  const silenceCounts = rule.silenceProcedure && outcome !== 'open' && tally.silent > 0;
  return [
    { code: 'electorate', facts: { n, majority, majorityBase: rule.majorityBase } },
    ...ROUND_RULES[tally.kind].choices.map((choice) => counted(tally, choice)),
    ...group('pending-ratification', groups.pendingRatificationIds),
    ...group('silent', groups.silentOrganisationIds),
    ...step(silenceCounts, 'silence-counts-as-no-objection', { count: tally.silent }),
    ...(isUnanimity ? group('objections', groups.objectionIds) : []),
    { code: 'positive-against-majority', facts: { positive, majority } },
    ...step(awaits, 'pending-could-make-majority', { positive, pendingPositive, majority }),
    { code: 'outcome', facts: { outcome } },
  ];
}

/** The same sum, ended by the decision to settle an incomplete round as it stands. */
export function settledAsItStands(working: readonly WorkingStep[]): readonly WorkingStep[] {
  return [
    ...working.filter((step) => step.code !== 'outcome'),
    { code: 'settled-as-it-stands', facts: {} },
    { code: 'outcome', facts: { outcome: 'rejected' } },
  ];
}

function counted(tally: RoundTally, choice: Choice): WorkingStep {
  return { code: 'counted', facts: { choice, count: tally.counts[choice], n: tally.n } };
}

function group(code: WorkingCode, organisationIds: readonly string[]): readonly WorkingStep[] {
  return step(organisationIds.length > 0, code, { count: organisationIds.length, organisationIds });
}

function step(holds: boolean, code: WorkingCode, facts: FindingFacts): readonly WorkingStep[] {
  return holds ? [{ code, facts }] : [];
}
