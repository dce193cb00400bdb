import { describe, expect, test } from '@jest/globals';
import {
  checkProposedAddress,
  checkSignInReset,
  type Holding,
  isLookedAfterHere,
  mayReAddress,
} from './keep-address.js';
import type { LookedAfter } from './look-after-people.js';

const owner: LookedAfter = { isOwner: true, coordinatorIds: ['cor', 'coen'], contactIds: [] };
const partner: LookedAfter = { isOwner: false, coordinatorIds: [], contactIds: ['con'] };
/** Nobody coordinates for a partner; a role that was left there gives nothing. */
const former: LookedAfter = { ...partner, coordinatorIds: ['cor'] };
const team: LookedAfter = { isOwner: false, coordinatorIds: [], contactIds: [] };
const [cor, con, staff] = [
  { personId: 'cor', isStaff: false },
  { personId: 'con', isStaff: false },
  { personId: 'sam', isStaff: true },
] as const;

const holds = (
  capacity: Holding['capacity'],
  organisationId: string | null = 'here',
  state: Holding['state'] = 'inForce',
): Holding => ({ capacity, organisationId, state });
const ann = (...holdings: readonly Holding[]) => ({ personId: 'ann', organisationId: 'here', holdings });
const codes = (found: ReturnType<typeof checkSignInReset>) => found.map(({ code, facts }) => [code, facts['personId']]);

const contactElsewhere = holds('partnerContact', 'there');
const NOTHING = ['holds-nothing-yet', 'ann'];
const ELSEWHERE = ['holds-elsewhere', 'ann'];

describe('taking away what somebody signs in with', () => {
  test.each([
    ['a voice of this owner', owner, cor, [holds('representative')], []],
    ['a coordinator of this owner, by the team', owner, staff, [holds('coordinator')], []],
    ['a contact of this partner', partner, con, [holds('partnerContact')], []],
    ['two things, both here', owner, cor, [holds('deputy'), holds('coordinator')], []],
    ['a term here that is to come', owner, cor, [holds('deputy', 'here', 'toCome')], [NOTHING]],
    ['a role here that waits for a second person', owner, cor, [holds('coordinator', 'here', 'proposed')], [NOTHING]],
    ['nothing anywhere', owner, cor, [], [NOTHING]],
    ['a voice of another owner', owner, cor, [holds('deputy'), holds('deputy', 'there')], [ELSEWHERE]],
    ['who will speak elsewhere', owner, cor, [holds('deputy'), holds('deputy', 'there', 'toCome')], [ELSEWHERE]],
    [
      'who is proposed elsewhere',
      owner,
      cor,
      [holds('deputy'), holds('coordinator', 'there', 'proposed')],
      [ELSEWHERE],
    ],
    ['who is of the team', partner, con, [holds('partnerContact'), holds('programmeTeam', null)], [ELSEWHERE]],
    [
      'who speaks elsewhere and here only later',
      owner,
      cor,
      [holds('deputy', 'here', 'toCome'), holds('deputy', 'there')],
      [NOTHING, ELSEWHERE],
    ],
    ['a voice of this owner that is also a contact', owner, cor, [holds('representative'), contactElsewhere], []],
    ['the same, a deputy', owner, cor, [holds('deputy'), contactElsewhere], []],
    [
      'the same, not by the contact’s side',
      partner,
      con,
      [holds('partnerContact'), holds('deputy', 'there')],
      [ELSEWHERE],
    ],
    [
      'the same, and a voice of another owner',
      owner,
      cor,
      [holds('deputy'), contactElsewhere, holds('deputy', 'there')],
      [ELSEWHERE],
    ],
    [
      'the same, before the mandate begins',
      owner,
      cor,
      [holds('deputy', 'here', 'toCome'), contactElsewhere],
      [NOTHING, ELSEWHERE],
    ],
    [
      'a coordinator that is also a contact: not by the team',
      owner,
      staff,
      [holds('coordinator'), contactElsewhere],
      [ELSEWHERE],
    ],
    [
      'a coordinator that is also a contact: nor by the other coordinator',
      owner,
      cor,
      [holds('coordinator'), contactElsewhere],
      [ELSEWHERE],
    ],
    ['a mandate that was left where there is no owner', former, cor, [holds('deputy'), contactElsewhere], [ELSEWHERE]],
  ] as const)('%s', (_, organisation, who, holdings, found) => {
    expect(codes(checkSignInReset(organisation, who, ann(...holdings)))).toEqual(found);
    expect(isLookedAfterHere(organisation, who, ann(...holdings))).toBe(!found.some(([code]) => code === ELSEWHERE[0]));
  });

  test('somebody of the programme team is helped there, and holds nothing elsewhere', () => {
    const inTeam = (...holdings: Holding[]) =>
      codes(checkSignInReset(team, staff, { personId: 'ann', organisationId: null, holdings }));
    expect(inTeam(holds('programmeTeam', null))).toEqual([]);
    expect(inTeam(holds('programmeTeam', null), holds('deputy'))).toEqual([ELSEWHERE]);
  });
});

describe('inviting at another address', () => {
  test.each([
    ['a deputy of this owner, by its coordinator', owner, cor, [holds('deputy')], true],
    ['a contact of this partner, by the team', partner, staff, [holds('partnerContact')], true],
    ['who begins later', owner, cor, [holds('deputy', 'here', 'toCome')], true],
    ['a coordinator: not by a fellow coordinator', owner, cor, [holds('coordinator')], false],
    ['a coordinator that is a deputy too', owner, cor, [holds('deputy'), holds('coordinator')], false],
    ['a coordinator: not by the team', owner, staff, [holds('coordinator')], false],
    ['who is proposed here', owner, cor, [holds('deputy'), holds('coordinator', 'here', 'proposed')], false],
    [
      'who is proposed elsewhere',
      partner,
      con,
      [holds('partnerContact'), holds('coordinator', 'there', 'proposed')],
      false,
    ],
    ['who is a contact elsewhere', owner, cor, [holds('deputy'), contactElsewhere], false],
    ['who is of the team', partner, con, [holds('partnerContact'), holds('programmeTeam', null)], false],
    ['by who does not look after people here', owner, con, [holds('deputy')], false],
  ] as const)('%s', (_, organisation, who, holdings, may) => {
    expect(mayReAddress(organisation, who, ann(...holdings))).toBe(may);
  });
});

test('a change is about who reads the address that it was proposed with', () => {
  const check = (proposed: string | null, onRecord: string | null) =>
    codes(checkProposedAddress({ personId: 'ann', proposed, onRecord }));
  expect(check('ann@a.example', 'ann@a.example')).toEqual([]);
  expect(check(null, null)).toEqual([]);
  for (const [proposed, onRecord] of [
    ['ann@a.example', 'ann@b.example'],
    ['ann@a.example', null],
    [null, 'ann@a.example'],
  ] as const)
    expect(check(proposed, onRecord)).toEqual([['change-address-differs', 'ann']]);
});
