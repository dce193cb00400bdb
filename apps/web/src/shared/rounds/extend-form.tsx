import { type ReactElement, useState } from 'react';
import { TextArea, TextField } from '../../ui/field.js';
import type { ActHandle } from '../api-client/use-act.js';
import type { Names } from '../domain/facts.js';
import { instantFromLocalInput } from '../format/dates.js';
import { ActFailure, issueFor } from '../forms/act-failure.js';
import { ActForm } from '../forms/act-form.js';
import { limitOf, TEXT_LIMITS } from '../forms/limit.js';
import { m } from '../i18n/messages.js';

type Props = {
  readonly act: ActHandle<'extendRound'> | ActHandle<'extendUrgencyRound'>;
  readonly names: Names;
  readonly onDone: () => void;
  readonly onCancel: () => void;
};

/** Gives a round, of whatever kind, a new closing time, with a reason everyone sees. */
export const ExtendRoundForm = ({ act, names, onDone, onCancel }: Props): ReactElement => {
  const [closing, setClosing] = useState('');
  const [reason, setReason] = useState('');
  const [wasPressed, setPressed] = useState(false);
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
