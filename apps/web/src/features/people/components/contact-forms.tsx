import type { HeldRoleView } from '@samenkoers/contract';
import { type ReactElement, useState } from 'react';
import { RECORD } from '../../../shared/api-client/keys.js';
import { useAct } from '../../../shared/api-client/use-act.js';
import { ActFailure, issueFor } from '../../../shared/forms/act-failure.js';
import { ActForm } from '../../../shared/forms/act-form.js';
import { findingAt } from '../../../shared/forms/finding-at.js';
import { limitOf, TEXT_LIMITS } from '../../../shared/forms/limit.js';
import { m } from '../../../shared/i18n/messages.js';
import { PersonFields } from '../../../shared/people/person-fields.js';
import { isComplete, missingIn, nameOfPerson, noPerson, toPersonChoice } from '../../../shared/people/person-values.js';
import { TextArea } from '../../../ui/field.js';
import { letterTo, messageTo } from '../outcome.js';
import { knownAt } from '../terms.js';
import type { FormProps } from './form-props.js';

/** Lets a person speak for a partner; who is new gets an invitation. */
export const AddContactForm = ({ at, onDone, onCancel }: FormProps): ReactElement => {
  const { organisation, roles, people } = at;
  const isContact = (id: string) => roles.some(({ personId, term }) => personId === id && term !== 'ended');
  const known = knownAt(at).filter(({ id }) => !isContact(id));
  const [values, setValues] = useState(() => noPerson(known));
  const [wasPressed, setPressed] = useState(false);
  const act = useAct('addContact', { params: { organisation: organisation.slug }, touches: RECORD });
  const submit = async (): Promise<void> => {
    setPressed(true);
    if (!isComplete(values)) return;
    const done = await act.submit({ person: toPersonChoice(values) });
    if (!done.ok) return;
    const name = nameOfPerson(values, known);
    const before = people?.find(({ id }) => id === values.who);
    const letter =
      before === undefined
        ? letterTo(name, values.email.trim() || null, false)
        : letterTo(name, before.email, before.hasSignedIn !== false);
    onDone({
      title: m.people_contact_added_title(),
      lines: [m.people_contact_added({ name, organisation: organisation.name }), ...letter.lines],
      hasLetter: letter.hasLetter,
    });
  };
  return (
    <ActForm
      label={m.people_contact_add_title({ organisation: organisation.name })}
      action={m.people_contact_add()}
      startsFocused
      isBusy={act.isBusy}
      failure={<ActFailure act={act} />}
      onSubmit={() => void submit()}
      onCancel={onCancel}
    >
      <PersonFields
        known={known}
        values={values}
        errors={{
          who: findingAt(act, ['contact-already', 'contact-for-programme-team']) ?? issueFor(act, 'person'),
          email: findingAt(act, ['address-of-another']),
          ...(wasPressed ? missingIn(values) : {}),
        }}
        onChange={setValues}
      />
    </ActForm>
  );
};

/** Ends the role of a contact, at once. */
export const EndContactForm = ({
  at,
  contact,
  onDone,
  onCancel,
}: FormProps & { readonly contact: HeldRoleView }): ReactElement => {
  const { personName: name } = contact;
  const organisation = at.organisation.name;
  const [reason, setReason] = useState('');
  const act = useAct('endContact', {
    params: { organisation: at.organisation.slug, contact: contact.id },
    touches: RECORD,
  });
  const isLast = at.roles.filter(({ role, term }) => role === 'partnerContact' && term === 'inForce').length === 1;
  const submit = async (): Promise<void> => {
    if (!(await act.submit({ reason })).ok) return;
    const letter = messageTo(at, contact.personId, name);
    onDone({
      title: m.people_ended_done_title(),
      lines: [m.people_ended_now({ name, organisation }), ...letter.lines],
      hasLetter: letter.hasLetter,
    });
  };
  return (
    <ActForm
      label={m.people_contact_end_of({ name })}
      action={m.people_contact_end_of({ name })}
      danger
      startsFocused
      isBusy={act.isBusy}
      failure={<ActFailure act={act} />}
      onSubmit={() => void submit()}
      onCancel={onCancel}
    >
      <p>{m.people_contact_end_about({ name, organisation })}</p>
      {isLast ? <p>{m.people_contact_end_last({ name })}</p> : null}
      <TextArea
        label={m.people_end_reason()}
        description={m.people_end_reason_about({ name })}
        value={reason}
        error={issueFor(act, 'reason')}
        limit={limitOf(TEXT_LIMITS.reason)}
        onChange={setReason}
      />
    </ActForm>
  );
};
