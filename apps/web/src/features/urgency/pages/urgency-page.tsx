import { useSuspenseQuery } from '@tanstack/react-query';
import { type ReactElement, Suspense } from 'react';
import { lazyPart } from '../../../shared/forms/lazy-part.js';
import { m } from '../../../shared/i18n/messages.js';
import { draftOwner, may, useSession } from '../../../shared/session/session.js';
import { EmptyState, Loading } from '../../../ui/message.js';
import { PageTitle } from '../../../ui/page-title.js';
import { EarlierRounds } from '../components/earlier-rounds.js';
import { Readiness } from '../components/readiness.js';
import { RunUrgencyRound } from '../components/run-urgency-round.js';
import { RunningRound } from '../components/running-round.js';
import { urgencyQueries } from '../queries.js';
import { isRunning } from '../round-facts.js';

/** Only the team opens rounds: nobody else fetches what that takes. */
const OpenUrgencyRound = lazyPart(async () => (await import('../components/open-urgency-round.js')).OpenUrgencyRound);

/** What the owners find urgent: the round that runs or how to open one, and the earlier ones. */
export const UrgencyPage = (): ReactElement => {
  const session = useSession();
  const { data } = useSuspenseQuery(urgencyQueries.list);
  const running = data.rounds.find(isRunning);
  const runs = may(session, 'round:run');
  return (
    <div className="sk-stack sk-stack--wide">
      <PageTitle title={m.urgency_title()} site={m.site_name()}>
        <p className="sk-subtle">{m.urgency_about()}</p>
      </PageTitle>
      {running === undefined ? (
        <EmptyState title={m.urgency_none_running_title()}>
          <p>{runs ? m.urgency_none_running_team() : m.urgency_none_running_text()}</p>
        </EmptyState>
      ) : (
        <Running number={running.number} runs={runs} />
      )}
      {running === undefined && runs ? (
        <Suspense fallback={<Loading>{m.loading_page()}</Loading>}>
          <OpenUrgencyRound />
        </Suspense>
      ) : null}
      <EarlierRounds rounds={data.rounds.filter((round) => !isRunning(round))} />
    </div>
  );
};

const Running = ({ number, runs }: { readonly number: number; readonly runs: boolean }): ReactElement => {
  const session = useSession();
  const { data: round } = useSuspenseQuery(urgencyQueries.detail(number));
  return (
    <>
      <RunningRound round={round} person={session.person} />
      {runs && round.phase === 'open' ? <Readiness round={round} /> : null}
      <RunUrgencyRound round={round} draftOwner={draftOwner(session)} />
    </>
  );
};
