import { describe, expect, test } from '@jest/globals';
import { ITEM_STATES, type ItemState } from '@samenkoers/rulebook';
import { canSee, PUBLIC_STATES, sightOf } from './agenda.policy.js';
import type { ItemRecord } from './stored-item.js';
import { itemIn, NOW, people, type Who } from './testing/cast.js';

describe('who sees an item', () => {
  const sees = (who: Who, item: ItemRecord) => canSee(sightOf(people[who], NOW), item);

  test('a draft, and what was withdrawn before it was handed in: only people of its proposer', () => {
    for (const item of [
      itemIn('draft'),
      itemIn('draft', { submittedAt: 1 }),
      itemIn('withdrawn', { submittedAt: null }),
    ]) {
      const seers = (Object.keys(people) as Who[]).filter((who) =>
        sees(who, { ...item, involvedOrganisationIds: ['partner', 'other'] }),
      );
      expect(seers).toEqual(['proposer', 'coordinatorOfProposer']);
    }
  });

  test('anything else: the owner side always', () => {
    for (const state of ITEM_STATES.filter((one) => one !== 'draft')) {
      for (const who of ['proposer', 'coordinatorOfProposer', 'otherOwner', 'staff', 'team'] as const)
        expect(sees(who, itemIn(state))).toBe(true);
    }
  });

  test('anything else: a partner, and whose mandate ended, as far as public or involved', () => {
    for (const state of ITEM_STATES.filter((one) => one !== 'draft')) {
      const isPublic = (PUBLIC_STATES as readonly ItemState[]).includes(state);
      expect({ state, seen: sees('partner', itemIn(state)) }).toEqual({ state, seen: isPublic });
      expect({ state, seen: sees('formerOwner', itemIn(state, { involvedOrganisationIds: ['other'] })) }).toEqual({
        state,
        seen: isPublic,
      });
      expect(sees('partner', itemIn(state, { involvedOrganisationIds: ['partner'] }))).toBe(true);
    }
  });
});
