import type { PackageWalk, ResourceUse } from '@samenkoers/rulebook';

/** What a what-if changes against the record. */
export type Changes = {
  readonly comesIn: readonly string[];
  readonly goesOut: readonly string[];
  readonly resources: readonly { readonly before: ResourceUse; readonly after: ResourceUse }[];
};

const isChanged = (before: ResourceUse, after: ResourceUse): boolean =>
  before.capacity !== after.capacity || before.taken !== after.taken || before.held !== after.held;

/** Compares the walk of a what-if with the one of the record; lists are in ranked order. */
export const changesBetween = (record: PackageWalk, supposed: PackageWalk): Changes => {
  const [before, after] = [new Set(record.takenItemIds), new Set(supposed.takenItemIds)];
  const useAfter = new Map(supposed.resources.map((use) => [use.resourceId, use]));
  return {
    comesIn: supposed.takenItemIds.filter((id) => !before.has(id)),
    goesOut: record.takenItemIds.filter((id) => !after.has(id)),
    resources: record.resources.flatMap((use) => {
      const other = useAfter.get(use.resourceId);
      return other !== undefined && isChanged(use, other) ? [{ before: use, after: other }] : [];
    }),
  };
};
