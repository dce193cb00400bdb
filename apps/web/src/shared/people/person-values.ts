import { isPersonName, type PersonChoice } from '@samenkoers/contract';
import { m } from '../i18n/messages.js';

/** Somebody to choose from. */
export type KnownPerson = { readonly id: string; readonly name: string; readonly function: string };

/** What was filled in about a person: somebody known by id, or somebody new. */
export type PersonValues = {
  readonly who: string;
  readonly name: string;
  readonly function: string;
  readonly email: string;
};

export type PersonErrors = { readonly [Field in keyof PersonValues]?: string | undefined };

/** The choice of somebody who is not known here yet. */
export const SOMEBODY_NEW = 'new';

/** Nobody was chosen yet; where nobody is known, it can only be somebody new. */
export const noPerson = (known: readonly KnownPerson[]): PersonValues => ({
  who: known.length === 0 ? SOMEBODY_NEW : '',
  name: '',
  function: '',
  email: '',
});

const looksLikeAddress = (text: string): boolean => /^[^\s@]+@[^\s@]+\.[^\s@.]{2,}$/.test(text.trim());

/** What is wrong with a name or a function, if anything. */
const nameError = (text: string, missing: () => string): string | undefined => {
  if (text.trim().length < 2) return missing();
  return isPersonName(text.trim()) ? undefined : m.issue_not_a_name();
};

/** What is still missing or wrong, each as its sentence; the contract only knows that one of two shapes did not fit. */
export const missingIn = (values: PersonValues): PersonErrors => {
  if (values.who === '') return { who: m.people_who_missing() };
  if (values.who !== SOMEBODY_NEW) return {};
  const errors: PersonErrors = {
    name: nameError(values.name, m.people_name_missing),
    function: nameError(values.function, m.people_function_missing),
    email: looksLikeAddress(values.email) ? undefined : m.people_email_missing(),
  };
  return Object.fromEntries(Object.entries(errors).filter(([, error]) => error !== undefined));
};

export const isComplete = (values: PersonValues): boolean => Object.keys(missingIn(values)).length === 0;

/** The person as the contract takes it. */
export const toPersonChoice = ({ who, name, function: work, email }: PersonValues): PersonChoice =>
  who === SOMEBODY_NEW ? { name, function: work, email } : { personId: who };

/** What the person is called, known or new. */
export const nameOfPerson = (values: PersonValues, known: readonly KnownPerson[]): string =>
  known.find(({ id }) => id === values.who)?.name ?? values.name.trim();
