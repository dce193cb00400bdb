import { describe, expect, it } from '@jest/globals';
import { EVENT_TYPES, type EventType, type EventView } from '@samenkoers/contract';
import { overwriteGetLocale } from '../i18n/generated/runtime.js';
import { eventFact } from './event-facts.js';
import { EVENT_WORDS } from './event-sentences.js';

const event = (type: EventType, data: EventView['data'] = {}): EventView => ({
  sequence: 1,
  type,
  at: '2026-11-21T18:00:00.000Z',
  actorName: 'A. Voorbeeld',
  organisation: null,
  itemSlug: null,
  itemTitle: null,
  roundNumber: null,
  data,
});
const mandate = {
  person: 'S. Voorbeeld',
  capacity: 'representative',
  extent: 'full',
  from: '2026-11-21T18:00:00.000Z',
  until: '2026-12-31T23:00:00.000Z',
};

describe('what more there is to say about an event', () => {
  it('a mandate: who, as what, and from when until when; its last day is the one before the midnight', () => {
    expect(eventFact(event('mandate-given', { ...mandate, succeeds: 'B. Voorbeeld' }))).toBe(
      'S. Voorbeeld, vertegenwoordiger, volledig mandaat, vanaf za 21 november 2026, tot en met do 31 december 2026, volgt B. Voorbeeld op',
    );
    expect(eventFact(event('mandate-given', { ...mandate, until: null, succeeds: null }))).toBe(
      'S. Voorbeeld, vertegenwoordiger, volledig mandaat, vanaf za 21 november 2026',
    );
    const { person, capacity, until } = mandate;
    expect(eventFact(event('mandate-ended', { person, capacity, until, reason: 'Andere baan' }))).toBe(
      'S. Voorbeeld, vertegenwoordiger, tot en met do 31 december 2026: Andere baan',
    );
  });

  it('a role in the programme team: who, as what, and by which change', () => {
    const data = { person: 'S. Voorbeeld', role: 'programmeTeam', change: 4 };
    expect(eventFact(event('team-appointed', data))).toBe('S. Voorbeeld, programmateam, wijziging 4');
    expect(eventFact(event('team-ended', { ...data, role: 'programmeManager' }))).toBe(
      'S. Voorbeeld, programmamanager, wijziging 4',
    );
  });

  it('a change: which, of what kind, about whom, and why', () => {
    const data = { change: 3, kind: 'coordinatorAppointed', person: 'S. Voorbeeld', reason: 'Opvolging' };
    expect(eventFact(event('change-proposed', data))).toBe(
      'wijziging 3, Coördinator aanstellen, S. Voorbeeld: Opvolging',
    );
    expect(eventFact(event('change-confirmed', { change: 3, kind: 'byLaws', person: null }))).toBe(
      'wijziging 3, Wijziging van het reglement',
    );
  });

  it('by-laws: the version, the change, and every setting that differs', () => {
    const settings = [
      { field: 'minDomains', before: 2, after: 3 },
      { field: 'silenceProcedure', before: true, after: false },
    ];
    expect(eventFact(event('by-laws-adopted', { version: 2, change: 3, settings }))).toMatch(
      /^versie 2; wijziging 3; Domeinen .+: van “2” naar “3”; .+: van “ja” naar “nee”$/,
    );
  });

  it('an ownership has whole days', () => {
    expect(eventFact(event('ownership-begun', { from: '2027-01-01', until: '2027-12-31', change: 4 }))).toBe(
      'vanaf vr 1 januari 2027, tot en met vr 31 december 2027, wijziging 4',
    );
  });

  it('codes by their number, an organisation by its name, a position by what was said', () => {
    expect(eventFact(event('emergency-codes-made', { count: 10 }))).toBe('10 codes');
    expect(eventFact(event('organisation-added', { name: 'Carint' }))).toBe('Carint');
    expect(eventFact(event('position-taken', { choice: 'against', reason: 'Te duur' }))).toBe('tegen: Te duur');
  });

  it('nothing that belongs to another event: the kind of a pool is not told as one of a change', () => {
    expect(eventFact(event('share-agreed', { kind: 'money', from: '2026-01-01', name: 'x' }))).toBeUndefined();
  });
});

describe.each(['nl', 'en'] as const)('every event (%s)', (locale) => {
  it.each(EVENT_TYPES)('%s has its word, and data it does not know break nothing', (type) => {
    overwriteGetLocale(() => locale);
    try {
      expect(EVENT_WORDS[type]()).not.toBe('');
      const odd = { person: 7, from: 'never', until: {}, change: 'x', settings: [null, 'x'], version: null, count: '' };
      expect(eventFact(event(type, odd))).toBeUndefined();
      expect(eventFact(event(type))).toBeUndefined();
    } finally {
      overwriteGetLocale(() => 'nl');
    }
  });
});
