import { z } from 'zod';

/** Control characters (other than line ends and tabs) and bidirectional overrides: they hide what a text says. */
const HIDDEN_CHARACTERS =
  /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F\u00AD\u200B\u200E\u200F\u202A-\u202E\u2060-\u2064\u2066-\u2069\uFEFF]/u;
const LINE_BREAKS = /[\r\n\t\u2028\u2029]/u;

const visible = (value: string) => !HIDDEN_CHARACTERS.test(value) && value.isWellFormed();

/** One line of text, NFC, trimmed. `max` counts characters. */
export const line = (max: number, min = 1) =>
  z
    .string()
    .trim()
    .normalize('NFC')
    .min(min)
    .max(max)
    .refine((value) => visible(value) && !LINE_BREAKS.test(value), { error: 'hidden-characters' });

/** Running text, NFC, trimmed; line breaks allowed. `min` 0 makes it optional-when-empty. */
export const text = (max: number, min = 0) =>
  z.string().trim().normalize('NFC').min(min).max(max).refine(visible, { error: 'hidden-characters' });

export const Id = z.uuid();
/** Readable key in a URL: lower case letters, digits and hyphens. */
export const Slug = z
  .string()
  .regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/)
  .max(90);
/** A number in a URL, written in the one way: no sign, no leading zero, no exponent. */
export const NumberInUrl = z
  .string()
  .regex(/^[1-9]\d{0,9}$/)
  .transform(Number)
  .pipe(z.number().int().max(2_147_483_647));
/** An instant, ISO 8601 with offset. */
export const InstantText = z.iso.datetime({ offset: true });
/** A day, `YYYY-MM-DD`, in a year that people mean. */
export const CalendarDateText = z.iso
  .date()
  .refine((day) => day >= '1900-01-01' && day <= '2199-12-31', { error: 'year-out-of-range' });
export const Year = z.number().int().min(2000).max(2100);
/** Cents or tenths of fte; whole and not negative. */
export const Amount = z.number().int().min(0).max(9_000_000_000_000);

/** Limits the screens count down to; the same numbers the schemas enforce. */
export const LIMITS = {
  title: 160,
  summary: 600,
  longText: 6_000,
  reason: 2_000,
  name: 120,
  list: 60,
} as const;
