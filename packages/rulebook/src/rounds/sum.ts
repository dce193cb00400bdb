import { type Choice, ROUND_RULES, type RoundOutcome } from './kinds.js';
import { decidedBySeats, silenceThatCounts } from './outcome.js';
import type { RoundRule } from './rule.js';
import type { RoundTally } from './tally.js';

export const SUM_VERDICTS = [
  'unanimous', // nobody objects, all answered, most support it
  'notUnanimous', // somebody objects, or is silent in a round that was settled as it stands
  'tooLittleSupport', // all answered, nobody objects, too few support it
  'awaitsAnswers', // silent owners or pending ratifications can still change it
  'majority',
  'noMajority', // and it can no longer come
  'withdrawn',
] as const;
export type SumVerdict = (typeof SUM_VERDICTS)[number];

export type SumPart = Choice | 'silent' | 'pendingRatification';

/** The sum as a sentence: "15 van 17 gedragen, 1 niet gedragen, 1 geen reactie: niet unaniem." */
export interface RoundSum {
  readonly n: number;
  /** Supported with or without remark, or in favour: the number the sentence begins with, also when it is 0. */
  readonly positive: number;
  /** What else was said or left unsaid, without the zeros, in the order of the choices; a remark is part of the
   * positive number and is named here as well. */
  readonly parts: readonly { readonly part: SumPart; readonly count: number }[];
  readonly verdict: SumVerdict;
}

/** The facts of the sentence that stands above every round. */
export function sumOf(tally: RoundTally, rule: RoundRule, outcome: RoundOutcome): RoundSum {
  const { choices } = ROUND_RULES[tally.kind];
  const parts: readonly { readonly part: SumPart; readonly count: number }[] = [
    ...choices.slice(1).map((part) => ({ part, count: tally.counts[part] })),
    { part: 'pendingRatification', count: tally.pendingRatification },
    { part: 'silent', count: tally.silent },
  ];
  return {
    n: tally.n,
    positive: tally.positive,
    parts: parts.filter(({ count }) => count > 0),
    verdict: verdictOf(tally, rule, outcome),
  };
}

function verdictOf(tally: RoundTally, rule: RoundRule, outcome: RoundOutcome): SumVerdict {
  if (outcome === 'withdrawn') return 'withdrawn';
  return ROUND_RULES[tally.kind].decision === 'majority'
    ? majorityVerdict(tally, outcome)
    : unanimityVerdict(tally, rule, outcome);
}

function majorityVerdict(tally: RoundTally, outcome: RoundOutcome): SumVerdict {
  if (tally.positive >= tally.majority) return 'majority';
  const canStillMakeIt = outcome === 'incomplete' || (outcome === 'open' && decidedBySeats(tally) === null);
  return canStillMakeIt ? 'awaitsAnswers' : 'noMajority';
}

function unanimityVerdict(tally: RoundTally, rule: RoundRule, outcome: RoundOutcome): SumVerdict {
  if (tally.negative > 0) return 'notUnanimous';
  const isFinal = outcome === 'adopted' || outcome === 'rejected';
  const silent = isFinal ? silenceThatCounts(tally, rule) : tally.silent;
  if (silent + tally.pendingRatification > 0) return isFinal ? 'notUnanimous' : 'awaitsAnswers';
  return tally.positive >= tally.majority ? 'unanimous' : 'tooLittleSupport';
}
