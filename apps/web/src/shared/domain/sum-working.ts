import type { AssessmentView, FindingView } from '@samenkoers/contract';
import { ROUND_RULES, type RoundKind, type StillNeededCode, type WorkingCode } from '@samenkoers/rulebook';
import { m } from '../i18n/messages.js';
import { listed, type Names, nameOf, namesIn, numberIn } from './facts.js';
import { CHOICE_WORDS, OUTCOME_WORDS, wordFor } from './words.js';

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

/** What must still happen before a round can be adopted, or that it is decided unless an owner replaces its position. */
export const neededSentence = (
  kind: RoundKind,
  assessment: Pick<AssessmentView, 'stillNeeded' | 'decided'>,
  names: Names,
): string | undefined => {
  if (assessment.decided !== null) return m.sum_decided({ outcome: OUTCOME_WORDS[assessment.decided]() });
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
