import type { OwnerPeople } from '@samenkoers/contract';
import { useSuspenseQuery } from '@tanstack/react-query';
import { type ReactElement, useState } from 'react';
import { useAct } from '../../../shared/api-client/use-act.js';
import {
  ChangeDecided,
  ChangeReason,
  type Decided,
  decidedErrors,
  isReason,
  NothingChangesYet,
} from '../../../shared/changes/propose-parts.js';
import { CHANGE_TOUCHES } from '../../../shared/changes/queries.js';
import { namesOf } from '../../../shared/domain/facts.js';
import { today } from '../../../shared/format/dates.js';
import { ActFailure, issueFor } from '../../../shared/forms/act-failure.js';
import { ActForm } from '../../../shared/forms/act-form.js';
import { m } from '../../../shared/i18n/messages.js';
import { allOrganisationsQuery } from '../../../shared/programme/queries.js';
import { TextLink } from '../../../ui/button.js';
import { Select, TextField } from '../../../ui/field.js';

type Props = { readonly now: number; readonly onDone: (said: string) => void; readonly onCancel: () => void };

type Values = Decided & {
  readonly organisation: string;
  readonly from: string;
  readonly until: string;
  readonly reason: string;
};

const EMPTY: Values = { organisation: '', from: '', until: '', decidedBy: '', decidedOn: '', reason: '' };

/** Proposes that an organisation becomes an owner, from a day on. */
export const BeginOwnershipForm = ({ now, onDone, onCancel }: Props): ReactElement => {
  const day = today(now);
  const { data: organisations } = useSuspenseQuery(allOrganisationsQuery);
  const [values, setValues] = useState<Values>({ ...EMPTY, from: day, decidedOn: day });
  const [wasPressed, setPressed] = useState(false);
  const act = useAct('proposeChange', { touches: CHANGE_TOUCHES });
  const set = (part: Partial<Values>) => setValues({ ...values, ...part });
  const { organisation, from, until, decidedBy, decidedOn, reason } = values;
  const errors = {
    organisation: organisation === '' ? m.manage_organisation_needed() : undefined,
    from: from < day ? m.manage_day_needed() : undefined,
    until: until !== '' && until < from ? m.manage_day_reversed() : undefined,
    reason: isReason(reason) ? undefined : m.change_reason_needed(),
    ...decidedErrors(values, day),
  };
  const errorAt = (field: keyof typeof errors) => (wasPressed ? errors[field] : undefined) ?? issueFor(act, field);
  const submit = async (): Promise<void> => {
    setPressed(true);
    if (Object.values(errors).some((error) => error !== undefined)) return;
    const period = { from, until: until === '' ? null : until };
    const body = { kind: 'ownershipBegin', organisation, ...period, decidedBy, decidedOn, reason } as const;
    const done = await act.submit(body);
    if (done.ok) onDone(m.change_proposed_done({ n: done.view.number }));
  };
  return (
    <ActForm
      label={m.manage_begin()}
      action={m.manage_begin()}
      startsFocused
      isBusy={act.isBusy}
      failure={<ActFailure act={act} names={namesOf(organisations)} />}
      onSubmit={() => void submit()}
      onCancel={onCancel}
    >
      <NothingChangesYet second={m.change_second_bylaws()} />
      <Select
        label={m.manage_begin_which()}
        description={
          <>
            {m.manage_begin_which_about()} <TextLink to="/organisaties">{m.organisations_title()}</TextLink>
          </>
        }
        empty={m.manage_choose_organisation()}
        value={organisation}
        options={organisations
          .filter(({ isOwner }) => !isOwner)
          .map(({ slug, name }) => ({ value: slug, label: name }))}
        error={errorAt('organisation')}
        onChange={(value) => set({ organisation: value })}
      />
      <TextField
        label={m.manage_begin_from()}
        type="date"
        short
        value={from}
        error={errorAt('from')}
        onChange={(value) => set({ from: value })}
      />
      <TextField
        label={m.manage_begin_until()}
        description={m.manage_begin_until_about()}
        optional={m.optional()}
        type="date"
        short
        value={until}
        error={errorAt('until')}
        onChange={(value) => set({ until: value })}
      />
      <ChangeDecided
        decidedBy={decidedBy}
        decidedOn={decidedOn}
        errors={{ decidedBy: errorAt('decidedBy'), decidedOn: errorAt('decidedOn') }}
        onChange={set}
      />
      <ChangeReason value={reason} error={errorAt('reason')} onChange={(value) => set({ reason: value })} />
    </ActForm>
  );
};

/** Proposes that an owner stops after a day. */
export const EndOwnershipForm = ({
  owners,
  now,
  onDone,
  onCancel,
}: Props & { readonly owners: readonly OwnerPeople[] }): ReactElement => {
  const day = today(now);
  const [values, setValues] = useState<Values>({ ...EMPTY, decidedOn: day });
  const [wasPressed, setPressed] = useState(false);
  const act = useAct('proposeChange', { touches: CHANGE_TOUCHES });
  const set = (part: Partial<Values>) => setValues({ ...values, ...part });
  const { organisation, until, decidedBy, decidedOn, reason } = values;
  const errors = {
    organisation: organisation === '' ? m.manage_organisation_needed() : undefined,
    until: until < day ? m.manage_day_needed() : undefined,
    reason: isReason(reason) ? undefined : m.change_reason_needed(),
    ...decidedErrors(values, day),
  };
  const errorAt = (field: keyof typeof errors) => (wasPressed ? errors[field] : undefined) ?? issueFor(act, field);
  const submit = async (): Promise<void> => {
    setPressed(true);
    if (Object.values(errors).some((error) => error !== undefined)) return;
    const done = await act.submit({ kind: 'ownershipEnd', organisation, until, decidedBy, decidedOn, reason });
    if (done.ok) onDone(m.change_proposed_done({ n: done.view.number }));
  };
  const organisations = owners.map((owner) => owner.organisation);
  return (
    <ActForm
      label={m.manage_end()}
      action={m.manage_end()}
      startsFocused
      isBusy={act.isBusy}
      failure={<ActFailure act={act} names={namesOf(organisations)} />}
      onSubmit={() => void submit()}
      onCancel={onCancel}
    >
      <NothingChangesYet second={m.change_second_bylaws()} />
      <Select
        label={m.manage_end_which()}
        description={m.manage_end_about()}
        empty={m.manage_choose_owner()}
        value={organisation}
        options={organisations.map(({ slug, name }) => ({ value: slug, label: name }))}
        error={errorAt('organisation')}
        onChange={(value) => set({ organisation: value })}
      />
      <TextField
        label={m.manage_begin_until()}
        type="date"
        short
        value={until}
        error={errorAt('until')}
        onChange={(value) => set({ until: value })}
      />
      <ChangeDecided
        decidedBy={decidedBy}
        decidedOn={decidedOn}
        errors={{ decidedBy: errorAt('decidedBy'), decidedOn: errorAt('decidedOn') }}
        onChange={set}
      />
      <ChangeReason value={reason} error={errorAt('reason')} onChange={(value) => set({ reason: value })} />
    </ActForm>
  );
};
