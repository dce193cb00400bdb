import { blocking, type Finding } from '../kernel/finding.js';
import { principleCatalogue } from './catalogue.js';
import type { ItemFacts, PrincipleAssessment, PrincipleGate } from './principle.js';

/** The checklist of an item: every principle assessed, in the order of the catalogue. */
export function assessPrinciples(item: ItemFacts): readonly PrincipleAssessment[] {
  return principleCatalogue.map((principle) => principle.assess(item));
}

/**
 * Everything that keeps an item from passing a gate: for each principle needed there that is not met, or not yet known,
 * first the principle itself and then what it found. Empty when the item may pass.
 */
export function findingsAtGate(item: ItemFacts, gate: Exclude<PrincipleGate, 'warning'>): readonly Finding[] {
  return assessPrinciples(item)
    .filter((assessment) => assessment.neededFor === gate)
    .flatMap(lackingIn);
}

/** That a principle is not met, and what it found; empty when it is met. */
export function lackingIn({ code, status, findings }: PrincipleAssessment): readonly Finding[] {
  return status === 'met' ? [] : [blocking('principle-not-met', { principle: code, status }), ...findings];
}
