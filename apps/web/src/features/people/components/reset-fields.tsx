import type { OrganisationPerson } from '@samenkoers/contract';
import { type ReactElement, useState } from 'react';
import type { ActHandle } from '../../../shared/api-client/use-act.js';
import { namesOf } from '../../../shared/domain/facts.js';
import { ActFailure, issueFor } from '../../../shared/forms/act-failure.js';
import { ActForm } from '../../../shared/forms/act-form.js';
import { limitOf, TEXT_LIMITS } from '../../../shared/forms/limit.js';
import { m } from '../../../shared/i18n/messages.js';
import { TextArea } from '../../../ui/field.js';
import type { FormProps } from './form-props.js';

type Props = Pick<FormProps, 'onDone' | 'onCancel'> & {
  readonly person: OrganisationPerson;
  readonly act: ActHandle<'resetSignIn'> | ActHandle<'resetTeamSignIn'>;
};

/** Asks why what somebody signed in with is taken away; says first what that does. */
export const ResetFields = ({ person, act, onDone, onCancel }: Props): ReactElement => {
  const { name } = person;
  const [reason, setReason] = useState('');
  const submit = async (): Promise<void> => {
    if (!(await act.submit({ reason })).ok) return;
    onDone({ title: m.people_reset_done_title(), lines: [m.people_reset_done({ name })], hasLetter: true });
  };
  return (
    <ActForm
      label={m.people_reset_of({ name })}
      action={m.people_reset()}
      danger
      startsFocused
      isBusy={act.isBusy}
      failure={<ActFailure act={act} names={namesOf([], [person])} />}
      onSubmit={() => void submit()}
      onCancel={onCancel}
    >
      <div className="sk-stack sk-stack--tight">
        <p>{m.people_reset_about()}</p>
        <ul>
          <li>{m.people_reset_step_ends({ name })}</li>
          <li>{m.people_reset_step_means({ name })}</li>
          <li>{m.people_reset_step_link({ name, email: person.email ?? m.people_email_unknown() })}</li>
        </ul>
        <p>{m.people_reset_sure({ name })}</p>
      </div>
      <TextArea
        label={m.people_reset_reason()}
        value={reason}
        error={issueFor(act, 'reason')}
        limit={limitOf(TEXT_LIMITS.reason)}
        onChange={setReason}
      />
    </ActForm>
  );
};
