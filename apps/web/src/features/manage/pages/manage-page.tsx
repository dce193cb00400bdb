import { useInfiniteQuery, useSuspenseQuery } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import { ChangeCard } from '../../../shared/changes/change-card.js';
import { changeQueries } from '../../../shared/changes/queries.js';
import { m } from '../../../shared/i18n/messages.js';
import { useSession } from '../../../shared/session/session.js';
import { useAnnounce } from '../../../ui/announcer.js';
import { Button } from '../../../ui/button.js';
import { EmptyState } from '../../../ui/message.js';
import { PageTitle } from '../../../ui/page-title.js';
import { Section } from '../../../ui/structure.js';
import { WaysOn } from '../components/ways-on.js';

/** What waits for a second person, and the ways on to what is managed. */
export const ManagePage = (): ReactElement => {
  const announce = useAnnounce();
  const now = Date.parse(useSession().now);
  const { data: pending } = useSuspenseQuery(changeQueries.pending);
  return (
    <div className="sk-stack sk-stack--wide">
      <PageTitle title={m.manage_title()} site={m.site_name()}>
        <p>{m.manage_about()}</p>
      </PageTitle>
      <Section id="pending" title={m.manage_pending()}>
        {pending.length === 0 ? (
          <EmptyState title={m.manage_pending_none()} />
        ) : (
          pending.map((change) => <ChangeCard key={change.number} change={change} now={now} onDone={announce} />)
        )}
      </Section>
      <Section id="ways" title={m.manage_ways()}>
        <WaysOn />
      </Section>
      <Answered now={now} />
    </div>
  );
};

const Answered = ({ now }: { readonly now: number }): ReactElement => {
  const announce = useAnnounce();
  const { data, hasNextPage, fetchNextPage, isFetchingNextPage } = useInfiniteQuery(changeQueries.all);
  const answered = (data?.pages ?? []).flatMap(({ rows }) => rows).filter(({ state }) => state !== 'pending');
  return (
    <Section id="answered" title={m.manage_answered()}>
      {answered.length === 0 ? (
        <EmptyState title={m.manage_answered_none()} />
      ) : (
        answered.map((change) => <ChangeCard key={change.number} change={change} now={now} onDone={announce} />)
      )}
      {hasNextPage ? (
        <div>
          <Button
            busyLabel={isFetchingNextPage ? m.busy_loading_more() : undefined}
            onClick={() => void fetchNextPage()}
          >
            {m.more()}
          </Button>
        </div>
      ) : null}
    </Section>
  );
};
