import { CHANGE_DAYS } from '@samenkoers/rulebook';
import type { ReactElement } from 'react';
import { TextArea, TextField } from '../../ui/field.js';
import { Alert } from '../../ui/message.js';
import { limitOf, TEXT_LIMITS } from '../forms/limit.js';
import { m } from '../i18n/messages.js';

/** Says that proposing changes nothing, and who the second person can be. */
export const NothingChangesYet = ({ second }: { readonly second: string }): ReactElement => (
  <Alert title={m.change_nothing_yet_title()}>
    <p>
      {m.change_nothing_yet({ days: CHANGE_DAYS })} {second}
    </p>
  </Alert>
);

type ReasonProps = {
  readonly value: string;
  readonly error: string | undefined;
  readonly onChange: (value: string) => void;
};

/** Why somebody proposes a change. */
export const ChangeReason = ({ value, error, onChange }: ReasonProps): ReactElement => (
  <TextArea
    label={m.change_reason()}
    description={m.change_reason_about()}
    value={value}
    error={error}
    limit={limitOf(TEXT_LIMITS.reason)}
    onChange={onChange}
  />
);

/** A reason says something. */
export const isReason = (text: string): boolean => text.trim().length >= 3;

export type Decided = { readonly decidedBy: string; readonly decidedOn: string };

type DecidedProps = Decided & {
  readonly errors: { readonly decidedBy: string | undefined; readonly decidedOn: string | undefined };
  readonly onChange: (part: Partial<Decided>) => void;
};

/** Which body decided on a change, and when. */
export const ChangeDecided = ({ decidedBy, decidedOn, errors, onChange }: DecidedProps): ReactElement => (
  <>
    <TextField
      label={m.change_decided_by()}
      description={m.change_decided_by_about()}
      value={decidedBy}
      error={errors.decidedBy}
      onChange={(value) => onChange({ decidedBy: value })}
    />
    <TextField
      label={m.change_decided_on()}
      type="date"
      short
      value={decidedOn}
      error={errors.decidedOn}
      onChange={(value) => onChange({ decidedOn: value })}
    />
  </>
);

/** What is not right about who decided and when; a decision lies not in the future. */
export const decidedErrors = ({ decidedBy, decidedOn }: Decided, today: string): DecidedProps['errors'] => ({
  decidedBy: decidedBy.trim().length < 2 ? m.change_decided_by_needed() : undefined,
  decidedOn: decidedOn === '' || decidedOn > today ? m.change_decided_on_needed() : undefined,
});
