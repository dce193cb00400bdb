import type { PersonChoice } from '@samenkoers/contract';
import { checkContact } from '@samenkoers/rulebook';
import { type Answer, refuse } from '../../../platform/http/problem.js';
import type { CommandCall, Recorded, Work } from '../../../platform/persistence/work.js';
import { clock, refuseByRule } from '../../rounds/public.js';
import type { Actor } from '../../session/public.js';
import { insertRole } from '../held.repository.js';
import { choosePerson, keepPerson, lockHeld } from '../people.repository.js';
import { tellAppointment } from '../telling.js';
import type { Given } from './give-mandate.js';
import { lookAfter } from './look-after.js';

interface AddContact {
  readonly organisation: string;
  readonly person: PersonChoice;
  readonly publicUrl: string;
}

/** Lets a person speak for a partner about its part, from now on. Who is new is invited. */
export const addContact = (
  work: Work,
  call: CommandCall,
  { organisation, person: choice, publicUrl }: AddContact,
): Promise<Answer<Recorded<Given>>> =>
  work.run(call, async (tx): Promise<Answer<Given>> => {
    const entered = await lookAfter(tx, call.actor as Actor, organisation, 'addContact');
    if (!entered.ok) return entered;
    const partner = entered.value;
    await lockHeld(tx, partner.id);
    const person = await choosePerson(tx, choice, partner.id);
    if (person === undefined) return refuse('not-found');
    const findings = checkContact(partner, { personId: person.id, roles: person.roles });
    if (findings.length > 0) return refuseByRule(findings);
    await tx.holdRights();
    const { now: from } = await clock(tx);
    const role = 'partnerContact';
    await keepPerson(tx, person);
    const { id } = await insertRole(tx, { personId: person.id, organisationId: partner.id, role, from });
    const told = { organisation: partner.name, capacity: role, by: call.actor.name, from, publicUrl } as const;
    await tellAppointment(tx, person, told);
    tx.record({ type: 'contact-added', organisationId: partner.id, data: { person: person.name } });
    return { ok: true, value: { id, personId: person.id } };
  });
