import { CalendarDateText, LIMITS, line } from '@samenkoers/contract';
import { type CalendarDate, isCalendarDate, type ResourceKind } from '@samenkoers/rulebook';
import { type Cell, good, quoted, wrong } from './amounts.js';

const WORDS: Readonly<Record<ResourceKind, readonly string[]>> = {
  money: ['money', 'geld', 'euro', 'euros', "euro's", '€', 'eur'],
  staff: ['staff', 'menskracht', 'fte', 'mensen', 'personeel', 'people'],
};

export function parseKind(text: string): Cell<ResourceKind> {
  const word = text.trim().toLowerCase();
  const kind = (Object.keys(WORDS) as ResourceKind[]).find((candidate) => WORDS[candidate].includes(word));
  return kind === undefined ? wrong('kind-unknown', { value: quoted(text.trim()) }) : good(kind);
}

/** A year in four digits; a spreadsheet may add decimals that are nothing. */
export function parseYear(text: string): Cell<number> {
  const digits = /^(\d{4})(?:[.,]0+)?$/.exec(text.trim())?.[1];
  const year = Number(digits ?? Number.NaN);
  return year >= 2000 && year <= 2100 ? good(year) : wrong('year-invalid', { value: quoted(text.trim()) });
}

const DAY = 86_400_000;
/** Day 0 of spreadsheets. The serials taken for a date run from 1954 to 2119: a bare year is none. */
const DAY_ZERO = Date.UTC(1899, 11, 30);
const isSerial = (days: number) => days >= 20_000 && days <= 80_000;

/** A day as 21-11-2026, 2026-11-21 or the number a spreadsheet keeps it as; not after today. */
export function parseDay(text: string, today: CalendarDate): Cell<CalendarDate> {
  const written = text.trim();
  const day = dayOf(written);
  if (day === null || !CalendarDateText.safeParse(day).success)
    return wrong('date-invalid', { value: quoted(written) });
  return day <= today ? good(day) : wrong('date-in-future', { value: day, today });
}

function dayOf(written: string): CalendarDate | null {
  const dutch = /^(\d{1,2})[-/.](\d{1,2})[-/.](\d{4})$/.exec(written);
  if (dutch !== null) {
    const [, day = '', month = '', year = ''] = dutch;
    return existing(`${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`);
  }
  const iso = /^(\d{4}-\d{2}-\d{2})(?:[T ]00:00(?::00(?:\.0+)?)?Z?)?$/.exec(written)?.[1];
  if (iso !== undefined) return existing(iso);
  const serial = Number(/^(\d{5})(?:[.,]0+)?$/.exec(written)?.[1] ?? Number.NaN);
  return isSerial(serial) ? new Date(DAY_ZERO + serial * DAY).toISOString().slice(0, 10) : null;
}

const existing = (day: string): CalendarDate | null => (isCalendarDate(day) ? day : null);

/** Made once: a schema for every cell would cost more than reading it. */
const LINES = { title: line(LIMITS.title), name: line(LIMITS.name) } as const;

/** One line of text that must be there, as the contract takes it everywhere else. */
export function parseText(text: string, limit: keyof typeof LINES = 'title'): Cell<string> {
  if (text.trim() === '') return wrong('cell-required');
  const maximum = LIMITS[limit];
  const parsed = LINES[limit].safeParse(text);
  if (parsed.success) return good(parsed.data);
  return parsed.error.issues.some(({ code }) => code === 'too_big')
    ? wrong('text-too-long', { maximum })
    : wrong('hidden-characters');
}
