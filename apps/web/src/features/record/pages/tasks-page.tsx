import type { EventView, SessionView, TasksView } from '@samenkoers/contract';
import { useSuspenseQuery } from '@tanstack/react-query';
import { type ReactElement, useState } from 'react';
import { EventTimeline } from '../../../shared/domain/event-sentences.js';
import { CAPACITY_WORDS } from '../../../shared/domain/person-words.js';
import { formatMoment } from '../../../shared/format/dates.js';
import { m } from '../../../shared/i18n/messages.js';
import { may, ownersOf, useSession } from '../../../shared/session/session.js';
import { Button, ButtonLink, TextLink } from '../../../ui/button.js';
import { EmptyState } from '../../../ui/message.js';
import { PageTitle } from '../../../ui/page-title.js';
import { Section } from '../../../ui/structure.js';
import { PartnerItems } from '../components/partner-items.js';
import { TaskList } from '../components/task-list.js';
import { recordQueries } from '../queries.js';

const titleOf = (data: TasksView, isOwner: boolean): string => {
  const [first, ...rest] = data.lists;
  if (!isOwner && first?.organisation !== null) return m.tasks_title_partner();
  if (first === undefined || rest.length > 0) return m.tasks_title_me();
  return first.organisation === null
    ? m.tasks_title_team()
    : m.tasks_title_owner({ organisation: first.organisation.name });
};

/** Home of an owner's people and of partners: what waits for them, then what changed. */
export const TasksPage = (): ReactElement => {
  const session = useSession();
  return may(session, 'task:read') ? <Tasks session={session} /> : <NoPartAnyMore />;
};

/** Whoever spoke for an owner until a mandate ended: says so, and leads to what everyone may read. */
const NoPartAnyMore = (): ReactElement => (
  <div className="sk-stack">
    <PageTitle title={m.tasks_no_part_title()} site={m.site_name()} />
    <p>{m.tasks_no_part_text()}</p>
    <div>
      <ButtonLink to="/">{m.error_to_agenda()}</ButtonLink>
    </div>
  </div>
);

const Tasks = ({ session }: { readonly session: SessionView }): ReactElement => {
  const { data } = useSuspenseQuery(recordQueries.tasks);
  const isOwner = ownersOf(session.person).length > 0;
  const partners = session.person?.actingFor.filter((each) => !each.isOwner) ?? [];
  return (
    <div className="sk-stack sk-stack--wide">
      <PageTitle title={titleOf(data, isOwner)} site={m.site_name()}>
        <OwnPeople session={session} />
      </PageTitle>
      {data.lists.map((list) => (
        <TaskSection
          key={list.organisation?.id ?? 'team'}
          list={list}
          now={data.now}
          isAlone={data.lists.length === 1 && (isOwner || list.organisation === null)}
        />
      ))}
      {partners.map(({ organisation }) => (
        <PartnerItems key={organisation.id} organisation={organisation} />
      ))}
      <Section
        id="changes"
        title={
          data.previousVisit === null
            ? m.tasks_changes_first()
            : m.tasks_changes({ moment: formatMoment(data.previousVisit) })
        }
      >
        {data.changes.length === 0 ? (
          <p>
            {data.previousVisit === null
              ? m.tasks_changes_none()
              : m.tasks_changes_none_since({ moment: formatMoment(data.previousVisit) })}
          </p>
        ) : (
          <Changes events={data.changes} />
        )}
      </Section>
    </div>
  );
};

/** The way to the people of an organisation, for who looks after them. */
const OwnPeople = ({ session: { person } }: { readonly session: SessionView }): ReactElement | null => {
  const lookedAfter =
    person?.actingFor.filter(({ roles }) => roles.includes('coordinator') || roles.includes('partnerContact')) ?? [];
  if (lookedAfter.length === 0) return null;
  return (
    <ul className="sk-inline-list">
      {lookedAfter.map(({ organisation }) => (
        <li key={organisation.id}>
          <TextLink to="/organisaties/$organisation/mensen" params={{ organisation: organisation.slug }}>
            {m.people_link({ organisation: organisation.name })}
          </TextLink>
        </li>
      ))}
    </ul>
  );
};

const SHOWN_FIRST = 8;

const Changes = ({ events }: { readonly events: readonly EventView[] }): ReactElement => {
  const [isAll, setAll] = useState(false);
  return (
    <>
      <EventTimeline events={isAll ? events : events.slice(0, SHOWN_FIRST)} withItem />
      {isAll || events.length <= SHOWN_FIRST ? null : (
        <div>
          <Button onClick={() => setAll(true)}>{m.more()}</Button>
        </div>
      )}
    </>
  );
};

type TaskSectionProps = { readonly list: TasksView['lists'][number]; readonly now: string; readonly isAlone: boolean };

const TaskSection = ({ list, now, isAlone }: TaskSectionProps): ReactElement => {
  const { organisation, capacity, tasks } = list;
  const waiting = tasks.length === 1 ? m.tasks_count_one() : m.tasks_count({ n: tasks.length });
  const name = organisation === null ? m.tasks_title_team() : m.tasks_title_owner({ organisation: organisation.name });
  const none = organisation === null ? m.tasks_none_team() : m.tasks_none({ organisation: organisation.name });
  return (
    <Section
      title={isAlone ? waiting : name}
      aside={capacity === null ? null : <span className="sk-subtle">{CAPACITY_WORDS[capacity]()}</span>}
    >
      {tasks.length === 0 ? <EmptyState title={none} /> : <TaskList tasks={tasks} now={now} />}
    </Section>
  );
};
