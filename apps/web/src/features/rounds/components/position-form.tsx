import type { OrganisationRef, PositionReceipt, PositionView } from '@samenkoers/contract';
import {
  type Choice,
  type MandateCapacity,
  type MandateExtent,
  type ParticipationChoice,
  ROUND_RULES,
  type RoundKind,
} from '@samenkoers/rulebook';
import { type ReactElement, useId, useState } from 'react';
import { RECORD } from '../../../shared/api-client/keys.js';
import { useAct } from '../../../shared/api-client/use-act.js';
import { CAPACITY_WORDS } from '../../../shared/domain/person-words.js';
import { CHOICE_WORDS, PARTICIPATION_WORDS } from '../../../shared/domain/words.js';
import { formatMoment } from '../../../shared/format/dates.js';
import { ActFailure } from '../../../shared/forms/act-failure.js';
import { ActForm } from '../../../shared/forms/act-form.js';
import { limitOf, TEXT_LIMITS } from '../../../shared/forms/limit.js';
import { m } from '../../../shared/i18n/messages.js';
import { useDraft } from '../../../shared/session/use-draft.js';
import { RadioGroup } from '../../../ui/choices.js';
import { TextArea } from '../../../ui/field.js';
import { Alert } from '../../../ui/message.js';
import { positionEffect } from './position-effects.js';

export type SpokenFor = {
  readonly organisation: OrganisationRef;
  readonly capacity: MandateCapacity;
  readonly extent: MandateExtent;
};

type PositionFormProps = {
  readonly round: {
    readonly number: number;
    readonly kind: RoundKind;
    readonly majority: number;
    readonly closesAt: string;
  };
  readonly speaker: SpokenFor;
  readonly current: PositionView | null;
  /** The person whose half-made choice is kept on this device. */
  readonly draftOwner: string;
  /** Whether somebody just asked to change the position. */
  readonly startsFocused: boolean;
  readonly onRecorded: (receipt: PositionReceipt) => void;
};

type Values = { readonly choice: Choice | ''; readonly text: string; readonly participation: ParticipationChoice | '' };

const EMPTY: Values = { choice: '', text: '', participation: '' };

/** Takes or replaces the position of one owner in one round. */
export const PositionForm = ({
  round,
  speaker,
  current,
  draftOwner,
  startsFocused,
  onRecorded,
}: PositionFormProps): ReactElement => {
  const { organisation, capacity, extent } = speaker;
  const name = useId();
  const draft = useDraft(draftOwner, `position-${round.number}-${organisation.slug}`, EMPTY);
  const [wasPressed, setPressed] = useState(false);
  const act = useAct('takePosition', {
    params: { round: round.number, organisation: organisation.slug },
    touches: RECORD,
  });
  const rule = ROUND_RULES[round.kind];
  const { choice, text, participation } = draft.values;
  const needsText = choice !== '' && rule.reasonRequired.includes(choice);
  const lacks = {
    choice: choice === '',
    text: needsText && text.trim() === '',
    participation: rule.participation && participation === '',
  };

  const submit = async (): Promise<void> => {
    setPressed(true);
    if (choice === '' || lacks.text || lacks.participation) return;
    const done = await act.submit({
      choice,
      text: text.trim() === '' ? null : text,
      participation: participation === '' ? null : participation,
    });
    if (!done.ok) return;
    draft.clear();
    onRecorded(done.view);
  };

  return (
    <ActForm
      label={m.position_title()}
      action={current === null ? m.position_record() : m.position_replace()}
      isBusy={act.isBusy}
      startsFocused={startsFocused}
      failure={<ActFailure act={act} />}
      onSubmit={() => void submit()}
    >
      <p className="sk-strong">
        {m.position_speaks_for({ organisation: organisation.name, capacity: CAPACITY_WORDS[capacity]() })}
      </p>
      {extent === 'subjectToRatification' ? (
        <Alert kind="warning">
          <p>{m.position_subject_to_ratification()}</p>
        </Alert>
      ) : null}
      {current === null ? null : (
        <p>{m.position_current({ choice: CHOICE_WORDS[current.choice](), moment: formatMoment(current.takenAt) })}</p>
      )}
      <RadioGroup
        legend={m.position_choose({ organisation: organisation.name })}
        name={`${name}-choice`}
        value={choice === '' ? undefined : choice}
        error={wasPressed && lacks.choice ? m.position_choose_first() : undefined}
        options={rule.choices.map((value) => ({
          value,
          label: CHOICE_WORDS[value](),
          text: positionEffect(round.kind, value, organisation.name, round.majority),
        }))}
        onChange={(next) => draft.change({ choice: next })}
      />
      {choice === '' ? null : (
        <TextArea
          label={textLabel(choice, needsText)}
          description={m.position_reason_about()}
          {...(needsText ? {} : { optional: m.optional() })}
          value={text}
          required={needsText}
          error={wasPressed && lacks.text ? m.position_reason_needed({ choice: CHOICE_WORDS[choice]() }) : undefined}
          limit={limitOf(TEXT_LIMITS.reason)}
          onChange={(next) => draft.change({ text: next })}
        />
      )}
      {rule.participation ? (
        <RadioGroup
          legend={m.position_participation({ organisation: organisation.name })}
          name={`${name}-participation`}
          value={participation === '' ? undefined : participation}
          error={
            wasPressed && lacks.participation
              ? m.position_participation_needed({ organisation: organisation.name })
              : undefined
          }
          options={PARTICIPATION_OPTIONS.map(([value, about]) => ({
            value,
            label: PARTICIPATION_WORDS[value](),
            text: about(),
          }))}
          onChange={(next) => draft.change({ participation: next })}
        />
      ) : null}
      {draft.isKept ? <p className="sk-subtle sk-small">{m.position_draft_kept()}</p> : null}
    </ActForm>
  );
};

const PARTICIPATION_OPTIONS: readonly (readonly [ParticipationChoice, () => string])[] = [
  ['takesPart', m.position_takespart_text],
  ['laterPossible', m.position_laterpossible_text],
  ['notApplicable', m.position_notapplicable_text],
];

const textLabel = (choice: Choice, isNeeded: boolean): string => {
  if (!isNeeded) return m.position_explanation();
  return choice === 'supportedWithRemark' ? m.position_remark() : m.position_reason();
};
