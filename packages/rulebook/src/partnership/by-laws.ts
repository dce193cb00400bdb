import type { RoundKind } from '../rounds/kinds.js';
import type { Grade } from '../urgency/grades.js';
import type { Visibility } from './vocabulary.js';

export const MAJORITY_BASES = ['electorate'] as const;
/** Over what a majority is counted: the frozen electorate, never the votes cast. */
export type MajorityBase = (typeof MAJORITY_BASES)[number];

/** The by-laws (reglement) of a programme: one version of every setting of the rulebook. Never changed, only followed
 * by a next version. */
export interface ByLaws {
  readonly version: number;
  /** How many of the domains the confirmed directly involved organisations must cover. */
  readonly minDomains: number;
  /** To how many goals of the current version an item must contribute. */
  readonly minGoals: number;
  readonly majorityBase: MajorityBase;
  readonly visibility: Visibility;
  /** When on, an owner silent at closing counts as "no objection" in a support round. Silence is never consent. */
  readonly silenceProcedure: boolean;
  /** How many owners must take part before an item starts. */
  readonly minParticipants: number;
  /** How many days a round stands open unless another closing time is given. */
  readonly roundDays: Readonly<Record<RoundKind, number>>;
  /** How many days an urgency round stands open unless another closing time is given. */
  readonly urgencyDays: number;
  /** The floor (ondergrens): items judged less urgent than this are listed, and not taken into a package. */
  readonly urgencyFloor: Grade;
  /** By how many percent effort may leave the fair share: the band that is noted, and the band that is alarming. */
  readonly fairShareBands: readonly [number, number];
}

/** The by-laws a programme starts with. */
export const defaultByLaws: ByLaws = {
  version: 1,
  minDomains: 2,
  minGoals: 1,
  majorityBase: 'electorate',
  visibility: 'open',
  silenceProcedure: false,
  minParticipants: 2,
  roundDays: { support: 28, takeUp: 14, removal: 14, adoption: 28 },
  urgencyDays: 14,
  urgencyFloor: 'fairlyUrgent',
  fairShareBands: [20, 50],
};
