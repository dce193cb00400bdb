import type { OrganisationRef } from '@samenkoers/contract';
import { type ReactElement, useState } from 'react';
import { TextField } from '../../ui/field.js';
import type { ActHandle } from '../api-client/use-act.js';
import { namesOf } from '../domain/facts.js';
import { today } from '../format/dates.js';
import { ActFailure, issueFor } from '../forms/act-failure.js';
import { ActForm } from '../forms/act-form.js';
import { m } from '../i18n/messages.js';

type Props = {
  readonly act: ActHandle<'ratifyPosition'> | ActHandle<'ratifyGrades'>;
  readonly organisation: OrganisationRef;
  readonly onDone: () => void;
  readonly onCancel: () => void;
};

/** Records that an owner's own board ratified what was given subject to ratification, in a round of whatever kind. */
export const RatifyRoundForm = ({ act, organisation, onDone, onCancel }: Props): ReactElement => {
  const [ratifiedOn, setRatifiedOn] = useState(() => today(Date.now()));
  const [reference, setReference] = useState('');
  const [document, setDocument] = useState('');
  const submit = async (): Promise<void> => {
    const done = await act.submit({ ratifiedOn, reference, document: document.trim() === '' ? null : document });
    if (done.ok) onDone();
  };
  return (
    <ActForm
      label={m.run_ratify_for({ organisation: organisation.name })}
      action={m.run_ratify()}
      isBusy={act.isBusy}
      failure={<ActFailure act={act} names={namesOf([organisation])} />}
      onSubmit={() => void submit()}
      onCancel={onCancel}
    >
      <TextField
        label={m.run_ratified_on()}
        type="date"
        short
        value={ratifiedOn}
        error={issueFor(act, 'ratifiedOn')}
        onChange={setRatifiedOn}
      />
      <TextField
        label={m.run_reference()}
        value={reference}
        error={issueFor(act, 'reference')}
        onChange={setReference}
      />
      <TextField
        label={m.run_document()}
        optional={m.optional()}
        value={document}
        error={issueFor(act, 'document')}
        onChange={setDocument}
      />
    </ActForm>
  );
};
