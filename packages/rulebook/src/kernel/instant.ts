/** A moment: epoch milliseconds. Rules never ask for the time; they are given it. */
export type Instant = number;

/** The length of one day, for closing times that a by-laws record gives in days. */
export const DAY_IN_MS = 86_400_000;
