import type { AssessmentView, FindingView, TallyView } from '@samenkoers/contract';
import {
  type Choice,
  ROUND_RULES,
  type RoundKind,
  type RoundOutcome,
  type StillNeededCode,
  type SumVerdict,
  type WorkingCode,
} from '@samenkoers/rulebook';
import { m } from '../i18n/messages.js';
import { listed, type Names, nameOf, namesIn, numberIn } from './facts.js';
import { CHOICE_WORDS, OUTCOME_WORDS, type Words, wordFor } from './words.js';

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

const choicePart = (choice: Choice, count: number): string | undefined =>
  choice === 'supportedWithRemark' && count > 0
    ? m.sum_of_which_remark({ count })
    : part(count, CHOICE_WORDS[choice]());

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

type StillNeeded = AssessmentView['stillNeeded'][number];

const namesOfNeed = (need: StillNeeded, names: Names): string =>
  listed(need.organisationIds.map((id) => nameOf(names, id)));

const NEEDED_SENTENCES: Readonly<
  Record<StillNeededCode, (need: StillNeeded, names: Names, kind: RoundKind) => string>
> = {
  'positive-positions': ({ count }, _, kind) =>
    ROUND_RULES[kind].decision === 'majority'
      ? m.needed_positive_votes({ count })
      : m.needed_positive_support({ count }),
  answers: (need, names) => m.needed_answers({ names: namesOfNeed(need, names) }),
  ratifications: (need, names) => m.needed_ratifications({ names: namesOfNeed(need, names) }),
  'objections-withdrawn': (need, names) => m.needed_objections({ names: namesOfNeed(need, names) }),
};

/** What must still happen before a round can be adopted, or that it can no longer change. */
export const neededSentence = (
  kind: RoundKind,
  assessment: Pick<AssessmentView, 'stillNeeded' | 'decided'>,
  names: Names,
): string | undefined => {
  if (assessment.decided === 'adopted') return m.sum_decided_adopted();
  if (assessment.decided === 'rejected') return m.sum_decided_rejected();
  const list = assessment.stillNeeded.map((need) => NEEDED_SENTENCES[need.code](need, names, kind));
  return list.length === 0 ? undefined : m.sum_needed({ list: list.join('; ') });
};

/** The codes of a round's working, each with its sentence. */
const WORKING_SENTENCES: Readonly<Record<WorkingCode, (facts: FindingView['facts'], names: Names) => string>> = {
  electorate: (facts) => m.working_electorate({ n: numberIn(facts, 'n'), majority: numberIn(facts, 'majority') }),
  counted: (facts) =>
    m.working_counted({
      choice: wordFor(CHOICE_WORDS, facts['choice']),
      count: numberIn(facts, 'count'),
      n: numberIn(facts, 'n'),
    }),
  'pending-ratification': (facts, names) =>
    m.working_pending_ratification({ names: namesIn(facts, 'organisationIds', names) }),
  silent: (facts, names) => m.working_silent({ names: namesIn(facts, 'organisationIds', names) }),
  'silence-counts-as-no-objection': (facts) => m.working_silence_counts({ count: numberIn(facts, 'count') }),
  objections: (facts, names) => m.working_objections({ names: namesIn(facts, 'organisationIds', names) }),
  'positive-against-majority': (facts) =>
    m.working_positive_against_majority({
      positive: numberIn(facts, 'positive'),
      majority: numberIn(facts, 'majority'),
    }),
  'pending-could-make-majority': (facts) =>
    m.working_pending_could({
      positive: numberIn(facts, 'positive'),
      pending: numberIn(facts, 'pendingPositive'),
      majority: numberIn(facts, 'majority'),
    }),
  'settled-as-it-stands': () => m.working_settled_as_it_stands(),
  outcome: (facts) => m.working_outcome({ outcome: wordFor(OUTCOME_WORDS, facts['outcome']) }),
};

/** One step of the working as a sentence. */
export const workingSentence = (step: AssessmentView['working'][number], names: Names): string =>
  WORKING_SENTENCES[step.code](step.facts, names);
