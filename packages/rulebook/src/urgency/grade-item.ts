import { type Finding, when } from '../kernel/finding.js';
import { err, ok, type Result } from '../kernel/result.js';
import { isBlank } from '../kernel/text.js';
import type { PositionRefusal } from '../rounds/take-position.js';
import { admitToRound, type PositionAttempt } from '../rounds/why-not.js';
import type { GivenJudgement } from './given-judgement.js';
import type { Judgement } from './grades.js';
import type { UrgencyRoundFacts } from './urgency-round.js';

/** What an owner says about one item: a judgement, and an argument if it wants to give one. */
export interface GradeContent {
  readonly itemId: string;
  readonly judgement: Judgement;
  readonly argument: string | null;
}

/** What stands in the way of judging an item, apart from who judges: it is not in this round. */
export function checkItemInRound({ items }: UrgencyRoundFacts, itemId: string): readonly Finding[] {
  return when(!items.some((item) => item.itemId === itemId), 'item-not-in-urgency-round', { itemId });
}

/**
 * Takes or replaces the judgement of one owner on one item (rulebook.md#5), under the rules of every position: the closed
 * list of `CANNOT_TAKE_POSITION`, where `textChanged` is about this item alone, and one voice per owner by a mandate. A
 * replacement is a new judgement: an earlier ratification does not carry over.
 */
export function gradeItem(
  input: GradeContent & PositionAttempt<UrgencyRoundFacts>,
): Result<GivenJudgement, PositionRefusal> {
  const mandate = admitToRound(input);
  if (!mandate.ok) return err({ code: 'cannot-take-position', reason: mandate.error });
  const findings = checkItemInRound(input.round, input.itemId);
  if (findings.length > 0) return err({ code: 'invalid-position', findings });
  const { id: mandateId, capacity, extent } = mandate.value;
  return ok({
    ...writtenGrade(input),
    organisationId: input.organisationId,
    personId: input.personId,
    mandateId,
    capacity,
    extent,
    ratified: null,
    takenAt: input.now,
    onBehalf: null,
  });
}

/** The content as it is kept: an argument of only white space is no argument. */
export function writtenGrade({ itemId, judgement, argument }: GradeContent): GradeContent {
  return { itemId, judgement, argument: isBlank(argument) ? null : argument };
}
