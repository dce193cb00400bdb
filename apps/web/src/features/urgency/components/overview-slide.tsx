import type { UrgencyResultView, UrgencyRoundView } from '@samenkoers/contract';
import type { ReactElement } from 'react';
import { nameOf } from '../../../shared/domain/facts.js';
import { levelWord } from '../../../shared/domain/grade-words.js';
import { m } from '../../../shared/i18n/messages.js';
import { Button } from '../../../ui/button.js';
import { DistributionBar } from '../../../ui/charts/distribution-bar.js';
import { roundNames } from '../round-facts.js';
import { barReading } from './ranking-sentences.js';

type Props = {
  readonly round: UrgencyRoundView;
  readonly result: UrgencyResultView;
  /** How many of the list are shown, counted from the bottom. */
  readonly shown: number;
  readonly onShow: (shown: number) => void;
};

/** The ranking as it builds up, from the last place to the first. */
export const OverviewSlide = ({ round, result, shown, onShow }: Props): ReactElement => {
  const names = roundNames(round);
  const all = result.ranked.length;
  return (
    <section className="sk-slide" aria-labelledby="slide-title">
      <h2 id="slide-title" tabIndex={-1}>
        {m.urgency_ranking_title()}
      </h2>
      <div className="sk-cluster">
        {shown < all ? (
          <>
            <Button look="primary" onClick={() => onShow(shown + 1)}>
              {m.urgency_present_next_place()}
            </Button>
            <Button onClick={() => onShow(all)}>{m.urgency_present_all_places()}</Button>
          </>
        ) : (
          <Button onClick={() => onShow(0)}>{m.urgency_present_hide()}</Button>
        )}
      </div>
      <ol className="sk-slide__ranking" aria-live="polite">
        {result.ranked.slice(all - shown).map((ranked) => (
          <li key={ranked.itemId}>
            <strong className="sk-number">{ranked.place}</strong>
            <span>
              {nameOf(names, ranked.itemId)} <span className="sk-subtle">({levelWord(ranked.median)})</span>
            </span>
            <DistributionBar
              distribution={{ counts: ranked.counts, median: ranked.median, without: ranked.n - ranked.given }}
            />
          </li>
        ))}
      </ol>
      {shown === 0 ? null : <p className="sk-slide__reading">{barReading()}</p>}
      {shown === all && result.unranked.length > 0 ? (
        <p>
          {m.urgency_unranked_title()}: {result.unranked.map(({ itemId }) => nameOf(names, itemId)).join(', ')}
        </p>
      ) : null}
    </section>
  );
};
