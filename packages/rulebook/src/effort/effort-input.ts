import type { CalendarDate, Period } from '../kernel/calendar-date.js';
import type { ResourceKind } from '../resources/resources.js';
import type { AgreedShare } from './agreed-shares.js';
import type { ShareOwner, TakesPart } from './shares.js';

/** What one organisation promised firmly for one item of one resource in one year, and what it delivered. */
export interface EffortPromise {
  readonly organisationId: string;
  readonly kind: ResourceKind;
  readonly year: number;
  readonly firm: number;
  /** Null as long as nothing is reported; 0 is a report. */
  readonly delivered: number | null;
}

/**
 * What an owner that joined later contributes once (instapbijdrage): expected of it on top of its share, in the year of
 * that day. What was expected of the others stays as it was.
 */
export interface EntryShare {
  readonly organisationId: string;
  readonly kind: ResourceKind;
  readonly on: CalendarDate;
  readonly amount: number;
}

/** An item on the agenda in the period. */
export interface EffortItem {
  readonly itemId: string;
  /** When it runs; null is every day of the period. */
  readonly period: Period | null;
  readonly needs: readonly { readonly kind: ResourceKind; readonly year: number; readonly amount: number | null }[];
  readonly participations: readonly TakesPart[];
  readonly entryShares: readonly EntryShare[];
  /** One per resource and year. */
  readonly promises: readonly EffortPromise[];
}

/** What the effort of all owners is worked out from, over whole years. */
export interface EffortInput {
  readonly owners: readonly ShareOwner[];
  readonly items: readonly EffortItem[];
  /** In the order of recording. */
  readonly agreedShares: readonly AgreedShare[];
  readonly firstYear: number;
  readonly lastYear: number;
  /** Years before this one are over: what was delivered then is final. */
  readonly currentYear: number;
  /** By-laws `fairShareBands`. */
  readonly bands: readonly [number, number];
}
