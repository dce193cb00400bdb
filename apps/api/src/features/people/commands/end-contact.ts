import { endHeld } from '@samenkoers/rulebook';
import { type Answer, refuse } from '../../../platform/http/problem.js';
import type { CommandCall, Recorded, Work } from '../../../platform/persistence/work.js';
import { clock, refuseByRule } from '../../rounds/public.js';
import type { Actor } from '../../session/public.js';
import { endRoleAt, findRole } from '../held.repository.js';
import { lockHeld } from '../people.repository.js';
import { tellEnding } from '../telling.js';
import { lookAfter } from './look-after.js';

interface EndContact {
  readonly organisation: string;
  readonly contact: string;
  readonly reason: string;
  readonly publicUrl: string;
}

/** Ends the role of a contact of a partner, at once. */
export const endContact = (
  work: Work,
  call: CommandCall,
  { organisation, contact: id, reason, publicUrl }: EndContact,
): Promise<Answer<Recorded<{ readonly id: string }>>> =>
  work.run(call, async (tx): Promise<Answer<{ readonly id: string }>> => {
    const entered = await lookAfter(tx, call.actor as Actor, organisation, 'endContact');
    if (!entered.ok) return entered;
    const partner = entered.value;
    await lockHeld(tx, partner.id);
    const held = await findRole(tx, partner.id, id, 'partnerContact');
    if (held === undefined) return refuse('not-found');
    const { now } = await clock(tx);
    const end = endHeld({ held, at: now, now });
    if (!end.ok) return refuseByRule(end.error);
    const until = end.value;
    await tx.holdRights();
    const person = await endRoleAt(tx, id, until);
    const told = { organisation: partner.name, capacity: 'partnerContact', by: call.actor.name, publicUrl } as const;
    await tellEnding(tx, person, { ...told, until, reason });
    tx.record({ type: 'contact-ended', organisationId: partner.id, data: { person: person.name, reason } });
    return { ok: true, value: { id } };
  });
