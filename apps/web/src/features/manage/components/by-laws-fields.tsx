import { GRADES } from '@samenkoers/rulebook';
import type { ReactElement, ReactNode } from 'react';
import { settingWord } from '../../../shared/domain/by-laws-words.js';
import { JUDGEMENT_WORDS } from '../../../shared/domain/grade-words.js';
import { optionsOf, VISIBILITY_WORDS } from '../../../shared/domain/words.js';
import { m } from '../../../shared/i18n/messages.js';
import { RadioGroup } from '../../../ui/choices.js';
import { Select, TextField } from '../../../ui/field.js';
import type { Typed } from '../typed-settings.js';

type Props = {
  readonly typed: Typed;
  readonly errors: Typed;
  readonly onChange: (field: string, text: string) => void;
};

const YES_NO = { true: m.word_yes, false: m.word_no };

/** The settings to choose; over what a majority is counted has one possibility, so there is nothing to fill in. */
export const ByLawsFields = ({ typed, errors, onChange }: Props): ReactElement => {
  const number = (field: string): ReactElement => (
    <TextField
      key={field}
      label={settingWord(field)}
      short
      inputMode="numeric"
      value={typed[field] ?? ''}
      error={errors[field]}
      onChange={(text) => onChange(field, text)}
    />
  );
  const radio = <Value extends string>(field: string, words: Readonly<Record<Value, () => string>>): ReactElement => (
    <RadioGroup
      legend={settingWord(field)}
      name={field}
      value={typed[field] as Value}
      options={optionsOf(words)}
      onChange={(value) => onChange(field, value)}
    />
  );
  return (
    <>
      <Group title={m.bylaws_group_agenda()}>{['minDomains', 'minGoals', 'minParticipants'].map(number)}</Group>
      <Group title={m.bylaws_group_rounds()}>
        {radio('visibility', VISIBILITY_WORDS)}
        {radio('silenceProcedure', YES_NO)}
        {['roundDays.support', 'roundDays.takeUp', 'roundDays.removal', 'roundDays.adoption', 'urgencyDays'].map(
          number,
        )}
      </Group>
      <Group title={m.bylaws_group_priority()}>
        <Select
          label={settingWord('urgencyFloor')}
          value={typed['urgencyFloor'] ?? ''}
          options={GRADES.map((grade) => ({ value: grade, label: JUDGEMENT_WORDS[grade]() }))}
          onChange={(value) => onChange('urgencyFloor', value)}
        />
        {['fairShareBands.0', 'fairShareBands.1'].map(number)}
      </Group>
    </>
  );
};

const Group = ({ title, children }: { readonly title: string; readonly children: ReactNode }): ReactElement => (
  <section className="sk-card">
    <h4>{title}</h4>
    <div className="sk-stack">{children}</div>
  </section>
);
