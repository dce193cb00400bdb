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
  type Voices,
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
/** Nobody speaks for any owner, and nobody ever spoke for `almelo`. */
const SILENCE: Voices = { ofOwner: [], everOfOwner: false, ofOwners: [] };
const heard = (ofOwner: readonly string[], ofOwners: readonly string[] = ofOwner): Voices => ({
  ofOwner,
  everOfOwner: true,
  ofOwners,
});
const why = (change: ProposedChange, name: string, voices = SILENCE, now = PROPOSED_AT) =>
  whyCannotConfirm({ change, person: personOf(name), proposer: personOf(change.proposedById), voices, now });
const confirming = (change: ProposedChange, voices = SILENCE): readonly string[] =>
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
  test.each(['byLaws', 'ownershipBegin', 'ownershipEnd'] as const)('%s: who speaks for an owner', (kind) => {
    const change = proposed(kind, 'staff');
    expect(confirming(change, heard(['representative']))).toEqual(['representative', 'otherRepresentative']);
    expect(why(change, 'otherStaff', heard([], ['otherRepresentative']))).toBe('change-waits-for-owners');
    expect(why(change, 'coordinator', heard(['representative']))).toBe('change-not-yours-to-confirm');
  });

  test.each(['byLaws', 'ownershipBegin', 'ownershipEnd'] as const)(
    '%s, where nobody speaks for any owner: another of the team, also when there are coordinators',
    (kind) => {
      expect(why(proposed(kind, 'staff'), 'otherStaff')).toBeNull();
      expect(why(proposed(kind, 'staff'), 'otherStaff', heard(['coordinator'], []))).toBeNull();
    },
  );

  test.each(['teamAppointed', 'teamEnded'] as const)('%s: another of the team, or who speaks for an owner', (kind) => {
    for (const voices of [SILENCE, heard(['representative'])]) {
      const change = proposed(kind, 'staff');
      expect(confirming(change, voices)).toEqual(['otherStaff', 'representative', 'otherRepresentative']);
    }
  });

  describe.each(['coordinatorAppointed', 'coordinatorEnded'] as const)('%s', (kind) => {
    test('by the team: who speaks for the owner or coordinates it, and not the team while the owner can', () => {
      const change = proposed(kind, 'staff');
      expect(confirming(change, heard(['representative']))).toEqual(['representative', 'coordinator']);
      expect(why(change, 'otherStaff', heard(['representative']))).toBe('change-waits-for-owner');
      expect(why(change, 'otherRepresentative', heard(['representative']))).toBe('change-not-yours-to-confirm');
    });

    test('by the team, of an owner that never had anybody: another of the team', () => {
      const change = proposed(kind, 'staff');
      expect(why(change, 'otherStaff', { ...SILENCE, ofOwners: ['otherRepresentative'] })).toBeNull();
      expect(why(change, 'otherRepresentative')).toBe('change-not-yours-to-confirm');
    });

    test.each([
      ['nobody left', []],
      ['only whom it is about', ['ann']],
      ['only whom it is about and who proposed it', ['ann', 'staff']],
    ])('by the team, of an owner that has %s: who speaks for another owner', (_, ofOwner) => {
      const change = proposed(kind, 'staff');
      const elsewhere = heard(ofOwner, ['otherRepresentative']);
      expect(why(change, 'otherRepresentative', elsewhere)).toBeNull();
      expect(why(change, 'otherCoordinator', elsewhere)).toBe('change-not-yours-to-confirm');
      expect(why(change, 'otherStaff', elsewhere)).toBe('change-waits-for-owners');
      expect(why(change, 'otherStaff', heard(ofOwner, ['ann']))).toBeNull();
    });

    test('by the owner’s own coordinator: who speaks for the owner, or the team', () => {
      const change = proposed(kind, 'coordinator');
      expect(confirming(change, heard(['representative', 'coordinator']))).toEqual([
        'staff',
        'otherStaff',
        'representative',
      ]);
    });

    test('by a coordinator who is of the team by now: as one by the team', () => {
      const change = proposed(kind, 'coordinator');
      const asStaff = { ...personOf('coordinator'), isStaff: true };
      const voices = heard(['representative']);
      const refusal = (name: string) =>
        whyCannotConfirm({ change, person: personOf(name), proposer: asStaff, voices, now: PROPOSED_AT });
      expect([refusal('representative'), refusal('otherStaff')]).toEqual([null, 'change-waits-for-owner']);
    });

    test('of no organisation: the team alone', () => {
      const change = proposed(kind, 'staff', { organisationId: null });
      expect(confirming(change)).toEqual(['otherStaff']);
    });
  });

  test('nobody, when whoever proposed it may no longer propose it', () => {
    for (const [kind, proposedById] of [
      ['byLaws', 'staff'],
      ['teamEnded', 'staff'],
      ['coordinatorAppointed', 'staff'],
      ['coordinatorAppointed', 'coordinator'],
    ] as const) {
      const change = proposed(kind, proposedById);
      const proposer = { ...nobody, personId: proposedById };
      const refusal = (name: string) =>
        whyCannotConfirm({ change, person: personOf(name), proposer, voices: SILENCE, now: PROPOSED_AT });
      const others = NAMES.filter((name) => name !== proposedById);
      expect(new Set(others.map(refusal))).toEqual(new Set(['change-proposer-left']));
      expect(refusal(proposedById)).toBe('change-proposed-by-oneself');
    }
  });
});

