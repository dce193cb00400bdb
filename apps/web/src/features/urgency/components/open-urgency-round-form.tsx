import type { EligibleItems } from '@samenkoers/contract';
import type { Visibility } from '@samenkoers/rulebook';
import { useNavigate } from '@tanstack/react-router';
import { type ReactElement, useId, useState } from 'react';
import { RECORD } from '../../../shared/api-client/keys.js';
import { useAct } from '../../../shared/api-client/use-act.js';
import { namesOf } from '../../../shared/domain/facts.js';
import { instantFromLocalInput, today } from '../../../shared/format/dates.js';
import { ActFailure, issueFor } from '../../../shared/forms/act-failure.js';
import { ActForm } from '../../../shared/forms/act-form.js';
import { m } from '../../../shared/i18n/messages.js';
import { RadioGroup } from '../../../ui/choices.js';
import { TextField } from '../../../ui/field.js';

type Props = { readonly proposal: EligibleItems; readonly onCancel: () => void };

const DAY = 86_400_000;

/** Opens an urgency round over everything that qualifies. */
export const OpenUrgencyRoundForm = ({ proposal, onCancel }: Props): ReactElement => {
  const navigate = useNavigate();
  const radios = useId();
  const [title, setTitle] = useState('');
  const [closing, setClosing] = useState(() => `${today(Date.parse(proposal.closesAt))}T17:00`);
  const [visibility, setVisibility] = useState<Visibility>(proposal.visibility);
  const [wasPressed, setPressed] = useState(false);
  const act = useAct('openUrgencyRound', { touches: RECORD });
  const closesAt = instantFromLocalInput(closing);
  const days = Math.round((Date.parse(proposal.closesAt) - Date.now()) / DAY);
  const names = namesOf(proposal.lacking.map(({ slug, title: name }) => ({ id: slug, name })));

  const submit = async (): Promise<void> => {
    setPressed(true);
    if (closesAt === undefined || title.trim() === '') return;
    const done = await act.submit({ title, closesAt, visibility });
    if (done.ok) await navigate({ to: '/prioritering/$round', params: { round: String(done.view.round) } });
  };

  return (
    <ActForm
      label={m.urgency_open_title()}
      action={m.urgency_open_action()}
      isBusy={act.isBusy}
      failure={<ActFailure act={act} names={names} />}
      onSubmit={() => void submit()}
      onCancel={onCancel}
    >
      <p>{m.urgency_open_about({ n: proposal.n })}</p>
      <TextField
        label={m.urgency_open_name()}
        description={m.urgency_open_name_example({ year: Number(today(Date.now()).slice(0, 4)) + 1 })}
        value={title}
        error={wasPressed && title.trim() === '' ? m.urgency_needed() : issueFor(act, 'title')}
        onChange={setTitle}
      />
      <TextField
        label={m.round_open_closes()}
        description={m.round_open_closes_about({ days })}
        type="datetime-local"
        short
        value={closing}
        error={wasPressed && closesAt === undefined ? m.issue_too_small() : issueFor(act, 'closesAt')}
        onChange={setClosing}
      />
      <RadioGroup
        legend={m.urgency_open_visibility_legend()}
        name={radios}
        value={visibility}
        options={[
          { value: 'open', label: m.urgency_visibility_word_open(), text: m.urgency_open_visibility_open() },
          {
            value: 'hiddenUntilClosed',
            label: m.urgency_visibility_word_hidden(),
            text: m.urgency_open_visibility_hidden(),
          },
        ]}
        onChange={setVisibility}
      />
    </ActForm>
  );
};
