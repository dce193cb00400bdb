import { type Finding, when } from '../kernel/finding.js';
import { err, ok, type Result } from '../kernel/result.js';
import { isBlank } from '../kernel/text.js';
import type { PackageWalk } from './outcome.js';
import type { PackageInput, WhatIf } from './package-input.js';
import { checkSelection } from './selection.js';

/** A package as adopted (pakketbesluit), and how it differs from the walk. All lists are in ranked order. */
export interface PackageAdoption {
  readonly itemIds: readonly string[];
  readonly added: readonly string[];
  readonly leftOut: readonly string[];
  readonly reason: string | null;
}

/**
 * Whether a package can be adopted (rulebook.md#6): on the record, with nothing supposed; feasible in whole numbers; and
 * with a reason when it is not the one of the walk. That is also how a forced tie is broken: by a decision with a reason.
 */
export function checkPackageAdoption(request: {
  readonly input: PackageInput;
  readonly walk: PackageWalk;
  readonly itemIds: readonly string[];
  readonly reason: string | null;
}): Result<PackageAdoption, readonly Finding[]> {
  const { input, walk, reason } = request;
  const [chosen, taken] = [new Set(request.itemIds), new Set(walk.takenItemIds)];
  const inRankedOrder = (isMeant: (itemId: string) => boolean): readonly string[] =>
    walk.items.map(({ itemId }) => itemId).filter(isMeant);
  const added = inRankedOrder((itemId) => chosen.has(itemId) && !taken.has(itemId));
  const leftOut = inRankedOrder((itemId) => taken.has(itemId) && !chosen.has(itemId));
  const differs = added.length + leftOut.length > 0;
  const findings = [
    ...when(isSupposed(input.whatIf), 'package-is-what-if'),
    ...checkSelection(input, request.itemIds).filter(({ severity }) => severity === 'error'),
    ...when(differs && isBlank(reason), 'package-deviation-reason-required', { added, leftOut }),
  ];
  if (findings.length > 0) return err(findings);
  return ok({ itemIds: inRankedOrder((itemId) => chosen.has(itemId)), added, leftOut, reason });
}

function isSupposed({ dropped, pinned, maxShareEffortPercent, onePerThemeLine }: WhatIf): boolean {
  return dropped.length > 0 || pinned.length > 0 || maxShareEffortPercent !== null || onePerThemeLine;
}
