import {
  budgetYear,
  type CalendarDate,
  dateInYear,
  dayOfYear,
  daysInYear,
  type Period,
} from '../kernel/calendar-date.js';

/** Days in a row of one year, and the part of the year's amount that falls on them. */
export interface Span {
  readonly from: CalendarDate;
  readonly until: CalendarDate;
  readonly days: number;
  readonly amount: number;
}

/**
 * Cuts a year's amount where a period begins or has ended, in proportion to days. What falls on the first k of n days is
 * `amount × k / n` rounded down, and a stretch gets the difference between its two ends. So the parts sum exactly, none
 * is a whole unit off its quota, and, other than with largest remainders, a later cut never moves a cent in an earlier
 * stretch: who joins later changes nothing about what was before (rulebook.md#7).
 *
 * `period` is that of the item: its year has no other days. When it has none at all in this year, the year counts whole.
 */
export function cutYear(input: {
  readonly year: number;
  readonly amount: number;
  readonly period: Period | null;
  /** Each begins and ends a stretch. */
  readonly cuts: readonly Period[];
}): readonly Span[] {
  const { year, amount } = input;
  const [first, last] = daysWithin(input.period, year);
  const amountThrough = (day: number): number =>
    Number((BigInt(amount) * BigInt(day - first + 1)) / BigInt(last - first + 1));
  const changes = input.cuts.flatMap(({ from, until }) => [
    ...(budgetYear(from) === year ? [dayOfYear(from)] : []),
    ...(until !== null && budgetYear(until) === year ? [dayOfYear(until) + 1] : []),
  ]);
  const starts = [...new Set([first, ...changes.filter((day) => first < day && day <= last)])].sort((a, b) => a - b);
  return starts.map((start, place) => {
    const end = (starts[place + 1] ?? last + 1) - 1;
    return {
      from: dateInYear(year, start),
      until: dateInYear(year, end),
      days: end - start + 1,
      amount: amountThrough(end) - amountThrough(start - 1),
    };
  });
}

/** The first and the last day of a year that belong to a period; of the whole year when none do. */
function daysWithin(period: Period | null, year: number): readonly [number, number] {
  const from = period === null || budgetYear(period.from) < year ? 1 : dayOfYear(period.from);
  const until = period?.until == null || budgetYear(period.until) > year ? daysInYear(year) : dayOfYear(period.until);
  const isElsewhere =
    period !== null && (budgetYear(period.from) > year || (period.until !== null && budgetYear(period.until) < year));
  return isElsewhere || from > until ? [1, daysInYear(year)] : [from, until];
}
