import type { OrganisationPerson } from '@samenkoers/contract';
import type { ReactElement } from 'react';
import { RECORD } from '../../../shared/api-client/keys.js';
import { useAct } from '../../../shared/api-client/use-act.js';
import { namesOf } from '../../../shared/domain/facts.js';
import { ActFailure } from '../../../shared/forms/act-failure.js';
import { ActForm } from '../../../shared/forms/act-form.js';
import { m } from '../../../shared/i18n/messages.js';
import type { FormProps } from './form-props.js';
import { ResetFields } from './reset-fields.js';

type Props = Pick<FormProps, 'onDone' | 'onCancel'> & { readonly person: OrganisationPerson };

/** Sends a colleague the invitation again, always to the address on record. */
export const InviteColleagueForm = ({ person, onDone, onCancel }: Props): ReactElement => {
  const { id, name } = person;
  const email = person.email ?? m.people_email_unknown();
  const act = useAct('inviteToTeam', { params: { person: id }, touches: RECORD });
  const submit = async (): Promise<void> => {
    if (!(await act.submit(undefined)).ok) return;
    onDone({ title: m.people_invited_title(), lines: [m.people_invited({ name, email })], hasLetter: true });
  };
  return (
    <ActForm
      label={m.people_invite_of({ name })}
      action={person.invitedAt === null ? m.people_invite_first() : m.people_invite_again()}
      startsFocused
      isBusy={act.isBusy}
      failure={<ActFailure act={act} names={namesOf([], [person])} />}
      onSubmit={() => void submit()}
      onCancel={onCancel}
    >
      <p>{m.team_invite_about({ email })}</p>
    </ActForm>
  );
};

/** Takes away with what a colleague signed in, who lost it. */
export const ResetColleagueForm = ({ person, onDone, onCancel }: Props): ReactElement => {
  const act = useAct('resetTeamSignIn', { params: { person: person.id }, touches: RECORD });
  return <ResetFields person={person} act={act} onDone={onDone} onCancel={onCancel} />;
};
