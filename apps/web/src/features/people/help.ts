import type { OrganisationPeople, OrganisationPerson, SignedInPerson } from '@samenkoers/contract';
import { type Caretaker, type LookedAfter, mayHelpSignIn, peopleActs, runsTheProcess } from '@samenkoers/rulebook';

const lookedAfter = ({ isOwner, roles }: OrganisationPeople): LookedAfter => {
  const idsOf = (role: 'coordinator' | 'partnerContact') =>
    roles.filter((each) => each.role === role && each.term === 'inForce').map(({ personId }) => personId);
  return { isOwner, coordinatorIds: idsOf('coordinator'), contactIds: idsOf('partnerContact') };
};

const caretaker = ({ id, roles }: SignedInPerson): Caretaker => ({
  personId: id,
  isStaff: roles.some(runsTheProcess),
});

/** Who still has a part here, now or later; who only had one is of the history. */
export const presentAt = ({ people, mandates, roles }: OrganisationPeople): readonly OrganisationPerson[] => {
  const present = new Set(
    [...mandates, ...roles].filter(({ term }) => term !== 'ended').map(({ personId }) => personId),
  );
  return people?.filter(({ id }) => present.has(id)) ?? [];
};

/** Whom somebody may help in again; the same rule that the server holds to. */
export const canHelp =
  (at: OrganisationPeople, who: SignedInPerson): ((personId: string) => boolean) =>
  (personId) =>
    mayHelpSignIn(lookedAfter(at), caretaker(who), personId);

/**
 * Whether a wrong address can be corrected on the way: not by who only helps a coordinator in, not that of a coordinator,
 * and not that of who holds something elsewhere (of whom it does not show whether it signed in).
 */
export const canCorrectAddress = (
  at: OrganisationPeople,
  who: SignedInPerson,
  { id, hasSignedIn }: Pick<OrganisationPerson, 'id' | 'hasSignedIn'>,
): boolean => {
  const place = lookedAfter(at);
  const acts = peopleActs(place, caretaker(who));
  return hasSignedIn !== null && acts.includes('invite') && !place.coordinatorIds.includes(id);
};
