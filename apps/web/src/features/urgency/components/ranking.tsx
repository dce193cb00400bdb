import type { RankedItem, UrgencyResultView, UrgencyRoundView } from '@samenkoers/contract';
import type { ReactElement } from 'react';
import { nameOf } from '../../../shared/domain/facts.js';
import { levelWord } from '../../../shared/domain/grade-words.js';
import { formatDate } from '../../../shared/format/dates.js';
import { m } from '../../../shared/i18n/messages.js';
import { TextLink } from '../../../ui/button.js';
import { DistributionBar } from '../../../ui/charts/distribution-bar.js';
import { isWide } from '../../../ui/is-wide.js';
import { Status } from '../../../ui/message.js';
import { Disclosure, Section } from '../../../ui/structure.js';
import { itemIn, roundNames, standingIn } from '../round-facts.js';
import { JudgementGroups } from './judgement-groups.js';
import {
  aboveSentence,
  barReading,
  countsInWords,
  divisionSentences,
  givenSentence,
  placeSentence,
} from './ranking-sentences.js';

type Props = { readonly round: UrgencyRoundView; readonly result: UrgencyResultView };

/** What follows from the grades: every item with its place, its distribution, and why it stands above the next. */
export const Ranking = ({ round, result }: Props): ReactElement => {
  const names = roundNames(round);
  return (
    <>
      <Section id="ranking" title={m.urgency_ranking_title()}>
        <p className="sk-small sk-subtle">{barReading()}</p>
        <ol className="sk-ranking">
          {result.ranked.map((ranked) => (
            <li key={ranked.itemId} className="sk-ranking__item">
              <Ranked round={round} ranked={ranked} />
            </li>
          ))}
        </ol>
      </Section>
      {result.unranked.length === 0 ? null : (
        <Section id="unranked" title={m.urgency_unranked_title()}>
          <p>{m.urgency_unranked_about({ quorum: result.quorum })}</p>
          <ul className="sk-ranking">
            {result.unranked.map(({ itemId, given, quorum }) => (
              <li key={itemId} className="sk-stack sk-stack--tight">
                <h3>{nameOf(names, itemId)}</h3>
                <p>{m.urgency_unranked_line({ given, quorum })}</p>
                <Disclosure summary={m.urgency_arguments()}>
                  <JudgementGroups round={round} itemId={itemId} />
                </Disclosure>
              </li>
            ))}
          </ul>
        </Section>
      )}
    </>
  );
};

const Ranked = ({
  round,
  ranked,
}: {
  readonly round: UrgencyRoundView;
  readonly ranked: RankedItem;
}): ReactElement | null => {
  const names = roundNames(round);
  const item = itemIn(round, ranked.itemId);
  const standing = standingIn(round, ranked.itemId);
  if (item === undefined) return null;
  const above = aboveSentence(ranked, names);
  const division = standing === undefined ? [] : divisionSentences(standing);
  return (
    <article className="sk-ranked" aria-labelledby={`item-${item.slug}`}>
      <p className="sk-ranked__place" aria-hidden="true">
        {ranked.place}
      </p>
      <div className="sk-stack sk-stack--tight">
        <p className={ranked.sharedWith.length === 0 ? 'sk-hidden' : 'sk-small sk-subtle'}>
          {placeSentence(ranked, names)}
        </p>
        <h3 id={`item-${item.slug}`}>
          <TextLink to="/agenda/$item" params={{ item: item.slug }}>
            {item.title}
          </TextLink>
        </h3>
        <div className="sk-cluster">
          <span>{m.urgency_median({ grade: levelWord(ranked.median) })}</span>
          {standing?.division?.divided === true ? (
            <Status tone="attention" icon="people">
              {m.urgency_divided()}
            </Status>
          ) : null}
        </div>
        <DistributionBar
          distribution={{ counts: ranked.counts, median: ranked.median, without: ranked.n - ranked.given }}
        />
        <p className="sk-small">{countsInWords(ranked)}.</p>
        <p className="sk-small sk-subtle">{givenSentence(ranked)}</p>
        {division.map((sentence) => (
          <p key={sentence}>{sentence}</p>
        ))}
        {item.hardDeadline === null ? null : (
          <p className="sk-small">{m.urgency_grade_deadline({ date: formatDate(item.hardDeadline) })}</p>
        )}
        {above === undefined ? null : <p className="sk-ranked__above">{above}</p>}
      </div>
      <Disclosure summary={m.urgency_arguments()} open={isWide()}>
        <JudgementGroups round={round} itemId={ranked.itemId} />
      </Disclosure>
    </article>
  );
};
