import { blocking, type Finding } from '../kernel/finding.js';
import { err, ok, type Result } from '../kernel/result.js';
import { checkNotOver } from './not-over.js';
import type { Position } from './position.js';
import { checkRatification, type RatificationDecision } from './ratification.js';
import type { RoundFacts } from './round.js';

/** The decision of an owner's own board, as it is handed in. */
export interface RatificationInput extends RatificationDecision {
  readonly round: RoundFacts;
  readonly organisationId: string;
}

/**
 * Records that an owner's own board ratified its position "onder voorbehoud", after which it counts (rulebook.md#4).
 * That may happen until the round is settled, so past the closing time as well.
 */
export function ratifyPosition(input: RatificationInput): Result<Position, readonly Finding[]> {
  const position = input.round.positions.find(({ organisationId }) => organisationId === input.organisationId);
  const findings = [
    ...checkNotOver(input.round),
    ...checkPositionToRatify(input, position),
    ...checkRatification(input),
  ];
  if (position === undefined || findings.length > 0) return err(findings);
  const { on, reference, document } = input;
  return ok({ ...position, ratified: { on, reference, document } });
}

function checkPositionToRatify(input: RatificationInput, position: Position | undefined): readonly Finding[] {
  const { organisationId } = input;
  if (position === undefined) return [blocking('no-position-to-ratify', { organisationId })];
  if (position.extent === 'full') return [blocking('ratification-not-needed', { organisationId })];
  if (position.ratified === null) return [];
  const { on, reference } = position.ratified;
  return [blocking('already-ratified', { organisationId, on, reference })];
}
