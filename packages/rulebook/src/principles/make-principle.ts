import type { Finding, FindingFacts } from '../kernel/finding.js';
import type { ItemFacts, Principle, PrincipleCode, PrincipleGate, PrincipleStatus } from './principle.js';

/** What the body of a principle decides; its code and gate are added by `principle`. */
export interface Judgement {
  readonly status: PrincipleStatus;
  readonly facts?: FindingFacts;
  readonly findings?: readonly Finding[];
  readonly warnings?: readonly Finding[];
}

/** Makes a principle out of its code, its gate and its rule. */
export function principle(
  code: PrincipleCode,
  neededFor: PrincipleGate,
  judge: (item: ItemFacts) => Judgement,
): Principle {
  return {
    code,
    neededFor,
    assess: (item) => ({ code, neededFor, facts: {}, findings: [], warnings: [], ...judge(item) }),
  };
}

/** Met when nothing stands in the way; `otherwise` says what it is when something does. */
export function metUnless(findings: readonly Finding[], otherwise: PrincipleStatus = 'notMet'): PrincipleStatus {
  return findings.length === 0 ? 'met' : otherwise;
}
