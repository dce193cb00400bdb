import type { ChangeView } from '@samenkoers/contract';
import { useQueryClient } from '@tanstack/react-query';
import { type ReactElement, useState } from 'react';
import { TextArea } from '../../ui/field.js';
import { useAct } from '../api-client/use-act.js';
import { namesOf } from '../domain/facts.js';
import { ActFailure, issueFor } from '../forms/act-failure.js';
import { ActForm } from '../forms/act-form.js';
import { limitOf, TEXT_LIMITS } from '../forms/limit.js';
import { m } from '../i18n/messages.js';
import { changeEffect } from './change-sentences.js';
import { CHANGE_TOUCHES, changeQueries } from './queries.js';

type FormProps = {
  readonly change: ChangeView;
  readonly onDone: (said: string) => void;
  readonly onCancel: () => void;
};

/** Whether a change no longer waits, by what was read again after the answer: its card, with what was refused, is gone then. */
const useIsGone = (n: number): (() => boolean) => {
  const queryClient = useQueryClient();
  return () =>
    queryClient
      .getQueriesData<readonly ChangeView[]>({ queryKey: changeQueries.pending.queryKey })
      .every(([, rows]) => rows?.every(({ number }) => number !== n) ?? true);
};

/** Confirms a change that somebody else proposed, after reading what that does. */
export const ConfirmForm = ({ change, onDone, onCancel }: FormProps): ReactElement => {
  const n = change.number;
  const isGone = useIsGone(n);
  const act = useAct('confirmChange', { params: { change: n }, touches: CHANGE_TOUCHES });
  const submit = async (): Promise<void> => {
    if ((await act.submit(undefined)).ok) onDone(m.change_confirmed_done({ n }));
    else if (isGone()) onDone(m.change_answered_meanwhile({ n }));
  };
  return (
    <ActForm
      label={m.change_confirm_of({ n })}
      action={m.change_confirm_of({ n })}
      isBusy={act.isBusy}
      failure={<ActFailure act={act} names={namesOf([change.organisation])} />}
      onSubmit={() => void submit()}
      onCancel={onCancel}
    >
      <p>{changeEffect(change)}</p>
    </ActForm>
  );
};

/** Declines a change that somebody else proposed. */
export const DeclineForm = ({ change, onDone, onCancel }: FormProps): ReactElement => {
  const n = change.number;
  const [reason, setReason] = useState('');
  const isGone = useIsGone(n);
  const act = useAct('declineChange', { params: { change: n }, touches: CHANGE_TOUCHES });
  const submit = async (): Promise<void> => {
    if ((await act.submit({ reason })).ok) onDone(m.change_declined_done({ n }));
    else if (isGone()) onDone(m.change_answered_meanwhile({ n }));
  };
  return (
    <ActForm
      label={m.change_decline_of({ n })}
      action={m.change_decline_of({ n })}
      danger
      startsFocused
      isBusy={act.isBusy}
      failure={<ActFailure act={act} names={namesOf([change.organisation])} />}
      onSubmit={() => void submit()}
      onCancel={onCancel}
    >
      <TextArea
        label={m.change_decline_reason()}
        description={m.change_decline_reason_about()}
        value={reason}
        error={issueFor(act, 'reason') === undefined ? undefined : m.change_reason_needed()}
        limit={limitOf(TEXT_LIMITS.reason)}
        onChange={setReason}
      />
    </ActForm>
  );
};

/** Takes back a change that this person proposed. */
export const WithdrawForm = ({ change, onDone, onCancel }: FormProps): ReactElement => {
  const n = change.number;
  const isGone = useIsGone(n);
  const act = useAct('withdrawChange', { params: { change: n }, touches: CHANGE_TOUCHES });
  const submit = async (): Promise<void> => {
    if ((await act.submit(undefined)).ok) onDone(m.change_withdrawn_done({ n }));
    else if (isGone()) onDone(m.change_answered_meanwhile({ n }));
  };
  return (
    <ActForm
      label={m.change_withdraw_of({ n })}
      action={m.change_withdraw_of({ n })}
      isBusy={act.isBusy}
      failure={<ActFailure act={act} names={namesOf([change.organisation])} />}
      onSubmit={() => void submit()}
      onCancel={onCancel}
    >
      <p>{m.change_withdraw_about()}</p>
    </ActForm>
  );
};
