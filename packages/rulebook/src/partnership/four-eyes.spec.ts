import { describe, expect, test } from '@jest/globals';
import { CHANGE_TRANSITION_NAMES, CHANGE_TRANSITIONS } from './change-transitions.js';
import {
  CHANGE_KINDS,
  CHANGE_STATES,
  type ChangeKind,
  type ChangePerson,
  changeStateAt,
  lapseOf,
  mayProposeChange,
  type ProposedChange,
  whyCannotConfirm,
} from './four-eyes.js';

const nobody: ChangePerson = { personId: 'nobody', isStaff: false, speaksFor: [], coordinates: [] };
/** One of each kind of person there is, and what it is to the owner `almelo`. */
const PEOPLE: Readonly<Record<string, ChangePerson>> = {
  staff: { ...nobody, personId: 'staff', isStaff: true },
  otherStaff: { ...nobody, personId: 'otherStaff', isStaff: true },
  representative: { ...nobody, personId: 'representative', speaksFor: ['almelo'] },
  coordinator: { ...nobody, personId: 'coordinator', coordinates: ['almelo'] },
  otherRepresentative: { ...nobody, personId: 'otherRepresentative', speaksFor: ['borne'] },
  otherCoordinator: { ...nobody, personId: 'otherCoordinator', coordinates: ['borne'] },
  contact: { ...nobody, personId: 'contact' },
};
const NAMES = Object.keys(PEOPLE);
const personOf = (name: string): ChangePerson => PEOPLE[name] ?? nobody;

const isAboutCoordinator = (kind: ChangeKind) => kind.startsWith('coordinator');
const isAboutTeam = (kind: ChangeKind) => kind.startsWith('team');
const isAboutPerson = (kind: ChangeKind) => isAboutCoordinator(kind) || isAboutTeam(kind);
const isOfProgramme = (kind: ChangeKind) => kind === 'byLaws' || isAboutTeam(kind);
const [PROPOSED_AT, LAPSES_AT] = [1_000, lapseOf(1_000)];

const proposed = (kind: ChangeKind, by: string, other: Partial<ProposedChange> = {}): ProposedChange => ({
  kind,
  organisationId: isOfProgramme(kind) ? null : 'almelo',
  subjectId: isAboutPerson(kind) ? 'ann' : null,
  proposedById: by,
  byStaff: personOf(by).isStaff,
  state: 'pending',
  lapsesAt: LAPSES_AT,
  ...other,
});
const why = (change: ProposedChange, name: string, voices: readonly string[] = [], now = PROPOSED_AT) =>
  whyCannotConfirm({ change, person: personOf(name), voices, now });
const confirming = (change: ProposedChange, voices: readonly string[] = []): readonly string[] =>
  NAMES.filter((name) => why(change, name, voices) === null);

describe('who proposes', () => {
  test.each([
    ['byLaws', ['staff', 'otherStaff']],
    ['ownershipBegin', ['staff', 'otherStaff']],
    ['ownershipEnd', ['staff', 'otherStaff']],
    ['coordinatorAppointed', ['staff', 'otherStaff', 'coordinator']],
    ['coordinatorEnded', ['staff', 'otherStaff', 'coordinator']],
    ['teamAppointed', ['staff', 'otherStaff']],
    ['teamEnded', ['staff', 'otherStaff']],
  ] as const)('%s: %j', (kind, names) => {
    const organisationId = isOfProgramme(kind) ? null : 'almelo';
    expect(NAMES.filter((name) => mayProposeChange({ kind, organisationId }, personOf(name)))).toEqual(names);
  });

  test('nobody but the team proposes a coordinator of no organisation', () => {
    const change = { kind: 'coordinatorAppointed', organisationId: null } as const;
    expect(NAMES.filter((name) => mayProposeChange(change, personOf(name)))).toEqual(['staff', 'otherStaff']);
  });
});

describe('who confirms', () => {
  test.each(['byLaws', 'ownershipBegin', 'ownershipEnd', 'teamAppointed', 'teamEnded'] as const)(
    '%s: another of the team, or who speaks for an owner',
    (kind) => {
      expect(confirming(proposed(kind, 'staff'))).toEqual(['otherStaff', 'representative', 'otherRepresentative']);
    },
  );

  describe.each(['coordinatorAppointed', 'coordinatorEnded'] as const)('%s', (kind) => {
    test('by the team: who speaks for the owner or coordinates it, and not the team while the owner can', () => {
      const change = proposed(kind, 'staff');
      expect(confirming(change, ['representative'])).toEqual(['representative', 'coordinator']);
      expect(why(change, 'otherStaff', ['representative'])).toBe('change-waits-for-owner');
      expect(why(change, 'otherRepresentative', ['representative'])).toBe('change-not-yours-to-confirm');
    });

    test('by the team, of an owner that has nobody else: another of the team', () => {
      expect(why(proposed(kind, 'staff'), 'otherStaff', [])).toBeNull();
      expect(why(proposed(kind, 'staff'), 'otherStaff', ['ann'])).toBeNull();
      expect(why(proposed(kind, 'staff'), 'otherStaff', ['ann', 'staff'])).toBeNull();
      expect(why(proposed(kind, 'staff'), 'otherStaff', ['ann', 'ben'])).toBe('change-waits-for-owner');
    });

    test('by the owner’s own coordinator: who speaks for the owner, or the team', () => {
      const change = proposed(kind, 'coordinator');
      expect(confirming(change, ['representative', 'coordinator'])).toEqual(['staff', 'otherStaff', 'representative']);
    });

    test('of no organisation: the team alone', () => {
      const change = proposed(kind, 'staff', { organisationId: null });
      expect(confirming(change)).toEqual(['otherStaff']);
    });
  });
});

