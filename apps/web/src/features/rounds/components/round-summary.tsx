import type { RoundRow, SeatView } from '@samenkoers/contract';
import type { ReactElement } from 'react';
import { seatTile } from '../../../shared/domain/seat-tiles.js';
import { RoundStatus } from '../../../shared/domain/state-status.js';
import { sumParts } from '../../../shared/domain/sum-parts.js';
import { hiddenSentence, sumSentence } from '../../../shared/domain/sum-sentence.js';
import { ROUND_KIND_WORDS } from '../../../shared/domain/words.js';
import { formatMoment } from '../../../shared/format/dates.js';
import { Deadline } from '../../../shared/format/moment.js';
import { capital } from '../../../shared/format/text.js';
import { m } from '../../../shared/i18n/messages.js';
import { TextLink } from '../../../ui/button.js';
import { StackedBar, TileStrip } from '../../../ui/strips.js';

type SummaryProps = {
  readonly round: RoundRow;
  readonly isLinked?: boolean;
  /** What each owner said, as a strip. */
  readonly seats?: readonly SeatView[];
};

/** One round in short: what was asked, the sum sentence, where it stands. */
export const RoundSummary = ({ round, isLinked = true, seats = [] }: SummaryProps): ReactElement => {
  const title = `${capital(ROUND_KIND_WORDS[round.kind]())} ${round.number}`;
  return (
    <article className="sk-card">
      <div className="sk-cluster sk-cluster--apart">
        <h3>
          {isLinked ? (
            <TextLink to="/rondes/$round" params={{ round: String(round.number) }}>
              {title}
            </TextLink>
          ) : (
            title
          )}
        </h3>
        <RoundStatus phase={round.phase} outcome={round.outcome} />
      </div>
      {round.tally === null ? (
        <p>{hiddenSentence(round.answered, round.n)}</p>
      ) : (
        <StackedBar
          parts={sumParts(round.kind, round.tally)}
          caption={sumSentence(round.kind, round.tally, round.outcome)}
        />
      )}
      {seats.length === 0 ? null : (
        <TileStrip label={m.item_latest_positions({ round: title })} tiles={seats.map(seatTile)} />
      )}
      <p className="sk-small sk-subtle">
        {round.settledAt === null ? (
          <>
            {round.phase === 'open' ? m.round_closes() : m.round_closed_at()} <Deadline at={round.closesAt} />
          </>
        ) : (
          m.round_settled_auto({ moment: formatMoment(round.settledAt) })
        )}
      </p>
    </article>
  );
};
