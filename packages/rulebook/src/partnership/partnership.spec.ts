import { describe, expect, test } from '@jest/globals';
import { electorateAt } from './electorate.js';
import { type Mandate, mandateFor, speakingMandates } from './mandates.js';
import { isOwnerOn, type Ownership } from './ownership.js';
import { ROLES } from './vocabulary.js';

const ownership = (organisationId: string, other: Partial<Ownership> = {}): Ownership => ({
  organisationId,
  kind: 'municipality',
  figures: { residents: 1 },
  from: '2022-01-01',
  until: null,
  ...other,
});

describe('the electorate on a day', () => {
  test('is every owner of that day, once, in the order of the identifiers', () => {
    const ownerships = [
      ownership('menzis', { kind: 'insurer' }),
      ownership('almelo'),
      ownership('former', { until: '2026-11-20' }),
      ownership('future', { from: '2026-11-22' }),
      ownership('lastDay', { until: '2026-11-21' }),
      ownership('firstDay', { from: '2026-11-21' }),
    ];
    expect(electorateAt({ ownerships, on: '2026-11-21' })).toEqual([
      { organisationId: 'almelo', kind: 'municipality', figures: { residents: 1 } },
      { organisationId: 'firstDay', kind: 'municipality', figures: { residents: 1 } },
      { organisationId: 'lastDay', kind: 'municipality', figures: { residents: 1 } },
      { organisationId: 'menzis', kind: 'insurer', figures: { residents: 1 } },
    ]);
  });

  test('gives an owner one seat, with the figures of the period that began last', () => {
    const earlier = ownership('almelo', { figures: { residents: 1 } });
    const later = ownership('almelo', { figures: { residents: 2 }, from: '2026-01-01' });
    const seat = [{ organisationId: 'almelo', kind: 'municipality', figures: { residents: 2 } }];
    expect(electorateAt({ ownerships: [earlier, later], on: '2026-11-21' })).toEqual(seat);
    expect(electorateAt({ ownerships: [later, earlier], on: '2026-11-21' })).toEqual(seat);
  });

  test('is empty without owners: nothing depends on there being 17', () => {
    expect(electorateAt({ ownerships: [], on: '2026-11-21' })).toEqual([]);
  });
});

test('an organisation is an owner from its first to its last day', () => {
  const ownerships = [ownership('almelo', { from: '2026-01-02', until: '2026-01-03' })];
  const days = ['2026-01-01', '2026-01-02', '2026-01-03', '2026-01-04'];
  expect(days.map((on) => isOwnerOn(ownerships, 'almelo', on))).toEqual([false, true, true, false]);
  expect(isOwnerOn(ownerships, 'borne', '2026-01-02')).toBe(false);
});

describe('the mandate by which a person speaks', () => {
  const mandate = (id: string, other: Partial<Mandate> = {}): Mandate => ({
    id,
    personId: 'p1',
    organisationId: 'almelo',
    capacity: 'representative',
    extent: 'full',
    from: 100,
    until: 200,
    ...other,
  });
  const speak = (mandates: readonly Mandate[], now = 150): unknown => {
    const found = mandateFor({ mandates, personId: 'p1', organisationId: 'almelo', now });
    return found.ok ? found.value.id : found.error;
  };

  test.each([
    [99, 'no-mandate'],
    [100, 'a'],
    [199, 'a'],
    [200, 'mandate-ended'],
  ])('valid from 100 until 200, at %i: %s', (now, answer) => {
    expect(speak([mandate('a')], now)).toBe(answer);
  });

  test('without an end it stays', () => {
    expect(speak([mandate('a', { until: null })], 1e12)).toBe('a');
  });

  test('of another person, or for another owner, it is none', () => {
    expect(speak([mandate('a', { personId: 'p2' }), mandate('b', { organisationId: 'borne' })])).toBe('no-mandate');
  });

  test('of who runs the process, it is none', () => {
    const silent = ROLES.filter((role) => speakingMandates([mandate('a')], ['coordinator', role]).length === 0);
    expect(silent).toEqual(['programmeManager', 'programmeTeam']);
    expect(speakingMandates([mandate('a')], [])).toEqual([mandate('a')]);
  });

  test('one that ended does not hide one that is in force', () => {
    expect(speak([mandate('a', { until: 120 }), mandate('b')])).toBe('b');
  });

  test('representative before deputy, then full before subject to ratification, then the smallest id', () => {
    const deputy = mandate('a', { capacity: 'deputy' });
    const reserved = mandate('b', { extent: 'subjectToRatification' });
    const [c, d] = [mandate('c'), mandate('d')];
    expect(speak([deputy, reserved])).toBe('b');
    expect(speak([deputy, reserved, d, c])).toBe('c');
    expect(speak([c, d, reserved, deputy])).toBe('c');
    expect(speak([deputy, mandate('e', { capacity: 'deputy', extent: 'subjectToRatification' })])).toBe('a');
  });
});
