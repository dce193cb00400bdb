import type { ReactElement } from 'react';
import { Select, TextField } from '../../ui/field.js';
import { m } from '../i18n/messages.js';
import { type KnownPerson, type PersonErrors, type PersonValues, SOMEBODY_NEW } from './person-values.js';

type Props = {
  readonly known: readonly KnownPerson[];
  /** What those who are known have in common; else that they are of this organisation. */
  readonly knownAs?: string;
  readonly values: PersonValues;
  readonly errors: PersonErrors;
  readonly onChange: (values: PersonValues) => void;
};

/** Somebody who is known at this organisation, or somebody new with a name, a function and an address. */
export const PersonFields = ({
  known,
  knownAs = m.people_who_known(),
  values,
  errors,
  onChange,
}: Props): ReactElement => {
  const set = (field: keyof PersonValues) => (value: string) => onChange({ ...values, [field]: value });
  return (
    <>
      {known.length === 0 ? null : (
        <Select
          label={m.people_who()}
          empty={m.people_who_choose()}
          value={values.who}
          error={errors.who}
          options={[
            ...known.map(({ id, name, function: work }) => ({
              value: id,
              label: `${name}, ${work}`,
              group: knownAs,
            })),
            { value: SOMEBODY_NEW, label: m.people_who_new(), group: m.people_who_other() },
          ]}
          onChange={set('who')}
        />
      )}
      {values.who === SOMEBODY_NEW ? (
        <>
          <TextField
            label={m.people_name()}
            autoComplete="off"
            value={values.name}
            error={errors.name ?? (known.length === 0 ? errors.who : undefined)}
            onChange={set('name')}
          />
          <TextField
            label={m.people_function()}
            description={m.people_function_about()}
            autoComplete="off"
            value={values.function}
            error={errors.function}
            onChange={set('function')}
          />
          <TextField
            label={m.people_email()}
            description={m.people_email_about()}
            type="email"
            autoComplete="off"
            value={values.email}
            error={errors.email}
            onChange={set('email')}
          />
        </>
      ) : null}
    </>
  );
};
