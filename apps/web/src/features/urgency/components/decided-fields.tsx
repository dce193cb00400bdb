import type { ReactElement } from 'react';
import { m } from '../../../shared/i18n/messages.js';
import { TextField } from '../../../ui/field.js';

type Props = {
  readonly decidedBy: string;
  readonly decidedOn: string;
  readonly errors: { readonly decidedBy: string | undefined; readonly decidedOn: string | undefined };
  readonly onChange: (part: { readonly decidedBy?: string; readonly decidedOn?: string }) => void;
};

/** Which body decided, and when. */
export const DecidedFields = ({ decidedBy, decidedOn, errors, onChange }: Props): ReactElement => (
  <>
    <TextField
      label={m.urgency_decided_by()}
      description={m.urgency_decided_by_about()}
      value={decidedBy}
      error={errors.decidedBy}
      onChange={(value) => onChange({ decidedBy: value })}
    />
    <TextField
      label={m.urgency_decided_on()}
      type="date"
      short
      value={decidedOn}
      error={errors.decidedOn}
      onChange={(value) => onChange({ decidedOn: value })}
    />
  </>
);
