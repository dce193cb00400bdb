import { canonicalJson } from '../kernel/canonical.js';
import type { ByLaws, MajorityBase } from '../partnership/by-laws.js';
import type { Visibility } from '../partnership/vocabulary.js';
import type { UrgencyRule } from '../urgency/urgency-rule.js';
import type { RoundKind } from './kinds.js';

/** The rule a round was opened under, frozen. Another rule is another round. */
export type RoundRule = {
  /** Names the article of the by-laws: the kind of round. */
  readonly id: RoundKind;
  /** The version of the by-laws it was taken from. */
  readonly version: number;
  readonly majorityBase: MajorityBase;
  readonly visibility: Visibility;
  /** Whether an owner that is silent at closing counts as "no objection". Only ever true in a support round. */
  readonly silenceProcedure: boolean;
};

/** The part of the by-laws that governs one kind of round. */
export function freezeRule(byLaws: ByLaws, kind: RoundKind): RoundRule {
  return {
    id: kind,
    version: byLaws.version,
    majorityBase: byLaws.majorityBase,
    visibility: byLaws.visibility,
    silenceProcedure: kind === 'support' && byLaws.silenceProcedure,
  };
}

/** The one text of a rule, with its keys in a fixed order, to hash and to keep. */
export function canonicalRule(rule: RoundRule | UrgencyRule): string {
  return canonicalJson(rule);
}
