import { describe, expect, test } from '@jest/globals';
import { type ItemState } from '@samenkoers/rulebook';
import { type ItemStanding } from './item-abilities.js';
import { itemIn, offered, person, standing } from './testing/cast.js';

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
