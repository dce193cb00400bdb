import type { Sight } from '../agenda/public.js';
import { type Actor, authorityFor } from '../session/public.js';

/**
 * The authority by which this person enters lines for an organisation in the commitments book: its mandate, its contact
 * role, or its role as coordinator, who prepares and never speaks. Null when it has none.
 */
export function authorityToEnter(actor: Actor, organisationId: string, now: number): string | null {
  const coordinates = actor.roles.find((held) => held.organisationId === organisationId && held.role === 'coordinator');
  return authorityFor(actor, organisationId, now) ?? coordinates?.id ?? null;
}

/** Whose lines this person may read: everybody's on the owner side, else those of its own organisations. */
export const readsLinesOf = ({ isOwnerSide, organisationIds }: Sight, organisationId: string): boolean =>
  isOwnerSide || organisationIds.has(organisationId);
