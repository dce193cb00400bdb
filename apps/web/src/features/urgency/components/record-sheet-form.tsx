import type { OrganisationRef, UrgencyItem, UrgencyRoundView } from '@samenkoers/contract';
import { type Channel, JUDGEMENTS, type Judgement, type MandateExtent } from '@samenkoers/rulebook';
import { type ReactElement, useState } from 'react';
import { RECORD } from '../../../shared/api-client/keys.js';
import { useAct } from '../../../shared/api-client/use-act.js';
import { JUDGEMENT_WORDS } from '../../../shared/domain/grade-words.js';
import { CHANNEL_WORDS, EXTENT_WORDS, optionsOf } from '../../../shared/domain/words.js';
import { today } from '../../../shared/format/dates.js';
import { ActFailure, issueFor } from '../../../shared/forms/act-failure.js';
import { ActForm } from '../../../shared/forms/act-form.js';
import { m } from '../../../shared/i18n/messages.js';
import { useDraft } from '../../../shared/session/use-draft.js';
import { Select, TextField } from '../../../ui/field.js';
import { Alert } from '../../../ui/message.js';
import { roundNames } from '../round-facts.js';

type Line = { readonly judgement: Judgement | ''; readonly argument: string };
type Values = {
  readonly organisation: string;
  readonly channel: Exclude<Channel, 'web'> | '';
  readonly receivedOn: string;
  readonly personName: string;
  readonly extent: MandateExtent | '';
  readonly lines: Readonly<Record<string, Line>>;
};

const EMPTY: Values = { organisation: '', channel: '', receivedOn: '', personName: '', extent: 'full', lines: {} };
const EMPTY_LINE: Line = { judgement: '', argument: '' };

const CHANNELS = optionsOf(CHANNEL_WORDS).filter(
  (option): option is { value: Exclude<Channel, 'web'>; label: string } => option.value !== 'web',
);

/** What was noted, as the act wants it: items left empty stay as they are. */
const gradesOf = (lines: Values['lines'], items: readonly UrgencyItem[]) =>
  items.flatMap(({ slug }) => {
    const line = lines[slug];
    if (line === undefined || line.judgement === '') return [];
    const argument = line.argument.trim();
    return [{ item: slug, judgement: line.judgement, argument: argument === '' ? null : argument }];
  });

type Props = {
  readonly round: UrgencyRoundView;
  readonly organisations: readonly OrganisationRef[];
  readonly draftOwner: string;
  readonly onDone: () => void;
  readonly onCancel: () => void;
};

/** Notes a whole sheet of judgements that an owner gave by telephone, on paper or in a meeting. */
export const RecordSheetForm = ({ round, organisations, draftOwner, onDone, onCancel }: Props): ReactElement => {
  const { values, change, clear } = useDraft(draftOwner, `grades-on-behalf-${round.number}`, EMPTY);
  const [wasPressed, setPressed] = useState(false);
  const act = useAct('recordGradesOnBehalf', { params: { round: round.number }, touches: RECORD });
  const items = round.itemList.filter(({ textChanged }) => !textChanged);
  const grades = gradesOf(values.lines, items);
  const receivedOn = values.receivedOn === '' ? today(Date.now()) : values.receivedOn;
  const missing = (field: 'organisation' | 'channel' | 'personName'): string | undefined =>
    wasPressed && values[field].trim() === '' ? m.urgency_needed() : issueFor(act, field);

  const submit = async (): Promise<void> => {
    setPressed(true);
    const { organisation, channel, personName, extent } = values;
    if (organisation === '' || channel === '' || extent === '' || personName.trim() === '' || grades.length === 0)
      return;
    const done = await act.submit({ grades, channel, receivedOn, personName, extent }, { organisation });
    if (!done.ok) return;
    clear();
    onDone();
  };

  return (
    <ActForm
      label={m.urgency_on_behalf()}
      action={m.urgency_on_behalf_save()}
      isBusy={act.isBusy}
      failure={<ActFailure act={act} names={roundNames(round)} />}
      onSubmit={() => void submit()}
      onCancel={onCancel}
    >
      <p>{m.urgency_on_behalf_about()}</p>
      <Select
        label={m.run_owner()}
        empty={m.run_choose_owner()}
        value={values.organisation}
        error={missing('organisation')}
        options={organisations.map(({ slug, name }) => ({ value: slug, label: name }))}
        onChange={(organisation) => change({ organisation })}
      />
      <Select
        label={m.run_channel()}
        empty={m.run_choose_channel()}
        value={values.channel}
        error={missing('channel')}
        options={CHANNELS}
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
      <fieldset className="sk-stack">
        <legend className="sk-choices__legend">{m.urgency_on_behalf_items()}</legend>
        {wasPressed && grades.length === 0 ? (
          <Alert kind="error" live>
            <p>{m.urgency_on_behalf_none()}</p>
          </Alert>
        ) : null}
        {items.map((item) => (
          <SheetLine
            key={item.id}
            item={item}
            line={values.lines[item.slug] ?? EMPTY_LINE}
            onChange={(line) => change({ lines: { ...values.lines, [item.slug]: line } })}
          />
        ))}
      </fieldset>
    </ActForm>
  );
};

type LineProps = { readonly item: UrgencyItem; readonly line: Line; readonly onChange: (line: Line) => void };

const SheetLine = ({ item, line, onChange }: LineProps): ReactElement => (
  <div className="sk-sheet-line">
    <Select
      label={item.title}
      empty={m.urgency_on_behalf_skip()}
      value={line.judgement}
      options={JUDGEMENTS.map((value) => ({ value, label: JUDGEMENT_WORDS[value]() }))}
      onChange={(judgement) => onChange({ ...line, judgement })}
    />
    {line.judgement === '' ? null : (
      <TextField
        label={m.urgency_on_behalf_argument({ item: item.title })}
        optional={m.optional()}
        value={line.argument}
        onChange={(argument) => onChange({ ...line, argument })}
      />
    )}
  </div>
);
