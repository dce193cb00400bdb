import type { OrganisationRef } from '@samenkoers/contract';
import {
  type Channel,
  type Choice,
  type MandateExtent,
  type ParticipationChoice,
  ROUND_RULES,
  type RoundKind,
} from '@samenkoers/rulebook';
import { type ReactElement, useState } from 'react';
import { RECORD } from '../../../shared/api-client/keys.js';
import { useAct } from '../../../shared/api-client/use-act.js';
import {
  CHANNEL_WORDS,
  CHOICE_WORDS,
  EXTENT_WORDS,
  optionsOf,
  PARTICIPATION_WORDS,
} from '../../../shared/domain/words.js';
import { today } from '../../../shared/format/dates.js';
import { ActFailure, issueFor } from '../../../shared/forms/act-failure.js';
import { ActForm } from '../../../shared/forms/act-form.js';
import { limitOf, TEXT_LIMITS } from '../../../shared/forms/limit.js';
import { m } from '../../../shared/i18n/messages.js';
import { useDraft } from '../../../shared/session/use-draft.js';
import { Select, TextArea, TextField } from '../../../ui/field.js';

type Props = {
  readonly round: number;
  readonly kind: RoundKind;
  readonly organisations: readonly OrganisationRef[];
  readonly draftOwner: string;
  readonly onDone: () => void;
  readonly onCancel: () => void;
};

type Values = {
  readonly organisation: string;
  readonly choice: Choice | '';
  readonly text: string;
  readonly participation: ParticipationChoice | '';
  readonly channel: Exclude<Channel, 'web'> | '';
  readonly receivedOn: string;
  readonly personName: string;
  readonly extent: MandateExtent | '';
};

const EMPTY: Values = {
  organisation: '',
  choice: '',
  text: '',
  participation: '',
  channel: '',
  receivedOn: '',
  personName: '',
  extent: 'full',
};

/** Notes a position that an owner gave by telephone, on paper or in a meeting. */
export const RecordOnBehalfForm = ({
  round,
  kind,
  organisations,
  draftOwner,
  onDone,
  onCancel,
}: Props): ReactElement => {
  const { values, change, clear } = useDraft(draftOwner, `on-behalf-${round}`, EMPTY);
  const [wasPressed, setPressed] = useState(false);
  const act = useAct('recordPositionOnBehalf', { params: { round }, touches: RECORD });
  const rule = ROUND_RULES[kind];
  const receivedOn = values.receivedOn === '' ? today(Date.now()) : values.receivedOn;
  const missing = (field: keyof Values): string | undefined => {
    const isEmpty = wasPressed && values[field].trim() === '';
    return isEmpty ? m.issue_too_small() : issueFor(act, field);
  };

  const submit = async (): Promise<void> => {
    setPressed(true);
    const { organisation, choice, text, participation, channel, personName, extent } = values;
    if (organisation === '' || choice === '' || channel === '' || extent === '' || personName.trim() === '') return;
    const body = {
      choice,
      channel,
      extent,
      personName,
      receivedOn,
      text: text.trim() === '' ? null : text,
      participation: participation === '' ? null : participation,
    };
    const done = await act.submit(body, { organisation });
    if (!done.ok) return;
    clear();
    onDone();
  };

  const channels = optionsOf(CHANNEL_WORDS).filter(
    (option): option is { value: Exclude<Channel, 'web'>; label: string } => option.value !== 'web',
  );
  return (
    <ActForm
      label={m.run_on_behalf()}
      action={m.run_on_behalf_save()}
      isBusy={act.isBusy}
      failure={<ActFailure act={act} />}
      onSubmit={() => void submit()}
      onCancel={onCancel}
    >
      <p>{m.run_on_behalf_about()}</p>
      <Select
        label={m.run_owner()}
        empty={m.run_choose_owner()}
        value={values.organisation}
        error={missing('organisation')}
        options={organisations.map(({ slug, name }) => ({ value: slug, label: name }))}
        onChange={(organisation) => change({ organisation })}
      />
      <Select
        label={m.run_position()}
        empty={m.position_choose_first()}
        value={values.choice}
        error={missing('choice')}
        options={rule.choices.map((value) => ({ value, label: CHOICE_WORDS[value]() }))}
        onChange={(choice) => change({ choice })}
      />
      <TextArea
        label={m.position_explanation()}
        {...(values.choice !== '' && rule.reasonRequired.includes(values.choice) ? {} : { optional: m.optional() })}
        value={values.text}
        error={issueFor(act, 'text')}
        limit={limitOf(TEXT_LIMITS.reason)}
        onChange={(text) => change({ text })}
      />
      {rule.participation ? (
        <Select
          label={m.run_participation()}
          empty={m.unknown()}
          value={values.participation}
          error={missing('participation')}
          options={optionsOf(PARTICIPATION_WORDS)}
          onChange={(participation) => change({ participation })}
        />
      ) : null}
      <Select
        label={m.run_channel()}
        empty={m.run_choose_channel()}
        value={values.channel}
        error={missing('channel')}
        options={channels}
        onChange={(channel) => change({ channel })}
      />
      <TextField
        label={m.run_received()}
        type="date"
        short
        value={receivedOn}
        error={issueFor(act, 'receivedOn')}
        onChange={(value) => change({ receivedOn: value })}
      />
      <TextField
        label={m.run_person()}
        value={values.personName}
        error={missing('personName')}
        onChange={(personName) => change({ personName })}
      />
      <Select
        label={m.run_extent()}
        value={values.extent}
        options={optionsOf(EXTENT_WORDS)}
        onChange={(extent) => change({ extent })}
      />
    </ActForm>
  );
};
