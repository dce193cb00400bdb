import { type Finding, mayHelpSignIn } from '@samenkoers/rulebook';
import { type Answer, refuse } from '../../../platform/http/problem.js';
import type { CommandCall, Recorded, Tx, Work } from '../../../platform/persistence/work.js';
import { refuseByRule } from '../../rounds/public.js';
import type { Actor } from '../../session/public.js';
import { caretakerOf, mayChangeAddress } from '../people.policy.js';
import { hasOtherAddress, type InvitedPerson, lockPersonAt } from '../people.repository.js';
import { tellAppointment } from '../telling.js';
import { findSeen } from './look-after.js';

interface SendInvitation {
  readonly organisation: string;
  readonly person: string;
  readonly email: string;
  readonly publicUrl: string;
}

/** Invites anew who never signed in; at another address when the one on record was wrong. */
export const sendInvitation = (
  work: Work,
  call: CommandCall,
  { organisation, person: personId, email, publicUrl }: SendInvitation,
): Promise<Answer<Recorded<{ readonly id: string }>>> =>
  work.run(call, async (tx): Promise<Answer<{ readonly id: string }>> => {
    const seen = await findSeen(tx, call.actor as Actor, organisation);
    if (!seen.ok) return seen;
    const standing = seen.value;
    const who = caretakerOf(call.actor as Actor);
    const person = await lockPersonAt(tx, personId, standing.id);
    if (person === undefined) return refuse('not-found');
    if (!mayHelpSignIn(standing, who, personId)) return refuse('forbidden');
    if (email !== person.email && !mayChangeAddress(standing, who, person)) return refuse('forbidden');
    const findings = await inTheWay(tx, person, email);
    if (findings.length > 0) return refuseByRule(findings);
    await tx.holdRights();
    const { capacity, from } = person;
    const told = { organisation: standing.name, capacity, by: call.actor.name, publicUrl };
    await tellAppointment(tx, { ...person, email }, { ...told, from });
    tx.record({ type: 'invitation-sent', organisationId: standing.id, data: { person: person.name } });
    return { ok: true, value: { id: personId } };
  });

async function inTheWay(tx: Tx, { id, hasSignedIn }: InvitedPerson, email: string): Promise<readonly Finding[]> {
  if (hasSignedIn) return [{ code: 'already-signed-in-before', severity: 'error', facts: { personId: id } }];
  if (!(await hasOtherAddress(tx, id, email))) return [];
  return [{ code: 'address-of-another', severity: 'error', facts: { email } }];
}
