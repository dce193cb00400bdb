import type { CalendarDate } from '../kernel/calendar-date.js';
import { type Finding, when } from '../kernel/finding.js';

/** A promise is signed before it is recorded, not after. */
export function checkSigning(input: {
  readonly signedOn: CalendarDate;
  readonly today: CalendarDate;
}): readonly Finding[] {
  const { signedOn, today } = input;
  return when(signedOn > today, 'signed-date-in-future', { signedOn, today });
}

/**
 * Whether a standing promise may be withdrawn (rulebook.md#7): not by an owner that gave notice, whose promises up to the
 * end of its notice remain. `noticeUntil` is its last day, null when it did not give notice.
 */
export function checkPromiseWithdrawal(input: {
  readonly organisationId: string;
  readonly noticeUntil: CalendarDate | null;
  readonly today: CalendarDate;
}): readonly Finding[] {
  const { organisationId, noticeUntil, today } = input;
  if (noticeUntil === null) return [];
  return when(noticeUntil >= today, 'promise-remains-after-notice', { organisationId, until: noticeUntil });
}

/** What residents notice is told once it is there: not before its date. */
export function checkResidentResult(input: {
  readonly on: CalendarDate;
  readonly today: CalendarDate;
}): readonly Finding[] {
  const { on, today } = input;
  return when(on > today, 'result-date-in-future', { on, today });
}
