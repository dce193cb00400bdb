import type { Elector } from '../partnership/electorate.js';
import { awaitsRatification, type Position } from './position.js';

/** One seat of the electorate and what it said; a position of null is silence. */
export interface Seat {
  readonly organisationId: string;
  readonly position: Position | null;
  /** Whether its position awaits ratification, and so counts as silent. */
  readonly pending: boolean;
}

/**
 * Every seat with its current position, in the order of the electorate. A position of anyone outside the frozen
 * electorate is not counted.
 */
export function seatsOf(electorate: readonly Elector[], positions: readonly Position[]): readonly Seat[] {
  const current = new Map(positions.map((position) => [position.organisationId, position]));
  return electorate.map(({ organisationId }) => {
    const position = current.get(organisationId) ?? null;
    return { organisationId, position, pending: position !== null && awaitsRatification(position) };
  });
}
