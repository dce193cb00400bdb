import type { CalendarDate, Period } from '../kernel/calendar-date.js';
import { type Finding, when } from '../kernel/finding.js';
import type { Ownership } from './ownership.js';

type Owned = Pick<Ownership, 'organisationId' | 'from' | 'until'>;

/** What stands in the way of an organisation becoming an owner: a period in the past, or one that meets another. */
export function checkOwnershipBegin(input: {
  readonly organisationId: string;
  readonly period: Period;
  readonly ownerships: readonly Owned[];
  readonly today: CalendarDate;
}): readonly Finding[] {
  const { organisationId, period, ownerships, today } = input;
  const { from, until } = period;
  const meets = ownerships.some(
    (other) =>
      other.organisationId === organisationId &&
      (other.until === null || from <= other.until) &&
      (until === null || other.from <= until),
  );
  return [
    ...when(from < today, 'ownership-starts-in-past', { from, today }),
    ...when(until !== null && until < from, 'ownership-period-reversed', { from, until: until ?? '' }),
    ...when(meets, 'ownership-overlaps', { organisationId }),
  ];
}

/**
 * What stands in the way of an ownership ending after `until`: it does not run then, that day is past, or nobody would be
 * left to decide.
 */
export function checkOwnershipEnd(input: {
  readonly organisationId: string;
  readonly until: CalendarDate;
  readonly ownerships: readonly Owned[];
  readonly today: CalendarDate;
}): readonly Finding[] {
  const { organisationId, until, ownerships, today } = input;
  const runsOn = (owned: Owned) => owned.from <= until && (owned.until === null || until < owned.until);
  const running = ownerships.some((owned) => owned.organisationId === organisationId && runsOn(owned));
  const others = ownerships.some((owned) => owned.organisationId !== organisationId && runsOn(owned));
  return [
    ...when(until < today, 'ownership-end-in-past', { until, today }),
    ...when(!running, 'ownership-not-running', { organisationId, until }),
    ...when(running && !others, 'last-owner', { organisationId }),
  ];
}
