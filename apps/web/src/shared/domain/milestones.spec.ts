import { describe, expect, test } from '@jest/globals';
import { milestones } from './milestones.js';

const told = (onAgendaSince: string | null, inProgressSince: string | null) =>
  milestones({ onAgendaSince, inProgressSince }).length;

describe('the dates of an item', () => {
  test('both are told in their order, one when there is one, none without', () => {
    expect(told('2025-10-31T09:00:00Z', '2025-11-27T09:00:00Z')).toBe(2);
    expect([told('2025-10-31T09:00:00Z', null), told(null, null)]).toEqual([1, 0]);
  });

  test('of an item that ran before its record was kept only the start is told', () => {
    expect(told('2025-10-31T09:00:00Z', '2021-01-01T09:00:00Z')).toBe(1);
  });
});
