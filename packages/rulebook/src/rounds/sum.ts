import { type Choice, ROUND_RULES, type RoundOutcome } from './kinds.js';
import type { RoundTally } from './tally.js';

export const SUM_VERDICTS = [
  'unanimous', // nobody objects, all answered, most support it
  'notUnanimous', // somebody objects
  'tooLittleSupport', // all answered, nobody objects, too few support it
  'awaitsAnswers', // nobody objects, somebody is silent or awaits ratification
  'majority',
  'noMajority',
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
export function sumOf(tally: RoundTally, outcome: RoundOutcome): RoundSum {
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
    verdict: outcome === 'withdrawn' ? 'withdrawn' : verdictOf(tally, outcome),
  };
}

function verdictOf(tally: RoundTally, outcome: RoundOutcome): SumVerdict {
  if (ROUND_RULES[tally.kind].decision === 'majority') {
    return tally.positive >= tally.majority ? 'majority' : 'noMajority';
  }
  if (tally.negative > 0) return 'notUnanimous';
  if (outcome === 'adopted') return 'unanimous';
  if (tally.silent + tally.pendingRatification > 0) return 'awaitsAnswers';
  return tally.positive >= tally.majority ? 'unanimous' : 'tooLittleSupport';
}
