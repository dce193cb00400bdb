import type { Domain } from '../partnership/vocabulary.js';

export const CONFIRMATIONS = ['pending', 'confirmed', 'declined'] as const;
export type Confirmation = (typeof CONFIRMATIONS)[number];

/**
 * An organisation without whose people, money, data or clients the item cannot run: named by the proposer, confirmed by
 * the programme team, confirmed by itself (rulebook.md#1). It is directly involved once all three say so.
 */
export interface Involvement {
  readonly organisationId: string;
  readonly domains: readonly Domain[];
  readonly byProposer: Confirmation;
  readonly byTeam: Confirmation;
  readonly byOrganisation: Confirmation;
}

/** Where the three confirmations together stand: one "no" declines, three times "yes" confirms. */
export function confirmationOf({ byProposer, byTeam, byOrganisation }: Involvement): Confirmation {
  const given: readonly Confirmation[] = [byProposer, byTeam, byOrganisation];
  if (given.includes('declined')) return 'declined';
  return given.includes('pending') ? 'pending' : 'confirmed';
}

/** The involvements in one stage of confirmation. */
export function involvedWith(involved: readonly Involvement[], confirmation: Confirmation): readonly Involvement[] {
  return involved.filter((involvement) => confirmationOf(involvement) === confirmation);
}
