import type { Instant } from '../kernel/instant.js';
import { err, ok, type Result } from '../kernel/result.js';
import { type Role, runsTheProcess } from './vocabulary.js';

export const MANDATE_CAPACITIES = ['representative', 'deputy'] as const;
/** In which capacity a person speaks for an owner (vertegenwoordiger, plaatsvervanger). */
export type MandateCapacity = (typeof MANDATE_CAPACITIES)[number];

export const MANDATE_EXTENTS = ['full', 'subjectToRatification'] as const;
/** Whether the person can bind the owner (volledig), or its own board must still ratify (onder voorbehoud). */
export type MandateExtent = (typeof MANDATE_EXTENTS)[number];

/** A dated mandate to speak for one owner: valid from `from`, up to but not including `until`. */
export interface Mandate {
  readonly id: string;
  readonly personId: string;
  readonly organisationId: string;
  readonly capacity: MandateCapacity;
  readonly extent: MandateExtent;
  readonly from: Instant;
  readonly until: Instant | null;
}

/**
 * The mandates by which a person may speak, whatever is on record (rulebook.md#1): none as long as it runs the process. A
 * mandate and a role in the programme team never meet by these rules; should they, the role counts.
 *
 * @param roles in force.
 */
export const speakingMandates = (mandates: readonly Mandate[], roles: readonly Role[]): readonly Mandate[] =>
  roles.some(runsTheProcess) ? [] : mandates;

export const MANDATE_REFUSALS = ['no-mandate', 'mandate-ended'] as const;
export type MandateRefusal = (typeof MANDATE_REFUSALS)[number];

/**
 * The mandate by which a person speaks for an organisation now (rulebook.md#1). Of several the strongest counts:
 * representative before deputy, then full before subject to ratification, then the smallest id.
 *
 * `mandate-ended` when the person's mandates for this organisation are over; `no-mandate` when there never was one, or
 * it has yet to begin.
 */
export function mandateFor(input: {
  readonly mandates: readonly Mandate[];
  readonly personId: string;
  readonly organisationId: string;
  readonly now: Instant;
}): Result<Mandate, MandateRefusal> {
  const own = input.mandates.filter(
    (mandate) => mandate.personId === input.personId && mandate.organisationId === input.organisationId,
  );
  const [strongest] = own.filter((mandate) => isInForce(mandate, input.now)).sort(byStrength);
  if (strongest !== undefined) return ok(strongest);
  return err(own.some((mandate) => hasEnded(mandate, input.now)) ? 'mandate-ended' : 'no-mandate');
}

function isInForce(mandate: Mandate, now: Instant): boolean {
  return mandate.from <= now && !hasEnded(mandate, now);
}

function hasEnded(mandate: Mandate, now: Instant): boolean {
  return mandate.until !== null && mandate.until <= now;
}

function byStrength(a: Mandate, b: Mandate): number {
  return (
    MANDATE_CAPACITIES.indexOf(a.capacity) - MANDATE_CAPACITIES.indexOf(b.capacity) ||
    MANDATE_EXTENTS.indexOf(a.extent) - MANDATE_EXTENTS.indexOf(b.extent) ||
    (a.id < b.id ? -1 : 1)
  );
}
