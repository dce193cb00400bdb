import { type Caretaker, type LookedAfter, mayHelpSignIn, type PeopleAct, peopleActs } from '@samenkoers/rulebook';
import { sightOf } from '../agenda/public.js';
import { type Actor, isProgrammeStaff } from '../session/public.js';

export const caretakerOf = (actor: Actor): Caretaker => ({
  personId: actor.personId,
  isStaff: isProgrammeStaff(actor),
});

/** Whether somebody may know who speaks for an organisation: the owner side of every one, a partner's people of their own. */
export function seesPeople(actor: Actor, organisationId: string, now: number): boolean {
  const { isOwnerSide, organisationIds } = sightOf(actor, now);
  return isOwnerSide || organisationIds.has(organisationId);
}

const HELPING: readonly PeopleAct[] = ['invite', 'resetSignIn'];

/** What somebody may do at an organisation, also when that is only to help its coordinators in. */
export function actsAt(organisation: LookedAfter, who: Caretaker): readonly PeopleAct[] {
  const acts = peopleActs(organisation, who);
  if (acts.includes('resetSignIn')) return acts;
  return organisation.coordinatorIds.some((id) => mayHelpSignIn(organisation, who, id)) ? [...acts, ...HELPING] : acts;
}

const LOOKING_AFTER: readonly PeopleAct[] = ['invite', 'resetSignIn', 'giveMandate', 'addContact'];

/**
 * Whose address somebody may know: of everybody here who looks after them; of its coordinators who may only help those.
 * Null: of nobody.
 */
export function knownAddresses(organisation: LookedAfter, who: Caretaker): ((personId: string) => boolean) | null {
  if (peopleActs(organisation, who).some((act) => LOOKING_AFTER.includes(act))) return () => true;
  if (actsAt(organisation, who).length === 0) return null;
  return (personId) => organisation.coordinatorIds.includes(personId);
}
