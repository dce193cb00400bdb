import type { OrganisationRef } from '@samenkoers/contract';
import { type ReactElement, useState } from 'react';
import { RECORD } from '../../../shared/api-client/keys.js';
import { useAct } from '../../../shared/api-client/use-act.js';
import type { Names } from '../../../shared/domain/facts.js';
import { ActFailure, issueFor } from '../../../shared/forms/act-failure.js';
import { ActForm } from '../../../shared/forms/act-form.js';
import { limitOf, TEXT_LIMITS } from '../../../shared/forms/limit.js';
import { m } from '../../../shared/i18n/messages.js';
import { Select, TextArea } from '../../../ui/field.js';

type FormProps = {
  readonly item: string;
  readonly names: Names;
  readonly onDone: () => void;
  readonly onCancel: () => void;
};

/** Says that an organisation is not directly involved. */
export const DeclineInvolvementForm = ({
  item,
  organisation,
  names,
  onDone,
  onCancel,
}: FormProps & { readonly organisation: OrganisationRef }): ReactElement => {
  const [reason, setReason] = useState('');
  const act = useAct('declineInvolvement', { params: { item, organisation: organisation.slug }, touches: RECORD });
  const submit = async (): Promise<void> => {
    if ((await act.submit({ reason })).ok) onDone();
  };
  return (
    <ActForm
      label={m.involvement_decline({ organisation: organisation.name })}
      action={m.involvement_decline_save()}
      isBusy={act.isBusy}
      failure={<ActFailure act={act} names={names} />}
      onSubmit={() => void submit()}
      onCancel={onCancel}
    >
      <TextArea
        label={m.involvement_decline_reason()}
        value={reason}
        error={issueFor(act, 'reason')}
        limit={limitOf(TEXT_LIMITS.reason)}
        onChange={setReason}
      />
    </ActForm>
  );
};

/** Names an organisation without which the item cannot run. */
export const ProposeInvolvementForm = ({
  item,
  organisations,
  names,
  onDone,
  onCancel,
}: FormProps & { readonly organisations: readonly OrganisationRef[] }): ReactElement => {
  const [organisation, setOrganisation] = useState('');
  const [why, setWhy] = useState('');
  const act = useAct('proposeInvolvement', { params: { item }, touches: RECORD });
  const submit = async (): Promise<void> => {
    if ((await act.submit({ organisation, why })).ok) onDone();
  };
  return (
    <ActForm
      label={m.involvement_propose()}
      action={m.involvement_propose_save()}
      isBusy={act.isBusy}
      failure={<ActFailure act={act} names={names} />}
      onSubmit={() => void submit()}
      onCancel={onCancel}
    >
      <Select
        label={m.involvement_col_organisation()}
        empty={m.involvement_choose()}
        value={organisation}
        error={issueFor(act, 'organisation')}
        options={organisations.map(({ slug, name }) => ({ value: slug, label: name }))}
        onChange={setOrganisation}
      />
      <TextArea
        label={m.involvement_why()}
        value={why}
        error={issueFor(act, 'why')}
        limit={limitOf(TEXT_LIMITS.reason)}
        onChange={setWhy}
      />
    </ActForm>
  );
};
