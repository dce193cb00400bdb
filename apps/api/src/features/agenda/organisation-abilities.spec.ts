import { describe, expect, test } from '@jest/globals';
import { type ItemState, type MandateExtent, type Role } from '@samenkoers/rulebook';
import type { Actor } from '../session/public.js';
import { type ItemStanding, itemAbilities } from './item-abilities.js';
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

const standing = (item: ItemRecord, other: Partial<ItemStanding> = {}): ItemStanding => ({
  item,
  organisations: { involved: [], promises: [], participations: [] },
  isLacking: false,
  isTextUnchanged: false,
  now: NOW,
  today: '2026-11-21',
  ...other,
});

/** The acts a person is offered; one that something stands in the way of reads `act: reason`. */
const offered = (who: Who | Actor, at: ItemStanding): string[] =>
  itemAbilities(typeof who === 'string' ? people[who] : who, at).map(
    ({ act, organisation, reason }) =>
      [act, organisation].filter((part) => part !== null).join(' ') + (reason === null ? '' : `: ${reason}`),
  );

describe('what a person can do on behalf of an organisation', () => {
  const named = (organisationId: string, other: object = {}) => ({
    organisationId,
    slug: organisationId,
    byTeam: false,
    bySelf: false,
    declined: false,
    ...other,
  });
  const part = (organisations: Partial<ItemStanding['organisations']>, state: ItemState = 'submitted') =>
    standing(itemIn(state), { organisations: { involved: [], promises: [], participations: [], ...organisations } });

  test('the programme team confirms anyone, an organisation itself', () => {
    const at = part({ involved: [named('partner'), named('other', { byTeam: true, bySelf: true })] });
    expect(offered('staff', at)).toEqual(
      expect.arrayContaining([
        'confirm-involvement partner',
        'decline-involvement partner',
        'decline-involvement other',
      ]),
    );
    expect(offered('staff', at)).not.toContain('confirm-involvement other');
    expect(offered('partner', at)).toEqual(
      expect.arrayContaining(['confirm-involvement partner', 'decline-involvement partner']),
    );
    expect(offered('partner', at).filter((act) => act.endsWith('other'))).toEqual([]);
    expect(offered('otherOwner', at)).toContain('decline-involvement other');
  });

  test('what was declined is not asked again, nor anything about an item that ended', () => {
    expect(offered('partner', part({ involved: [named('partner', { declined: true })] }))).toEqual([]);
    expect(offered('partner', part({ involved: [named('partner')] }, 'completed'))).toEqual([]);
    expect(
      offered('proposer', part({ involved: [named('owner')] }, 'draft')).filter((act) => act.includes('owner')),
    ).toEqual([]);
  });

  test('promising is for who has authority, and only for an organisation with a part in the item', () => {
    const involved = [named('partner'), named('other')];
    expect(offered('partner', part({ involved }))).toEqual(
      expect.arrayContaining(['offer-commitment partner', 'firm-up-commitment partner']),
    );
    expect(offered('otherOwner', part({ involved }))).toEqual(
      expect.arrayContaining(['offer-commitment other', 'firm-up-commitment other']),
    );
    expect(
      offered('coordinatorOfProposer', part({ involved: [named('owner')] })).filter((act) =>
        act.includes('commitment'),
      ),
    ).toEqual([]);
    expect(offered('proposer', part({ involved })).filter((act) => act.includes('commitment'))).toEqual([]);
    const participations = [{ organisationId: 'other', from: '2026-01-01', until: null, capacityNote: '' }];
    expect(offered('otherOwner', part({ participations }))).toContain('offer-commitment other');
    const left = [{ organisationId: 'other', from: '2025-01-01', until: '2025-12-31', capacityNote: '' }];
    expect(offered('otherOwner', part({ participations: left })).filter((act) => act.includes('commitment'))).toEqual(
      [],
    );
  });

  test('a firm promise is not made softer, and any that stands can be withdrawn', () => {
    const at = part({ involved: [named('partner')], promises: [{ organisationId: 'partner', level: 'firm' }] });
    expect(offered('partner', at)).not.toContain('offer-commitment partner');
    expect(offered('partner', at)).toEqual(
      expect.arrayContaining(['firm-up-commitment partner', 'withdraw-commitment partner']),
    );
  });

  test('who speaks subject to ratification may promise in principle, and not bind', () => {
    const deputy = person({ mandateFor: 'other', extent: 'subjectToRatification' });
    const at = part({ involved: [named('other')] });
    expect(offered(deputy, at)).toEqual(
      expect.arrayContaining(['offer-commitment other', 'firm-up-commitment other: firm-commitment-incomplete']),
    );
  });

  test('an owner that takes part may leave once, and tell how it does it at home', () => {
    const at = (until: string | null) =>
      part(
        { participations: [{ organisationId: 'other', from: '2026-01-01', until, capacityNote: '' }] },
        'inProgress',
      );
    const own = (until: string | null) => offered('otherOwner', at(until)).filter((act) => !act.includes('commitment'));
    expect(own(null)).toEqual(['leave other', 'describe-local-implementation other']);
    expect(own('2027-12-31')).toEqual(['leave other: already-leaving', 'describe-local-implementation other']);
    expect(own('2026-06-30')).toEqual(['join-later other']);
  });
});
