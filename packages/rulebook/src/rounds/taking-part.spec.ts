import { describe, expect, test } from '@jest/globals';
import type { Position } from './position.js';
import { ownerId, positionOf, roundOf, times } from './round.fixture.js';
import { ownersTakingPart } from './taking-part.js';

const says = (place: number, other: Partial<Position>): Position => positionOf(ownerId(place), 'inFavour', other);
const ratified = { on: '2026-11-20', reference: 'College 2026/47', document: null };

describe('who takes part by its take-up position', () => {
  test('owners that said so, whatever they voted, and nobody else', () => {
    const positions = [
      says(3, { participation: 'takesPart' }),
      says(0, { participation: 'takesPart', choice: 'against' }),
      says(1, { participation: 'laterPossible' }),
      says(2, { participation: 'notApplicable' }),
      says(9, { participation: 'takesPart' }),
    ];
    expect(ownersTakingPart(roundOf('takeUp', times(5, null), { positions }))).toEqual([ownerId(0), ownerId(3)]);
  });

  test('not an owner whose own board must still ratify; once it has, that owner too', () => {
    const pending = says(0, { participation: 'takesPart', extent: 'subjectToRatification' });
    const roundWith = (position: Position) => roundOf('takeUp', times(2, null), { positions: [position] });
    expect(ownersTakingPart(roundWith(pending))).toEqual([]);
    expect(ownersTakingPart(roundWith({ ...pending, ratified }))).toEqual([ownerId(0)]);
  });
});
