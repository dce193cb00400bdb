import { mayProposeChange, runsTheProcess } from '@samenkoers/rulebook';
import { useQuery } from '@tanstack/react-query';
import { type ReactElement, Suspense } from 'react';
import { changeQueries } from '../../../shared/changes/queries.js';
import { lazyPart } from '../../../shared/forms/lazy-part.js';
import { m } from '../../../shared/i18n/messages.js';
import { may, useSession } from '../../../shared/session/session.js';
import { Button } from '../../../ui/button.js';
import { EmptyState, Loading } from '../../../ui/message.js';
import { Section } from '../../../ui/structure.js';
import { coordinates } from '../terms.js';
import { RolesTable } from './held-tables.js';
import { OpenedForm } from './opened-form.js';
import type { SectionProps } from './section-props.js';

const ChangeCard = lazyPart(async () => (await import('../../../shared/changes/change-card.js')).ChangeCard);

/** Who prepares for an owner and looks after its people; to propose another, which a second person confirms. */
export const CoordinatorsSection = (props: SectionProps): ReactElement => {
  const { at, onOpen } = props;
  const session = useSession();
  const coordinators = at.roles.filter(({ role, term }) => role === 'coordinator' && term === 'inForce');
  const { person } = session;
  const mayPropose =
    person !== null &&
    may(session, 'change:propose') &&
    mayProposeChange(
      { kind: 'coordinatorAppointed', organisationId: at.organisation.id },
      {
        personId: person.id,
        isStaff: person.roles.some(runsTheProcess),
        speaksFor: [],
        coordinates: coordinates(person, at.organisation.id) ? [at.organisation.id] : [],
      },
    );
  return (
    <Section
      id="coordinators"
      title={m.people_coordinators_title()}
      aside={
        mayPropose && at.isOwner ? (
          <Button onClick={() => onOpen({ kind: 'proposeCoordinator' })}>{m.people_coordinator_propose()}</Button>
        ) : null
      }
    >
      <p>{m.people_coordinators_about()}</p>
      <OpenedForm {...props} kinds={['proposeCoordinator', 'endCoordinator']} />
      {may(session, 'change:read') ? <Waiting {...props} /> : null}
      {coordinators.length === 0 ? (
        <EmptyState title={m.people_coordinators_none()}>
          <p>{m.people_coordinators_none_text()}</p>
        </EmptyState>
      ) : (
        <RolesTable
          caption={m.people_coordinators_title()}
          held={coordinators}
          endLabel={m.people_coordinator_end()}
          onEnd={mayPropose ? (role) => onOpen({ kind: 'endCoordinator', roles: [role] }) : undefined}
        />
      )}
    </Section>
  );
};

/** Changes about this owner that wait for a second person. */
const Waiting = ({ at, now, onDone }: SectionProps): ReactElement | null => {
  const { data: changes = [] } = useQuery(changeQueries.pendingFor(at.organisation.slug));
  if (changes.length === 0) return null;
  return (
    <Suspense fallback={<Loading>{m.loading_page()}</Loading>}>
      {changes.map((change) => (
        <ChangeCard
          key={change.number}
          change={change}
          now={now}
          onDone={(said) => onDone({ lines: [said], hasLetter: false })}
        />
      ))}
    </Suspense>
  );
};
