import type { ChangeView } from '@samenkoers/contract';
import { useInfiniteQuery, useSuspenseQuery } from '@tanstack/react-query';
import { useLocation } from '@tanstack/react-router';
import { type ReactElement, useEffect, useState } from 'react';
import { ChangeCard } from '../../../shared/changes/change-card.js';
import { DoneMessage } from '../../../shared/changes/done-message.js';
import { changeQueries } from '../../../shared/changes/queries.js';
import { m } from '../../../shared/i18n/messages.js';
import { useSession } from '../../../shared/session/session.js';
import { Button } from '../../../ui/button.js';
import { EmptyState } from '../../../ui/message.js';
import { PageTitle } from '../../../ui/page-title.js';
import { Section } from '../../../ui/structure.js';
import { WaysOn } from '../components/ways-on.js';

/** What this person itself can confirm stands first. */
const waitsForMe = ({ confirm }: ChangeView): boolean => confirm?.allowed === true;

/** What waits for a second person, and the ways on to what is managed. */
export const ManagePage = (): ReactElement => {
  const { hash } = useLocation();
  const [done, setDone] = useState<string>();
  const now = Date.parse(useSession().now);
  const { data } = useSuspenseQuery(changeQueries.pending);
  const pending = data.toSorted((a, b) => Number(waitsForMe(b)) - Number(waitsForMe(a)));
  useEffect(() => {
    // Who comes from a task goes on at its change, also with the keyboard.
    if (hash !== '') document.getElementById(hash)?.focus();
  }, [hash]);
  return (
    <div className="sk-stack sk-stack--wide">
      <PageTitle title={m.manage_title()} site={m.site_name()}>
        <p>{m.manage_about()}</p>
      </PageTitle>
      <Section id="pending" title={m.manage_pending()}>
        {done === undefined ? null : (
          <DoneMessage key={done}>
            <p>{done}</p>
          </DoneMessage>
        )}
        {pending.length === 0 ? (
          <EmptyState title={m.manage_pending_none()} />
        ) : (
          pending.map((change) => <ChangeCard key={change.number} change={change} now={now} onDone={setDone} />)
        )}
      </Section>
      <Section id="ways" title={m.manage_ways()}>
        <WaysOn />
      </Section>
      <Answered now={now} onDone={setDone} />
    </div>
  );
};

type AnsweredProps = { readonly now: number; readonly onDone: (said: string) => void };

const Answered = ({ now, onDone }: AnsweredProps): ReactElement => {
  const { data, hasNextPage, fetchNextPage, isFetchingNextPage } = useInfiniteQuery(changeQueries.all);
  const answered = (data?.pages ?? []).flatMap(({ rows }) => rows).filter(({ state }) => state !== 'pending');
  return (
    <Section id="answered" title={m.manage_answered()}>
      {answered.length === 0 ? (
        <EmptyState title={m.manage_answered_none()} />
      ) : (
        answered.map((change) => <ChangeCard key={change.number} change={change} now={now} onDone={onDone} />)
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
