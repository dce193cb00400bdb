import { useSuspenseInfiniteQuery } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import { EventTimeline } from '../../../shared/domain/event-sentences.js';
import { m } from '../../../shared/i18n/messages.js';
import { Button } from '../../../ui/button.js';
import { peopleQueries } from '../queries.js';

type Props = { readonly organisation: { readonly slug: string; readonly name: string } };

/** What happened to mandates and roles, newest first, page by page. */
export const PeopleHistory = ({ organisation: { slug, name } }: Props): ReactElement => {
  const { data, hasNextPage, fetchNextPage, isFetchingNextPage } = useSuspenseInfiniteQuery(peopleQueries.events(slug));
  const events = data.pages.flatMap((page) => page.rows);
  if (events.length === 0) return <p className="sk-subtle">{m.people_history_none({ organisation: name })}</p>;
  return (
    <>
      <EventTimeline events={events} />
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
    </>
  );
};
