/** A calendar date 'YYYY-MM-DD'. Two of them compare as text, because every part is written in full. */
export type CalendarDate = string;

const PATTERN = /^(\d{4})-(\d{2})-(\d{2})$/;

/** Whether this text is a date that exists: 2024-02-29 does, 2023-02-29 does not. */
export function isCalendarDate(text: string): text is CalendarDate {
  const parts = PATTERN.exec(text);
  if (parts === null) return false;
  const [year, month, day] = parts.slice(1).map(Number) as [number, number, number];
  return month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month);
}

/** A span of whole days. Both ends belong to it; `until: null` has no end yet. */
export interface Period {
  readonly from: CalendarDate;
  readonly until: CalendarDate | null;
}

/** Whether a day falls within a period; the last day counts. */
export function isWithin(period: Period, on: CalendarDate): boolean {
  return period.from <= on && (period.until === null || on <= period.until);
}

/** The budget year (a calendar year) a date falls in. */
export function budgetYear(on: CalendarDate): number {
  return Number(on.slice(0, 4));
}

/** The last day of a budget year. */
export function endOfBudgetYear(year: number): CalendarDate {
  return `${String(year).padStart(4, '0')}-12-31`;
}

/** How many days a year has. */
export function daysInYear(year: number): number {
  return isLeapYear(year) ? 366 : 365;
}

/** Which day of its year a date is: 1 for the first of January. */
export function dayOfYear(on: CalendarDate): number {
  const [year, month, day] = on.split('-').map(Number) as [number, number, number];
  let days = day;
  for (let earlier = 1; earlier < month; earlier += 1) days += daysInMonth(year, earlier);
  return days;
}

/** The date of a day of a year; `day` is 1 and up, and within the year. */
export function dateInYear(year: number, day: number): CalendarDate {
  let [month, rest] = [1, day];
  for (; rest > daysInMonth(year, month); month += 1) rest -= daysInMonth(year, month);
  return `${endOfBudgetYear(year).slice(0, 4)}-${String(month).padStart(2, '0')}-${String(rest).padStart(2, '0')}`;
}

/** The next day. */
export function dayAfter(on: CalendarDate): CalendarDate {
  const [year, day] = [budgetYear(on), dayOfYear(on) + 1];
  return day > daysInYear(year) ? dateInYear(year + 1, 1) : dateInYear(year, day);
}

function daysInMonth(year: number, month: number): number {
  if (month === 2) return isLeapYear(year) ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}

function isLeapYear(year: number): boolean {
  return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
}
