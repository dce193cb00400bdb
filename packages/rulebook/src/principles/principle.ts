import type { Involvement } from '../agenda/involvement.js';
import type { ItemKind } from '../agenda/item-states.js';
import type { Participation } from '../agenda/participation.js';
import type { CalendarDate } from '../kernel/calendar-date.js';
import type { Finding, FindingFacts } from '../kernel/finding.js';
import type { ByLaws } from '../partnership/by-laws.js';
import type { Commitment } from '../resources/commitment.js';
import type { Draw, Need, Pool, ResourceKind } from '../resources/resources.js';
import type { RoundOutcome } from '../rounds/kinds.js';

export const PRINCIPLE_CODES = [
  'cross-domain',
  'vision-fit',
  'joint-value',
  'unanimous-support',
  'commitment-in-principle',
  'majority',
  'commitment-firm',
  'lead-and-participants',
  'within-resources',
  'fair-share',
] as const;
export type PrincipleCode = (typeof PRINCIPLE_CODES)[number];

export const PRINCIPLE_STATUSES = ['met', 'notMet', 'unknown'] as const;
export type PrincipleStatus = (typeof PRINCIPLE_STATUSES)[number];

export const PRINCIPLE_GATES = ['onAgenda', 'inProgress', 'warning'] as const;
/** What a principle is needed for: placing on the agenda, starting, or nothing: it only warns. */
export type PrincipleGate = (typeof PRINCIPLE_GATES)[number];

/** A link to a goal: the version of the goals it was made for, and what the item contributes. */
export interface GoalLink {
  readonly goalId: string;
  readonly goalVersion: number;
  readonly contribution: string;
}

/** The latest round of a kind about this item: on which text version it was held, and what came out. */
export interface RoundOnItem {
  readonly roundId: string;
  readonly textVersion: number;
  readonly outcome: RoundOutcome;
}

/** An owner that takes part, with the day it starts and, when it is leaving, its last day. */
export type Participant = Pick<Participation, 'organisationId' | 'from' | 'until'>;

/** The administrator, of an owner, who pulls the item (bestuurlijk trekker). */
export interface Lead {
  readonly personId: string;
  readonly organisationId: string;
}

/** Effort of one owner: what it delivered or firmly pledged against its fair share, in cents or tenths of fte. */
export interface EffortRatio {
  readonly organisationId: string;
  readonly kind: ResourceKind;
  readonly actual: number;
  readonly fairShare: number;
}

/** Everything the principles look at. Plain facts; whoever calls has read them at one moment. */
export interface ItemFacts {
  readonly itemId: string;
  readonly kind: ItemKind;
  /** The current version of the text. */
  readonly textVersion: number;
  readonly byLaws: ByLaws;
  readonly involved: readonly Involvement[];
  readonly currentGoalVersion: number;
  readonly goalLinks: readonly GoalLink[];
  /** What doing this together adds. */
  readonly jointValue: string | null;
  readonly supportRound: RoundOnItem | null;
  readonly takeUpRound: RoundOnItem | null;
  readonly commitments: readonly Commitment[];
  readonly lead: Lead | null;
  readonly participants: readonly Participant[];
  /** The organisations that are owners today. */
  readonly ownerIds: readonly string[];
  readonly today: CalendarDate;
  readonly needs: readonly Need[];
  readonly pools: readonly Pool[];
  /** What running items and foundations draw; draws of this item itself are left out of the sum. */
  readonly draws: readonly Draw[];
  /** Left out as long as nobody worked out the fair shares. */
  readonly effort?: readonly EffortRatio[];
}

/** One line of the checklist: met, not met or not yet known, the facts behind it, and what stands in the way. */
export interface PrincipleAssessment {
  readonly code: PrincipleCode;
  readonly neededFor: PrincipleGate;
  readonly status: PrincipleStatus;
  readonly facts: FindingFacts;
  /** What stands in the way; empty when met. */
  readonly findings: readonly Finding[];
  /** What is shown and never blocks. */
  readonly warnings: readonly Finding[];
}

/** One principle: its code, what it is needed for, and how an item is assessed. */
export interface Principle {
  readonly code: PrincipleCode;
  readonly neededFor: PrincipleGate;
  readonly assess: (item: ItemFacts) => PrincipleAssessment;
}
