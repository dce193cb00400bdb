import { type CalendarDate, isCalendarDate } from '../kernel/calendar-date.js';
import { blocking, type Finding, when } from '../kernel/finding.js';
import { err, ok, type Result } from '../kernel/result.js';
import { isBlank } from '../kernel/text.js';
import { checkNotOver } from './not-over.js';
import type { Position } from './position.js';
import type { RoundFacts } from './round.js';

/** The decision of an owner's own board, as it is handed in. */
export interface RatificationInput {
  readonly round: RoundFacts;
  readonly organisationId: string;
  readonly on: CalendarDate;
  readonly reference: string;
  readonly document: string | null;
  readonly today: CalendarDate;
}

/**
 * Records that an owner's own board ratified its position "onder voorbehoud", after which it counts (rulebook.md#4).
 * That may happen until the round is settled, so past the closing time as well.
 */
export function ratifyPosition(input: RatificationInput): Result<Position, readonly Finding[]> {
  const position = input.round.positions.find(({ organisationId }) => organisationId === input.organisationId);
  const findings = [...checkNotOver(input.round), ...checkPositionToRatify(input, position), ...checkDecision(input)];
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

function checkDecision({ on, today, reference }: RatificationInput): readonly Finding[] {
  const isDate = isCalendarDate(on);
  return [
    ...when(!isDate, 'ratification-date-invalid', { on }),
    ...when(isDate && on > today, 'ratification-date-in-future', { on, today }),
    ...when(isBlank(reference), 'ratification-reference-required'),
  ];
}
