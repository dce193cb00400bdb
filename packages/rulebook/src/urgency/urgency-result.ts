import type { Instant } from '../kernel/instant.js';
import type { Division } from './divided.js';
import type { KendallW } from './kendall-w.js';
import type { LevelCounts } from './level-counts.js';
import type { MajorityRanking } from './majority-judgment.js';

/** What the owners said about one item: `Σ counts + noJudgement + pendingRatification + silent = n`. */
export interface ItemJudgements {
  readonly itemId: string;
  /** The grades that count, per level, worst first. */
  readonly counts: LevelCounts;
  readonly noJudgement: number;
  readonly pendingRatification: number;
  readonly silent: number;
  /** Whether the owners are divided; null without a joint judgement. */
  readonly division: Division | null;
}

/** What the grades come to: the ranking, and beside it what is never mixed into it (rulebook.md#5). */
export interface UrgencyStanding {
  readonly n: number;
  readonly quorum: number;
  readonly ranking: MajorityRanking;
  /** Every item of the round, in its order. */
  readonly items: readonly ItemJudgements[];
  /** How far the owners agree on the order of the ranked items. */
  readonly agreement: KendallW;
}

/** The one immutable result of an urgency round. */
export interface UrgencyResult extends UrgencyStanding {
  readonly outcome: 'settled';
  readonly settledAt: Instant;
  /** Whether the programme manager settled it while ratifications were awaited; those judgements count as missing. */
  readonly asItStands: boolean;
  readonly pendingRatificationIds: readonly string[];
}
