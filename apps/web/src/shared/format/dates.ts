import { localeTag } from '../i18n/locale.js';
import { m } from '../i18n/messages.js';

/** The region's clock: deadlines are read in a meeting room in Twente, wherever the browser thinks it is. */
const ZONE = 'Europe/Amsterdam';
const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

const joined = (instant: Date, weekday: boolean, timeZone: string): string => {
  const parts = new Intl.DateTimeFormat(localeTag(), {
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    timeZone,
    ...(weekday ? { weekday: 'short' } : {}),
  }).formatToParts(instant);
  const pick = (type: Intl.DateTimeFormatPartTypes): string => parts.find((part) => part.type === type)?.value ?? '';
  return [weekday ? pick('weekday') : '', pick('day'), pick('month'), pick('year')].filter(Boolean).join(' ');
};

/** A moment's day: `za 21 november 2026`. */
export const formatDay = (instant: string): string => joined(new Date(instant), true, ZONE);

/** The day on which something that ends at a moment last counts; it may end at the first moment of the next day. */
export const formatLastDay = (until: string): string => formatDay(new Date(Date.parse(until) - 1).toISOString());

/** A calendar date without a time of day, as it stands in the record: `1 maart 2024`. */
export const formatDate = (date: string): string => joined(new Date(`${date.slice(0, 10)}T00:00:00Z`), false, 'UTC');

/** A moment's time of day: `19.02` in Dutch, `19:02` in English. */
export const formatTime = (instant: string): string => {
  const time = new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit', timeZone: ZONE }).format(
    new Date(instant),
  );
  return localeTag() === 'nl-NL' ? time.replace(':', '.') : time;
};

/** A moment in full: `za 21 november 2026 om 19.02 uur`. */
export const formatMoment = (instant: string): string =>
  m.date_time({ date: formatDay(instant), time: formatTime(instant) });

/** How long until a moment, rounded down so that nobody is promised time they do not have. */
export const formatTimeLeft = (instant: string, now: number): string => {
  const left = Date.parse(instant) - now;
  if (left <= 0) return m.left_none();
  if (left >= 2 * DAY) return m.left_days({ n: Math.floor(left / DAY) });
  if (left >= 2 * HOUR) return m.left_hours({ n: Math.floor(left / HOUR) });
  if (left >= 2 * MINUTE) return m.left_minutes({ n: Math.floor(left / MINUTE) });
  return m.left_moment();
};

/** How long ago something happened. */
export const formatTimeAgo = (instant: string, now: number): string => {
  const passed = now - Date.parse(instant);
  if (passed >= 2 * DAY) return m.ago_days({ n: Math.floor(passed / DAY) });
  if (passed >= DAY) return m.ago_yesterday();
  if (passed >= 2 * HOUR) return m.ago_hours({ n: Math.floor(passed / HOUR) });
  if (passed >= 2 * MINUTE) return m.ago_minutes({ n: Math.floor(passed / MINUTE) });
  return m.ago_moment();
};

/** The value of a `datetime-local` input, read on the region's clock, as an ISO instant; undefined when it is no moment. */
export const instantFromLocalInput = (value: string): string | undefined => {
  const match = /^(\d{4}-\d{2}-\d{2})T(\d{2}:\d{2})$/.exec(value);
  if (match === null) return undefined;
  const asUtc = Date.parse(`${value}:00Z`);
  if (Number.isNaN(asUtc)) return undefined;
  const offset = zoneOffset(asUtc);
  const guess = asUtc - offset;
  return new Date(asUtc - zoneOffset(guess)).toISOString();
};

const zoneOffset = (instant: number): number => {
  const parts = new Intl.DateTimeFormat('en-GB', {
    timeZone: ZONE,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  }).formatToParts(new Date(instant));
  const pick = (type: Intl.DateTimeFormatPartTypes): number =>
    Number(parts.find((part) => part.type === type)?.value ?? '0');
  const local = Date.UTC(pick('year'), pick('month') - 1, pick('day'), pick('hour'), pick('minute'));
  return local - Math.floor(instant / MINUTE) * MINUTE;
};

/** Today's calendar date on the region's clock. */
export const today = (now: number): string =>
  new Intl.DateTimeFormat('en-CA', { timeZone: ZONE, year: 'numeric', month: '2-digit', day: '2-digit' }).format(
    new Date(now),
  );
