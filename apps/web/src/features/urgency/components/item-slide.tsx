import type { UrgencyItem, UrgencyResultView, UrgencyRoundView } from '@samenkoers/contract';
import type { ReactElement } from 'react';
import { levelWord } from '../../../shared/domain/grade-words.js';
import { m } from '../../../shared/i18n/messages.js';
import { Button } from '../../../ui/button.js';
import { DistributionBar } from '../../../ui/charts/distribution-bar.js';
import { Status } from '../../../ui/message.js';
import { rankedIn, standingIn } from '../round-facts.js';
import { countsInWords, divisionSentences } from './ranking-sentences.js';
import { WhoDiffer } from './who-differ.js';

type Props = {
  readonly round: UrgencyRoundView;
  readonly result: UrgencyResultView;
  readonly item: UrgencyItem;
  readonly n: number;
  /** 0: hidden; 1: the distribution; 2: who differ most. */
  readonly step: number;
  readonly onStep: (step: number) => void;
};

/** One item in front of the board: first what it is, then what everybody judged, then why. */
export const ItemSlide = ({ round, result, item, n, step, onStep }: Props): ReactElement => (
  <section className="sk-slide" aria-labelledby="slide-title">
    <p className="sk-subtle">{m.urgency_grade_item_of({ n, of: round.itemList.length })}</p>
    <h2 id="slide-title" tabIndex={-1}>
      {item.title}
    </h2>
    <p>{item.residentOutcome === '' ? item.summary : item.residentOutcome}</p>
    <div aria-live="polite" className="sk-slide__answer">
      {step === 0 ? (
        <p className="sk-slide__hidden">{m.urgency_present_still_hidden()}</p>
      ) : (
        <Revealed round={round} result={result} item={item} />
      )}
      {step === 2 ? <WhoDiffer round={round} itemId={item.id} /> : null}
    </div>
    <div className="sk-cluster">
      {step < 2 ? (
        <Button look="primary" onClick={() => onStep(step + 1)}>
          {step === 0 ? m.urgency_present_show() : m.urgency_present_discuss()}
        </Button>
      ) : (
        <Button onClick={() => onStep(0)}>{m.urgency_present_hide()}</Button>
      )}
    </div>
  </section>
);

type RevealedProps = Pick<Props, 'round' | 'result' | 'item'>;

const Revealed = ({ round, result, item }: RevealedProps): ReactElement | null => {
  const standing = standingIn(round, item.id);
  const ranked = rankedIn(round, item.id);
  if (standing === undefined) return null;
  const given = standing.counts.reduce((sum, count) => sum + count, 0);
  return (
    <>
      <DistributionBar
        size="large"
        distribution={{ counts: standing.counts, median: ranked?.median ?? null, without: result.n - given }}
      />
      <p>
        {countsInWords(standing)}. {m.urgency_present_shown({ given, n: result.n })}
      </p>
      <div className="sk-cluster">
        <strong className="sk-slide__median">
          {ranked === undefined
            ? m.urgency_present_no_quorum({ given, quorum: result.quorum })
            : m.urgency_median({ grade: levelWord(ranked.median) })}
        </strong>
        {standing.division?.divided === true ? (
          <Status tone="attention" icon="people">
            {m.urgency_divided()}
          </Status>
        ) : null}
      </div>
      {divisionSentences(standing).map((sentence) => (
        <p key={sentence}>{sentence}</p>
      ))}
    </>
  );
};
