import type { OrganisationRef } from '@samenkoers/contract';
import {
  type AgreedShare,
  budgetYear,
  type CalendarDate,
  type EffortInput,
  type EffortItem,
  type EffortPromise,
  type EffortRatio,
  effortRatiosOf,
  fairEffort,
  type Period,
  type ShareOwner,
  type TakesPart,
} from '@samenkoers/rulebook';

/** What effort is measured by, as it stands on record. */
export interface EffortProgramme {
  /** First and last year of the agenda period. */
  readonly firstYear: number;
  readonly lastYear: number;
  readonly bands: readonly [number, number];
  readonly referenceDate: CalendarDate | null;
  readonly referenceSource: string | null;
  /** Municipalities first, by name. */
  readonly owners: readonly (ShareOwner & Pick<OrganisationRef, 'slug' | 'name' | 'kind'>)[];
  readonly agreedShares: readonly AgreedShare[];
}

/** What one item asks and gets. Money in cents, staff in tenths of fte. */
export interface ItemEffortFacts {
  readonly itemId: string;
  readonly period: Period | null;
  readonly needs: EffortItem['needs'];
  /** `entryShare` in cents. */
  readonly participations: readonly (TakesPart & { readonly entryShare: number })[];
  readonly promises: readonly (EffortPromise & { readonly intent: number })[];
}

export interface Years {
  readonly firstYear: number;
  readonly lastYear: number;
}

/** An item as the rule takes it. An entry share is money, due on the day its owner joins. */
const toEffortItem = ({ participations, ...item }: ItemEffortFacts): EffortItem => ({
  ...item,
  participations,
  entryShares: participations
    .filter(({ entryShare }) => entryShare > 0)
    .map(({ organisationId, from, entryShare }) => ({ organisationId, kind: 'money', on: from, amount: entryShare })),
});

/** What the rule works the effort out from, for these items over these years. */
export const effortInput = (
  { owners, agreedShares, bands }: EffortProgramme,
  items: readonly ItemEffortFacts[],
  { firstYear, lastYear, today }: Years & { readonly today: CalendarDate },
): EffortInput => ({
  owners,
  agreedShares,
  bands,
  items: items.map(toEffortItem),
  firstYear,
  lastYear,
  currentYear: budgetYear(today),
});

/** The years of one item: the agenda period, and what it needs or was promised before or after that. */
export function yearsOfItem({ firstYear, lastYear }: Years, { needs, promises }: ItemEffortFacts): Years {
  const years = [...needs, ...promises].map(({ year }) => year);
  return { firstYear: Math.min(firstYear, ...years), lastYear: Math.max(lastYear, ...years) };
}

/** Effort against the fair share in one item, as the principle `fair-share` takes it. */
export function effortRatiosOfItem(
  programme: EffortProgramme,
  item: ItemEffortFacts,
  today: CalendarDate,
): readonly EffortRatio[] {
  return effortRatiosOf(fairEffort(effortInput(programme, [item], { ...yearsOfItem(programme, item), today })));
}
