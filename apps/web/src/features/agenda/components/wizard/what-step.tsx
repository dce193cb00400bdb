import type { ProgrammeView } from '@samenkoers/contract';
import { type ReactElement, useId } from 'react';
import { EXECUTION_WORDS, optionsOf } from '../../../../shared/domain/words.js';
import { limitOf, TEXT_LIMITS } from '../../../../shared/forms/limit.js';
import { m } from '../../../../shared/i18n/messages.js';
import { CheckboxGroup, RadioGroup } from '../../../../ui/choices.js';
import { Select, TextArea, TextField } from '../../../../ui/field.js';
import type { StepProps } from './draft-values.js';

type Props = StepProps & { readonly programme: ProgrammeView; readonly isNextVersion: boolean };

/** What is proposed and why, for whom, and where it belongs. */
export const WhatStep = ({ values, change, errorFor, programme, isNextVersion }: Props): ReactElement => {
  const radios = useId();
  const long = limitOf(TEXT_LIMITS.longText);
  return (
    <>
      {isNextVersion ? (
        <TextArea
          label={m.wizard_change_note()}
          value={values.changeNote}
          error={errorFor('changeNote')}
          limit={limitOf(TEXT_LIMITS.reason)}
          onChange={(changeNote) => change({ changeNote })}
        />
      ) : null}
      <TextField
        label={m.wizard_new_item_title()}
        value={values.title}
        error={errorFor('title')}
        onChange={(title) => change({ title })}
      />
      <TextArea
        label={m.wizard_summary()}
        description={m.wizard_summary_about()}
        value={values.summary}
        error={errorFor('summary')}
        limit={limitOf(TEXT_LIMITS.summary)}
        onChange={(summary) => change({ summary })}
      />
      <TextArea
        label={m.wizard_reason()}
        value={values.reason}
        error={errorFor('reason')}
        limit={long}
        onChange={(reason) => change({ reason })}
      />
      <TextArea
        label={m.wizard_joint_value()}
        description={m.wizard_joint_value_about()}
        value={values.jointValue}
        error={errorFor('jointValue')}
        limit={long}
        onChange={(jointValue) => change({ jointValue })}
      />
      <TextArea
        label={m.wizard_resident_outcome()}
        value={values.residentOutcome}
        error={errorFor('residentOutcome')}
        limit={long}
        onChange={(residentOutcome) => change({ residentOutcome })}
      />
      <TextArea
        label={m.wizard_prevention()}
        value={values.prevention}
        error={errorFor('prevention')}
        limit={long}
        onChange={(prevention) => change({ prevention })}
      />
      <Select
        label={m.wizard_theme_line()}
        empty={m.wizard_no_theme_line()}
        value={values.themeLineId}
        error={errorFor('themeLineId')}
        options={programme.themeLines.map(({ id, name }) => ({ value: id, label: name }))}
        onChange={(themeLineId) => change({ themeLineId })}
      />
      <RadioGroup
        legend={m.wizard_execution()}
        name={radios}
        value={values.execution}
        options={optionsOf(EXECUTION_WORDS)}
        onChange={(execution) => change({ execution })}
      />
      <CheckboxGroup
        legend={m.wizard_life_phases()}
        values={values.lifePhaseIds}
        options={programme.lifePhases.map(({ id, name }) => ({ value: id, label: name }))}
        onChange={(lifePhaseIds) => change({ lifePhaseIds })}
      />
      <CheckboxGroup
        legend={m.wizard_challenges()}
        values={values.challengeIds}
        options={programme.regionalChallenges.map(({ id, fact, source }) => ({
          value: id,
          label: `${fact} (${source})`,
        }))}
        onChange={(challengeIds) => change({ challengeIds })}
      />
      <CheckboxGroup
        legend={m.wizard_foundations()}
        values={values.foundationIds}
        options={programme.foundations.map(({ id, title }) => ({ value: id, label: title }))}
        onChange={(foundationIds) => change({ foundationIds })}
      />
      <TextField
        label={m.wizard_deadline()}
        description={m.wizard_deadline_about()}
        optional={m.optional()}
        type="date"
        short
        value={values.hardDeadline}
        error={errorFor('hardDeadline')}
        onChange={(hardDeadline) => change({ hardDeadline })}
      />
    </>
  );
};
