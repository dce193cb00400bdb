import type { ByLaws, MajorityBase } from '../partnership/by-laws.js';
import type { Visibility } from '../partnership/vocabulary.js';
import type { Grade } from './grades.js';

/** The rule an urgency round was opened under, frozen (rulebook.md#5). Another rule is another round. */
export type UrgencyRule = {
  readonly id: 'urgency';
  /** The version of the by-laws it was taken from. */
  readonly version: number;
  /** Over what the quorum of an item is counted. */
  readonly majorityBase: MajorityBase;
  readonly visibility: Visibility;
  /** Items judged less urgent than this are listed and not taken into a package. */
  readonly floor: Grade;
};

/** The part of the by-laws that governs an urgency round. */
export function freezeUrgencyRule(byLaws: ByLaws): UrgencyRule {
  const { version, majorityBase, visibility, urgencyFloor: floor } = byLaws;
  return { id: 'urgency', version, majorityBase, visibility, floor };
}
