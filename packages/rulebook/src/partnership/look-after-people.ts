import { type Finding, when } from '../kernel/finding.js';
import { type Role, runsTheProcess } from './vocabulary.js';

export const PEOPLE_ACTS = ['giveMandate', 'endMandate', 'addContact', 'endContact', 'invite', 'resetSignIn'] as const;
/** What somebody may do about the people of an organisation. */
export type PeopleAct = (typeof PEOPLE_ACTS)[number];

/** An organisation, with who prepares or speaks for it in a role today. */
export interface LookedAfter {
  readonly isOwner: boolean;
  readonly coordinatorIds: readonly string[];
  readonly contactIds: readonly string[];
}

/** Who looks, and whether that person runs the process. */
export interface Caretaker {
  readonly personId: string;
  readonly isStaff: boolean;
}

/**
 * Who looks after the people of an organisation (rulebook.md#1): an owner's own coordinator; a partner's own contacts,
 * the first of whom is named by the programme team. The team also helps a partner's contacts to sign in. What is left of
 * the other side is ended, never given: a contact by the coordinator of who became an owner, a mandate by the coordinator
 * or the team for who is one no more.
 */
export function peopleActs(organisation: LookedAfter, who: Caretaker): readonly PeopleAct[] {
  const coordinates = organisation.coordinatorIds.includes(who.personId);
  if (organisation.isOwner) {
    return coordinates ? ['giveMandate', 'endMandate', 'endContact', 'invite', 'resetSignIn'] : [];
  }
  const left: readonly PeopleAct[] = coordinates || who.isStaff ? ['endMandate'] : [];
  if (organisation.contactIds.includes(who.personId)) {
    return [...left, 'addContact', 'endContact', 'invite', 'resetSignIn'];
  }
  if (!who.isStaff) return left;
  return [...left, ...(organisation.contactIds.length === 0 ? (['addContact'] as const) : []), 'invite', 'resetSignIn'];
}

/**
 * Whether somebody may help one person in again: send the invitation anew, or take away what it can no longer use. The
 * programme team helps a coordinator, who else would have to help itself.
 */
export function mayHelpSignIn(organisation: LookedAfter, who: Caretaker, personId: string): boolean {
  if (who.personId === personId) return false;
  if (peopleActs(organisation, who).includes('resetSignIn')) return true;
  return who.isStaff && organisation.coordinatorIds.includes(personId);
}

/** Whether a person can be the contact of this organisation: a partner's, not of the programme team, and not yet one. */
export function checkContact(
  organisation: LookedAfter,
  person: { readonly personId: string; readonly roles: readonly Role[] },
): readonly Finding[] {
  const { personId, roles } = person;
  return [
    ...when(organisation.isOwner, 'contact-not-for-owner'),
    ...when(roles.some(runsTheProcess), 'contact-for-programme-team', { personId }),
    ...when(organisation.contactIds.includes(personId), 'contact-already', { personId }),
  ];
}

/** Whether a person can be a coordinator of this organisation: an owner's, not of the programme team, and not yet one. */
export function checkCoordinator(
  organisation: LookedAfter,
  person: { readonly personId: string; readonly roles: readonly Role[] },
): readonly Finding[] {
  const { personId, roles } = person;
  return [
    ...when(!organisation.isOwner, 'coordinator-not-for-partner'),
    ...when(roles.some(runsTheProcess), 'coordinator-for-programme-team', { personId }),
    ...when(organisation.coordinatorIds.includes(personId), 'coordinator-already', { personId }),
  ];
}
