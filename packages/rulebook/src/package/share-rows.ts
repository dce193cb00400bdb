import type { ResourceKind } from '../resources/resources.js';
import type { EffortLoad, PackageInput } from './package-input.js';

/**
 * The limit on what one owner carries of one kind: `Σ (100 · load − percent · fairShare)` of the package is at most
 * `room`. An owner that is over the limit by what runs already has no room, but may stay where it is.
 */
export interface ShareRow {
  readonly organisationId: string;
  readonly kind: ResourceKind;
  readonly percent: number;
  readonly baseLoad: number;
  readonly baseFairShare: number;
  readonly room: number;
}

/** One row per owner and kind, in the order of their ids; none without a limit. */
export function shareRowsOf({ items, whatIf }: PackageInput): readonly ShareRow[] {
  const percent = whatIf.maxShareEffortPercent;
  if (percent === null) return [];
  const rows = new Map<string, ShareRow>();
  const nothing = (effort: EffortLoad): EffortLoad => ({ ...effort, load: 0, fairShare: 0 });
  for (const effort of [...whatIf.baseEffort, ...items.flatMap((item) => item.effort).map(nothing)]) {
    const { organisationId, kind } = effort;
    const key = JSON.stringify([organisationId, kind]);
    const before = rows.get(key);
    const baseLoad = effort.load + (before?.baseLoad ?? 0);
    const baseFairShare = effort.fairShare + (before?.baseFairShare ?? 0);
    const room = Math.max(0, percent * baseFairShare - 100 * baseLoad);
    rows.set(key, { organisationId, kind, percent, baseLoad, baseFairShare, room });
  }
  return [...rows].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, row]) => row);
}

/** An owner that carries more than the limit by what runs already, whatever is taken. */
export interface OwnerOverLimit {
  readonly organisationId: string;
  readonly kind: ResourceKind;
  readonly load: number;
  readonly fairShare: number;
}

/**
 * The owners that are above the limit of the what-if before anything is taken (rulebook.md#6); the limit only keeps the
 * package from adding to it.
 */
export function ownersOverLimit(input: PackageInput): readonly OwnerOverLimit[] {
  return shareRowsOf(input)
    .filter(({ percent, baseLoad, baseFairShare }) => 100 * baseLoad > percent * baseFairShare)
    .map(({ organisationId, kind, baseLoad, baseFairShare }) => ({
      organisationId,
      kind,
      load: baseLoad,
      fairShare: baseFairShare,
    }));
}
