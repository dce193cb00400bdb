import type { ProgrammeView } from '@samenkoers/contract';
import { REMOVAL_CATEGORIES, type RemovalCategory, type RoundKind, type Visibility } from '@samenkoers/rulebook';
import { useNavigate } from '@tanstack/react-router';
import { type ReactElement, useId, useState } from 'react';
import { RECORD } from '../../../shared/api-client/keys.js';
import { type ActBody, useAct } from '../../../shared/api-client/use-act.js';
import type { Names } from '../../../shared/domain/facts.js';
import { optionsOf, REMOVAL_WORDS, VISIBILITY_WORDS } from '../../../shared/domain/words.js';
import { instantFromLocalInput, today } from '../../../shared/format/dates.js';
import { ActFailure, issueFor } from '../../../shared/forms/act-failure.js';
import { ActForm } from '../../../shared/forms/act-form.js';
import { limitOf, TEXT_LIMITS } from '../../../shared/forms/limit.js';
import { m } from '../../../shared/i18n/messages.js';
import { RadioGroup } from '../../../ui/choices.js';
import { Select, TextArea, TextField } from '../../../ui/field.js';
import { openRoundTitle } from './open-round-title.js';

/** What the round is about: an item, or a version of the agenda. */
export type RoundQuestion =
  | { readonly kind: Exclude<RoundKind, 'adoption'>; readonly item: string }
  | { readonly kind: 'adoption'; readonly agendaVersion: number };

type Props = {
  readonly question: RoundQuestion;
  readonly programme: ProgrammeView;
  readonly names: Names;
  readonly onCancel: () => void;
};

const DAY = 86_400_000;

/** The proposed closing time: so many days from now, at the end of the working day in the region. */
export const proposedClosing = (days: number, now: number): string => `${today(now + days * DAY)}T17:00`;

/** Opens a round: freezes electorate, rule, text and closing time. */
export const OpenRoundForm = ({ question, programme, names, onCancel }: Props): ReactElement => {
  const navigate = useNavigate();
  const radios = useId();
  const days = programme.byLaws.roundDays[question.kind] ?? 14;
  const [closing, setClosing] = useState(() => proposedClosing(days, Date.now()));
  const [visibility, setVisibility] = useState<Visibility>('open');
  const [category, setCategory] = useState<RemovalCategory | ''>('');
  const [reason, setReason] = useState('');
  const [wasPressed, setPressed] = useState(false);
  const act = useAct('openRound', { touches: RECORD });
  const closesAt = instantFromLocalInput(closing);
  const isRemoval = question.kind === 'removal';
  const lacksCategory = isRemoval && category === '';

  const submit = async (): Promise<void> => {
    setPressed(true);
    const body = closesAt === undefined ? undefined : bodyOf(question, { closesAt, visibility, category, reason });
    if (body === undefined) return;
    const done = await act.submit(body);
    if (done.ok) await navigate({ to: '/rondes/$round', params: { round: String(done.view.round) } });
  };

  const title = openRoundTitle(question.kind);
  return (
    <ActForm
      label={title}
      action={title}
      isBusy={act.isBusy}
      failure={<ActFailure act={act} names={names} />}
      onSubmit={() => void submit()}
      onCancel={onCancel}
    >
      <p>{m.round_open_about()}</p>
      <TextField
        label={m.round_open_closes()}
        description={m.round_open_closes_about({ days })}
        type="datetime-local"
        short
        value={closing}
        error={wasPressed && closesAt === undefined ? m.issue_too_small() : issueFor(act, 'closesAt')}
        onChange={setClosing}
      />
      {isRemoval ? (
        <>
          <Select
            label={m.round_open_category()}
            empty={m.round_open_category_choose()}
            value={category}
            error={wasPressed && lacksCategory ? m.issue_invalid_value() : undefined}
            options={REMOVAL_CATEGORIES.map((value) => ({ value, label: REMOVAL_WORDS[value]() }))}
            onChange={setCategory}
          />
          <TextArea
            label={m.round_open_reason()}
            value={reason}
            error={issueFor(act, 'reason')}
            limit={limitOf(TEXT_LIMITS.reason)}
            onChange={setReason}
          />
        </>
      ) : null}
      <RadioGroup
        legend={m.round_open_visibility()}
        name={radios}
        value={visibility}
        options={optionsOf(VISIBILITY_WORDS)}
        onChange={setVisibility}
      />
    </ActForm>
  );
};

type Answers = {
  readonly closesAt: string;
  readonly visibility: Visibility;
  readonly category: RemovalCategory | '';
  readonly reason: string;
};

/** The body of the act; undefined while a removal lacks its category. */
const bodyOf = (
  question: RoundQuestion,
  { closesAt, visibility, category, reason }: Answers,
): ActBody<'openRound'> | undefined => {
  if (question.kind === 'adoption')
    return { kind: 'adoption', agendaVersion: question.agendaVersion, closesAt, visibility };
  if (question.kind === 'removal') {
    return category === ''
      ? undefined
      : { kind: 'removal', item: question.item, closesAt, visibility, category, reason };
  }
  return { kind: question.kind, item: question.item, closesAt, visibility };
};
