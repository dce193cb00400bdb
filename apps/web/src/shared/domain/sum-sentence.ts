import type { TallyView } from '@samenkoers/contract';
import { type Choice, ROUND_RULES, type RoundKind, type RoundOutcome, type SumVerdict } from '@samenkoers/rulebook';
import { m } from '../i18n/messages.js';
import { CHOICE_WORDS, type Words } from './words.js';

const VERDICT_WORDS: Words<SumVerdict> = {
  unanimous: m.sum_verdict_unanimous,
  notUnanimous: m.sum_verdict_notunanimous,
  tooLittleSupport: m.sum_verdict_toolittlesupport,
  awaitsAnswers: m.sum_verdict_awaitsanswers,
  majority: m.sum_verdict_majority,
  noMajority: m.sum_verdict_nomajority,
  withdrawn: m.sum_verdict_withdrawn,
};

/** The sum of a round as the sentence that is read aloud: "15 van 17 gedragen, 1 niet gedragen, 1 geen reactie: niet unaniem." */
export const sumSentence = (kind: RoundKind, tally: TallyView, outcome: RoundOutcome): string => {
  const isMajority = ROUND_RULES[kind].decision === 'majority';
  const start = { positive: tally.positive, n: tally.n };
  const parts = [
    isMajority ? m.sum_infavour_start(start) : m.sum_supported_start(start),
    ...ROUND_RULES[kind].choices.slice(1).map((choice) => choicePart(choice, tally.counts[choice])),
    part(tally.pendingRatification, m.choice_pending()),
    part(tally.silent, m.choice_silent()),
  ];
  const verdict = isMajority ? majorityVerdict(tally, outcome) : unanimityVerdict(tally, outcome);
  const word = verdictWord(verdict, isMajority, tally);
  return `${parts.filter((each) => each !== undefined).join(', ')}: ${word}.`;
};

const verdictWord = (verdict: SumVerdict, isMajority: boolean, tally: TallyView): string => {
  if (isMajority && verdict === 'awaitsAnswers') return m.sum_verdict_nomajority_yet();
  const isBackedByAll = tally.positive === tally.n;
  return verdict === 'unanimous' && !isBackedByAll ? m.sum_verdict_nobody_against() : VERDICT_WORDS[verdict]();
};

const part = (count: number, word: string): string | undefined =>
  count === 0 ? undefined : m.sum_part({ count, word });

/** "1 onthouding", "2 onthoudingen". */
export const countedChoice = (choice: Choice, count: number): string =>
  choice === 'abstain' && count > 1 ? m.choice_abstain_many() : CHOICE_WORDS[choice]();

/** How many have answered while positions are hidden. */
export const hiddenSentence = (answered: number, n: number): string =>
  answered === 1 ? m.sum_hidden_one({ n }) : m.sum_hidden({ answered, n });

const choicePart = (choice: Choice, count: number): string | undefined =>
  choice === 'supportedWithRemark' && count > 0
    ? m.sum_of_which_remark({ count })
    : part(count, countedChoice(choice, count));

/** Only words for an outcome that the server decided; nothing here decides. */
const majorityVerdict = (tally: TallyView, outcome: RoundOutcome): SumVerdict => {
  if (outcome === 'withdrawn') return 'withdrawn';
  if (outcome === 'adopted' || tally.positive >= tally.majority) return 'majority';
  const canStillCome = tally.positive + tally.silent + tally.pendingRatification >= tally.majority;
  return outcome !== 'rejected' && canStillCome ? 'awaitsAnswers' : 'noMajority';
};

const unanimityVerdict = (tally: TallyView, outcome: RoundOutcome): SumVerdict => {
  if (outcome === 'withdrawn') return 'withdrawn';
  if (tally.negative > 0) return 'notUnanimous';
  if (outcome === 'adopted') return 'unanimous';
  if (tally.silent + tally.pendingRatification > 0) return outcome === 'rejected' ? 'notUnanimous' : 'awaitsAnswers';
  return tally.positive >= tally.majority ? 'unanimous' : 'tooLittleSupport';
};
