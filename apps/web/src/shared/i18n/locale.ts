import { getLocale, locales, setLocale } from './generated/runtime.js';

export type Locale = (typeof locales)[number];

export const LOCALES: readonly Locale[] = locales;

/** The language somebody reads in: Dutch unless a cookie says otherwise. */
export const currentLocale = (): Locale => getLocale();

/** The tag for Intl formats and for the html element. */
export const localeTag = (): 'nl-NL' | 'en-GB' => (currentLocale() === 'en' ? 'en-GB' : 'nl-NL');

/** Remembers the language in a cookie and reads the page again in it; half-typed forms survive as drafts. */
export const switchLocale = (locale: Locale): void => {
  void setLocale(locale);
};
