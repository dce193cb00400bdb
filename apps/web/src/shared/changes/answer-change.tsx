import type { ChangeView } from '@samenkoers/contract';
import type { ReactElement } from 'react';
import { Reveal } from '../forms/act-form.js';
import { lazyPart } from '../forms/lazy-part.js';
import { m } from '../i18n/messages.js';

const forms = () => import('./answer-forms.js');
const ConfirmForm = lazyPart(async () => (await forms()).ConfirmForm);
const DeclineForm = lazyPart(async () => (await forms()).DeclineForm);
const WithdrawForm = lazyPart(async () => (await forms()).WithdrawForm);

type Props = { readonly change: ChangeView; readonly onDone: (said: string) => void };

/** What this person may do about a change that waits: confirm or decline it, or take back its own. */
export const AnswerChange = ({ change, onDone }: Props): ReactElement | null => {
  const mayConfirm = change.confirm?.allowed === true;
  if (!mayConfirm && !change.mayWithdraw) return null;
  const n = change.number;
  return (
    <div className="sk-cluster sk-no-print">
      {mayConfirm ? (
        <>
          <Reveal action={m.change_confirm()} title={m.change_confirm_of({ n })}>
            {(close) => <ConfirmForm change={change} onDone={onDone} onCancel={close} />}
          </Reveal>
          <Reveal action={m.change_decline()} title={m.change_decline_of({ n })}>
            {(close) => <DeclineForm change={change} onDone={onDone} onCancel={close} />}
          </Reveal>
        </>
      ) : null}
      {change.mayWithdraw ? (
        <Reveal action={m.change_withdraw()} title={m.change_withdraw_of({ n })} look="subtle">
          {(close) => <WithdrawForm change={change} onDone={onDone} onCancel={close} />}
        </Reveal>
      ) : null}
    </div>
  );
};
