import type { HeldMandate } from '@samenkoers/contract';
import { type ReactElement, useState } from 'react';
import { RECORD } from '../../../shared/api-client/keys.js';
import { useAct } from '../../../shared/api-client/use-act.js';
import { formatDay, today } from '../../../shared/format/dates.js';
import { ActFailure, issueFor } from '../../../shared/forms/act-failure.js';
import { ActForm } from '../../../shared/forms/act-form.js';
import { findingAt } from '../../../shared/forms/finding-at.js';
import { limitOf, TEXT_LIMITS } from '../../../shared/forms/limit.js';
import { m } from '../../../shared/i18n/messages.js';
import { RadioGroup } from '../../../ui/choices.js';
import { TextArea, TextField } from '../../../ui/field.js';
import { messageTo } from '../outcome.js';
import type { FormProps } from './form-props.js';

type When = 'now' | 'day';

/** Ends a mandate, at once or at the end of a day, and says beforehand what that does. */
export const EndMandateForm = ({
  at,
  now,
  mandate,
  onDone,
  onCancel,
}: FormProps & { readonly mandate: HeldMandate }): ReactElement => {
  const { personName: name } = mandate;
  const organisation = at.organisation.name;
  const isToCome = mandate.term === 'toCome';
  const [when, setWhen] = useState<When>('now');
  const [day, setDay] = useState(() => today(now));
  const [reason, setReason] = useState('');
  const act = useAct('endMandate', {
    params: { organisation: at.organisation.slug, mandate: mandate.id },
    touches: RECORD,
  });
  const isDay = when === 'day' && !isToCome;
  const isDayMissing = isDay && day === '';
  const [wasPressed, setPressed] = useState(false);
  const submit = async (): Promise<void> => {
    setPressed(true);
    if (isDayMissing) return;
    if (!(await act.submit({ on: isDay ? day : null, reason })).ok) return;
    const inForce = isDay
      ? m.people_ended_on({ name, organisation, day: formatDay(`${day}T12:00:00Z`) })
      : m.people_ended_now({ name, organisation });
    const line = isToCome ? m.people_ended_never({ name }) : inForce;
    const letter = messageTo(at, mandate.personId, name);
    onDone({ title: m.people_ended_done_title(), lines: [line, ...letter.lines], hasLetter: letter.hasLetter });
  };
  return (
    <ActForm
      label={m.people_end_of({ name })}
      action={m.people_end_of({ name })}
      danger
      startsFocused
      isBusy={act.isBusy}
      failure={<ActFailure act={act} />}
      onSubmit={() => void submit()}
      onCancel={onCancel}
    >
      {isToCome ? (
        <p>{m.people_end_to_come()}</p>
      ) : (
        <RadioGroup
          legend={m.people_end_when()}
          name="when"
          value={when}
          options={[
            { value: 'now', label: m.people_end_now(), text: m.people_end_now_text({ name, organisation }) },
            { value: 'day', label: m.people_end_on() },
          ]}
          onChange={setWhen}
        />
      )}
      {isDay ? (
        <TextField
          label={m.people_end_day()}
          type="date"
          short
          value={day}
          error={
            wasPressed && isDayMissing
              ? m.people_end_day_missing()
              : (findingAt(act, ['term-end-in-past', 'term-end-not-earlier']) ?? issueFor(act, 'on'))
          }
          onChange={setDay}
        />
      ) : null}
      {isToCome ? null : <p>{m.people_end_stays({ name })}</p>}
      <TextArea
        label={m.people_end_reason()}
        description={m.people_end_reason_about({ name })}
        value={reason}
        error={issueFor(act, 'reason')}
        limit={limitOf(TEXT_LIMITS.reason)}
        onChange={setReason}
      />
    </ActForm>
  );
};
