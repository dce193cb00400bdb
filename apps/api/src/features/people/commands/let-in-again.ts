import type { Finding } from '@samenkoers/rulebook';
import type { Answer } from '../../../platform/http/problem.js';
import type { Tx } from '../../../platform/persistence/work.js';
import { clock, refuseByRule } from '../../rounds/public.js';
import { hasOtherAddress, type InvitedPerson, takeAwayMeans } from '../people.repository.js';
import { tellAppointment, tellReset } from '../telling.js';

export type Helped = Answer<{ readonly id: string }>;

/** Of what somebody is helped in again: an organisation, or the programme as a whole (id null). */
export interface Place {
  readonly id: string | null;
  readonly name: string;
}

interface Help {
  readonly place: Place;
  readonly person: InvitedPerson;
  /** Who helps, by name. */
  readonly by: string;
  readonly publicUrl: string;
}

interface Invitation extends Help {
  readonly email: string;
  /** Whether this helper learns nothing about whether the person ever signed in: a letter goes out either way. */
  readonly isDiscreet: boolean;
}

/** Invites anew who never signed in, at an address that this helper may write to. */
export async function inviteAgain(
  tx: Tx,
  { place, person, by, publicUrl, email, isDiscreet }: Invitation,
): Promise<Helped> {
  const findings = isDiscreet ? [] : await inTheWay(tx, person, email);
  if (findings.length > 0) return refuseByRule(findings);
  await tx.holdRights();
  const { capacity, from } = person;
  await tellAppointment(tx, { ...person, email }, { organisation: place.name, capacity, by, publicUrl, from });
  tx.record({ type: 'invitation-sent', organisationId: place.id, data: { person: person.name } });
  return { ok: true, value: { id: person.id } };
}

async function inTheWay(tx: Tx, { id, hasSignedIn }: InvitedPerson, email: string): Promise<readonly Finding[]> {
  if (hasSignedIn) return [{ code: 'already-signed-in-before', severity: 'error', facts: { personId: id } }];
  if (!(await hasOtherAddress(tx, id, email))) return [];
  return [{ code: 'address-of-another', severity: 'error', facts: { email } }];
}

/** Takes away everything a person signs in with but its address, tells it so, and records it. */
export async function takeAway(
  tx: Tx,
  { place, person, by, publicUrl, reason }: Help & { readonly reason: string },
): Promise<Helped> {
  await takeAwayMeans(tx, person.id);
  const { now: at } = await clock(tx);
  await tellReset(tx, person, { organisation: place.name, by, publicUrl, at, reason });
  // Why is between these two: the record is read by others, and it may be about what somebody went through.
  tx.record({ type: 'sign-in-reset', organisationId: place.id, data: { person: person.name } });
  return { ok: true, value: { id: person.id } };
}
