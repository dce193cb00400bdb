import { type Finding, when } from '../kernel/finding.js';
import { err, ok, type Result } from '../kernel/result.js';
import { isBlank } from '../kernel/text.js';
import { type Choice, type ParticipationChoice, ROUND_RULES, type RoundKind } from './kinds.js';
import type { Position } from './position.js';
import { admitToRound, type CannotTakePosition, type PositionAttempt } from './why-not.js';

/** What an owner says: a choice, a text where the choice asks for one, and in a take-up round whether it takes part. */
export interface PositionContent {
  readonly choice: Choice;
  readonly text: string | null;
  readonly participation: ParticipationChoice | null;
}

/** Why a position was refused: it may not be taken now, or it is not complete. */
export type PositionRefusal =
  | { readonly code: 'cannot-take-position'; readonly reason: CannotTakePosition }
  | { readonly code: 'invalid-position'; readonly findings: readonly Finding[] };

/** What is wrong with a position as written; empty when it can be taken. */
export function checkPosition(input: PositionContent & { readonly kind: RoundKind }): readonly Finding[] {
  const { kind, choice, text, participation } = input;
  const rule = ROUND_RULES[kind];
  return [
    ...when(!rule.choices.includes(choice), 'choice-not-in-round', { kind, choice }),
    ...when(rule.reasonRequired.includes(choice) && isBlank(text), 'reason-required', { choice }),
    ...when(rule.participation && participation === null, 'participation-required'),
    ...when(!rule.participation && participation !== null, 'participation-not-asked', { kind }),
  ];
}

/**
 * Takes or replaces the position of one owner (rulebook.md#4). The organisation has the one vote; the position shows who
 * spoke, by which mandate, and whether that binds the owner (`extent`). A replacement is a new position: an earlier
 * ratification does not carry over.
 */
export function takePosition(input: PositionContent & PositionAttempt): Result<Position, PositionRefusal> {
  const mandate = admitToRound(input);
  if (!mandate.ok) return err({ code: 'cannot-take-position', reason: mandate.error });
  const findings = checkPosition({ ...input, kind: input.round.kind });
  if (findings.length > 0) return err({ code: 'invalid-position', findings });
  const { id: mandateId, capacity, extent } = mandate.value;
  return ok({
    ...writtenContent(input),
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

/** The content as it is kept: a text of only white space is no text. */
export function writtenContent({ choice, text, participation }: PositionContent): PositionContent {
  return { choice, text: isBlank(text) ? null : text, participation };
}
