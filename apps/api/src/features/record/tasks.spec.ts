import { describe, expect, test } from '@jest/globals';
import type { SteeredItem } from './queries/task-facts.js';
import { atTheirGate, steeringTasks } from './tasks.js';

const item = (id: string, over: Partial<SteeredItem>): SteeredItem => ({
  id,
  itemSlug: id,
  itemTitle: id,
  state: 'submitted',
  stateSince: 0,
  hasLead: true,
  isRoundRunning: false,
  isSupportAdopted: false,
  isTakeUpAdopted: false,
  awaitsTeam: false,
  ...over,
});
const supported = item('gedragen', { isSupportAdopted: true });
const takenUp = item('opgepakt', { state: 'onAgenda', isSupportAdopted: true, isTakeUpAdopted: true });
const items = [supported, takenUp, item('nieuw', {}), item('geplaatst', { state: 'onAgenda', isSupportAdopted: true })];
const kinds = (readyIds: readonly string[]) =>
  steeringTasks({ items, readyIds: new Set(readyIds), rounds: [], now: 0 }).map(
    ({ kind, itemSlug }) => `${kind} ${itemSlug}`,
  );

describe('what the programme team is asked', () => {
  test('only items whose rounds are behind them are held against the rules', () => {
    expect(atTheirGate(items)).toEqual([supported, takenUp]);
  });

  test('an item that lacks nothing is placed or started', () => {
    expect(kinds(['gedragen', 'opgepakt'])).toEqual([
      'place-on-agenda gedragen',
      'start-item opgepakt',
      'open-support-round nieuw',
      'open-take-up-round geplaatst',
    ]);
  });

  test('what another item lacks is not the team’s to do', () => {
    expect(kinds([])).toEqual(['open-support-round nieuw', 'open-take-up-round geplaatst']);
  });
});
