import { blocking, type Finding, when } from '../kernel/finding.js';
import type { UrgencyRoundFacts } from './urgency-round.js';

/** What stands in the way of any change to an urgency round that has its result or was withdrawn. */
export function checkUrgencyNotOver({ withdrawn, settled }: UrgencyRoundFacts): readonly Finding[] {
  return withdrawn === null ? when(settled !== null, 'urgency-round-settled') : [blocking('round-withdrawn')];
}
