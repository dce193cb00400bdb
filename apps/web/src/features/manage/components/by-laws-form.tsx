import type { ByLawsVersion } from '@samenkoers/contract';
import { type ReactElement, useMemo, useState } from 'react';
import { useAct } from '../../../shared/api-client/use-act.js';
import {
  ChangeDecided,
  ChangeReason,
  decidedErrors,
  isReason,
  NothingChangesYet,
} from '../../../shared/changes/propose-parts.js';
import { CHANGE_TOUCHES } from '../../../shared/changes/queries.js';
import { settingChangeSentence } from '../../../shared/domain/by-laws-words.js';
import { today } from '../../../shared/format/dates.js';
import { ActFailure, issueFor } from '../../../shared/forms/act-failure.js';
import { ActForm } from '../../../shared/forms/act-form.js';
import { m } from '../../../shared/i18n/messages.js';
import { draftOwner, useSession } from '../../../shared/session/session.js';
import { useDraft } from '../../../shared/session/use-draft.js';
import { Button } from '../../../ui/button.js';
import { Alert } from '../../../ui/message.js';
import { differences } from '../settings.js';
import { settingErrors, settingsFrom, type Typed, typedFrom } from '../typed-settings.js';
import { ByLawsFields } from './by-laws-fields.js';

type Props = {
  readonly current: ByLawsVersion;
  readonly onDone: (said: string) => void;
  readonly onCancel: () => void;
};

type Values = {
  /** The version that was looked at when somebody began. */
  readonly base: number;
  /** Only what was changed by hand: everything else follows the version in force. */
  readonly typed: Typed;
  readonly decidedBy: string;
  readonly decidedOn: string;
  readonly reason: string;
};

/** Proposes the next version of the by-laws; shows while typing what would change. */
export const ByLawsForm = ({ current, onDone, onCancel }: Props): ReactElement => {
  const session = useSession();
  const day = today(Date.parse(session.now));
  const initial = useMemo(
    (): Values => ({ base: current.version, typed: {}, decidedBy: '', decidedOn: day, reason: '' }),
    [current.version, day],
  );
  const { values, isKept, change, clear } = useDraft(draftOwner(session), 'by-laws', initial);
  const [wasPressed, setPressed] = useState(false);
  const act = useAct('proposeChange', { touches: CHANGE_TOUCHES });

  const inForce = typedFrom(current.settings);
  const settings = settingsFrom({ ...inForce, ...values.typed });
  const errors = settingErrors(settings);
  const changes = differences(current.settings, settings);
  const decided = decidedErrors(values, day);
  const isRight = [...Object.values(errors), ...Object.values(decided)].every((error) => error === undefined);

  const set = (field: string, text: string): void => {
    const { [field]: _, ...others } = values.typed;
    change({ typed: text === inForce[field] ? others : { ...others, [field]: text } });
  };
  const submit = async (): Promise<void> => {
    setPressed(true);
    if (changes.length === 0 || !isRight || !isReason(values.reason)) return;
    const { decidedBy, decidedOn, reason } = values;
    const body = { kind: 'byLaws', baseVersion: current.version, settings, decidedBy, decidedOn, reason } as const;
    const done = await act.submit(body);
    if (!done.ok) return;
    clear(values);
    onDone(m.change_proposed_done({ n: done.view.number }));
  };

  return (
    <ActForm
      label={m.bylaws_propose()}
      action={m.bylaws_propose_action()}
      isBusy={act.isBusy}
      failure={<ActFailure act={act} />}
      onSubmit={() => void submit()}
      onCancel={onCancel}
    >
      <NothingChangesYet second={m.change_second_bylaws()} />
      <p>{m.bylaws_propose_about()}</p>
      <ByLawsFields typed={{ ...inForce, ...values.typed }} errors={wasPressed ? errors : {}} onChange={set} />
      {isKept && values.base !== current.version ? (
        <Alert kind="warning" live title={m.bylaws_moved_on_title({ version: current.version })}>
          <p>{m.bylaws_moved_on({ version: current.version })}</p>
        </Alert>
      ) : null}
      <div className="sk-stack sk-stack--tight">
        <h4>{m.bylaws_changes()}</h4>
        {changes.length === 0 ? (
          <p className={wasPressed ? 'sk-field__error' : undefined} role={wasPressed ? 'alert' : undefined}>
            {wasPressed ? m.bylaws_changes_needed() : m.bylaws_changes_none()}
          </p>
        ) : (
          <ul>
            {changes.map((each) => (
              <li key={each.field}>{settingChangeSentence(each)}</li>
            ))}
          </ul>
        )}
        {isKept ? (
          <div>
            <Button look="subtle" onClick={() => clear()}>
              {m.bylaws_forget()}
            </Button>
          </div>
        ) : null}
      </div>
      <ChangeDecided
        decidedBy={values.decidedBy}
        decidedOn={values.decidedOn}
        errors={{
          decidedBy: (wasPressed ? decided.decidedBy : undefined) ?? issueFor(act, 'decidedBy'),
          decidedOn: (wasPressed ? decided.decidedOn : undefined) ?? issueFor(act, 'decidedOn'),
        }}
        onChange={change}
      />
      <ChangeReason
        value={values.reason}
        error={wasPressed && !isReason(values.reason) ? m.change_reason_needed() : issueFor(act, 'reason')}
        onChange={(reason) => change({ reason })}
      />
    </ActForm>
  );
};
