import { emptyLedger, usesOf, writeTaken } from './ledger.js';
import type { ResourceUse } from './outcome.js';
import type { PackageInput } from './package-input.js';
import { planPackage } from './plan.js';

/**
 * What a chosen set of items uses of every resource (rulebook.md#6), whoever chose it: running, taken, left. An item that is
 * not in the input asks for nothing.
 */
export function usesOfSelection(input: PackageInput, itemIds: readonly string[]): readonly ResourceUse[] {
  const plan = planPackage(input);
  const ledger = emptyLedger(plan);
  const chosen = new Set(itemIds);
  for (const candidate of plan.candidates) if (chosen.has(candidate.item.itemId)) writeTaken(ledger, candidate);
  return usesOf(plan, ledger);
}
