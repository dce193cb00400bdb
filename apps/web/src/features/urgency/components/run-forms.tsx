import type { ReactElement } from 'react';
import { RECORD } from '../../../shared/api-client/keys.js';
import { type ActHandle, useAct } from '../../../shared/api-client/use-act.js';
import type { Names } from '../../../shared/domain/facts.js';
import { ActFailure } from '../../../shared/forms/act-failure.js';
import { ActForm } from '../../../shared/forms/act-form.js';
import { m } from '../../../shared/i18n/messages.js';
import { ExtendRoundForm } from '../../../shared/rounds/extend-form.js';
import { WithdrawRoundForm } from '../../../shared/rounds/withdraw-form.js';

type FormProps = {
  readonly round: number;
  readonly names: Names;
  readonly onDone: () => void;
  readonly onCancel: () => void;
};

/** Gives the round a new closing time, with a reason everyone sees. */
export const ExtendForm = ({ round, ...form }: FormProps): ReactElement => (
  <ExtendRoundForm {...form} act={useAct('extendUrgencyRound', { params: { round }, touches: RECORD })} />
);

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
export const WithdrawForm = ({ round, ...form }: FormProps): ReactElement => (
  <WithdrawRoundForm {...form} act={useAct('withdrawUrgencyRound', { params: { round }, touches: RECORD })} />
);
