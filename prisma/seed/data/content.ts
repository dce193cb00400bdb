import type { Execution, ItemKind } from '../../src/generated/enums.js';
import type { ChallengeKey, GoalKey, LifePhaseKey, PoolKey, ThemeLineKey } from './programme.js';

/** By which keys the items of a programme name its goals and the like. */
export interface Keys {
  readonly goal: string;
  readonly lifePhase: string;
  readonly challenge: string;
  readonly pool: string;
  readonly themeLine: string;
}

/** Those of the first programme, so that a misspelt key in its many items does not compile. */
interface TwentseKoersKeys {
  readonly goal: GoalKey;
  readonly lifePhase: LifePhaseKey;
  readonly challenge: ChallengeKey;
  readonly pool: PoolKey;
  readonly themeLine: ThemeLineKey;
}

/** Something for some of these keys; what is there is never undefined. */
type Some<Key extends string, Value> = string extends Key
  ? Readonly<Record<string, Value>>
  : Partial<Readonly<Record<Key, Value>>>;

/** One version of the text of an item, with what it links to. */
export interface ItemText<Key extends Keys = TwentseKoersKeys> {
  readonly title: string;
  readonly summary: string;
  readonly reason: string;
  readonly jointValue: string;
  readonly residentOutcome: string;
  readonly prevention: string;
  readonly continuity: string;
  readonly execution: Execution;
  readonly changeNote?: string;
  readonly goals: Some<Key['goal'], string>;
  readonly lifePhases: readonly Key['lifePhase'][];
  readonly challenges: readonly Key['challenge'][];
  /** Slugs of the foundations it builds on. */
  readonly foundations: readonly string[];
}

/** Per pool what it asks in each of the three years: cents or tenths of fte; null is unknown. Always invented. */
export type Needs<Key extends Keys = TwentseKoersKeys> = Some<
  Key['pool'],
  readonly [number | null, number | null, number | null]
>;

/** What is known of an item before anything happens to it. */
export interface ItemContent<Key extends Keys = TwentseKoersKeys> {
  readonly slug: string;
  readonly kind: ItemKind;
  readonly themeLine: Key['themeLine'] | null;
  readonly proposer: string;
  /** Directly involved organisations and why; who is not in the facts of the programme is marked as example. */
  readonly involved: Readonly<Record<string, string>>;
  readonly needs: Needs<Key>;
  /** The versions of the text, the first one first. */
  readonly texts: readonly [ItemText<Key>, ...ItemText<Key>[]];
}

/** Whole euros as cents. */
export const euros = (amount: number): number => amount * 100;
