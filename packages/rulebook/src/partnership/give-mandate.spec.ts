import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { giveMandate, type MandateToGive } from './give-mandate.js';
import { MANDATE_CAPACITIES, type Mandate } from './mandates.js';

const mandate = (other: Partial<Mandate> = {}): Omit<Mandate, 'id'> => ({
  personId: 'ann',
  organisationId: 'almelo',
  capacity: 'representative',
  extent: 'full',
  from: 100,
  until: null,
  ...other,
});
const held = (id: string, other: Partial<Mandate> = {}): Mandate => ({
  ...mandate({ personId: 'ben', from: 10 }),
  id,
  ...other,
});

const give = (other: Partial<MandateToGive> = {}) =>
  giveMandate({
    mandate: mandate(),
    giverId: 'coordinator',
    team: [],
    isOwner: true,
    ownerUntil: null,
    held: [],
    succeedsId: null,
    now: 100,
    ...other,
  });
const codesOf = (given: ReturnType<typeof giveMandate>): readonly string[] =>
  given.ok ? [] : given.error.map(({ code }) => code);

describe('a mandate is given', () => {
  test('from this moment, until it is ended or until a day', () => {
    expect(give()).toEqual({ ok: true, value: { mandate: mandate(), ended: null } });
    expect(codesOf(give({ mandate: mandate({ until: 101 }) }))).toEqual([]);
  });

  test.each([
    ['runs it without an end', 0, null, null, true],
    ['stops before it begins', 0, 100, null, false],
    ['stops just after it begins', 0, 101, null, true],
    ['starts while it runs', 500, null, null, true],
    ['starts while it runs, and it has an end', 500, null, 501, true],
    ['starts when it ended', 500, null, 500, false],
    ['was to start, and never did', 500, 500, null, false],
  ] as const)('never to who runs the process at any moment of it: who %s', (_, from, stops, until, refused) => {
    const team = [{ personId: 'ann', from, until: stops }];
    const given = give({ mandate: mandate({ until }), team });
    expect(codesOf(given)).toEqual(refused ? ['mandate-for-programme-team'] : []);
    expect(codesOf(give({ mandate: mandate({ personId: 'cas', until }), team }))).toEqual([]);
  });

  test.each([
    [null, null, null],
    [null, 300, 300],
    [200, null, 200],
    [200, 300, 200],
    [400, 300, 300],
  ])('until %s, while the ownership ends at %s: until %s', (until, ownerUntil, ends) => {
    const given = give({ mandate: mandate({ until }), ownerUntil });
    expect(given).toEqual({ ok: true, value: { mandate: mandate({ until: ends }), ended: null } });
  });

  test('what is capped by the ownership meets nobody who comes after it', () => {
    const toCome = [held('m1', { from: 300 })];
    expect(codesOf(give({ held: toCome, ownerUntil: 300 }))).toEqual([]);
    expect(codesOf(give({ held: toCome, ownerUntil: 301 }))).toEqual(['representative-already-appointed']);
  });

  test('not in the past, not to oneself, not for a partner, and with an end after its beginning: all at once', () => {
    const given = give({
      mandate: mandate({ from: 99, until: 99 }),
      giverId: 'ann',
      team: [{ personId: 'ann', from: 0, until: null }],
      isOwner: false,
    });
    expect(given).toEqual({
      ok: false,
      error: [
        { code: 'mandate-for-programme-team', severity: 'error', facts: { personId: 'ann' } },
        { code: 'mandate-for-oneself', severity: 'error', facts: { personId: 'ann' } },
        { code: 'mandate-not-for-owner', severity: 'error', facts: { organisationId: 'almelo' } },
        { code: 'mandate-starts-in-past', severity: 'error', facts: { from: 99 } },
        { code: 'mandate-period-reversed', severity: 'error', facts: {} },
      ],
    });
  });
});

describe('there is one representative at a time', () => {
  const appointed = [held('m1', { until: 150 })];

  test.each([
    ['while the other represents', { from: 149 }, ['representative-already-appointed']],
    ['from the moment on which the other ends', { from: 150 }, []],
    ['before the other', { from: 100, until: 110 }, ['representative-already-appointed']],
    ['as deputy beside the other', { from: 149, capacity: 'deputy' }, []],
  ] as const)('%s', (_, other, codes) => {
    expect(codesOf(give({ held: appointed, mandate: mandate(other) }))).toEqual(codes);
  });

  test('one that is to come stands in the way of one without an end, not of one that ends before', () => {
    const toCome = [held('m1', { from: 200 })];
    expect(give({ held: toCome })).toEqual({
      ok: false,
      error: [
        { code: 'representative-already-appointed', severity: 'error', facts: { mandateId: 'm1', personId: 'ben' } },
      ],
    });
    expect(codesOf(give({ held: toCome, mandate: mandate({ until: 200 }) }))).toEqual([]);
  });

  test('one that ended where it began never was', () => {
    expect(codesOf(give({ held: [held('m1', { from: 120, until: 120 })] }))).toEqual([]);
  });
});

