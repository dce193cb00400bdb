import type { Instant } from '@samenkoers/rulebook';
import type { Tx } from '../../platform/persistence/work.js';
import { type ChosenPerson, programmeName, saveInvitation } from './people.repository.js';
import {
  appointmentLetter,
  endingLetter,
  type HeldCapacity,
  invitationLetter,
  type LetterFacts,
  resetLetter,
} from './people-letters.js';

/** What somebody is told about. */
interface Told {
  readonly capacity: HeldCapacity;
  /** The organisation, or the programme, by name. */
  readonly organisation: string;
  /** Who did it, by name. */
  readonly by: string;
  readonly publicUrl: string;
}

type Addressed = Pick<ChosenPerson, 'id' | 'name' | 'email' | 'hasSignedIn'>;

/**
 * Tells somebody what it is from `from` on; who never signed in is invited. Whoever has no address is told nothing: an
 * invitation can be sent as soon as there is one. After `tx.holdRights`.
 */
export async function tellAppointment(
  tx: Tx,
  person: Addressed,
  { from, ...told }: Told & { readonly from: Instant },
): Promise<void> {
  const { email } = person;
  if (email === null) return;
  const facts = await factsOf(tx, { ...person, email }, told);
  if (person.hasSignedIn) {
    tx.send(appointmentLetter(facts, from));
    return;
  }
  await saveInvitation(tx, person.id, email);
  tx.send(invitationLetter(facts, from));
}

/** Tells somebody that it is something no longer, and why (null when it is succeeded, which tells itself). */
export async function tellEnding(
  tx: Tx,
  person: Addressed,
  { until, reason, ...told }: Told & { readonly until: Instant; readonly reason: string | null },
): Promise<void> {
  if (person.email === null) return;
  tx.send(endingLetter(await factsOf(tx, { ...person, email: person.email }, told), until, reason));
}

/** Tells somebody that everything it signed in with but its address was taken away. */
export async function tellReset(
  tx: Tx,
  person: Addressed,
  { at, reason, ...told }: Omit<Told, 'capacity'> & { readonly at: Instant; readonly reason: string },
): Promise<void> {
  if (person.email === null) return;
  tx.send(resetLetter({ ...(await factsOf(tx, { ...person, email: person.email }, told)), at, reason }));
}

async function factsOf<T extends Omit<Told, 'capacity'>>(
  tx: Tx,
  { name, email }: Addressed & { readonly email: string },
  told: T,
): Promise<T & Pick<LetterFacts, 'to' | 'name' | 'programme'>> {
  return { ...told, to: email, name, programme: await programmeName(tx) };
}
