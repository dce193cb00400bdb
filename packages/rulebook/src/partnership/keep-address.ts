import { type Finding, when } from '../kernel/finding.js';
import { type Caretaker, type LookedAfter, peopleActs } from './look-after-people.js';
import type { MandateCapacity } from './mandates.js';
import type { Role } from './vocabulary.js';

/** What somebody is, or will be, and for whom; only as long as it has not ended. */
export interface Holding {
  readonly capacity: MandateCapacity | Role;
  /** At which organisation; null: in the programme team. */
  readonly organisationId: string | null;
  /** `proposed`: it waits for a second person. */
  readonly state: 'inForce' | 'toCome' | 'proposed';
}

/** Somebody to help in again, with everything it holds anywhere. */
export interface HelpedPerson {
  readonly personId: string;
  /** Where it is helped; null: in the programme team. */
  readonly organisationId: string | null;
  readonly holdings: readonly Holding[];
}

const isMandate = ({ capacity }: Holding): boolean => capacity === 'representative' || capacity === 'deputy';

/**
 * Whether somebody who looks after a person here may know and touch what it signs in with, as that is also its key to
 * everything it holds elsewhere (rulebook.md#1). An owner's coordinator may for who speaks for that owner and is, beside
 * that, no more than the contact of a partner: a partner must not be able to lock an owner's voice out, nor keep it out.
 */
export function isLookedAfterHere(organisation: LookedAfter, who: Caretaker, person: HelpedPerson): boolean {
  const { organisationId, holdings } = person;
  const elsewhere = holdings.filter((held) => held.organisationId !== organisationId);
  if (elsewhere.length === 0) return true;
  const isOwnVoice = holdings.some(
    (held) => held.organisationId === organisationId && held.state === 'inForce' && isMandate(held),
  );
  const isOwnCoordinator = organisation.isOwner && organisation.coordinatorIds.includes(who.personId);
  return isOwnVoice && isOwnCoordinator && elsewhere.every(({ capacity }) => capacity === 'partnerContact');
}

/** What keeps who may help a person from taking away what it signs in with: it holds nothing here yet, or more elsewhere. */
export function checkSignInReset(organisation: LookedAfter, who: Caretaker, person: HelpedPerson): readonly Finding[] {
  const { personId, organisationId, holdings } = person;
  const isHere = holdings.some((held) => held.organisationId === organisationId && held.state === 'inForce');
  return [
    ...when(!isHere, 'holds-nothing-yet', { personId }),
    ...when(!isLookedAfterHere(organisation, who, person), 'holds-elsewhere', { personId }),
  ];
}

/**
 * Whether somebody who may invite a person may do so at another address than the one on record: whoever reads that address
 * becomes this person. So not the address of who holds something elsewhere, and of nobody whom a second person confirms or
 * confirmed at that address: a coordinator gets another one by a new proposal only.
 */
export function mayReAddress(organisation: LookedAfter, who: Caretaker, person: HelpedPerson): boolean {
  const isBound = ({ capacity, organisationId, state }: Holding) =>
    organisationId !== person.organisationId || state === 'proposed' || capacity === 'coordinator';
  return peopleActs(organisation, who).includes('invite') && !person.holdings.some(isBound);
}

/** Whether a change about a person still is about who reads the address that it was proposed with. */
export const checkProposedAddress = (subject: {
  readonly personId: string;
  readonly proposed: string | null;
  readonly onRecord: string | null;
}): readonly Finding[] =>
  when(subject.proposed !== subject.onRecord, 'change-address-differs', { personId: subject.personId });
