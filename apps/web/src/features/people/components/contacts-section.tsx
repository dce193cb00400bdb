import type { ReactElement } from 'react';
import { m } from '../../../shared/i18n/messages.js';
import { Button } from '../../../ui/button.js';
import { EmptyState } from '../../../ui/message.js';
import { Section } from '../../../ui/structure.js';
import { RolesTable } from './held-tables.js';
import { OpenedForm } from './opened-form.js';
import type { SectionProps } from './section-props.js';

/** Who speaks for a partner about its part; to add and end contacts, for who may. */
export const ContactsSection = (props: SectionProps): ReactElement => {
  const { at, form, onOpen } = props;
  const contacts = at.roles.filter(({ role, term }) => role === 'partnerContact' && term === 'inForce');
  return (
    <Section
      id="contacts"
      title={m.people_contacts_title()}
      aside={
        at.may.includes('addContact') ? (
          <Button look={form === undefined ? 'primary' : 'secondary'} onClick={() => onOpen({ kind: 'addContact' })}>
            {m.people_contact_add()}
          </Button>
        ) : null
      }
    >
      <OpenedForm {...props} kinds={['addContact', 'endContact']} />
      {contacts.length === 0 ? (
        <EmptyState title={m.people_contacts_none()}>
          <p>{m.people_contacts_none_text()}</p>
        </EmptyState>
      ) : (
        <RolesTable
          caption={m.people_contacts_title()}
          held={contacts}
          onEnd={at.may.includes('endContact') ? (contact) => onOpen({ kind: 'endContact', contact }) : undefined}
        />
      )}
    </Section>
  );
};
