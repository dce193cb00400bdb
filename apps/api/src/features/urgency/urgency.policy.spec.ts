import { describe, expect, test } from '@jest/globals';
import { defaultByLaws, freezeUrgencyRule, type Visibility } from '@samenkoers/rulebook';
import type { Actor } from '../session/public.js';
import type { GradeRecord, UrgencyRecord } from './stored-urgency.js';
import { urgencyAbilities } from './urgency.policy.js';

const NOW = Date.parse('2026-11-21T12:00:00Z');
const HOUR = 3_600_000;

function person(held: Partial<Pick<Actor, 'roles' | 'mandates'>> & { readonly of?: string }): Actor {
  const { of, roles = [], mandates = [] } = held;
  return {
    programmeId: 'p',
    personId: 'me',
    name: 'Ik',
    function: '',
    isExample: true,
    previousVisit: null,
    permissions: new Set(),
    roles,
    mandates,
    organisations: of === undefined ? [] : [{ id: of, slug: of, name: of, kind: 'municipality', isOwner: true }],
  };
}

const mandateFor = (organisationId: string, until: number | null = null) => ({
  id: 'm',
  personId: 'me',
  organisationId,
  capacity: 'representative' as const,
  extent: 'full' as const,
  from: 0,
  until,
});
const roleOf = (role: 'programmeManager' | 'programmeTeam' | 'coordinator', organisationId: string | null = null) => ({
  id: 'r',
  role,
  organisationId,
  from: 0,
  until: null,
});

const people = {
  owner: person({ of: 'een', mandates: [mandateFor('een')] }),
  former: person({ of: 'een', mandates: [mandateFor('een', NOW - 1)] }),
  coordinator: person({ of: 'een', roles: [roleOf('coordinator', 'een')] }),
  newcomer: person({ of: 'later', mandates: [mandateFor('later')] }),
  manager: person({ roles: [roleOf('programmeManager')] }),
  // A mandate that should not be there gives the programme team no voice.
  both: person({ of: 'een', roles: [roleOf('programmeTeam')], mandates: [mandateFor('een')] }),
} as const;

const grade = (organisationId: string, extent: GradeRecord['extent'] = 'full'): GradeRecord => ({
  organisationId,
  itemId: 'x',
  revision: 1,
  judgement: 'urgent',
  argument: null,
  extent,
  personId: 'p',
  personName: 'P',
  capacity: 'representative',
  mandateId: 'm',
  channel: 'web',
  receivedOn: null,
  recordedByName: null,
  takenAt: NOW - HOUR,
});

function round(over: Partial<UrgencyRecord> & { readonly visibility?: Visibility } = {}): UrgencyRecord {
  const { visibility = 'open', ...rest } = over;
  const seat = (organisationId: string) => ({
    organisationId,
    slug: organisationId,
    name: organisationId,
    kind: 'municipality' as const,
    residents: null,
  });
  return {
    id: 'u',
    number: 1,
    title: 'U',
    rule: freezeUrgencyRule({ ...defaultByLaws, visibility }),
    ruleHash: '',
    openedAt: NOW - 24 * HOUR,
    openedByName: null,
    closesAt: NOW + HOUR,
    closedEarlyAt: null,
    withdrawnAt: null,
    withdrawReason: null,
    settledAt: null,
    done: 0,
    electorate: [seat('een'), seat('twee')],
    items: [
      {
        itemId: 'x',
        slug: 'x',
        title: 'X',
        summary: '',
        residentOutcome: '',
        position: 1,
        version: 1,
        textHash: '',
        currentVersion: 1,
        themeLine: null,
        hardDeadline: null,
        onAgendaSince: null,
        onAgendaOn: null,
      },
    ],
    grades: [],
    ratifications: [],
    decisions: [],
    result: null,
    ...rest,
  };
}

/** The acts a person is offered; one that something stands in the way of reads `act: reason`. */
const offered = (who: keyof typeof people, at: UrgencyRecord): string[] =>
  urgencyAbilities(people[who], at, NOW).map(
    ({ act, organisation, reason }) =>
      [act, organisation].filter((part) => part !== null).join(' ') + (reason === null ? '' : `: ${reason}`),
  );

const pastClosing = { closesAt: NOW - 1 };
const waiting = { grades: [grade('een', 'subjectToRatification'), grade('twee')] };

describe('judging', () => {
  test.each([
    ['owner', ['grade een']],
    ['former', ['grade een: mandate-ended']],
    ['coordinator', ['grade een: no-mandate']],
    ['newcomer', ['grade later: not-in-electorate']],
  ] as const)('%s in an open round', (who, acts) => {
    expect(offered(who, round())).toEqual(acts);
  });

  test('ends for everyone at closing', () => {
    expect(offered('owner', round(pastClosing))).toEqual(['grade een: closed']);
  });

  test.each(['manager', 'both'] as const)('is never offered to the programme team (%s)', (who) => {
    expect(offered(who, round()).some((act) => act.startsWith('grade'))).toBe(false);
  });
});

describe('ratifying', () => {
  test('is for the owner, its coordinator and the team, as long as something waits', () => {
    for (const who of ['owner', 'coordinator', 'manager'] as const) {
      expect(offered(who, round(waiting))).toContain('ratify een');
    }
    expect(offered('owner', round({ grades: [grade('een')] }))).not.toContain('ratify een');
    expect(offered('newcomer', round(waiting))).not.toContain('ratify een');
  });

  test('the team is not offered it while the round hides who judged, and is from closing on', () => {
    const hidden = round({ ...waiting, visibility: 'hiddenUntilClosed' });
    expect(offered('manager', hidden)).not.toContain('ratify een');
    expect(offered('owner', hidden)).toContain('ratify een');
    expect(offered('manager', { ...hidden, ...pastClosing })).toContain('ratify een');
  });
});

describe('running a round', () => {
  const steering = (at: UrgencyRecord) => offered('manager', at).filter((act) => !act.startsWith('ratify'));

  test('while it is open', () => {
    expect(steering(round())).toEqual([
      'record-on-behalf',
      'remind',
      'extend',
      'close-early: not-everyone-judged',
      'settle: round-still-open',
      'settle-as-it-stands: round-still-open',
      'withdraw-round',
      'break-tie: round-still-open',
      'adopt-order: round-still-open',
    ]);
  });

  test('once everybody judged everything', () => {
    const acts = steering(round({ grades: [grade('een'), grade('twee')] }));
    expect(acts).toContain('remind: already-done');
    expect(acts).toContain('close-early');
  });

  test('says nothing of who judged while that is hidden', () => {
    const hidden = { visibility: 'hiddenUntilClosed' } as const;
    expect(steering(round({ ...hidden, grades: [grade('een'), grade('twee')] }))).toEqual(steering(round(hidden)));
  });

  test('past closing, while a ratification is awaited', () => {
    expect(steering(round({ ...waiting, ...pastClosing }))).toEqual([
      'record-on-behalf: closed',
      'remind: closed',
      'extend',
      'close-early: round-closed',
      'settle: round-incomplete',
      'settle-as-it-stands',
      'withdraw-round',
      'break-tie: round-incomplete',
      'adopt-order: round-incomplete',
    ]);
  });

  test('after it was withdrawn nothing is left to do', () => {
    expect(steering(round({ withdrawnAt: NOW - 1, withdrawReason: 'Nee' }))).toEqual([]);
  });
});
