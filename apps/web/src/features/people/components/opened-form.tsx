import type { ReactElement } from 'react';
import { FormPlace } from '../../../shared/forms/form-place.js';
import { lazyPart } from '../../../shared/forms/lazy-part.js';
import { m } from '../../../shared/i18n/messages.js';
import { useSession } from '../../../shared/session/session.js';
import type { OpenForm } from '../open-form.js';
import { coordinates, knownAt } from '../terms.js';
import type { FormProps } from './form-props.js';

const GiveMandateForm = lazyPart(async () => (await import('./give-mandate-form.js')).GiveMandateForm);
const EndMandateForm = lazyPart(async () => (await import('./end-mandate-form.js')).EndMandateForm);
const AddContactForm = lazyPart(async () => (await import('./contact-forms.js')).AddContactForm);
const EndContactForm = lazyPart(async () => (await import('./contact-forms.js')).EndContactForm);
const InvitationForm = lazyPart(async () => (await import('./access-forms.js')).InvitationForm);
const ResetForm = lazyPart(async () => (await import('./access-forms.js')).ResetForm);

const ProposeCoordinator = lazyPart(
  async () => (await import('../../../shared/changes/coordinator-forms.js')).ProposeCoordinatorForm,
);
const EndCoordinator = lazyPart(
  async () => (await import('../../../shared/changes/coordinator-forms.js')).EndCoordinatorForm,
);

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
    case 'proposeCoordinator':
      return m.people_coordinator_propose();
    case 'endCoordinator':
      return m.people_coordinator_end();
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
    case 'proposeCoordinator':
    case 'endCoordinator':
      return <CoordinatorFields {...rest} form={form} />;
  }
};

type CoordinatorForm = Extract<OpenForm, { readonly kind: 'proposeCoordinator' | 'endCoordinator' }>;

/** A coordinator comes and goes by a change that a second person confirms. */
const CoordinatorFields = ({
  at,
  form,
  onDone,
  onCancel,
}: FormProps & { readonly form: CoordinatorForm }): ReactElement => {
  const { person } = useSession();
  const rest = {
    organisation: at.organisation,
    isOwn: coordinates(person, at.organisation.id),
    onDone: (said: string) => onDone({ lines: [said], hasLetter: false }),
    onCancel,
  };
  if (form.kind === 'endCoordinator') return <EndCoordinator {...rest} roles={form.roles} />;
  const isCoordinator = (id: string) =>
    at.roles.some(({ personId, role, term }) => personId === id && role === 'coordinator' && term !== 'ended');
  return <ProposeCoordinator {...rest} known={knownAt(at).filter(({ id }) => !isCoordinator(id))} />;
};

/** What the form is about, so that another person's form starts empty. */
const aboutOf = (form: OpenForm): string => {
  if ('mandate' in form) return form.mandate.id;
  if ('contact' in form) return form.contact.id;
  if ('person' in form) return form.person.id;
  return 'roles' in form ? form.roles.map(({ id }) => id).join() : '';
};

/** The open form, when it is one of this section. */
export const OpenedForm = ({ form, kinds, ...rest }: Props): ReactElement | null =>
  form === undefined || !kinds.includes(form.kind) ? null : (
    <FormPlace key={`${form.kind}-${aboutOf(form)}`} title={titleOf(form, rest.at.organisation.name)}>
      <Fields form={form} {...rest} />
    </FormPlace>
  );
