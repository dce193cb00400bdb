import { blocking, type Finding } from '../kernel/finding.js';
import { ROUND_KINDS } from '../rounds/kinds.js';
import { GRADES } from '../urgency/grades.js';
import { type ByLaws, MAJORITY_BASES } from './by-laws.js';
import { DOMAINS, VISIBILITIES } from './vocabulary.js';

/**
 * Every value of a by-laws record that is wrong, named with what is expected there; empty when the record can be used.
 * The shape is given by the contract; what the values are is checked here, whatever their type promises.
 */
export function validateByLaws(byLaws: ByLaws): readonly Finding[] {
  const checks: readonly Check[] = [
    ['version', isAtLeast(1, byLaws.version), 'whole number, 1 or more'],
    [
      'minDomains',
      isAtLeast(1, byLaws.minDomains) && byLaws.minDomains <= DOMAINS.length,
      `whole number from 1 to ${String(DOMAINS.length)}`,
    ],
    ['minGoals', isAtLeast(1, byLaws.minGoals), 'whole number, 1 or more'],
    ['majorityBase', MAJORITY_BASES.includes(byLaws.majorityBase), MAJORITY_BASES.join(', ')],
    ['visibility', VISIBILITIES.includes(byLaws.visibility), VISIBILITIES.join(', ')],
    ['silenceProcedure', typeof byLaws.silenceProcedure === 'boolean', 'true or false'],
    ['minParticipants', isAtLeast(1, byLaws.minParticipants), 'whole number, 1 or more'],
    ...ROUND_KINDS.map(
      (kind): Check => [`roundDays.${kind}`, isAtLeast(1, byLaws.roundDays[kind]), 'whole number of days, 1 or more'],
    ),
    ['urgencyDays', isAtLeast(1, byLaws.urgencyDays), 'whole number of days, 1 or more'],
    ['urgencyFloor', GRADES.includes(byLaws.urgencyFloor), GRADES.join(', ')],
    ['fairShareBands', areBands(byLaws.fairShareBands), 'two whole percentages, the first smaller than the second'],
  ];
  return checks
    .filter(([, isValid]) => !isValid)
    .map(([field, , expected]) => blocking('by-laws-value-invalid', { field, expected }));
}

type Check = readonly [field: string, isValid: boolean, expected: string];

function isAtLeast(least: number, value: number): boolean {
  return Number.isSafeInteger(value) && value >= least;
}

function areBands(bands: readonly number[]): boolean {
  return bands.length === 2 && bands.every((band, place) => isAtLeast(1 + (bands[place - 1] ?? 0), band));
}
