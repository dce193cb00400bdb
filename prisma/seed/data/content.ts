import type { Execution, ItemKind } from '../../src/generated/enums.js';
import type { ChallengeKey, GoalKey, LifePhaseKey, PoolKey, ThemeLineKey } from './programme.js';

/** One version of the text of an item, with what it links to. */
export interface ItemText {
  readonly title: string;
  readonly summary: string;
  readonly reason: string;
  readonly jointValue: string;
  readonly residentOutcome: string;
  readonly prevention: string;
  readonly continuity: string;
  readonly execution: Execution;
  readonly changeNote?: string;
  readonly goals: Partial<Readonly<Record<GoalKey, string>>>;
  readonly lifePhases: readonly LifePhaseKey[];
  readonly challenges: readonly ChallengeKey[];
  /** Slugs of the foundations it builds on. */
  readonly foundations: readonly string[];
}

/** Per pool what it asks in each of the three years: cents or tenths of fte; null is unknown. Always invented. */
export type Needs = Partial<Readonly<Record<PoolKey, readonly [number | null, number | null, number | null]>>>;

/** What is known of an item before anything happens to it. */
export interface ItemContent {
  readonly slug: string;
  readonly kind: ItemKind;
  readonly themeLine: ThemeLineKey | null;
  readonly proposer: string;
  /** Directly involved organisations and why; who is not in the facts of the programme is marked as example. */
  readonly involved: Readonly<Record<string, string>>;
  readonly needs: Needs;
  /** The versions of the text, the first one first. */
  readonly texts: readonly [ItemText, ...ItemText[]];
}

/** Whole euros as cents. */
export const euros = (amount: number): number => amount * 100;
