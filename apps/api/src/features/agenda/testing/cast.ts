import type { ItemState, MandateExtent, Role } from '@samenkoers/rulebook';
import type { Actor } from '../../session/public.js';
import { type ItemStanding, itemAbilities } from '../item-abilities.js';
import type { ItemRecord } from '../stored-item.js';

/** The cast of the agenda's policy specs: people with one mandate or role each, and items in any state. */

export const NOW = Date.parse('2026-11-21T12:00:00Z');

interface Held {
  readonly mandateFor?: string;
  readonly extent?: MandateExtent;
  readonly ended?: boolean;
  readonly role?: Role;
  readonly of?: string;
}

/** A person with one mandate or role; `owner` and `other` are owners, `partner` is not. */
export function person({ mandateFor, extent = 'full', ended = false, role, of }: Held): Actor {
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

export const people = {
  proposer: person({ mandateFor: 'owner' }),
  coordinatorOfProposer: person({ role: 'coordinator', of: 'owner' }),
  otherOwner: person({ mandateFor: 'other' }),
  formerOwner: person({ mandateFor: 'other', ended: true }),
  staff: person({ role: 'programmeManager' }),
  team: person({ role: 'programmeTeam' }),
  partner: person({ role: 'partnerContact', of: 'partner' }),
};
export type Who = keyof typeof people;

export const itemIn = (state: ItemState, other: Partial<ItemRecord> = {}): ItemRecord => ({
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

export const standing = (item: ItemRecord, other: Partial<ItemStanding> = {}): ItemStanding => ({
  item,
  organisations: { involved: [], promises: [], participations: [] },
  isLacking: false,
  isTextUnchanged: false,
  now: NOW,
  today: '2026-11-21',
  ...other,
});

/** The acts a person is offered; one that something stands in the way of reads `act: reason`. */
export const offered = (who: Who | Actor, at: ItemStanding): string[] =>
  itemAbilities(typeof who === 'string' ? people[who] : who, at).map(
    ({ act, organisation, reason }) =>
      [act, organisation].filter((part) => part !== null).join(' ') + (reason === null ? '' : `: ${reason}`),
  );
