import { type ReactElement, useState } from 'react';
import { RECORD } from '../../../shared/api-client/keys.js';
import { type ActHandle, useAct } from '../../../shared/api-client/use-act.js';
import type { Names } from '../../../shared/domain/facts.js';
import { instantFromLocalInput } from '../../../shared/format/dates.js';
import { ActFailure, issueFor } from '../../../shared/forms/act-failure.js';
import { ActForm } from '../../../shared/forms/act-form.js';
import { limitOf, TEXT_LIMITS } from '../../../shared/forms/limit.js';
import { m } from '../../../shared/i18n/messages.js';
import { TextArea, TextField } from '../../../ui/field.js';

type FormProps = {
  readonly round: number;
  readonly names: Names;
  readonly onDone: () => void;
  readonly onCancel: () => void;
};

/** Gives the round a new closing time, with a reason everyone sees. */
export const ExtendForm = ({ round, names, onDone, onCancel }: FormProps): ReactElement => {
  const [closing, setClosing] = useState('');
  const [reason, setReason] = useState('');
  const [wasPressed, setPressed] = useState(false);
  const act = useAct('extendUrgencyRound', { params: { round }, touches: RECORD });
  const closesAt = instantFromLocalInput(closing);
  const submit = async (): Promise<void> => {
    setPressed(true);
    if (closesAt === undefined) return;
    if ((await act.submit({ closesAt, reason })).ok) onDone();
  };
  return (
    <ActForm
      label={m.run_extend()}
      action={m.run_extend_save()}
      isBusy={act.isBusy}
      failure={<ActFailure act={act} names={names} />}
      onSubmit={() => void submit()}
      onCancel={onCancel}
    >
      <TextField
        label={m.run_new_closing()}
        type="datetime-local"
        short
        value={closing}
        error={wasPressed && closesAt === undefined ? m.issue_too_small() : issueFor(act, 'closesAt')}
        onChange={setClosing}
      />
      <TextArea
        label={m.run_extend_reason()}
        value={reason}
        error={issueFor(act, 'reason')}
        limit={limitOf(TEXT_LIMITS.reason)}
        onChange={setReason}
      />
    </ActForm>
  );
};

type PlainAct = ActHandle<'closeUrgencyRoundEarly'> | ActHandle<'settleUrgencyRound'>;

const Confirm = ({
  action,
  about,
  danger = false,
  act,
  names,
  onSubmit,
  onCancel,
}: {
  readonly action: string;
  readonly about: string;
  readonly danger?: boolean;
  readonly act: PlainAct;
  readonly names: Names;
  readonly onSubmit: () => void;
  readonly onCancel: () => void;
}): ReactElement => (
  <ActForm
    label={action}
    action={action}
    danger={danger}
    isBusy={act.isBusy}
    failure={<ActFailure act={act} names={names} />}
    onSubmit={onSubmit}
    onCancel={onCancel}
  >
    <p>{about}</p>
  </ActForm>
);

/** Closes before closing time, once every owner judged every item. */
export const CloseEarlyForm = ({
  round,
  names,
  isHidden,
  onDone,
  onCancel,
}: FormProps & { readonly isHidden: boolean }): ReactElement => {
  const act = useAct('closeUrgencyRoundEarly', { params: { round }, touches: RECORD });
  const submit = async (): Promise<void> => {
    if ((await act.submit(undefined)).ok) onDone();
  };
  return (
    <Confirm
      action={isHidden ? m.urgency_close_early_hidden() : m.urgency_close_early()}
      about={isHidden ? m.urgency_close_early_hidden_about() : m.urgency_close_early_about()}
      act={act}
      names={names}
      onSubmit={() => void submit()}
      onCancel={onCancel}
    />
  );
};

/** Makes the one ranking of a round past its closing time. */
export const SettleForm = ({
  round,
  asItStands,
  names,
  onDone,
  onCancel,
}: FormProps & { readonly asItStands: boolean }): ReactElement => {
  const act = useAct('settleUrgencyRound', { params: { round }, touches: RECORD });
  const submit = async (): Promise<void> => {
    if ((await act.submit({ asItStands })).ok) onDone();
  };
  return (
    <Confirm
      action={asItStands ? m.urgency_settle_as_it_stands() : m.urgency_settle()}
      about={asItStands ? m.urgency_settle_as_it_stands_about() : m.urgency_settle_about()}
      danger={asItStands}
      act={act}
      names={names}
      onSubmit={() => void submit()}
      onCancel={onCancel}
    />
  );
};

/** Withdraws a round that should not have been opened. */
export const WithdrawForm = ({ round, names, onDone, onCancel }: FormProps): ReactElement => {
  const [reason, setReason] = useState('');
  const act = useAct('withdrawUrgencyRound', { params: { round }, touches: RECORD });
  const submit = async (): Promise<void> => {
    if ((await act.submit({ reason })).ok) onDone();
  };
  return (
    <ActForm
      label={m.run_withdraw()}
      action={m.run_withdraw()}
      danger
      isBusy={act.isBusy}
      failure={<ActFailure act={act} names={names} />}
      onSubmit={() => void submit()}
      onCancel={onCancel}
    >
      <TextArea
        label={m.run_withdraw_reason()}
        value={reason}
        error={issueFor(act, 'reason')}
        limit={limitOf(TEXT_LIMITS.reason)}
        onChange={setReason}
      />
    </ActForm>
  );
};
