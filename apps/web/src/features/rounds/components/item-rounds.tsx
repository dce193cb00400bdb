import type { Ability, Act, ProgrammeView, RoundRow, RoundView, SeatView } from '@samenkoers/contract';
import type { RoundKind } from '@samenkoers/rulebook';
import type { ReactElement } from 'react';
import { can } from '../../../shared/domain/abilities.js';
import type { Names } from '../../../shared/domain/facts.js';
import { seatTile } from '../../../shared/domain/seat-tiles.js';
import { RoundStatus } from '../../../shared/domain/state-status.js';
import { sumParts } from '../../../shared/domain/sum-parts.js';
import { sumSentence } from '../../../shared/domain/sum-sentence.js';
import { ROUND_KIND_WORDS } from '../../../shared/domain/words.js';
import { formatMoment } from '../../../shared/format/dates.js';
import { Deadline } from '../../../shared/format/moment.js';
import { capital } from '../../../shared/format/text.js';
import { Reveal } from '../../../shared/forms/act-form.js';
import { lazyPart } from '../../../shared/forms/lazy-part.js';
import { m } from '../../../shared/i18n/messages.js';
import { TextLink } from '../../../ui/button.js';
import { EmptyState } from '../../../ui/message.js';
import { StackedBar, TileStrip } from '../../../ui/strips.js';
import { Section } from '../../../ui/structure.js';
import { openRoundTitle } from './open-round-title.js';

const OpenRoundForm = lazyPart(async () => (await import('./open-round-form.js')).OpenRoundForm);

const OPENING: readonly { readonly act: Act; readonly kind: Exclude<RoundKind, 'adoption'> }[] = [
  { act: 'open-support-round', kind: 'support' },
  { act: 'open-take-up-round', kind: 'takeUp' },
  { act: 'open-removal-round', kind: 'removal' },
];

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
        <p>{m.sum_hidden({ answered: round.answered, n: round.n })}</p>
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

type Props = {
  readonly item: string;
  readonly rounds: readonly RoundRow[];
  readonly abilities: readonly Ability[];
  readonly programme: ProgrammeView;
  readonly names: Names;
  readonly isLinked: boolean;
  /** The newest round with its seats, for whoever may look inside. */
  readonly latest: RoundView | undefined;
};

/** The rounds about an item, newest first, and opening the next one. */
export const ItemRounds = ({ item, rounds, abilities, programme, names, isLinked, latest }: Props): ReactElement => (
  <Section id="rounds" title={m.rounds_title()}>
    {rounds.length === 0 ? <EmptyState title={m.rounds_none()} /> : null}
    <ul className="sk-plain-list sk-stack">
      {rounds.map((round) => (
        <li key={round.number}>
          <RoundSummary round={round} isLinked={isLinked} seats={latest?.number === round.number ? latest.seats : []} />
        </li>
      ))}
    </ul>
    <div className="sk-cluster sk-no-print">
      {OPENING.filter(({ act }) => can(abilities, act)).map(({ act, kind }) => (
        <Reveal key={act} action={openRoundTitle(kind)} look={kind === 'removal' ? 'subtle' : 'primary'}>
          {(close) => <OpenRoundForm question={{ kind, item }} programme={programme} names={names} onCancel={close} />}
        </Reveal>
      ))}
    </div>
  </Section>
);