describe('a person speaks in one capacity at a time', () => {
  test.each(MANDATE_CAPACITIES.flatMap((a) => MANDATE_CAPACITIES.map((b) => [a, b] as const)))(
    '%s, and asked as %s',
    (has, capacity) => {
      const own = [held('m1', { personId: 'ann', capacity: has })];
      expect(give({ held: own, mandate: mandate({ capacity }) })).toEqual({
        ok: false,
        error: [{ code: 'mandate-already-held', severity: 'error', facts: { mandateId: 'm1', personId: 'ann' } }],
      });
    },
  );

  test('several people may be deputy at once', () => {
    const deputies = [held('m1', { capacity: 'deputy' }), held('m2', { capacity: 'deputy', personId: 'cas' })];
    expect(codesOf(give({ held: deputies, mandate: mandate({ capacity: 'deputy' }) }))).toEqual([]);
  });
});

describe('a representative succeeds another', () => {
  test('the mandate of the other ends where the new one begins, also when it had an end', () => {
    for (const until of [null, 300]) {
      const given = give({ held: [held('m1', { until })], succeedsId: 'm1', mandate: mandate({ from: 200 }) });
      expect(given).toEqual({
        ok: true,
        value: { mandate: mandate({ from: 200 }), ended: { id: 'm1', until: 200 } },
      });
    }
  });

  test('somebody may succeed himself, with another extent', () => {
    const own = [held('m1', { personId: 'ann' })];
    expect(
      codesOf(give({ held: own, succeedsId: 'm1', mandate: mandate({ extent: 'subjectToRatification' }) })),
    ).toEqual([]);
  });

  test.each([
    ['one that is not there', [], 'representative'],
    ['a deputy', [held('m1', { capacity: 'deputy' })], 'representative'],
    ['one that is over by then', [held('m1', { until: 100 })], 'representative'],
    ['one that begins only then', [held('m1', { from: 100, until: 200 })], 'representative'],
    ['by a deputy', [held('m1')], 'deputy'],
  ] as const)('never %s', (_, standing, capacity) => {
    const given = give({ held: standing, succeedsId: 'm1', mandate: mandate({ capacity }) });
    expect(codesOf(given)).toEqual(['mandate-succeeds-nobody']);
    expect(given).toMatchObject({ error: [{ facts: { mandateId: 'm1' } }] });
  });

  test('and no third one', () => {
    const standing = [held('m1', { until: 200 }), held('m2', { personId: 'cas', from: 200 })];
    expect(codesOf(give({ held: standing, succeedsId: 'm1', mandate: mandate({ from: 150 }) }))).toEqual([
      'representative-already-appointed',
    ]);
  });
});

const wish = fc.record({
  personId: fc.constantFrom('ann', 'ben', 'cas'),
  capacity: fc.constantFrom(...MANDATE_CAPACITIES),
  from: fc.nat(12),
  until: fc.option(fc.nat(14)),
  succeeds: fc.option(fc.nat(5)),
});

interface Course {
  readonly standing: readonly Mandate[];
  readonly successions: number;
}

/** What stands after each of these mandates was asked for in turn; one that is refused changes nothing. */
const givenInTurn = (wishes: readonly (Partial<Mandate> & { readonly succeeds: number | null })[]): Course =>
  wishes.reduce<Course>(
    (course, { succeeds, ...other }, place) => {
      const succeedsId = succeeds === null ? null : `m${succeeds}`;
      const given = give({ mandate: mandate(other), held: course.standing, succeedsId, now: 0 });
      if (!given.ok) return course;
      const { ended } = given.value;
      const kept = course.standing.map((each) => (each.id === ended?.id ? { ...each, until: ended.until } : each));
      return {
        standing: [...kept, { ...given.value.mandate, id: `m${place}` }],
        successions: course.successions + (ended === null ? 0 : 1),
      };
    },
    { standing: [], successions: 0 },
  );

test('however mandates are given one after another: never two representatives, nobody in two capacities', () => {
  const most = { standing: 0, successions: 0 };
  fc.assert(
    fc.property(fc.array(wish, { maxLength: 8 }), (wishes) => {
      const { standing, successions } = givenInTurn(wishes);
      most.standing = Math.max(most.standing, standing.length);
      most.successions = Math.max(most.successions, successions);
      for (let at = 0; at < 16; at += 1) {
        const speaking = standing.filter(({ from, until }) => from <= at && (until === null || at < until));
        expect(speaking.filter(({ capacity }) => capacity === 'representative').length).toBeLessThan(2);
        expect(new Set(speaking.map(({ personId }) => personId)).size).toBe(speaking.length);
      }
    }),
    { numRuns: 2_000 },
  );
  expect(most.standing).toBeGreaterThan(2);
  expect(most.successions).toBeGreaterThan(0);
});
