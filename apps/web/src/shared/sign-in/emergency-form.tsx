import type { SessionView } from '@samenkoers/contract';
import { type ReactElement, useState } from 'react';
import { TextArea, TextField } from '../../ui/field.js';
import { Alert } from '../../ui/message.js';
import { useAct } from '../api-client/use-act.js';
import { ActFailure } from '../forms/act-failure.js';
import { ActForm } from '../forms/act-form.js';
import { limitOf, TEXT_LIMITS } from '../forms/limit.js';
import { m } from '../i18n/messages.js';

/** As the contract reads a code: without what people write between the groups, and no letter that looks like a digit. */
const isCode = (typed: string): boolean =>
  /^[0-9A-HJKMNP-TV-Z]{25}$/.test(typed.toUpperCase().replaceAll(/[\s-]/g, ''));

const LEAST_REASON = 10;

/** Signs in with an emergency code; says beforehand that everybody will hear of it. */
export const EmergencyForm = ({
  onSignedIn,
}: {
  readonly onSignedIn: (session: SessionView) => void;
}): ReactElement => {
  const [code, setCode] = useState('');
  const [reason, setReason] = useState('');
  const [wasPressed, setPressed] = useState(false);
  const act = useAct('useEmergencyCode', { touches: [] });
  const isShort = reason.trim().length < LEAST_REASON;
  const submit = async (): Promise<void> => {
    setPressed(true);
    if (!isCode(code) || isShort) return;
    const done = await act.submit({ code, reason });
    if (done.ok) onSignedIn(done.view);
  };
  const isRefused = act.failure?.kind === 'refused' && act.failure.problem.code === 'authentication-failed';
  return (
    <ActForm
      label={m.emergency_title()}
      action={m.emergency_use()}
      isBusy={act.isBusy}
      failure={
        isRefused ? (
          <Alert kind="error" live title={m.emergency_refused_title()}>
            <p>{m.emergency_refused()}</p>
          </Alert>
        ) : (
          <ActFailure act={act} />
        )
      }
      onSubmit={() => void submit()}
    >
      <Alert kind="warning" title={m.emergency_announced_title()}>
        <p>{m.emergency_announced()}</p>
      </Alert>
      <TextField
        label={m.emergency_code()}
        description={m.emergency_code_about()}
        autoComplete="off"
        autoCapitalize="characters"
        spellCheck={false}
        value={code}
        error={wasPressed && !isCode(code) ? m.emergency_code_wrong() : undefined}
        onChange={setCode}
      />
      <TextArea
        label={m.emergency_reason()}
        description={m.emergency_reason_about()}
        value={reason}
        error={wasPressed && isShort ? m.emergency_reason_short() : undefined}
        limit={limitOf(TEXT_LIMITS.reason)}
        onChange={setReason}
      />
    </ActForm>
  );
};
