import type { ReactElement } from 'react';
import { FormPlace } from '../../../shared/forms/form-place.js';
import { lazyPart } from '../../../shared/forms/lazy-part.js';
import { m } from '../../../shared/i18n/messages.js';
import type { OpenForm } from '../open-form.js';
import type { FormProps } from './form-props.js';

const GiveMandateForm = lazyPart(async () => (await import('./give-mandate-form.js')).GiveMandateForm);
const EndMandateForm = lazyPart(async () => (await import('./end-mandate-form.js')).EndMandateForm);
const AddContactForm = lazyPart(async () => (await import('./contact-forms.js')).AddContactForm);
const EndContactForm = lazyPart(async () => (await import('./contact-forms.js')).EndContactForm);
const InvitationForm = lazyPart(async () => (await import('./access-forms.js')).InvitationForm);
const ResetForm = lazyPart(async () => (await import('./access-forms.js')).ResetForm);

type Props = FormProps & { readonly form: OpenForm | undefined; readonly kinds: readonly OpenForm['kind'][] };

const titleOf = (form: OpenForm, organisation: string): string => {
  switch (form.kind) {
    case 'giveMandate':
      return m.people_give_title({ organisation });
    case 'endMandate':
      return m.people_end_of({ name: form.mandate.personName });
    case 'addContact':
      return m.people_contact_add_title({ organisation });
    case 'endContact':
      return m.people_contact_end_of({ name: form.contact.personName });
    case 'invite':
      return m.people_invite_of({ name: form.person.name });
    case 'resetSignIn':
      return m.people_reset_of({ name: form.person.name });
  }
};

const Fields = ({ form, ...rest }: FormProps & { readonly form: OpenForm }): ReactElement => {
  switch (form.kind) {
    case 'giveMandate':
      return <GiveMandateForm {...rest} />;
    case 'endMandate':
      return <EndMandateForm {...rest} mandate={form.mandate} />;
    case 'addContact':
      return <AddContactForm {...rest} />;
    case 'endContact':
      return <EndContactForm {...rest} contact={form.contact} />;
    case 'invite':
      return <InvitationForm {...rest} person={form.person} />;
    case 'resetSignIn':
      return <ResetForm {...rest} person={form.person} />;
  }
};

/** What the form is about, so that another person's form starts empty. */
const aboutOf = (form: OpenForm): string =>
  'mandate' in form ? form.mandate.id : 'contact' in form ? form.contact.id : 'person' in form ? form.person.id : '';

/** The open form, when it is one of this section. */
export const OpenedForm = ({ form, kinds, ...rest }: Props): ReactElement | null =>
  form === undefined || !kinds.includes(form.kind) ? null : (
    <FormPlace key={`${form.kind}-${aboutOf(form)}`} title={titleOf(form, rest.at.organisation.name)}>
      <Fields form={form} {...rest} />
    </FormPlace>
  );
