import { describe, expect, test } from '@jest/globals';
import { ITEM_STATES, type ItemState, type MandateExtent, type Role } from '@samenkoers/rulebook';
import type { Actor } from '../session/public.js';
import { canSee, PUBLIC_STATES, sightOf } from './agenda.policy.js';
import type { ItemRecord } from './stored-item.js';

const NOW = Date.parse('2026-11-21T12:00:00Z');

interface Held {
  readonly mandateFor?: string;
  readonly extent?: MandateExtent;
  readonly ended?: boolean;
  readonly role?: Role;
  readonly of?: string;
}

/** A person with one mandate or role; `owner` and `other` are owners, `partner` is not. */
function person({ mandateFor, extent = 'full', ended = false, role, of }: Held): Actor {
  const ids = [mandateFor, of].filter((id) => id !== undefined);
  return {
    programmeId: 'p',
    personId: 'me',
    name: 'Ik',
    function: '',
    isExample: true,
    previousVisit: null,
    permissions: new Set(),
    roles: role === undefined ? [] : [{ id: 'r1', role, organisationId: of ?? null, from: 0, until: null }],
    mandates:
      mandateFor === undefined
        ? []
        : [
            {
              id: 'm1',
              personId: 'me',
              organisationId: mandateFor,
              capacity: 'representative',
              extent,
              from: 0,
              until: ended ? NOW - 1 : null,
            },
          ],
    organisations: ids.map((id) => ({
      id,
      slug: id,
      name: id,
      kind: 'municipality' as const,
      isOwner: id !== 'partner',
    })),
  };
}

const people = {
  proposer: person({ mandateFor: 'owner' }),
  coordinatorOfProposer: person({ role: 'coordinator', of: 'owner' }),
  otherOwner: person({ mandateFor: 'other' }),
  formerOwner: person({ mandateFor: 'other', ended: true }),
  staff: person({ role: 'programmeManager' }),
  team: person({ role: 'programmeTeam' }),
  partner: person({ role: 'partnerContact', of: 'partner' }),
};
type Who = keyof typeof people;

const itemIn = (state: ItemState, other: Partial<ItemRecord> = {}): ItemRecord => ({
  id: 'i',
  slug: 'i',
  kind: 'project',
  state,
  stateSince: 0,
  currentVersion: 1,
  pendingVersion: null,
  revision: 1,
  title: 'I',
  themeLineId: null,
  hardDeadline: null,
  proposerOrganisationId: 'owner',
  leadOrganisationId: null,
  windDownPlan: null,
  submittedAt: state === 'draft' ? null : 1,
  involvedOrganisationIds: [],
  runningRound: null,
  ...other,
});

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
