import { blocking, type Finding } from '../kernel/finding.js';
import type { RoundFacts } from './round.js';

/** What stands in the way of any change to a round that has its result or was withdrawn. */
export function checkNotOver(round: RoundFacts): readonly Finding[] {
  if (round.withdrawn !== null) return [blocking('round-withdrawn')];
  return round.settled === null ? [] : [blocking('round-settled', { outcome: round.settled.outcome })];
}
