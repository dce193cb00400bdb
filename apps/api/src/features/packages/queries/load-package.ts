import { assessUrgencyRound, type PackageWalk, walkPackage } from '@samenkoers/rulebook';
import { loadFactsWithin, loadProgrammeFacts, type Run } from '../../agenda/public.js';
import { loadEffortLoads } from '../../effort/public.js';
import type { Clock } from '../../rounds/public.js';
import { findUrgencyRound, toUrgencyFacts, type UrgencyRecord } from '../../urgency/public.js';
import { type BuiltPackage, buildPackage, isRunning } from '../package-input.js';
import { loadPackageRows } from './package-rows.js';

/** When and where facts are read. */
export interface Reading extends Clock {
  readonly programmeId: string;
}

/** The package of an urgency round as the record is now. */
export interface LoadedPackage extends BuiltPackage {
  readonly record: UrgencyRecord;
  readonly walk: PackageWalk;
  /** Whether the round is settled, so that nothing about the ranking changes any more. */
  readonly final: boolean;
}

/**
 * The package of a round. Undefined when there is no such round, when it was withdrawn, and while it hides what owners
 * say: what fits would tell the order. Five statements.
 */
export async function findPackage(
  run: Run,
  { programmeId, now, today }: Reading,
  number: number,
): Promise<LoadedPackage | undefined> {
  const record = await findUrgencyRound(run, programmeId, number);
  if (record === undefined) return undefined;
  const { standing, phase } = assessUrgencyRound(toUrgencyFacts(record), now);
  if (standing === null) return undefined;
  const programme = await loadProgrammeFacts(run, programmeId, today);
  const ids = record.items.map(({ itemId }) => itemId);
  const stated = await loadFactsWithin(run, programmeId, ids, { now, today }, programme);
  // What runs already is no candidate: it reserves, and it weighs on who carries it.
  const itemIds = ids.filter((itemId) => !isRunning(stated.get(itemId)?.state));
  const effort = await loadEffortLoads(run, { programmeId, today }, itemIds);
  const carrying = [...effort.base, ...[...effort.items.values()].flat()].map(({ organisationId }) => organisationId);
  const rows = await loadPackageRows(run, programmeId, itemIds, [...new Set(carrying)]);
  const thisYear = Number(today.slice(0, 4));
  const built = buildPackage({ record, standing, stated, draws: programme.draws, rows, effort, thisYear });
  return { ...built, record, walk: walkPackage(built.input), final: phase === 'settled' };
}
