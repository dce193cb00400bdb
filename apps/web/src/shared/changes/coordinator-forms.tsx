import type { HeldRoleView, OrganisationRef } from '@samenkoers/contract';
import { type ReactElement, useState } from 'react';
import { Button } from '../../ui/button.js';
import { Select } from '../../ui/field.js';
import { useAct } from '../api-client/use-act.js';
import { namesOf } from '../domain/facts.js';
import { ActFailure, issueFor } from '../forms/act-failure.js';
import { ActForm } from '../forms/act-form.js';
import { m } from '../i18n/messages.js';
import { PersonFields } from '../people/person-fields.js';
import { isComplete, type KnownPerson, missingIn, noPerson, toPersonChoice } from '../people/person-values.js';
import { ChangeReason, isReason, NothingChangesYet } from './propose-parts.js';
import { CHANGE_TOUCHES } from './queries.js';

type Props = {
  readonly organisation: OrganisationRef;
  /** Whether this person coordinates for that owner itself; else it is of the programme team. */
  readonly isOwn: boolean;
  readonly onDone: (said: string) => void;
  readonly onCancel: () => void;
};

const secondFor = (isOwn: boolean): string =>
  isOwn ? m.change_second_own_coordinator() : m.change_second_coordinator();

const coordinatorsOf = (roles: readonly HeldRoleView[]): readonly HeldRoleView[] =>
  roles.filter(({ role, term }) => role === 'coordinator' && term !== 'ended');

/** Proposes a coordinator of an owner: somebody known there, or somebody to invite. */
export const ProposeCoordinatorForm = ({
  organisation,
  known,
  isOwn,
  onDone,
  onCancel,
}: Props & { readonly known: readonly KnownPerson[] }): ReactElement => {
  const [person, setPerson] = useState(() => noPerson(known));
  const [reason, setReason] = useState('');
  const [wasPressed, setPressed] = useState(false);
  const act = useAct('proposeChange', { touches: CHANGE_TOUCHES });
  const submit = async (): Promise<void> => {
    setPressed(true);
    if (!isReason(reason) || !isComplete(person)) return;
    const done = await act.submit({
      kind: 'coordinatorAppointed',
      organisation: organisation.slug,
      person: toPersonChoice(person),
      reason,
    });
    if (done.ok) onDone(m.change_proposed_done({ n: done.view.number }));
  };
  const missing = wasPressed ? missingIn(person) : {};
  return (
    <ActForm
      label={m.change_coordinator_propose()}
      action={m.change_coordinator_propose()}
      startsFocused
      isBusy={act.isBusy}
      failure={<ActFailure act={act} names={namesOf([organisation], known)} />}
      onSubmit={() => void submit()}
      onCancel={onCancel}
    >
      <NothingChangesYet second={secondFor(isOwn)} />
      <PersonFields
        known={known}
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

/** Proposes that a coordinator of an owner stops. */
export const EndCoordinatorForm = ({
  organisation,
  roles,
  isOwn,
  onDone,
  onCancel,
}: Props & { readonly roles: readonly HeldRoleView[] }): ReactElement => {
  const coordinators = coordinatorsOf(roles);
  const [role, setRole] = useState(coordinators.length === 1 ? (coordinators[0]?.id ?? '') : '');
  const [reason, setReason] = useState('');
  const [wasPressed, setPressed] = useState(false);
  const act = useAct('proposeChange', { touches: CHANGE_TOUCHES });
  if (coordinators.length === 0) {
    return (
      <>
        <p>{m.change_coordinator_none({ organisation: organisation.name })}</p>
        <div>
          <Button look="subtle" onClick={onCancel}>
            {m.cancel()}
          </Button>
        </div>
      </>
    );
  }
  const submit = async (): Promise<void> => {
    setPressed(true);
    if (role === '' || !isReason(reason)) return;
    const done = await act.submit({ kind: 'coordinatorEnded', organisation: organisation.slug, role, reason });
    if (done.ok) onDone(m.change_proposed_done({ n: done.view.number }));
  };
  const people = coordinators.map(({ personId, personName }) => ({ id: personId, name: personName }));
  return (
    <ActForm
      label={m.change_coordinator_end()}
      action={m.change_coordinator_end()}
      startsFocused
      isBusy={act.isBusy}
      failure={<ActFailure act={act} names={namesOf([organisation], people)} />}
      onSubmit={() => void submit()}
      onCancel={onCancel}
    >
      <NothingChangesYet second={secondFor(isOwn)} />
      <Select
        label={m.change_coordinator_which()}
        empty={m.change_coordinator_which_empty()}
        value={role}
        options={coordinators.map(({ id, personName, personFunction }) => ({
          value: id,
          label: `${personName}, ${personFunction}`,
        }))}
        error={wasPressed && role === '' ? m.change_coordinator_which_needed() : issueFor(act, 'role')}
        onChange={setRole}
      />
      <ChangeReason
        value={reason}
        error={wasPressed && !isReason(reason) ? m.change_reason_needed() : issueFor(act, 'reason')}
        onChange={setReason}
      />
    </ActForm>
  );
};
