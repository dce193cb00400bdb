import type { OrganisationPeople } from '@samenkoers/contract';
import { m } from '../../shared/i18n/messages.js';

/** What was done, what follows from it, and whether a letter can be read in a demonstration. */
export type Outcome = { readonly title?: string; readonly lines: readonly string[]; readonly hasLetter: boolean };

/** The letter that goes with an appointment: an invitation to who never signed in, a message to who did. */
export const letterTo = (
  name: string,
  email: string | null,
  hasSignedIn: boolean,
): Pick<Outcome, 'hasLetter' | 'lines'> => {
  if (email === null) return { lines: [m.people_letter_none({ name })], hasLetter: false };
  return {
    lines: [hasSignedIn ? m.people_letter_told({ email }) : m.people_letter_invited({ name, email })],
    hasLetter: true,
  };
};

/** The message that goes with an ending, to somebody who is on record here. */
export const messageTo = (
  { people }: OrganisationPeople,
  personId: string,
  name: string,
): Pick<Outcome, 'hasLetter' | 'lines'> =>
  letterTo(name, people?.find(({ id }) => id === personId)?.email ?? null, true);
