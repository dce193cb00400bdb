import { budgetYear } from '../kernel/calendar-date.js';
import type { ResourceKind } from '../resources/resources.js';
import type { EffortInput, EffortItem, EffortPromise } from './effort-input.js';
import { sharesOfYear, type YearShares } from './shares.js';

/** How one item is shared in one year. */
export interface Expectation {
  readonly item: EffortItem;
  readonly shares: YearShares;
}

/** One owner, one item, one year: what is behind its numbers. */
export interface EffortLine {
  readonly itemId: string;
  readonly year: number;
  /** What the item needs that year, as far as it is known. */
  readonly total: number;
  /** On how many of the days of the year that the item runs (`daysInYear`) the owner takes part. */
  readonly days: number;
  readonly daysInYear: number;
  /** Its share, without the entry share. */
  readonly expected: number;
  readonly entryShare: number;
  readonly firm: number;
  readonly delivered: number;
  readonly effort: number;
}

/** How every item is shared in every year of the period; items in the order of their ids. Unknown needs add nothing. */
export function expectationsOf(input: EffortInput, kind: ResourceKind): readonly Expectation[] {
  const { owners, agreedShares, firstYear, lastYear } = input;
  const years = Array.from({ length: Math.max(0, lastYear - firstYear + 1) }, (_, place) => firstYear + place);
  const items = [...input.items].sort((a, b) => (a.itemId < b.itemId ? -1 : 1));
  return items.flatMap((item) =>
    years.map((year) => {
      const needs = item.needs.filter((need) => need.kind === kind && need.year === year);
      const amount = sum(needs.map((need) => need.amount ?? 0));
      const { itemId, period, participations } = item;
      return {
        item,
        shares: sharesOfYear({ itemId, kind, year, amount, period, owners, participations, agreedShares }),
      };
    }),
  );
}

/** The items behind the numbers of one owner: those it takes part in, promised something for or owes an entry share. */
export function linesOf(input: {
  readonly expectations: readonly Expectation[];
  readonly kind: ResourceKind;
  readonly organisationId: string;
  readonly currentYear: number;
}): readonly EffortLine[] {
  return input.expectations
    .map((expectation) => lineOf(expectation, input))
    .filter(({ days, entryShare, firm, delivered }) => days + entryShare + firm + delivered > 0);
}

function lineOf(
  { item, shares }: Expectation,
  of: { readonly kind: ResourceKind; readonly organisationId: string; readonly currentYear: number },
): EffortLine {
  const isMeant = (one: { readonly organisationId: string; readonly kind: ResourceKind }): boolean =>
    one.organisationId === of.organisationId && one.kind === of.kind;
  const promises = item.promises.filter((promise) => isMeant(promise) && promise.year === shares.year);
  const entries = item.entryShares.filter((entry) => isMeant(entry) && budgetYear(entry.on) === shares.year);
  const isPresent = (list: readonly { readonly organisationId: string }[]): boolean =>
    list.some(({ organisationId }) => organisationId === of.organisationId);
  const present = shares.stretches.filter((stretch) => isPresent(stretch.shares) || isPresent(stretch.withoutShare));
  return {
    itemId: item.itemId,
    year: shares.year,
    total: shares.amount,
    days: sum(present.map(({ days }) => days)),
    daysInYear: shares.days,
    expected: shares.totals.find(({ organisationId }) => organisationId === of.organisationId)?.amount ?? 0,
    entryShare: sum(entries.map(({ amount }) => amount)),
    firm: sum(promises.map(({ firm }) => firm)),
    delivered: sum(promises.map(({ delivered }) => delivered ?? 0)),
    effort: sum(promises.map((promise) => effortIn(promise, of.currentYear))),
  };
}

/**
 * What counts as effort ("delivered or firmly pledged"), per resource and year. Of a year that is over: what was
 * delivered, also when that is less than was pledged; what was pledged as long as nothing is reported. In a year that
 * still runs or has to come deliveries are only a beginning: the larger of the two.
 */
function effortIn({ year, firm, delivered }: EffortPromise, currentYear: number): number {
  return year < currentYear ? (delivered ?? firm) : Math.max(firm, delivered ?? 0);
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0);
