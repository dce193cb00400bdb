import { type CalendarDate, dayAfter, type Period } from '../kernel/calendar-date.js';
import { type Finding, when } from '../kernel/finding.js';
import type { Ownership } from './ownership.js';

/** Later than every date, as text. */
const FOR_EVER = '~';

type Owned = Pick<Ownership, 'organisationId' | 'from' | 'until'>;

/**
 * What stands in the way of an organisation becoming an owner (rulebook.md#1): a period in the past, or one that meets
 * another.
 */
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
 * What stands in the way of an ownership ending after `until`: it does not run then, that day is past, or a day would come
 * that has nobody left to decide. An owner that ends later itself does not take the place of this one for ever. A round keeps
 * the seats with which it opened, so an owner stays up to the closing day of every round in which it has one: nobody could
 * speak for its seat after that.
 *
 * @param closingDays of the rounds that are not settled in which this organisation has a seat.
 */
export function checkOwnershipEnd(input: {
  readonly organisationId: string;
  readonly until: CalendarDate;
  readonly ownerships: readonly Owned[];
  readonly closingDays: readonly CalendarDate[];
  readonly today: CalendarDate;
}): readonly Finding[] {
  const { organisationId, until, ownerships, closingDays, today } = input;
  const closes = [...closingDays].sort().at(-1);
  const running = ownerships.find(
    (owned) => owned.organisationId === organisationId && owned.from <= until && runsOnAfter(owned, until),
  );
  const rest = ownerships.filter((owned) => owned !== running);
  return [
    ...when(until < today, 'ownership-end-in-past', { until, today }),
    ...when(running === undefined, 'ownership-not-running', { organisationId, until }),
    ...when(running !== undefined && !haveOwner(rest, until, running.until), 'last-owner', { organisationId }),
    ...(closes !== undefined && until < closes ? when(true, 'owner-in-running-round', { organisationId, closes }) : []),
  ];
}

function runsOnAfter({ until }: Owned, on: CalendarDate): boolean {
  return until === null || on < until;
}

/** Whether every day after `after`, up to and including `last`, has an owner. */
function haveOwner(ownerships: readonly Owned[], after: CalendarDate, last: CalendarDate | null): boolean {
  const next = dayAfter(after);
  const longest = ownerships
    .filter((owned) => owned.from <= next && runsOnAfter(owned, after))
    .map(({ until }) => until ?? FOR_EVER)
    .sort()
    .at(-1);
  if (longest === undefined) return false;
  return longest >= (last ?? FOR_EVER) || haveOwner(ownerships, longest, last);
}
