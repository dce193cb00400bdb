import type { ReactElement } from 'react';
import { m } from '../../../shared/i18n/messages.js';
import { EmptyState } from '../../../ui/message.js';
import { Section } from '../../../ui/structure.js';
import { RolesTable } from './held-tables.js';
import type { SectionProps } from './section-props.js';

/** Who prepares for an owner and looks after its people. */
export const CoordinatorsSection = ({ at }: SectionProps): ReactElement => {
  const coordinators = at.roles.filter(({ role, term }) => role === 'coordinator' && term === 'inForce');
  return (
    <Section id="coordinators" title={m.people_coordinators_title()}>
      <p>{m.people_coordinators_about()}</p>
      {coordinators.length === 0 ? (
        <EmptyState title={m.people_coordinators_none()}>
          <p>{m.people_coordinators_none_text()}</p>
        </EmptyState>
      ) : (
        <RolesTable caption={m.people_coordinators_title()} held={coordinators} />
      )}
    </Section>
  );
};
