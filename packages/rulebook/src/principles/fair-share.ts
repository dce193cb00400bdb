import { type Finding, warning } from '../kernel/finding.js';
import { type Judgement, principle } from './make-principle.js';
import type { EffortRatio, ItemFacts } from './principle.js';

/**
 * Fair and proportional effort of all owners (rulebook.md#3 `fair-share`): no owner's effort leaves the band around its
 * fair share. It warns and never blocks; not yet known as long as nobody worked out the shares.
 */
export const fairShare = principle('fair-share', 'warning', judge);

function judge({ effort = [], byLaws: { fairShareBands: bands } }: ItemFacts): Judgement {
  if (effort.length === 0) return { status: 'unknown', warnings: [warning('effort-not-given')] };
  const warnings = effort.flatMap((ratio) => outsideBand(ratio, bands));
  return { status: warnings.length === 0 ? 'met' : 'notMet', facts: { bands: bands.map(String) }, warnings };
}

function outsideBand(ratio: EffortRatio, [notable, alarming]: readonly [number, number]): readonly Finding[] {
  const { organisationId, kind, actual, fairShare: share } = ratio;
  if (share === 0) return actual === 0 ? [] : [warning('effort-without-share', { organisationId, kind, actual })];
  if (!leaves(ratio, notable)) return [];
  const band = leaves(ratio, alarming) ? alarming : notable;
  const facts = { organisationId, kind, actual, fairShare: share, deviationPermille: permille(ratio), band };
  return [warning('effort-outside-band', facts)];
}

/** Whether |actual / fairShare − 1| is more than `percent`, in whole numbers only. */
function leaves({ actual, fairShare: share }: EffortRatio, percent: number): boolean {
  return Math.abs(actual - share) * 100 > share * percent;
}

/** The deviation in tenths of a percent, rounded away from zero, so that what is outside a band also reads as such. */
function permille({ actual, fairShare: share }: EffortRatio): number {
  const size = Math.ceil((Math.abs(actual - share) * 1000) / share);
  return actual < share ? -size : size;
}
