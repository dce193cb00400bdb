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

/** What somebody holds, as far as it matters for its address. */
export interface Holdings {
  /** Whether it holds something elsewhere that has not ended: at another organisation, or for the programme. */
  readonly isElsewhere: boolean;
}

/**
 * Whether somebody who may invite a person may do so at another address than the one on record: whoever reads that address
 * becomes this person. So not the address of who also speaks elsewhere, and the programme team not that of an owner's
 * coordinator, whom a second person confirmed.
 */
export const mayChangeAddress = (organisation: LookedAfter, who: Caretaker, { isElsewhere }: Holdings): boolean =>
  !isElsewhere && peopleActs(organisation, who).includes('invite');
