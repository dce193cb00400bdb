import type { CockpitView } from '@samenkoers/contract';
import type { ReactElement } from 'react';
import { shortName } from '../../../shared/domain/seat-tiles.js';
import { formatMoment } from '../../../shared/format/dates.js';
import { Deadline } from '../../../shared/format/moment.js';
import { m } from '../../../shared/i18n/messages.js';
import { TextLink } from '../../../ui/button.js';
import { DefinitionList } from '../../../ui/structure.js';

type Running = NonNullable<CockpitView['urgencyRound']>;

const listOf = (names: readonly string[]): string => (names.length === 0 ? m.cockpit_nobody() : names.join(', '));

/** The urgency round that runs: until when, and who still has items to judge, unless that is hidden. */
export const RunningUrgencyRound = ({
  running,
  now,
}: {
  readonly running: Running;
  readonly now: string;
}): ReactElement => {
  const { round, notDone, pendingRatification, lastReminder } = running;
  return (
    <article className="sk-card">
      <h3>
        <TextLink to="/prioritering">{m.cockpit_urgency_round({ title: round.title })}</TextLink>
      </h3>
      <p>
        {round.done === null
          ? m.cockpit_urgency_hidden()
          : m.cockpit_urgency_done({ done: round.done, n: round.n, items: round.items })}
      </p>
      <p className="sk-small">
        {round.phase === 'open' ? m.round_closes() : m.round_closed_at()}{' '}
        <Deadline at={round.closesAt} now={Date.parse(now)} />
      </p>
      <DefinitionList
        wide
        items={[
          ...(notDone === null
            ? []
            : [
                {
                  term: m.cockpit_urgency_not_done(),
                  value: listOf(
                    notDone.map(({ organisation, judged, of }) =>
                      m.cockpit_urgency_progress({ name: shortName(organisation.name), judged, of }),
                    ),
                  ),
                },
              ]),
          ...(pendingRatification === null || pendingRatification.length === 0
            ? []
            : [{ term: m.cockpit_pending(), value: listOf(pendingRatification.map(({ name }) => shortName(name))) }]),
          ...(lastReminder === null ? [] : [{ term: m.cockpit_last_reminder(), value: formatMoment(lastReminder) }]),
        ]}
      />
    </article>
  );
};