describe('a change waits thirty days', () => {
  const change = proposed('byLaws', 'staff');

  test.each([
    [LAPSES_AT - 1, null, 'pending'],
    [LAPSES_AT, 'change-lapsed', 'lapsed'],
  ] as const)('at %i: %s', (now, refusal, state) => {
    expect(LAPSES_AT - PROPOSED_AT).toBe(30 * 24 * 60 * 60 * 1_000);
    expect(why(change, 'otherStaff', SILENCE, now)).toBe(refusal);
    expect(changeStateAt(change, now)).toBe(state);
  });

  test.each(['confirmed', 'declined', 'withdrawn'] as const)(
    'one that was %s stays so, and is answered once',
    (state) => {
      expect(why({ ...change, state }, 'otherStaff')).toBe('change-answered');
      expect(why({ ...change, state }, 'otherStaff', SILENCE, LAPSES_AT)).toBe('change-answered');
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

/** Who speaks at the owner, whether anybody ever did, and who speaks for any owner: every combination that can be. */
const VOICES = [[], ['ann'], ['representative'], ['coordinator'], ['representative', 'coordinator']].flatMap(
  (ofOwner) =>
    [[], ['otherRepresentative']].flatMap((elsewhere): Voices[] => {
      const ofOwners = [...ofOwner.filter((id) => id === 'representative'), ...elsewhere];
      const now = { ofOwner, ofOwners, everOfOwner: true };
      return ofOwner.length === 0 ? [now, { ...now, everOfOwner: false }] : [now];
    }),
);

/** Every change by every person, one who left too, in every state, looked at by everybody, whoever speaks for the owners. */
function* everyCase() {
  const states = CHANGE_STATES.filter((state) => state !== 'lapsed');
  for (const kind of CHANGE_KINDS) {
    for (const proposer of NAMES) {
      for (const subjectId of isAboutPerson(kind) ? ['ann', ...NAMES] : [null]) {
        for (const state of states) {
          const change = proposed(kind, proposer, { subjectId, state });
          for (const left of [false, true]) {
            for (const name of NAMES) {
              for (const voices of VOICES) {
                for (const now of [PROPOSED_AT, LAPSES_AT]) yield { change, left, name, voices, now };
              }
            }
          }
        }
      }
    }
  }
}

describe('over every case there is', () => {
  const cases = [...everyCase()].map(({ change, left, name, voices, now }) => {
    const person = personOf(name);
    const proposer = left ? { ...nobody, personId: change.proposedById } : personOf(change.proposedById);
    const question = { change, person, proposer, voices, now };
    return { ...question, left, name, refusal: whyCannotConfirm(question) };
  });
  const confirmed = cases.filter(({ refusal }) => refusal === null);
  const others = (people: readonly string[], { proposedById, subjectId }: ProposedChange) =>
    people.filter((id) => id !== proposedById && id !== subjectId);

  test('there are cases, and some of each kind can be confirmed', () => {
    expect(cases.length).toBe(7 * (3 + 4 * 8) * 4 * 2 * 7 * 12 * 2);
    expect(new Set(confirmed.map(({ change }) => change.kind))).toEqual(new Set(CHANGE_KINDS));
  });

  test('nobody confirms what it proposed itself, or what is about itself', () => {
    const alone = confirmed.filter(({ name, change }) => name === change.proposedById || name === change.subjectId);
    expect(alone).toEqual([]);
  });

  test('nothing that was answered, or waited too long, is confirmed', () => {
    expect(confirmed.filter(({ change, now }) => change.state !== 'pending' || now >= change.lapsesAt)).toEqual([]);
  });

  test('nothing is confirmed that its proposer may no longer propose', () => {
    expect(confirmed.filter(({ left }) => left)).toEqual([]);
    expect(confirmed.filter(({ change, proposer }) => !mayProposeChange(change, proposer))).toEqual([]);
  });

  test('whoever confirms is of the team, speaks for an owner, or coordinates the one it is about', () => {
    const outsiders = confirmed.filter(
      ({ change, person }) =>
        !(person.isStaff || person.speaksFor.length > 0) &&
        !(isAboutCoordinator(change.kind) && person.coordinates.includes('almelo')),
    );
    expect(outsiders).toEqual([]);
  });

  test('two of the team decide nothing about owners while somebody could who speaks for them', () => {
    const byTeamAlone = confirmed.filter(
      ({ change, person }) => change.byStaff && person.isStaff && !isAboutTeam(change.kind),
    );
    expect(new Set(byTeamAlone.map(({ change }) => change.kind)).size).toBe(5);
    const besidesOwners = byTeamAlone.filter(({ change, voices }) => {
      if (!isAboutCoordinator(change.kind)) return others(voices.ofOwners, change).length > 0;
      const isFirst = voices.ofOwner.length === 0 && !voices.everOfOwner;
      return !isFirst && others([...voices.ofOwner, ...voices.ofOwners], change).length > 0;
    });
    expect(besidesOwners).toEqual([]);
  });

  test('another owner’s voice says nothing about a coordinator while the owner can itself', () => {
    const meddling = confirmed.filter(
      ({ change, name, voices }) =>
        isAboutCoordinator(change.kind) &&
        name === 'otherRepresentative' &&
        (others(voices.ofOwner, change).length > 0 || !change.byStaff),
    );
    expect(meddling).toEqual([]);
  });
});
