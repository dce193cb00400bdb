import { JUDGEMENTS, type Judgement } from '@samenkoers/rulebook';
import { type ReactElement, useId } from 'react';
import { JUDGEMENT_TEXTS, JUDGEMENT_WORDS } from '../../../shared/domain/grade-words.js';

/** The key for each judgement: 1 is the least urgent, 5 the most, 0 is none. */
export const keyOfJudgement = (judgement: Judgement): string =>
  judgement === 'noJudgement' ? '0' : String(JUDGEMENTS.indexOf(judgement) + 1);

type Props = {
  readonly legend: string;
  readonly value: Judgement | '';
  readonly showsKeys: boolean;
  readonly onChoose: (judgement: Judgement) => void;
};

/** The scale with its published descriptions, as native radio buttons: under each other on a phone, in a row on a desk. */
export const GradeChoice = ({ legend, value, showsKeys, onChoose }: Props): ReactElement => {
  const id = useId();
  return (
    <fieldset>
      <legend className="sk-choices__legend">{legend}</legend>
      <div className="sk-scale">
        {JUDGEMENTS.map((judgement) => (
          <label
            key={judgement}
            className={`sk-choice sk-scale__step${judgement === 'noJudgement' ? ' sk-scale__step--apart' : ''}`}
          >
            <input
              className="sk-choice__input"
              type="radio"
              name={id}
              value={judgement}
              checked={value === judgement}
              aria-labelledby={`${id}-${judgement}-label`}
              aria-describedby={`${id}-${judgement}-text`}
              onChange={() => onChoose(judgement)}
            />
            <span className="sk-choice__label" id={`${id}-${judgement}-label`}>
              {JUDGEMENT_WORDS[judgement]()}
            </span>
            {showsKeys ? (
              <span className="sk-scale__key" aria-hidden="true">
                {keyOfJudgement(judgement)}
              </span>
            ) : null}
            <span className="sk-choice__text" id={`${id}-${judgement}-text`}>
              {JUDGEMENT_TEXTS[judgement]()}
            </span>
          </label>
        ))}
      </div>
    </fieldset>
  );
};
