import type { ReactElement } from 'react';
import { RECORD } from '../../../shared/api-client/keys.js';
import { useAct } from '../../../shared/api-client/use-act.js';
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
  <ExtendRoundForm {...form} act={useAct('extendRound', { params: { round }, touches: RECORD })} />
);

/** Closes before closing time, once every owner has spoken. */
export const CloseEarlyForm = ({ round, names, onDone, onCancel }: FormProps): ReactElement => {
  const act = useAct('closeRoundEarly', { params: { round }, touches: RECORD });
  const submit = async (): Promise<void> => {
    if ((await act.submit(undefined)).ok) onDone();
  };
  return (
    <ActForm
      label={m.run_close_early()}
      action={m.run_close_early()}
      isBusy={act.isBusy}
      failure={<ActFailure act={act} names={names} />}
      onSubmit={() => void submit()}
      onCancel={onCancel}
    >
      {null}
    </ActForm>
  );
};

/** Makes the one result of a round past its closing time. */
export const SettleForm = ({
  round,
  asItStands,
  names,
  onDone,
  onCancel,
}: FormProps & { readonly asItStands: boolean }): ReactElement => {
  const act = useAct('settleRound', { params: { round }, touches: RECORD });
  const action = asItStands ? m.run_settle_as_it_stands() : m.run_settle();
  const submit = async (): Promise<void> => {
    if ((await act.submit({ asItStands })).ok) onDone();
  };
  return (
    <ActForm
      label={action}
      action={action}
      danger={asItStands}
      isBusy={act.isBusy}
      failure={<ActFailure act={act} names={names} />}
      onSubmit={() => void submit()}
      onCancel={onCancel}
    >
      <p>{asItStands ? m.run_settle_as_it_stands_about() : m.run_settle_about()}</p>
    </ActForm>
  );
};

/** Withdraws a round that should not have been opened. */
export const WithdrawForm = ({ round, ...form }: FormProps): ReactElement => (
  <WithdrawRoundForm {...form} act={useAct('withdrawRound', { params: { round }, touches: RECORD })} />
);
