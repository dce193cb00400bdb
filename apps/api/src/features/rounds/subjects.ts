import type { OpenRound } from '@samenkoers/contract';
import type { FrozenText, Instant, RemovalCategory, RoundResult, RoundSubject } from '@samenkoers/rulebook';
import type { Answer } from '../../platform/http/problem.js';
import type { Tx } from '../../platform/persistence/work.js';

/** What a round freezes of the thing it is about. */
export interface FrozenSubject {
  readonly subject: RoundSubject;
  readonly text: FrozenText;
  readonly title: string;
  readonly itemId: string | null;
  readonly agendaVersionId: string | null;
}

/** A round with its result, as far as the thing it is about needs to know. */
export interface SettledRound {
  readonly roundId: string;
  readonly kind: OpenRound['kind'];
  readonly itemId: string | null;
  readonly itemVersion: number | null;
  readonly agendaVersionId: string | null;
  readonly removalCategory: RemovalCategory | null;
  readonly reason: string | null;
  readonly result: RoundResult;
}

/** Who signs what follows from a result: the person who settled, or the product itself. */
export interface Signature {
  readonly by: string;
  readonly now: Instant;
  readonly today: string;
}

/**
 * What a round can be about. Rounds know nothing of items; the feature that keeps items says what is frozen at opening
 * and what follows from a result.
 */
export interface RoundSubjects {
  /** Locks the thing and freezes its text; refuses with `not-found` when it is not there. */
  freeze(tx: Tx, request: OpenRound): Promise<Answer<FrozenSubject>>;
  /** Carries a result out, in the same transaction. */
  follow(tx: Tx, settled: SettledRound, signature: Signature): Promise<void>;
}
export const ROUND_SUBJECTS = Symbol('ROUND_SUBJECTS');
