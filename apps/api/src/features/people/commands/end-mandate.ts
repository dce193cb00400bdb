import type { EndMandate } from '@samenkoers/contract';
import { endHeld } from '@samenkoers/rulebook';
import { type Answer, refuse } from '../../../platform/http/problem.js';
import type { CommandCall, Recorded, Work } from '../../../platform/persistence/work.js';
import { refuseByRule } from '../../rounds/public.js';
import type { Actor } from '../../session/public.js';
import { endInstant, endMandateAt, loadMandates } from '../held.repository.js';
import { lockHeld } from '../people.repository.js';
import { tellEnding } from '../telling.js';
import { lookAfter } from './look-after.js';

interface EndMandateHere extends EndMandate {
  readonly organisation: string;
  readonly mandate: string;
  readonly publicUrl: string;
}

/** Ends a mandate, now or after a day. Who is just taking a position by it is let finish; after that it opens nothing. */
export const endMandate = (
  work: Work,
  call: CommandCall,
  { organisation, mandate: id, on, reason, publicUrl }: EndMandateHere,
): Promise<Answer<Recorded<{ readonly id: string }>>> =>
  work.run(call, async (tx): Promise<Answer<{ readonly id: string }>> => {
    const entered = await lookAfter(tx, call.actor as Actor, organisation, 'endMandate');
    if (!entered.ok) return entered;
    const owner = entered.value;
    await lockHeld(tx, owner.id);
    const held = (await loadMandates(tx, owner.id)).find((mandate) => mandate.id === id);
    if (held === undefined) return refuse('not-found');
    const end = endHeld({ held, ...(await endInstant(tx, on)) });
    if (!end.ok) return refuseByRule(end.error);
    const { capacity } = held;
    const until = end.value;
    await tx.holdRights();
    const person = await endMandateAt(tx, id, until);
    await tellEnding(tx, person, { organisation: owner.name, capacity, by: call.actor.name, until, reason, publicUrl });
    tx.record({
      type: 'mandate-ended',
      organisationId: owner.id,
      data: { person: person.name, capacity, until: new Date(until).toISOString(), reason },
    });
    return { ok: true, value: { id } };
  });