describe('a change waits thirty days', () => {
  const change = proposed('byLaws', 'staff');

  test.each([
    [LAPSES_AT - 1, null, 'pending'],
    [LAPSES_AT, 'change-lapsed', 'lapsed'],
  ] as const)('at %i: %s', (now, refusal, state) => {
    expect(LAPSES_AT - PROPOSED_AT).toBe(30 * 24 * 60 * 60 * 1_000);
    expect(why(change, 'otherStaff', [], now)).toBe(refusal);
    expect(changeStateAt(change, now)).toBe(state);
  });

  test.each(['confirmed', 'declined', 'withdrawn'] as const)(
    'one that was %s stays so, and is answered once',
    (state) => {
      expect(why({ ...change, state }, 'otherStaff')).toBe('change-answered');
      expect(why({ ...change, state }, 'otherStaff', [], LAPSES_AT)).toBe('change-answered');
      expect(changeStateAt({ ...change, state }, LAPSES_AT)).toBe(state);
    },
  );
});

test('the arrows: only what waits is answered, and every state is reached', () => {
  const pending = proposed('byLaws', 'staff');
  const answered = CHANGE_STATES.flatMap((state) => (state === 'lapsed' ? [] : [{ ...pending, state }]));
  const answerable = answered.filter((change) => why(change, 'otherStaff') === null).map(({ state }) => state);
  expect(new Set(CHANGE_TRANSITIONS.flatMap(({ from }) => from ?? []))).toEqual(new Set(answerable));
  expect(CHANGE_TRANSITIONS.map(({ to }) => to)).toEqual(CHANGE_STATES);
  expect(CHANGE_TRANSITIONS.map(({ name }) => name)).toEqual(CHANGE_TRANSITION_NAMES);
});

/** Every change by every person in every state, looked at by every person, with and without others of the owner. */
function* everyCase() {
  const states = CHANGE_STATES.filter((state) => state !== 'lapsed');
  for (const kind of CHANGE_KINDS) {
    for (const proposer of NAMES) {
      for (const subjectId of isAboutPerson(kind) ? ['ann', ...NAMES] : [null]) {
        for (const state of states) {
          const change = proposed(kind, proposer, { subjectId, state });
          for (const name of NAMES) {
            for (const voices of [[], ['representative'], ['coordinator'], ['representative', 'coordinator']]) {
              for (const now of [PROPOSED_AT, LAPSES_AT]) yield { change, name, voices, now };
            }
          }
        }
      }
    }
  }
}

describe('over every case there is', () => {
  const cases = [...everyCase()].map((each) => ({
    ...each,
    person: personOf(each.name),
    refusal: why(each.change, each.name, each.voices, each.now),
  }));
  const confirmed = cases.filter(({ refusal }) => refusal === null);

  test('there are cases, and some of each kind can be confirmed', () => {
    expect(cases.length).toBe(7 * (3 + 4 * 8) * 4 * 7 * 4 * 2);
    expect(new Set(confirmed.map(({ change }) => change.kind))).toEqual(new Set(CHANGE_KINDS));
  });

  test('nobody confirms what it proposed itself, or what is about itself', () => {
    const alone = confirmed.filter(({ name, change }) => name === change.proposedById || name === change.subjectId);
    expect(alone).toEqual([]);
  });

  test('nothing that was answered, or waited too long, is confirmed', () => {
    expect(confirmed.filter(({ change, now }) => change.state !== 'pending' || now >= change.lapsesAt)).toEqual([]);
  });

  test('whoever confirms is of the team, speaks for an owner, or coordinates the one it is about', () => {
    const outsiders = confirmed.filter(({ change, person }) =>
      isAboutCoordinator(change.kind)
        ? !person.isStaff && ![...person.speaksFor, ...person.coordinates].includes('almelo')
        : !person.isStaff && person.speaksFor.length === 0,
    );
    expect(outsiders).toEqual([]);
  });

  test('the team alone never gives or ends the coordinator of an owner that has somebody else to confirm', () => {
    const byTeamAlone = confirmed.filter(
      ({ change, person, voices }) =>
        isAboutCoordinator(change.kind) &&
        change.byStaff &&
        person.isStaff &&
        voices.some((id) => id !== change.subjectId),
    );
    expect(byTeamAlone).toEqual([]);
  });
});
