import type { PersonChoice } from '@samenkoers/contract';
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
const isShort = (text: string): boolean => text.trim().length < 2;

/** What is still missing, each as its sentence; the contract only knows that one of two shapes did not fit. */
export const missingIn = (values: PersonValues): PersonErrors => {
  if (values.who === '') return { who: m.people_who_missing() };
  if (values.who !== SOMEBODY_NEW) return {};
  return {
    ...(isShort(values.name) ? { name: m.people_name_missing() } : {}),
    ...(isShort(values.function) ? { function: m.people_function_missing() } : {}),
    ...(looksLikeAddress(values.email) ? {} : { email: m.people_email_missing() }),
  };
};

export const isComplete = (values: PersonValues): boolean => Object.keys(missingIn(values)).length === 0;

/** The person as the contract takes it. */
export const toPersonChoice = ({ who, name, function: work, email }: PersonValues): PersonChoice =>
  who === SOMEBODY_NEW ? { name, function: work, email } : { personId: who };

/** What the person is called, known or new. */
export const nameOfPerson = (values: PersonValues, known: readonly KnownPerson[]): string =>
  known.find(({ id }) => id === values.who)?.name ?? values.name.trim();
