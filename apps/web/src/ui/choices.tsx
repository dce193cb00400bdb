import { type ReactElement, type ReactNode, useId } from 'react';
import { FieldError, type Option } from './field.js';

type RadioGroupProps<T extends string> = {
  readonly legend: string;
  readonly description?: ReactNode;
  readonly name: string;
  readonly value: T | undefined;
  readonly options: readonly Option<T>[];
  readonly error?: string | undefined;
  readonly onChange: (value: T) => void;
};

/** Native radio buttons in a fieldset; every option may explain itself. */
export const RadioGroup = <T extends string>({
  legend,
  description,
  name,
  value,
  options,
  error,
  onChange,
}: RadioGroupProps<T>): ReactElement => {
  const id = useId();
  const described = [description === undefined ? '' : `${id}-about`, error === undefined ? '' : `${id}-error`]
    .filter(Boolean)
    .join(' ');
  return (
    <fieldset
      className={error === undefined ? undefined : 'sk-field--invalid'}
      aria-describedby={described === '' ? undefined : described}
    >
      <legend className="sk-choices__legend">{legend}</legend>
      <div className="sk-choices">
        {description === undefined ? null : (
          <div className="sk-field__description" id={`${id}-about`}>
            {description}
          </div>
        )}
        {error === undefined ? null : <FieldError id={`${id}-error`}>{error}</FieldError>}
        {options.map((option) => (
          <label key={option.value} className="sk-choice">
            <input
              className="sk-choice__input"
              type="radio"
              name={name}
              value={option.value}
              checked={value === option.value}
              aria-labelledby={`${id}-${option.value}-label`}
              aria-describedby={option.text === undefined ? undefined : `${id}-${option.value}`}
              onChange={() => onChange(option.value)}
            />
            <span className="sk-choice__label" id={`${id}-${option.value}-label`}>
              {option.label}
            </span>
            {option.text === undefined ? null : (
              <span className="sk-choice__text" id={`${id}-${option.value}`}>
                {option.text}
              </span>
            )}
          </label>
        ))}
      </div>
    </fieldset>
  );
};

type CheckboxProps = {
  readonly label: string;
  readonly text?: string;
  readonly checked: boolean;
  readonly onChange: (checked: boolean) => void;
};

/** One yes or no. */
export const Checkbox = ({ label, text, checked, onChange }: CheckboxProps): ReactElement => (
  <label className="sk-choice sk-choice--plain">
    <input
      className="sk-choice__input"
      type="checkbox"
      checked={checked}
      onChange={(event) => onChange(event.target.checked)}
    />
    <span className="sk-choice__label">{label}</span>
    {text === undefined ? null : <span className="sk-choice__text">{text}</span>}
  </label>
);

type CheckboxGroupProps<T extends string> = {
  readonly legend: string;
  readonly description?: ReactNode;
  readonly values: readonly T[];
  readonly options: readonly Option<T>[];
  readonly error?: string | undefined;
  readonly onChange: (values: readonly T[]) => void;
};

/** Several of a list; keeps the order of the list, not of the clicks. */
export const CheckboxGroup = <T extends string>({
  legend,
  description,
  values,
  options,
  error,
  onChange,
}: CheckboxGroupProps<T>): ReactElement => {
  const id = useId();
  return (
    <fieldset
      className={error === undefined ? undefined : 'sk-field--invalid'}
      aria-describedby={error === undefined ? undefined : `${id}-error`}
    >
      <legend className="sk-choices__legend">{legend}</legend>
      {description === undefined ? null : <div className="sk-field__description">{description}</div>}
      {error === undefined ? null : <FieldError id={`${id}-error`}>{error}</FieldError>}
      <div className="sk-choices sk-choices--columns">
        {options.map((option) => (
          <Checkbox
            key={option.value}
            label={option.label}
            checked={values.includes(option.value)}
            onChange={(checked) =>
              onChange(
                options
                  .map((each) => each.value)
                  .filter((each) => (each === option.value ? checked : values.includes(each))),
              )
            }
          />
        ))}
      </div>
    </fieldset>
  );
};
