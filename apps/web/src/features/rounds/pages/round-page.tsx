import type { RoundView } from '@samenkoers/contract';
import { useSuspenseQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { namesOf } from '../../../shared/domain/facts.js';
import { seatTile } from '../../../shared/domain/seat-tiles.js';
import { RoundStatus } from '../../../shared/domain/state-status.js';
import { ROUND_KIND_WORDS } from '../../../shared/domain/words.js';
import { formatMoment } from '../../../shared/format/dates.js';
import { Deadline, Moment } from '../../../shared/format/moment.js';
import { capital } from '../../../shared/format/text.js';
import { m } from '../../../shared/i18n/messages.js';
import { draftOwner, useSession } from '../../../shared/session/session.js';
import { Button, TextLink } from '../../../ui/button.js';
import { isWide } from '../../../ui/is-wide.js';
import { Alert } from '../../../ui/message.js';
import { PageTitle } from '../../../ui/page-title.js';
import { TileStrip } from '../../../ui/strips.js';
import { Breadcrumb, Disclosure, Section } from '../../../ui/structure.js';
import { AboutRound } from '../components/about-round.js';
import { NotAnswered } from '../components/not-answered.js';
import { PositionsTable } from '../components/positions-table.js';
import { RunRound } from '../components/run-round.js';
import { SupportSum } from '../components/support-sum.js';
import { TakePosition } from '../components/take-position.js';
import { roundQueries } from '../queries.js';

const route = getRouteApi('/rondes/$round');

/** One round: the question, the sum, your position, every owner's position. */
export const RoundPage = (): ReactElement => {
  const { round: number } = route.useParams();
  const session = useSession();
  const { data: round } = useSuspenseQuery(roundQueries.detail(Number(number)));
  const names = namesOf(round.seats.map(({ organisation }) => organisation));
  const isOpen = round.phase === 'open';
  return (
    <article className="sk-stack sk-stack--wide" key={round.number}>
      <RoundHeading round={round} />
      <Section id="sum" title={round.result === null ? m.round_sum_title() : m.round_result_title()}>
        <SupportSum round={round} names={names} />
        <Settled round={round} />
      </Section>
      {isOpen && session.person !== null ? <TakePosition round={round} person={session.person} /> : null}
      <Section id="owners" title={m.round_owners_title()}>
        {round.hidden ? (
          <Alert>
            <p>{m.round_hidden_note()}</p>
          </Alert>
        ) : null}
        <TileStrip label={m.round_owners_strip()} tiles={round.seats.map(seatTile)} />
        <Disclosure summary={m.round_positions_fold()} open={isWide()}>
          <PositionsTable kind={round.kind} seats={round.seats} />
        </Disclosure>
      </Section>
      {round.result === null && round.phase !== 'withdrawn' ? <NotAnswered round={round} names={names} /> : null}
      <RunRound round={round} names={names} draftOwner={draftOwner(session)} />
      {!isOpen && round.result === null && session.person !== null ? (
        <TakePosition round={round} person={session.person} />
      ) : null}
      <AboutRound round={round} names={names} />
    </article>
  );
};

const RoundHeading = ({ round }: { readonly round: RoundView }): ReactElement => {
  const { itemSlug } = round.subject;
  const trail = [
    <TextLink key="agenda" to="/agenda">
      {m.nav_agenda()}
    </TextLink>,
    ...(itemSlug === null
      ? []
      : [
          <TextLink key="item" to="/agenda/$item" params={{ item: itemSlug }}>
            {round.title}
          </TextLink>,
        ]),
    m.round_number({ n: round.number }),
  ];
  return (
    <PageTitle
      title={m.round_title({ kind: capital(ROUND_KIND_WORDS[round.kind]()), title: round.title })}
      site={m.site_name()}
      above={<Breadcrumb label={m.breadcrumb()} trail={trail} />}
      beside={<RoundStatus phase={round.phase} outcome={round.outcome} />}
    >
      <div className="sk-cluster sk-cluster--apart">
        <p>
          {round.phase === 'open' ? (
            <>
              {m.round_closes()} <Deadline at={round.closesAt} now={Date.parse(round.now)} />
            </>
          ) : (
            <>
              {m.round_closed_at()} <Moment at={round.closesAt} />
            </>
          )}
        </p>
        <span className="sk-no-print">
          <Button look="subtle" onClick={() => window.print()}>
            {m.print_page()}
          </Button>
        </span>
      </div>
      {round.textChanged ? (
        <Alert kind="warning">
          <p>{m.round_text_changed()}</p>
        </Alert>
      ) : null}
    </PageTitle>
  );
};

const Settled = ({ round }: { readonly round: RoundView }): ReactElement | null => {
  if (round.result === null) return null;
  const { settledAt, settledByName, asItStands } = round.result;
  const moment = formatMoment(settledAt);
  return (
    <>
      <p>
        {settledByName === null
          ? m.round_settled_auto({ moment })
          : m.round_settled_by({ moment, name: settledByName })}
      </p>
      {asItStands ? <p>{m.round_as_it_stands()}</p> : null}
    </>
  );
};
