import type { PrincipleView } from '@samenkoers/contract';
import {
  assessPrinciples,
  type ItemFacts,
  type ItemState,
  type PrincipleCode,
  type PrincipleGate,
} from '@samenkoers/rulebook';
import { plainFacts } from '../rounds/public.js';

type Gate = Exclude<PrincipleGate, 'warning'>;

/** The gate an item in this state works towards; null when it passed the last one, or left. */
export function nextGate(state: ItemState): Gate | null {
  if (state === 'draft' || state === 'submitted' || state === 'returned' || state === 'notSupported') return 'onAgenda';
  return state === 'onAgenda' ? 'inProgress' : null;
}

/** The principles that stand between an item and its next stage: not met, or not yet known. */
export function lackingPrinciples(state: ItemState, facts: ItemFacts): PrincipleCode[] {
  const gate = nextGate(state);
  return assessPrinciples(facts)
    .filter(({ neededFor, status }) => neededFor === gate && status !== 'met')
    .map(({ code }) => code);
}

/** The checklist for whoever is not on the owner side: what every owner carries is told to owners only. */
export const withoutEffort = (principles: readonly PrincipleView[]): PrincipleView[] =>
  principles.map((principle) =>
    principle.code === 'fair-share' ? { ...principle, facts: {}, findings: [] } : principle,
  );

/** The checklist of an item: what stands in the way first, then what is only shown. */
export const presentPrinciples = (facts: ItemFacts): PrincipleView[] =>
  assessPrinciples(facts).map(({ code, neededFor, status, facts: basis, findings, warnings }) => ({
    code,
    neededFor,
    status,
    facts: plainFacts(basis),
    findings: [...findings, ...warnings].map((finding) => ({ ...finding, facts: plainFacts(finding.facts) })),
  }));
