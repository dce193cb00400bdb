import { describe, expect, test } from '@jest/globals';
import { checkTeamEnd, checkTeamMember, mayHelpTeam, type TeamTerm } from './programme-team.js';
import { type Role, TEAM_ROLES, type TeamRole } from './vocabulary.js';

const NOW = 100;
const codes = (found: readonly { code: string; facts: object }[]) => found.map(({ code, facts }) => [code, facts]);
const ann = { personId: 'ann' };

describe('who can get a role in the programme team', () => {
  const check = (roles: readonly Role[], role: TeamRole, hasMandate = false) =>
    codes(checkTeamMember({ ...ann, roles, hasMandate }, role));

  test.each(TEAM_ROLES)('%s: somebody without any part', (role) => {
    expect(check([], role)).toEqual([]);
  });

  test.each([
    ['a coordinator', ['coordinator'], false],
    ['a contact', ['partnerContact'], false],
    ['who has a mandate', [], true],
    ['who is in the team and has a mandate', ['programmeTeam'], true],
    ['who is in the team and coordinates', ['programmeTeam', 'coordinator'], false],
  ] as const)('not %s', (_, roles, hasMandate) => {
    expect(check(roles, 'programmeManager', hasMandate)).toEqual([['team-member-speaks', ann]]);
  });

  test('somebody of the team gets the other role as well, and not the same one twice', () => {
    expect(check(['programmeTeam'], 'programmeManager')).toEqual([]);
    expect(check(['programmeManager'], 'programmeTeam')).toEqual([]);
    expect(check(['programmeTeam'], 'programmeTeam')).toEqual([['team-member-already', ann]]);
    expect(check(['programmeManager', 'coordinator'], 'programmeManager')).toEqual([
      ['team-member-speaks', ann],
      ['team-member-already', ann],
    ]);
  });
});

describe('the end of a role in the programme team', () => {
  const term = (personId: string, role: TeamRole, from = 10, until: number | null = null): TeamTerm => ({
    personId,
    role,
    from,
    until,
  });
  const end = (held: TeamTerm, ...others: readonly TeamTerm[]) => {
    const ended = checkTeamEnd({ held, team: [held, ...others], now: NOW });
    return ended.ok ? ended.value : codes(ended.error);
  };
  const manager = term('ann', 'programmeManager');

  test.each([
    ['while another is manager', term('ben', 'programmeManager')],
    ['while another is manager for some time yet', term('ben', 'programmeManager', 10, NOW + 1)],
    ['while another became it just now', term('ben', 'programmeManager', NOW)],
  ])('a programme manager stops %s', (_, other) => {
    expect(end(manager, other)).toBe(NOW);
  });

  test.each([
    ['alone', []],
    ['with somebody of the team only', [term('ben', 'programmeTeam')]],
    ['after the other stopped', [term('ben', 'programmeManager', 10, NOW)]],
    ['before the other begins', [term('ben', 'programmeManager', NOW + 1)]],
    ['when the other is the same person', [term('ann', 'programmeManager', 20)]],
  ])('but not the last one: %s', (_, others) => {
    expect(end(manager, ...others)).toEqual([['last-programme-manager', ann]]);
  });

  test('anybody else of the team stops, also the last', () => {
    expect(end(term('ann', 'programmeTeam'))).toBe(NOW);
  });

  test.each(TEAM_ROLES)('%s: not twice', (role) => {
    const over = term('ann', role, 10, NOW);
    expect(end(over, term('ben', 'programmeManager'))).toEqual([['term-already-ended', { until: NOW }]]);
  });
});

test('the team helps each other to sign in, nobody else does, and nobody helps oneself', () => {
  expect(mayHelpTeam({ personId: 'team', isStaff: true }, 'ann')).toBe(true);
  expect(mayHelpTeam({ personId: 'ann', isStaff: true }, 'ann')).toBe(false);
  expect(mayHelpTeam({ personId: 'cor', isStaff: false }, 'ann')).toBe(false);
});
