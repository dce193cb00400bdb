import { describe, expect, test } from '@jest/globals';
import {
  checkContact,
  checkCoordinator,
  type LookedAfter,
  mayHelpSignIn,
  PEOPLE_ACTS,
  peopleActs,
} from './look-after-people.js';
import { ROLES } from './vocabulary.js';

const owner: LookedAfter = { isOwner: true, coordinatorIds: ['cor', 'coen'], contactIds: [] };
const ownerAlone: LookedAfter = { ...owner, coordinatorIds: [] };
const partner: LookedAfter = { isOwner: false, coordinatorIds: [], contactIds: ['con', 'cas'] };
const partnerAlone: LookedAfter = { ...partner, contactIds: [] };
const former: LookedAfter = { ...owner, isOwner: false };

const [cor, con, other] = ['cor', 'con', 'other'].map((personId) => ({ personId, isStaff: false })) as [Who, Who, Who];
const staff = { personId: 'team', isStaff: true };
type Who = Parameters<typeof peopleActs>[1];

describe('who looks after the people of an organisation', () => {
  test.each([
    ['an owner: its own coordinator', owner, cor, ['giveMandate', 'endMandate', 'endContact', 'invite', 'resetSignIn']],
    ['an owner: not the programme team', owner, staff, []],
    ['an owner without a coordinator: not the programme team either', ownerAlone, staff, []],
    ['an owner: nobody else', owner, other, []],
    ['a partner: its own contact', partner, con, ['addContact', 'endContact', 'invite', 'resetSignIn']],
    ['a partner: the programme team helps to sign in', partner, staff, ['endMandate', 'invite', 'resetSignIn']],
    [
      'a partner without a contact: the programme team names the first',
      partnerAlone,
      staff,
      ['endMandate', 'addContact', 'invite', 'resetSignIn'],
    ],
    ['a partner: nobody else', partner, other, []],
    ['a partner: not the coordinator of an owner', partner, cor, []],
    ['an owner: not the contact of a partner', owner, con, []],
    ['an owner no more: its coordinator ends what is left', former, cor, ['endMandate']],
    ['an owner no more: nobody else', former, other, []],
    [
      'an owner no more: who coordinated it and is its contact now',
      { ...former, contactIds: ['cor'] },
      cor,
      ['endMandate', 'addContact', 'endContact', 'invite', 'resetSignIn'],
    ],
  ] as const)('%s', (_, organisation, who, acts) => {
    expect(peopleActs(organisation, who)).toEqual(acts);
  });

  test('every act is somebody’s, and nobody of the programme team gives a mandate, or ends one for an owner', () => {
    const acts = [owner, ownerAlone, partner, partnerAlone].map((organisation) => ({
      byStaff: peopleActs(organisation, staff),
      byOthers: [cor, con].flatMap((who) => peopleActs(organisation, who)),
    }));
    expect(new Set(acts.flatMap(({ byStaff, byOthers }) => [...byStaff, ...byOthers]))).toEqual(new Set(PEOPLE_ACTS));
    expect(acts.flatMap(({ byStaff }) => byStaff)).not.toContain('giveMandate');
    for (const organisation of [owner, ownerAlone]) expect(peopleActs(organisation, staff)).toEqual([]);
  });
});

describe('who helps one person to sign in again', () => {
  test.each([
    ['of an owner: its coordinator', owner, cor, 'ann', true],
    ['of an owner: a coordinator helps the other', owner, cor, 'coen', true],
    ['of an owner: the team helps a coordinator', owner, staff, 'cor', true],
    ['of an owner: the team helps nobody else', owner, staff, 'ann', false],
    ['of an owner: nobody else', owner, other, 'cor', false],
    ['of a partner: its contact', partner, con, 'cas', true],
    ['of a partner: the team', partner, staff, 'con', true],
    ['of a partner: nobody else', partner, other, 'con', false],
  ] as const)('%s', (_, organisation, who, personId, may) => {
    expect(mayHelpSignIn(organisation, who, personId)).toBe(may);
  });

  test('and never oneself', () => {
    const asCoordinator: LookedAfter = { ...owner, coordinatorIds: ['cor', 'team'] };
    const asContact: LookedAfter = { ...partner, contactIds: ['con', 'team'] };
    for (const who of [cor, con, other, staff]) {
      for (const organisation of [owner, partner, asCoordinator, asContact]) {
        expect(mayHelpSignIn(organisation, who, who.personId)).toBe(false);
      }
    }
  });
});

describe('who can be the contact of a partner, or the coordinator of an owner', () => {
  const codes = (found: ReturnType<typeof checkContact>) => found.map(({ code, facts }) => [code, facts]);

  test.each(ROLES)('somebody who is %s already', (role) => {
    const runs = role === 'programmeManager' || role === 'programmeTeam';
    const person = { personId: 'ann', roles: [role] };
    expect(codes(checkContact(partner, person))).toEqual(
      runs ? [['contact-for-programme-team', { personId: 'ann' }]] : [],
    );
    expect(codes(checkCoordinator(owner, person))).toEqual(
      runs ? [['coordinator-for-programme-team', { personId: 'ann' }]] : [],
    );
  });

  test('not who is so already, and each only where it belongs: everything that stands in the way is named', () => {
    const mixed: LookedAfter = { isOwner: true, coordinatorIds: [], contactIds: ['ann'] };
    expect(codes(checkContact(mixed, { personId: 'ann', roles: ['programmeTeam'] }))).toEqual([
      ['contact-not-for-owner', {}],
      ['contact-for-programme-team', { personId: 'ann' }],
      ['contact-already', { personId: 'ann' }],
    ]);
    const turned: LookedAfter = { isOwner: false, coordinatorIds: ['ann'], contactIds: [] };
    expect(codes(checkCoordinator(turned, { personId: 'ann', roles: ['programmeManager'] }))).toEqual([
      ['coordinator-not-for-partner', {}],
      ['coordinator-for-programme-team', { personId: 'ann' }],
      ['coordinator-already', { personId: 'ann' }],
    ]);
  });
});
