import { type CalendarDate, isCalendarDate } from '../kernel/calendar-date.js';
import { type Finding, when } from '../kernel/finding.js';
import { isBlank } from '../kernel/text.js';

/** The decision of an owner's own board: date, reference, and where it can be found. */
export interface RatificationDecision {
  readonly on: CalendarDate;
  readonly reference: string;
  readonly document: string | null;
  readonly today: CalendarDate;
}

/** What is wrong with a ratification as handed in; empty when it can be recorded (rulebook.md#4). */
export function checkRatification({ on, today, reference }: RatificationDecision): readonly Finding[] {
  const isDate = isCalendarDate(on);
  return [
    ...when(!isDate, 'ratification-date-invalid', { on }),
    ...when(isDate && on > today, 'ratification-date-in-future', { on, today }),
    ...when(isBlank(reference), 'ratification-reference-required'),
  ];
}
