import type { SignedInPerson, UrgencyRoundView } from '@samenkoers/contract';
import type { ReactElement } from 'react';
import { Deadline } from '../../../shared/format/moment.js';
import { m } from '../../../shared/i18n/messages.js';
import { ButtonLink } from '../../../ui/button.js';
import { gradersIn, openGraders, sheetOf } from '../round-facts.js';

type Props = { readonly round: UrgencyRoundView; readonly person: SignedInPerson | null };

const actionFor = (judged: number, of: number): string => {
  if (judged === 0) return m.urgency_start_grading();
  return judged < of ? m.urgency_go_on_grading() : m.urgency_see_own();
};

/** The round that runs now: until when, how far one is, and the one thing to do. */
export const RunningRound = ({ round, person }: Props): ReactElement => {
  const params = { round: String(round.number) };
  const of = round.itemList.length;
  const open = openGraders(round, person);
  const waiting = open.find(({ organisation }) => sheetOf(round, organisation.id).size < of) ?? open[0];
  const judged = waiting === undefined ? 0 : sheetOf(round, waiting.organisation.id).size;
  const isOpen = round.phase === 'open';
  return (
    <section className="sk-hero" aria-labelledby="running-title">
      <p className="sk-subtle">{isOpen ? m.urgency_running_title() : m.urgency_past_title()}</p>
      <h2 id="running-title">{round.title}</h2>
      <p>
        {isOpen ? m.urgency_closes() : m.urgency_closed()}{' '}
        <strong>
          <Deadline at={round.closesAt} now={Date.parse(round.now)} />
        </strong>
      </p>
      {gradersIn(round, person).map(({ organisation }) => {
        const own = sheetOf(round, organisation.id).size;
        return (
          <div key={organisation.id} className="sk-stack sk-stack--tight">
            <p className="sk-lead">{m.urgency_judged_of_owner({ organisation: organisation.name, judged: own, of })}</p>
            <progress className="sk-progress" value={own} max={of} aria-hidden="true" />
          </div>
        );
      })}
      {round.done === null ? (
        <p>{m.urgency_hidden_count()}</p>
      ) : (
        <p>{m.urgency_done_of({ done: round.done, n: round.n })}</p>
      )}
      <div className="sk-cluster">
        {waiting === undefined ? null : (
          <ButtonLink
            to="/prioritering/$round/beoordelen"
            params={params}
            search={open.length > 1 ? { namens: waiting.organisation.slug } : {}}
            look="primary"
          >
            {actionFor(judged, of)}
          </ButtonLink>
        )}
        <ButtonLink to="/prioritering/$round" params={params} look={waiting === undefined ? 'primary' : 'secondary'}>
          {round.hidden ? m.urgency_to_this_round() : m.urgency_to_round_running()}
        </ButtonLink>
      </div>
    </section>
  );
};
