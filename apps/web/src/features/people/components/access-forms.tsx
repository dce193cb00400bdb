import type { OrganisationPerson } from '@samenkoers/contract';
import { type ReactElement, useState } from 'react';
import { RECORD } from '../../../shared/api-client/keys.js';
import { useAct } from '../../../shared/api-client/use-act.js';
import { ActFailure, issueFor } from '../../../shared/forms/act-failure.js';
import { ActForm } from '../../../shared/forms/act-form.js';
import { findingAt } from '../../../shared/forms/finding-at.js';
import { m } from '../../../shared/i18n/messages.js';
import { useSession } from '../../../shared/session/session.js';
import { TextField } from '../../../ui/field.js';
import { canCorrectAddress } from '../help.js';
import type { FormProps } from './form-props.js';
import { ResetFields } from './reset-fields.js';

type Props = FormProps & { readonly person: OrganisationPerson };

const paramsOf = ({ at, person }: Pick<Props, 'at' | 'person'>) => ({
  organisation: at.organisation.slug,
  person: person.id,
});

/** Sends the invitation again; a wrong address is corrected on the way. */
export const InvitationForm = ({ at, person, onDone, onCancel }: Props): ReactElement => {
  const { name } = person;
  const { person: who } = useSession();
  const [email, setEmail] = useState(person.email ?? '');
  const act = useAct('sendInvitation', { params: paramsOf({ at, person }), touches: RECORD });
  const submit = async (): Promise<void> => {
    if (!(await act.submit({ email })).ok) return;
    onDone({
      title: m.people_invited_title(),
      lines: [m.people_invited({ name, email: email.trim() })],
      hasLetter: true,
    });
  };
  return (
    <ActForm
      label={m.people_invite_of({ name })}
      action={person.invitedAt === null ? m.people_invite_first() : m.people_invite_again()}
      startsFocused
      isBusy={act.isBusy}
      failure={<ActFailure act={act} />}
      onSubmit={() => void submit()}
      onCancel={onCancel}
    >
      {person.invitedAt === null ? null : <p>{m.people_invite_about()}</p>}
      {who !== null && canCorrectAddress(at, who, person) ? (
        <TextField
          label={m.people_email()}
          description={m.people_invite_email_about()}
          type="email"
          autoComplete="off"
          value={email}
          error={
            issueFor(act, 'email') === undefined
              ? findingAt(act, ['address-of-another', 'already-signed-in-before'])
              : m.people_email_missing()
          }
          onChange={setEmail}
        />
      ) : (
        <p>{m.people_invite_fixed({ email })}</p>
      )}
    </ActForm>
  );
};

/** Takes away with what somebody signed in, for who lost it. */
export const ResetForm = ({ at, person, onDone, onCancel }: Props): ReactElement => {
  const act = useAct('resetSignIn', { params: paramsOf({ at, person }), touches: RECORD });
  return <ResetFields person={person} act={act} onDone={onDone} onCancel={onCancel} />;
};
