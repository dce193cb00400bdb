import {
  type InputHTMLAttributes,
  type ReactElement,
  type ReactNode,
  type SelectHTMLAttributes,
  type TextareaHTMLAttributes,
  useId,
} from 'react';
import { Icon } from './icon.js';

type FieldFrame = {
  readonly label: string;
  readonly description?: ReactNode;
  readonly error?: string | undefined;
  /** The words for "not required", shown behind the label. */
  readonly optional?: string;
  readonly short?: boolean;
};

type FieldIds = {
  readonly id: string;
  readonly 'aria-describedby': string | undefined;
  readonly 'aria-invalid': true | undefined;
};

const FieldShell = ({
  label,
  description,
  error,
  optional,
  short = false,
  after,
  children,
}: FieldFrame & { readonly after?: ReactNode; readonly children: (ids: FieldIds) => ReactNode }): ReactElement => {
  const id = useId();
  const described = [
    description === undefined ? undefined : `${id}-about`,
    error === undefined ? undefined : `${id}-error`,
  ].filter((part) => part !== undefined);
  return (
    <div
      className={['sk-field', short ? 'sk-field--short' : '', error === undefined ? '' : 'sk-field--invalid']
        .filter(Boolean)
        .join(' ')}
    >
      <label className="sk-field__label" htmlFor={id}>
        {label}
        {optional === undefined ? null : <span className="sk-field__optional"> {optional}</span>}
      </label>
      {description === undefined ? null : (
        <div className="sk-field__description" id={`${id}-about`}>
          {description}
        </div>
      )}
      {error === undefined ? null : <FieldError id={`${id}-error`}>{error}</FieldError>}
      {children({
        id,
        'aria-describedby': described.length === 0 ? undefined : described.join(' '),
        'aria-invalid': error === undefined ? undefined : true,
      })}
      {after}
    </div>
  );
};

/** The sentence that says what to do about one field. */
export const FieldError = ({ id, children }: { readonly id: string; readonly children: ReactNode }): ReactElement => (
  <div className="sk-field__error" id={id} role="alert">
    <Icon name="warning" />
    <span>{children}</span>
  </div>
);

type Bare<T> = Omit<T, 'id' | 'style' | 'className' | 'onChange' | 'value' | 'aria-describedby' | 'aria-invalid'>;

type TextFieldProps = FieldFrame &
  Bare<InputHTMLAttributes<HTMLInputElement>> & { readonly value: string; readonly onChange: (value: string) => void };

/** One line of text, a date or a number, with its label above. */
export const TextField = ({
  label,
  description,
  error,
  optional,
  short,
  value,
  onChange,
  ...rest
}: TextFieldProps): ReactElement => (
  <FieldShell
    label={label}
    description={description}
    error={error}
    {...(optional === undefined ? {} : { optional })}
    {...(short === undefined ? {} : { short })}
  >
    {(ids) => (
      <input
        {...rest}
        {...ids}
        className={`utrecht-textbox${error === undefined ? '' : ' utrecht-textbox--invalid'}`}
        value={value}
        onChange={(event) => onChange(event.target.value)}
      />
    )}
  </FieldShell>
);

type TextAreaProps = FieldFrame &
  Bare<TextareaHTMLAttributes<HTMLTextAreaElement>> & {
    readonly value: string;
    readonly onChange: (value: string) => void;
    /** Says how many characters are left; shown when a limit is given. */
    readonly limit?: { readonly max: number; readonly say: (left: number) => string };
  };

/** Longer text; says how much room is left before the server would refuse it. */
export const TextArea = ({
  label,
  description,
  error,
  optional,
  short,
  value,
  onChange,
  limit,
  ...rest
}: TextAreaProps): ReactElement => (
  <FieldShell
    label={label}
    description={description}
    error={error}
    {...(optional === undefined ? {} : { optional })}
    {...(short === undefined ? {} : { short })}
    after={
      limit === undefined || value.length < limit.max * 0.5 ? null : (
        <div className="sk-field__counter">{limit.say(limit.max - value.length)}</div>
      )
    }
  >
    {(ids) => (
      <textarea
        {...rest}
        {...ids}
        className={`utrecht-textarea${error === undefined ? '' : ' utrecht-textarea--invalid'}`}
        value={value}
        onChange={(event) => onChange(event.target.value)}
      />
    )}
  </FieldShell>
);

export type Option<T extends string> = {
  readonly value: T;
  readonly label: string;
  readonly text?: ReactNode;
  readonly group?: string;
};

type SelectProps<T extends string> = FieldFrame &
  Bare<SelectHTMLAttributes<HTMLSelectElement>> & {
    readonly value: T | '';
    readonly options: readonly Option<T>[];
    /** The words of the empty choice; left out when a choice is always made. */
    readonly empty?: string;
    readonly onChange: (value: T | '') => void;
  };

/** A native select; options may be grouped. */
export const Select = <T extends string>({
  label,
  description,
  error,
  optional,
  short,
  value,
  options,
  empty,
  onChange,
  ...rest
}: SelectProps<T>): ReactElement => {
  const groups = [...new Set(options.map((option) => option.group))];
  return (
    <FieldShell
      label={label}
      description={description}
      error={error}
      {...(optional === undefined ? {} : { optional })}
      {...(short === undefined ? {} : { short })}
    >
      {(ids) => (
        <select
          {...rest}
          {...ids}
          className="utrecht-select utrecht-select--html-select"
          value={value}
          onChange={(event) => onChange(event.target.value as T | '')}
        >
          {empty === undefined ? null : <option value="">{empty}</option>}
          {groups.map((group) => {
            const members = options
              .filter((option) => option.group === group)
              .map((option) => (
                <option key={option.value} value={option.value}>
                  {option.label}
                </option>
              ));
            return group === undefined ? (
              members
            ) : (
              <optgroup key={group} label={group}>
                {members}
              </optgroup>
            );
          })}
        </select>
      )}
    </FieldShell>
  );
};
