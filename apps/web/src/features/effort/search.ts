import { RESOURCE_KINDS, type ResourceKind } from '@samenkoers/rulebook';

export type EffortSearch = {
  readonly kind?: ResourceKind;
  readonly fromYear?: number;
  readonly untilYear?: number;
};

const FIRST_YEAR = 2000;
const LAST_YEAR = 2100;

const yearOf = (value: unknown): number | undefined => {
  const year = Number(value);
  return Number.isInteger(year) && year >= FIRST_YEAR && year <= LAST_YEAR ? year : undefined;
};

/** Kind of resource and years in the address; what makes no period is left out, so that a link always works. */
export const readEffortSearch = (search: Readonly<Record<string, unknown>>): EffortSearch => {
  const fromYear = yearOf(search['fromYear']);
  const untilYear = yearOf(search['untilYear']);
  const isTurned = fromYear !== undefined && untilYear !== undefined && untilYear < fromYear;
  const all = {
    kind: RESOURCE_KINDS.find((kind) => kind === search['kind'] && kind !== 'money'),
    fromYear,
    untilYear: isTurned ? fromYear : untilYear,
  };
  return Object.fromEntries(Object.entries(all).filter(([, value]) => value !== undefined)) as EffortSearch;
};
