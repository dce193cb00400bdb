import type { MandateCapacity, MandateExtent } from '@samenkoers/rulebook';
import { type ReactElement, useState } from 'react';
import { RECORD } from '../../../shared/api-client/keys.js';
import { useAct } from '../../../shared/api-client/use-act.js';
import { CAPACITY_WORDS } from '../../../shared/domain/person-words.js';
import { formatDay, today } from '../../../shared/format/dates.js';
import { ActFailure, issueFor } from '../../../shared/forms/act-failure.js';
import { ActForm } from '../../../shared/forms/act-form.js';
import { findingAt } from '../../../shared/forms/finding-at.js';
import { m } from '../../../shared/i18n/messages.js';
import { PersonFields } from '../../../shared/people/person-fields.js';
import {
  isComplete,
  missingIn,
  nameOfPerson,
  noPerson,
  type PersonErrors,
  type PersonValues,
  toPersonChoice,
} from '../../../shared/people/person-values.js';
import { CheckboxGroup, RadioGroup } from '../../../ui/choices.js';
import { TextField } from '../../../ui/field.js';
import { letterTo } from '../outcome.js';
import { knownAt, representativeOn } from '../terms.js';
import type { FormProps } from './form-props.js';

const ABOUT_PERSON = ['mandate-already-held', 'mandate-for-programme-team', 'mandate-for-oneself'] as const;

/** The day as an instant in the middle of it, so that it is the same day on every clock. */
const noonOf = (day: string): string => `${day}T12:00:00Z`;

type Values = {
  readonly person: PersonValues;
  readonly capacity: MandateCapacity;
  readonly extent: MandateExtent;
  readonly from: string;
  readonly until: string;
  readonly isSuccession: boolean;
};

/** Lets a person speak for an owner, from a day on; who is new gets an invitation. */
export const GiveMandateForm = ({ at, now, onDone, onCancel }: FormProps): ReactElement => {
  const { organisation } = at;
  const known = knownAt(at);
  const [values, setValues] = useState<Values>(() => ({
    person: noPerson(known),
    capacity: representativeOn(at.mandates, today(now)) === undefined ? 'representative' : 'deputy',
    extent: 'full',
    from: today(now),
    until: '',
    isSuccession: false,
  }));
  const [wasPressed, setPressed] = useState(false);
  const act = useAct('giveMandate', { params: { organisation: organisation.slug }, touches: RECORD });
  const set = (part: Partial<Values>) => setValues({ ...values, ...part });

  const representative = values.capacity === 'representative' ? representativeOn(at.mandates, values.from) : undefined;
  const succeeded = values.isSuccession ? representative : undefined;

  const submit = async (): Promise<void> => {
    setPressed(true);
    if (!isComplete(values.person)) return;
    const { person, capacity, extent, from, until } = values;
    const done = await act.submit({
      person: toPersonChoice(person),
      capacity,
      extent,
      from,
      until: until === '' ? null : until,
      succeeds: succeeded?.id ?? null,
    });
    if (done.ok) onDone(outcomeOf(at, values, known, succeeded?.personName));
  };

  return (
    <ActForm
      label={m.people_give_title({ organisation: organisation.name })}
      action={m.people_give()}
      startsFocused
      isBusy={act.isBusy}
      failure={<ActFailure act={act} />}
      onSubmit={() => void submit()}
      onCancel={onCancel}
    >
      <PersonFields
        known={known}
        values={values.person}
        errors={errorsOf(values.person, wasPressed, {
          who: findingAt(act, ABOUT_PERSON) ?? issueFor(act, 'person'),
          email: findingAt(act, ['address-of-another']),
        })}
        onChange={(person) => set({ person })}
      />
      <RadioGroup
        legend={m.people_give_capacity()}
        name="capacity"
        value={values.capacity}
        options={[
          {
            value: 'representative',
            label: m.people_representative(),
            text: m.people_give_representative_text(),
          },
          { value: 'deputy', label: m.people_deputy(), text: m.people_give_deputy_text() },
        ]}
        error={representative === undefined ? findingAt(act, ['representative-already-appointed']) : undefined}
        onChange={(capacity) => set({ capacity })}
      />
      {representative === undefined ? null : (
        <CheckboxGroup
          legend={m.people_give_now_speaks({ name: representative.personName })}
          description={m.people_give_succeeds_about({ name: representative.personName })}
          values={values.isSuccession ? ['succeeds'] : []}
          options={[{ value: 'succeeds', label: m.people_give_succeeds({ name: representative.personName }) }]}
          error={findingAt(act, ['representative-already-appointed', 'mandate-succeeds-nobody'])}
          onChange={(chosen) => set({ isSuccession: chosen.length > 0 })}
        />
      )}
      <RadioGroup
        legend={m.people_give_extent()}
        name="extent"
        value={values.extent}
        options={[
          { value: 'full', label: m.people_give_full(), text: m.people_give_full_text() },
          { value: 'subjectToRatification', label: m.people_give_reserved(), text: m.people_give_reserved_text() },
        ]}
        onChange={(extent) => set({ extent })}
      />
      <TextField
        label={m.people_give_from()}
        description={m.people_give_from_about()}
        type="date"
        short
        value={values.from}
        error={findingAt(act, ['mandate-starts-in-past', 'mandate-not-for-owner']) ?? issueFor(act, 'from')}
        onChange={(from) => set({ from })}
      />
      <TextField
        label={m.people_give_until()}
        description={m.people_give_until_about()}
        optional={m.optional()}
        type="date"
        short
        value={values.until}
        error={findingAt(act, ['mandate-period-reversed']) ?? issueFor(act, 'until')}
        onChange={(until) => set({ until })}
      />
    </ActForm>
  );
};

/** What is missing before anything is sent, and after that what the rules said; a finding about the person goes to its first field. */
const errorsOf = (person: PersonValues, wasPressed: boolean, found: PersonErrors): PersonErrors => ({
  ...found,
  ...(wasPressed ? missingIn(person) : {}),
});

const outcomeOf = (
  { organisation, people }: FormProps['at'],
  { person, capacity, from, until }: Values,
  known: ReturnType<typeof knownAt>,
  succeeded: string | undefined,
) => {
  const name = nameOfPerson(person, known);
  const before = people?.find(({ id }) => id === person.who);
  const letter =
    before === undefined
      ? letterTo(name, person.email.trim() || null, false)
      : letterTo(name, before.email, before.hasSignedIn !== false);
  const day = formatDay(noonOf(from));
  const period =
    until === ''
      ? m.people_period_from({ from: day })
      : m.people_period_between({ from: day, until: formatDay(noonOf(until)) });
  return {
    title: m.people_given_title(),
    lines: [
      m.people_given({ name, capacity: CAPACITY_WORDS[capacity](), organisation: organisation.name, period }),
      ...(succeeded === undefined ? [] : [m.people_given_succeeded({ name: succeeded })]),
      ...letter.lines,
    ],
    hasLetter: letter.hasLetter,
  };
};
