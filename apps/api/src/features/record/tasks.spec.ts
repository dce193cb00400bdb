import { describe, expect, test } from '@jest/globals';
import { awaitedOrganisationIds } from './awaited.js';
import type { SteeredItem } from './queries/task-facts.js';
import { atTheirGate, involvementTasks, steeringTasks } from './tasks.js';

const item = (id: string, over: Partial<SteeredItem>): SteeredItem => ({
  id,
  itemSlug: id,
  itemTitle: id,
  state: 'submitted',
  stateSince: 0,
  proposerId: 'eigenaar',
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

describe('whom an item waits for', () => {
  const facts = { involved: [], commitments: [] } as unknown as Parameters<typeof awaitedOrganisationIds>[0]['facts'];
  const waits = (state: SteeredItem['state']) =>
    awaitedOrganisationIds({ state, facts, proposerId: 'enschede', unanswered: ['overijssel'] });

  test('its proposer, when it was returned or not supported', () => {
    expect([waits('returned'), waits('notSupported')]).toEqual([['enschede'], ['enschede']]);
  });

  test('else owners that have yet to answer in its round', () => {
    expect(waits('submitted')).toEqual(['overijssel']);
  });
});

describe('what is asked of a directly involved organisation', () => {
  const involved = {
    organisationId: 'dimence',
    itemSlug: 'plan',
    itemTitle: 'Plan',
    state: 'submitted' as const,
    isSelfConfirmed: true,
    isTeamConfirmed: true,
    isDeclined: false,
    commitment: null,
  };

  test('a promise is asked of who can give one, not of a coordinator', () => {
    expect(involvementTasks(involved, true).map(({ kind }) => kind)).toEqual(['give-commitment']);
    expect(involvementTasks(involved, false)).toEqual([]);
  });
});
