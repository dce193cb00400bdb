import type { TeamMember } from '@samenkoers/contract';
import { TEAM_ROLES, type TeamRole } from '@samenkoers/rulebook';
import { type ReactElement, useState } from 'react';
import { useAct } from '../../../shared/api-client/use-act.js';
import { ChangeReason, isReason, NothingChangesYet } from '../../../shared/changes/propose-parts.js';
import { CHANGE_TOUCHES } from '../../../shared/changes/queries.js';
import { namesOf } from '../../../shared/domain/facts.js';
import { TEAM_ROLE_WORDS } from '../../../shared/domain/person-words.js';
import { capital } from '../../../shared/format/text.js';
import { ActFailure, issueFor } from '../../../shared/forms/act-failure.js';
import { ActForm } from '../../../shared/forms/act-form.js';
import { m } from '../../../shared/i18n/messages.js';
import { PersonFields } from '../../../shared/people/person-fields.js';
import {
  isComplete,
  type KnownPerson,
  missingIn,
  noPerson,
  toPersonChoice,
} from '../../../shared/people/person-values.js';
import { Select } from '../../../ui/field.js';
import type { FormProps } from './form-props.js';

type Props = Pick<FormProps, 'onDone' | 'onCancel'>;

const proposed = (n: number) => ({ lines: [m.change_proposed_done({ n })], hasLetter: false });

/** Proposes somebody for the programme team: a new colleague, or one of the team for the other role. */
export const AppointForm = ({
  known,
  onDone,
  onCancel,
}: Props & { readonly known: readonly KnownPerson[] }): ReactElement => {
  const [role, setRole] = useState<TeamRole>('programmeTeam');
  const [person, setPerson] = useState(() => noPerson(known));
  const [reason, setReason] = useState('');
  const [wasPressed, setPressed] = useState(false);
  const act = useAct('proposeChange', { touches: CHANGE_TOUCHES });
  const submit = async (): Promise<void> => {
    setPressed(true);
    if (!isReason(reason) || !isComplete(person)) return;
    const done = await act.submit({ kind: 'teamAppointed', teamRole: role, person: toPersonChoice(person), reason });
    if (done.ok) onDone(proposed(done.view.number));
  };
  const missing = wasPressed ? missingIn(person) : {};
  return (
    <ActForm
      label={m.team_propose()}
      action={m.team_propose()}
      startsFocused
      isBusy={act.isBusy}
      failure={<ActFailure act={act} names={namesOf([], known)} />}
      onSubmit={() => void submit()}
      onCancel={onCancel}
    >
      <NothingChangesYet second={m.change_second_team()} />
      <Select
        label={m.team_role()}
        description={m.team_role_about()}
        value={role}
        options={TEAM_ROLES.toReversed().map((value) => ({ value, label: capital(TEAM_ROLE_WORDS[value]()) }))}
        onChange={(value) => setRole(value === '' ? 'programmeTeam' : value)}
      />
      <PersonFields
        known={known}
        knownAs={m.team_known()}
        values={person}
        errors={{ ...missing, who: missing.who ?? issueFor(act, 'person') }}
        onChange={setPerson}
      />
      <ChangeReason
        value={reason}
        error={wasPressed && !isReason(reason) ? m.change_reason_needed() : issueFor(act, 'reason')}
        onChange={setReason}
      />
    </ActForm>
  );
};

/** Proposes that somebody stops in the programme team. */
export const EndForm = ({ member, onDone, onCancel }: Props & { readonly member: TeamMember }): ReactElement => {
  const { id, personId, personName: name, role } = member;
  const [reason, setReason] = useState('');
  const [wasPressed, setPressed] = useState(false);
  const act = useAct('proposeChange', { touches: CHANGE_TOUCHES });
  const submit = async (): Promise<void> => {
    setPressed(true);
    if (!isReason(reason)) return;
    const done = await act.submit({ kind: 'teamEnded', role: id, reason });
    if (done.ok) onDone(proposed(done.view.number));
  };
  return (
    <ActForm
      label={m.team_end_of({ name })}
      action={m.people_coordinator_end()}
      startsFocused
      isBusy={act.isBusy}
      failure={<ActFailure act={act} names={namesOf([], [{ id: personId, name }])} />}
      onSubmit={() => void submit()}
      onCancel={onCancel}
    >
      <NothingChangesYet second={m.change_second_team()} />
      <p>{m.team_end_about({ name, role: TEAM_ROLE_WORDS[role]() })}</p>
      <ChangeReason
        value={reason}
        error={wasPressed && !isReason(reason) ? m.change_reason_needed() : issueFor(act, 'reason')}
        onChange={setReason}
      />
    </ActForm>
  );
};
