import type { Instant } from '../kernel/instant.js';
import type { MandateCapacity, MandateExtent } from '../partnership/mandates.js';
import { awaitsRatification, type Ratification, type RecordedOnBehalf } from '../rounds/position.js';
import { type Judgement, type Level, levelOfJudgement } from './grades.js';

/** The current judgement of one owner on one item. Earlier ones stay on record and do not count. */
export interface GivenJudgement {
  readonly organisationId: string;
  readonly itemId: string;
  readonly judgement: Judgement;
  readonly argument: string | null;
  /** Who spoke for the owner; null when it was recorded on behalf and the speaker is not a known person. */
  readonly personId: string | null;
  readonly mandateId: string | null;
  readonly capacity: MandateCapacity | null;
  readonly extent: MandateExtent;
  readonly ratified: Ratification | null;
  readonly takenAt: Instant;
  readonly onBehalf: RecordedOnBehalf | null;
}

/**
 * The level that counts: none for an owner that said nothing or does not judge, and none as long as its own board must
 * still ratify.
 */
export function levelThatCounts(given: GivenJudgement | null): Level | null {
  return given === null || awaitsRatification(given) ? null : levelOfJudgement(given.judgement);
}
