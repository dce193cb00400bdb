import { type ReactElement, useState } from 'react';
import { TextArea } from '../../ui/field.js';
import type { ActHandle } from '../api-client/use-act.js';
import type { Names } from '../domain/facts.js';
import { ActFailure, issueFor } from '../forms/act-failure.js';
import { ActForm } from '../forms/act-form.js';
import { limitOf, TEXT_LIMITS } from '../forms/limit.js';
import { m } from '../i18n/messages.js';

type Props = {
  readonly act: ActHandle<'withdrawRound'> | ActHandle<'withdrawUrgencyRound'>;
  readonly names: Names;
  readonly onDone: () => void;
  readonly onCancel: () => void;
};

/** Withdraws a round, of whatever kind, that should not have been opened. */
export const WithdrawRoundForm = ({ act, names, onDone, onCancel }: Props): ReactElement => {
  const [reason, setReason] = useState('');
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
