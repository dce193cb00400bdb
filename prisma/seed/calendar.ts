const DAY = 86_400_000;
const MINUTE = 60_000;

/** Office hours in UTC, and how far apart two acts of one day are at least. */
const FIRST_ACT = 7 * 60;
const CLOSING = 16 * 60;
const BETWEEN_ACTS = 1;
/** Not every day begins at the same time: by how many minutes the first acts of days differ at most. */
const SPREAD = 200;

/**
 * The days of the story, counted from the day the seed runs: -1 is yesterday, 8 is next week. Acts of one day follow
 * each other in the order in which they are told, and all come before the hour at which rounds close.
 */
export interface Calendar {
  readonly now: Date;
  /** The next free moment of that day, in office hours. */
  moment(day: number): Date;
  /** The hour of that day at which rounds close. */
  closing(day: number): Date;
  /** That day as `YYYY-MM-DD`. */
  date(day: number): string;
  /** The current year and the next two: for these, needs and capacities are on record. */
  readonly years: readonly [number, number, number];
}

/** A calendar around `now`; the same `now` gives the same moments. */
export function calendarAt(now: Date): Calendar {
  const today = Math.floor(now.getTime() / DAY) * DAY;
  const acts = new Map<number, number>();
  const at = (day: number, minutes: number) => new Date(today + day * DAY + minutes * MINUTE);
  const year = now.getUTCFullYear();
  return {
    now,
    moment(day) {
      const act = acts.get(day) ?? 0;
      acts.set(day, act + 1);
      const minutes = FIRST_ACT + ((Math.abs(day) * 47) % SPREAD) + act * BETWEEN_ACTS;
      if (minutes >= CLOSING) throw new Error(`Day ${day} of the story has too many acts.`);
      return at(day, minutes);
    },
    closing: (day) => at(day, CLOSING),
    date: (day) => at(day, 0).toISOString().slice(0, 10),
    years: [year, year + 1, year + 2],
  };
}
