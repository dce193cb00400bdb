import type { TallyView } from '@samenkoers/contract';
import { type Choice, ROUND_RULES, type RoundKind } from '@samenkoers/rulebook';
import type { BarPart } from '../../ui/strips.js';
import { m } from '../i18n/messages.js';
import { countedChoice } from './sum-sentence.js';

const TONES: Readonly<Record<Choice, BarPart['tone']>> = {
  supported: 'positive',
  supportedWithRemark: 'positive',
  noObjection: 'soft',
  notSupported: 'negative',
  inFavour: 'positive',
  against: 'negative',
  abstain: 'soft',
};

/** The count of a round as the parts of one bar. */
export const sumParts = (kind: RoundKind, tally: TallyView): readonly BarPart[] => [
  ...ROUND_RULES[kind].choices.map((choice) => ({
    key: choice,
    label: countedChoice(choice, tally.counts[choice]),
    count: tally.counts[choice],
    tone: TONES[choice],
  })),
  { key: 'pending', label: m.choice_pending(), count: tally.pendingRatification, tone: 'attention' },
  { key: 'silent', label: m.choice_silent(), count: tally.silent, tone: 'open' },
];
