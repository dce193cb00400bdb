import { type ChangePerson, changeStateAt, type Instant, whyCannotConfirm } from '@samenkoers/rulebook';
import { type Actor, isInForce, isProgrammeStaff } from '../session/public.js';
import type { ChangeRecord } from './change-rows.js';

/** Who somebody is to a change: whether it runs the process, and for which owners it speaks and prepares now. */
export function changePerson(actor: Actor, now: Instant): ChangePerson {
  const owners = new Set(actor.organisations.filter(({ isOwner }) => isOwner).map(({ id }) => id));
  return {
    personId: actor.personId,
    isStaff: isProgrammeStaff(actor),
    speaksFor: actor.mandates
      .filter((held) => isInForce(held, now) && owners.has(held.organisationId))
      .map(({ organisationId }) => organisationId),
    coordinates: actor.roles.flatMap(({ role, organisationId }) =>
      role === 'coordinator' && organisationId !== null && owners.has(organisationId) ? [organisationId] : [],
    ),
  };
}

/** Whether somebody may confirm or decline it, and if not why; null once it was answered. */
export function confirmAbility(
  change: ChangeRecord,
  person: ChangePerson,
  now: Instant,
): { readonly allowed: boolean; readonly reason: string | null } | null {
  if (changeStateAt(change, now) !== 'pending') return null;
  const reason = whyCannotConfirm({ change, person, proposer: change.proposer, voices: change.voices, now });
  return { allowed: reason === null, reason };
}

/** Whoever proposed a change takes it back as long as nobody answered. */
export const mayWithdraw = (change: ChangeRecord, personId: string, now: Instant): boolean =>
  change.proposedById === personId && changeStateAt(change, now) === 'pending';
