import type { OrganisationRef } from '@samenkoers/contract';
import { type ReactElement, useState } from 'react';
import { RECORD } from '../../../shared/api-client/keys.js';
import { useAct } from '../../../shared/api-client/use-act.js';
import type { Names } from '../../../shared/domain/facts.js';
import { parseMoney } from '../../../shared/format/amounts.js';
import { formatDate, today } from '../../../shared/format/dates.js';
import { ActFailure, issueFor } from '../../../shared/forms/act-failure.js';
import { ActForm } from '../../../shared/forms/act-form.js';
import { limitOf, TEXT_LIMITS } from '../../../shared/forms/limit.js';
import { m } from '../../../shared/i18n/messages.js';
import { useAnnounce } from '../../../ui/announcer.js';
import { TextArea, TextField } from '../../../ui/field.js';

type Props = {
  readonly item: string;
  readonly organisation: OrganisationRef;
  readonly names: Names;
  readonly onDone: () => void;
  readonly onCancel: () => void;
};

/** Joins an item later: an own decision, a start date from today, own capacity. */
export const JoinLaterForm = ({ item, organisation, names, onDone, onCancel }: Props): ReactElement => {
  const day = today(Date.now());
  const [from, setFrom] = useState(day);
  const [capacityNote, setNote] = useState('');
  const [entry, setEntry] = useState('');
  const [wasPressed, setPressed] = useState(false);
  const entryShare = entry.trim() === '' ? 0 : parseMoney(entry);
  const act = useAct('joinLater', { params: { item, organisation: organisation.slug }, touches: RECORD });
  const submit = async (): Promise<void> => {
    setPressed(true);
    if (entryShare === undefined) return;
    if ((await act.submit({ from, capacityNote, entryShare })).ok) onDone();
  };
  return (
    <ActForm
      label={m.participation_join({ organisation: organisation.name })}
      action={m.participation_join_save()}
      isBusy={act.isBusy}
      failure={<ActFailure act={act} names={names} />}
      onSubmit={() => void submit()}
      onCancel={onCancel}
    >
      <p>{m.participation_join_about()}</p>
      <TextField
        label={m.participation_join_from()}
        type="date"
        short
        min={day}
        value={from}
        error={issueFor(act, 'from')}
        onChange={setFrom}
      />
      <TextArea
        label={m.participation_join_note({ organisation: organisation.name })}
        value={capacityNote}
        error={issueFor(act, 'capacityNote')}
        limit={limitOf(TEXT_LIMITS.reason)}
        onChange={setNote}
      />
      <TextField
        label={m.participation_join_entry_share()}
        description={m.participation_join_entry_share_about()}
        optional={m.optional()}
        short
        inputMode="decimal"
        value={entry}
        error={wasPressed && entryShare === undefined ? m.commitment_amount_wrong() : issueFor(act, 'entryShare')}
        onChange={setEntry}
      />
    </ActForm>
  );
};

/** Leaves an item, with notice to the end of the next budget year. */
export const LeaveForm = ({ item, organisation, names, onDone, onCancel }: Props): ReactElement => {
  const [reason, setReason] = useState('');
  const announce = useAnnounce();
  const act = useAct('leaveItem', { params: { item, organisation: organisation.slug }, touches: RECORD });
  const submit = async (): Promise<void> => {
    const done = await act.submit({ reason });
    if (!done.ok) return;
    announce(m.participation_left_until({ organisation: organisation.name, date: formatDate(done.view.until) }));
    onDone();
  };
  return (
    <ActForm
      label={m.participation_leave({ organisation: organisation.name })}
      action={m.participation_leave_save()}
      danger
      isBusy={act.isBusy}
      failure={<ActFailure act={act} names={names} />}
      onSubmit={() => void submit()}
      onCancel={onCancel}
    >
      <p>{m.participation_leave_about()}</p>
      <TextArea
        label={m.participation_leave_reason({ organisation: organisation.name })}
        value={reason}
        error={issueFor(act, 'reason')}
        limit={limitOf(TEXT_LIMITS.reason)}
        onChange={setReason}
      />
    </ActForm>
  );
};

/** Describes how a participating owner carries the item out locally. */
export const LocalImplementationForm = ({
  item,
  organisation,
  names,
  current,
  onDone,
  onCancel,
}: Props & { readonly current: string }): ReactElement => {
  const [text, setText] = useState(current);
  const act = useAct('describeLocalImplementation', {
    params: { item, organisation: organisation.slug },
    touches: RECORD,
  });
  const submit = async (): Promise<void> => {
    if ((await act.submit({ text })).ok) onDone();
  };
  return (
    <ActForm
      label={m.participation_local({ organisation: organisation.name })}
      action={m.participation_local_save()}
      isBusy={act.isBusy}
      failure={<ActFailure act={act} names={names} />}
      onSubmit={() => void submit()}
      onCancel={onCancel}
    >
      <TextArea
        label={m.participation_local_text()}
        value={text}
        error={issueFor(act, 'text')}
        limit={limitOf(TEXT_LIMITS.longText)}
        onChange={setText}
      />
    </ActForm>
  );
};
