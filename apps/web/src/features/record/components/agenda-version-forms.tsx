import { type ReactElement, useState } from 'react';
import { RECORD } from '../../../shared/api-client/keys.js';
import { useAct } from '../../../shared/api-client/use-act.js';
import { instantFromLocalInput, today } from '../../../shared/format/dates.js';
import { ActFailure, issueFor } from '../../../shared/forms/act-failure.js';
import { ActForm } from '../../../shared/forms/act-form.js';
import { limitOf, TEXT_LIMITS } from '../../../shared/forms/limit.js';
import { m } from '../../../shared/i18n/messages.js';
import { useProgramme } from '../../../shared/programme/queries.js';
import { TextArea, TextField } from '../../../ui/field.js';

const DAY = 86_400_000;

/** Puts the items that are now on the agenda before the owners as one version. */
export const ProposeAgendaVersionForm = ({ onClose }: { readonly onClose: () => void }): ReactElement => {
  const [title, setTitle] = useState('');
  const [note, setNote] = useState('');
  const act = useAct('proposeAgendaVersion', { touches: RECORD });
  const submit = async (): Promise<void> => {
    if ((await act.submit({ title, note })).ok) onClose();
  };
  return (
    <ActForm
      label={m.cockpit_agenda_version_new()}
      action={m.cockpit_agenda_version_new()}
      isBusy={act.isBusy}
      failure={<ActFailure act={act} />}
      onSubmit={() => void submit()}
      onCancel={onClose}
    >
      <TextField
        label={m.cockpit_agenda_version_title()}
        value={title}
        error={issueFor(act, 'title')}
        onChange={setTitle}
      />
      <TextArea
        label={m.cockpit_agenda_version_note()}
        optional={m.optional()}
        value={note}
        error={issueFor(act, 'note')}
        limit={limitOf(TEXT_LIMITS.summary)}
        onChange={setNote}
      />
    </ActForm>
  );
};

/** Opens the round in which the owners adopt a version of the agenda. */
export const OpenAdoptionForm = ({
  version,
  onClose,
}: {
  readonly version: number;
  readonly onClose: () => void;
}): ReactElement => {
  const days = useProgramme().byLaws.roundDays['adoption'] ?? 28;
  const [closing, setClosing] = useState(() => `${today(Date.now() + days * DAY)}T17:00`);
  const act = useAct('openRound', { touches: RECORD });
  const closesAt = instantFromLocalInput(closing);
  const submit = async (): Promise<void> => {
    if (closesAt === undefined) return;
    if ((await act.submit({ kind: 'adoption', agendaVersion: version, closesAt })).ok) onClose();
  };
  return (
    <ActForm
      label={m.round_open_adoption()}
      action={m.round_open_adoption()}
      isBusy={act.isBusy}
      failure={<ActFailure act={act} />}
      onSubmit={() => void submit()}
      onCancel={onClose}
    >
      <p>{m.round_open_about()}</p>
      <TextField
        label={m.round_open_closes()}
        description={m.round_open_closes_about({ days })}
        type="datetime-local"
        short
        value={closing}
        error={closesAt === undefined ? m.issue_too_small() : issueFor(act, 'closesAt')}
        onChange={setClosing}
      />
    </ActForm>
  );
};
