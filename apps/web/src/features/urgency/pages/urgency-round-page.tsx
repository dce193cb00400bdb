import type { UrgencyRoundView } from '@samenkoers/contract';
import { useSuspenseQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { type ReactElement, Suspense } from 'react';
import { formatMoment } from '../../../shared/format/dates.js';
import { Deadline } from '../../../shared/format/moment.js';
import { lazyPart } from '../../../shared/forms/lazy-part.js';
import { m } from '../../../shared/i18n/messages.js';
import { draftOwner, may, ownersOf, useSession } from '../../../shared/session/session.js';
import { Button, ButtonLink, TextLink } from '../../../ui/button.js';
import { Alert, Loading, Status } from '../../../ui/message.js';
import { PageTitle } from '../../../ui/page-title.js';
import { Breadcrumb, Section } from '../../../ui/structure.js';
import { AboutUrgencyRound } from '../components/about-urgency-round.js';
import { URGENCY_OUTCOME_WORDS } from '../components/earlier-rounds.js';
import { OwnJudgements } from '../components/own-judgements.js';
import { Ranking } from '../components/ranking.js';
import { Readiness } from '../components/readiness.js';
import { ResultSum } from '../components/result-sum.js';
import { RunUrgencyRound } from '../components/run-urgency-round.js';
import { urgencyQueries } from '../queries.js';
import { openGraders } from '../round-facts.js';

/** Below what everybody came for: fetched while they read. */
const OrderSection = lazyPart(async () => (await import('../components/order-section.js')).OrderSection);
const DistributionSection = lazyPart(
  async () => (await import('../components/distribution-section.js')).DistributionSection,
);

const route = getRouteApi('/prioritering/$round');

/** The outcome of one urgency round: the sum, the ranking and why, and what the board made of it. */
export const UrgencyRoundPage = (): ReactElement => {
  const { round: number } = route.useParams();
  const session = useSession();
  const { data: round } = useSuspenseQuery(urgencyQueries.detail(Number(number)));
  const own = ownersOf(session.person).filter(({ organisation }) =>
    round.seats.some((seat) => seat.organisation.id === organisation.id),
  );
  const { result, order } = round;
  return (
    <article className="sk-stack sk-stack--wide" key={round.number}>
      <Heading
        round={round}
        canGrade={openGraders(round, session.person).length > 0}
        showsPackage={result !== null && may(session, 'package:read')}
      />
      {round.withdrawnAt === null ? null : (
        <Alert kind="warning">
          <p>
            {m.urgency_withdrawn({ moment: formatMoment(round.withdrawnAt) })} {round.withdrawReason}
          </p>
        </Alert>
      )}
      {round.hidden ? (
        <Alert title={m.urgency_hidden_title()}>
          <p>{m.urgency_hidden_text({ moment: formatMoment(round.closesAt) })}</p>
        </Alert>
      ) : null}
      {result === null ? null : (
        <Section id="sum" title={result.final ? m.urgency_result_title() : m.urgency_sum_title()}>
          <ResultSum round={round} result={result} />
        </Section>
      )}
      {round.phase === 'open' && may(session, 'round:run') && !round.hidden ? <Readiness round={round} /> : null}
      <RunUrgencyRound round={round} draftOwner={draftOwner(session)} />
      {result === null ? null : <Ranking round={round} result={result} />}
      {result === null ? null : (
        <Suspense fallback={<Loading>{m.loading_page()}</Loading>}>
          {order === null ? null : <OrderSection round={round} order={order} draftOwner={draftOwner(session)} />}
          <DistributionSection round={round} result={result} />
        </Suspense>
      )}
      {own.map(({ organisation }) => (
        <OwnJudgements key={organisation.id} round={round} organisation={organisation} />
      ))}
      <AboutUrgencyRound round={round} />
    </article>
  );
};

const TONES = { open: 'neutral', incomplete: 'attention', settled: 'positive', withdrawn: 'negative' } as const;
const ICONS = { open: 'clock', incomplete: 'question', settled: 'check', withdrawn: 'cross' } as const;

type HeadingProps = {
  readonly round: UrgencyRoundView;
  readonly canGrade: boolean;
  readonly showsPackage: boolean;
};

const Heading = ({ round, canGrade, showsPackage }: HeadingProps): ReactElement => {
  const params = { round: String(round.number) };
  return (
    <PageTitle
      title={m.urgency_round_title({ n: round.number, title: round.title })}
      site={m.site_name()}
      above={
        <Breadcrumb
          label={m.breadcrumb()}
          trail={[
            <TextLink key="all" to="/prioritering">
              {m.urgency_title()}
            </TextLink>,
          ]}
        />
      }
      beside={
        <Status tone={TONES[round.outcome]} icon={ICONS[round.outcome]}>
          {URGENCY_OUTCOME_WORDS[round.outcome]()}
        </Status>
      }
    >
      <ClosingLine round={round} />
      <div className="sk-cluster sk-no-print">
        {canGrade ? (
          <ButtonLink to="/prioritering/$round/beoordelen" params={params} look="primary">
            {m.urgency_start_grading()}
          </ButtonLink>
        ) : null}
        {round.result === null ? null : (
          <ButtonLink to="/prioritering/$round/presenteren" params={params}>
            {m.urgency_present()}
          </ButtonLink>
        )}
        {showsPackage ? (
          <ButtonLink to="/prioritering/$round/pakket" params={params}>
            {m.urgency_to_package()}
          </ButtonLink>
        ) : null}
        <Button look="subtle" onClick={() => window.print()}>
          {m.print_page()}
        </Button>
      </div>
    </PageTitle>
  );
};

/** Until when, or since when; a withdrawn round did not close. */
const ClosingLine = ({ round }: { readonly round: UrgencyRoundView }): ReactElement | null => {
  if (round.phase === 'withdrawn') return null;
  return round.phase === 'open' ? (
    <p>
      {m.urgency_closes()} <Deadline at={round.closesAt} now={Date.parse(round.now)} />
    </p>
  ) : (
    <p>
      {m.urgency_closed()} {formatMoment(round.closesAt)}
    </p>
  );
};
