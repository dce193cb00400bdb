import type { GiveMandate } from '@samenkoers/contract';
import { giveMandate as decide, type Instant, type Mandate } from '@samenkoers/rulebook';
import { type Answer, refuse } from '../../../platform/http/problem.js';
import type { CommandCall, Recorded, Tx, Work } from '../../../platform/persistence/work.js';
import { refuseByRule } from '../../rounds/public.js';
import type { Actor } from '../../session/public.js';
import { endMandateAt, insertMandate, loadMandates, termInstants } from '../held.repository.js';
import { type ChosenPerson, choosePerson, keepPerson, lockHeld, type Standing } from '../people.repository.js';
import { loadTeam } from '../team.repository.js';
import { tellAppointment, tellEnding } from '../telling.js';
import { lookAfter } from './look-after.js';

export interface Given {
  readonly id: string;
  readonly personId: string;
}

interface GiveMandateHere extends GiveMandate {
  readonly organisation: string;
  readonly publicUrl: string;
}

/** Lets a person speak for an owner. Who is new is invited; a representative that it succeeds ends where it begins. */
export const giveMandate = (work: Work, call: CommandCall, input: GiveMandateHere): Promise<Answer<Recorded<Given>>> =>
  work.run(call, async (tx): Promise<Answer<Given>> => {
    const entered = await lookAfter(tx, call.actor as Actor, input.organisation, 'giveMandate');
    if (!entered.ok) return entered;
    const owner = entered.value;
    await lockHeld(tx, owner.id);
    const term = await termInstants(tx, owner.id, input);
    const person = await choosePerson(tx, input.person, owner.id);
    if (person === undefined) return refuse('not-found');
    const { capacity, extent, succeeds: succeedsId } = input;
    const { now, from, until, isOwner, ownerUntil } = term;
    const given = decide({
      mandate: { personId: person.id, organisationId: owner.id, capacity, extent, from, until },
      giverId: call.actor.personId,
      team: await loadTeam(tx),
      isOwner,
      ownerUntil,
      held: await loadMandates(tx, owner.id),
      succeedsId,
      now,
    });
    if (!given.ok) return refuseByRule(given.error);
    await tx.holdRights();
    const by = call.actor.name;
    const id = await write(tx, { ...given.value, owner, person, by, publicUrl: input.publicUrl });
    return { ok: true, value: { id, personId: person.id } };
  });

interface ToWrite {
  readonly owner: Standing;
  readonly person: ChosenPerson;
  readonly mandate: Omit<Mandate, 'id'>;
  /** The mandate that ends, and when. */
  readonly ended: { readonly id: string; readonly until: Instant } | null;
  readonly by: string;
  readonly publicUrl: string;
}

/** Writes the mandate and tells everybody whom it is about; its id. */
async function write(tx: Tx, { owner, person, mandate, ended, by, publicUrl }: ToWrite): Promise<string> {
  const told = { organisation: owner.name, by, publicUrl };
  const { capacity, extent, from, until } = mandate;
  await keepPerson(tx, person);
  const succeeded = ended === null ? undefined : await endMandateAt(tx, ended.id, ended.until);
  const id = await insertMandate(tx, mandate);
  await tellAppointment(tx, person, { ...told, capacity, from });
  if (succeeded !== undefined) await tellEnding(tx, succeeded, { ...told, capacity, until: from, reason: null });
  const iso = (at: number) => new Date(at).toISOString();
  tx.record({
    type: 'mandate-given',
    organisationId: owner.id,
    data: {
      person: person.name,
      capacity,
      extent,
      from: iso(from),
      until: until === null ? null : iso(until),
      succeeds: succeeded?.name ?? null,
    },
  });
  return id;
}
