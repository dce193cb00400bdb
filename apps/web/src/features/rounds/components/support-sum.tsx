import type { RoundView } from '@samenkoers/contract';
import type { ReactElement } from 'react';
import type { Names } from '../../../shared/domain/facts.js';
import { sumParts } from '../../../shared/domain/sum-parts.js';
import { hiddenSentence, sumSentence } from '../../../shared/domain/sum-sentence.js';
import { neededSentence } from '../../../shared/domain/sum-working.js';
import { m } from '../../../shared/i18n/messages.js';
import { StackedBar } from '../../../ui/strips.js';

/** The sum as a sentence first, then as one bar, then what is still needed. */
export const SupportSum = ({ round, names }: { readonly round: RoundView; readonly names: Names }): ReactElement => {
  if (round.tally === null) return <p className="sk-lead">{hiddenSentence(round.answered, round.n)}</p>;
  const isUndecided = round.outcome === 'open' || round.outcome === 'incomplete';
  const needed =
    isUndecided && round.assessment !== null ? neededSentence(round.kind, round.assessment, names) : undefined;
  const parts = sumParts(round.kind, round.tally);
  return (
    <div className="sk-stack sk-stack--tight">
      <p className="sk-lead">{sumSentence(round.kind, round.tally, round.outcome)}</p>
      <StackedBar
        parts={parts}
        caption={parts
          .filter(({ count }) => count > 0)
          .map(({ label, count }) => m.sum_part({ count, word: label }))
          .join(' · ')}
      />
      {needed === undefined ? null : <p>{needed}</p>}
    </div>
  );
};
