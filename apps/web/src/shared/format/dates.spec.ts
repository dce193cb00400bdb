import { describe, expect, it } from '@jest/globals';
import { overwriteGetLocale } from '../i18n/generated/runtime.js';
import { formatDate, formatMoment, formatTimeAgo, formatTimeLeft, instantFromLocalInput, today } from './dates.js';

const at = (iso: string): number => Date.parse(iso);

describe('moments are read on the clock of the region', () => {
  it('writes day, date and time in Dutch', () => {
    expect(formatMoment('2026-11-21T18:02:00Z')).toBe('za 21 november 2026 om 19.02 uur');
  });

  it('knows summer time', () => {
    expect(formatMoment('2026-07-01T22:30:00Z')).toBe('do 2 juli 2026 om 00.30 uur');
  });

  it('writes the same moment in English', () => {
    overwriteGetLocale(() => 'en');
    expect(formatMoment('2026-11-21T18:02:00Z')).toBe('Sat 21 November 2026 at 19:02');
    overwriteGetLocale(() => 'nl');
  });

  it('leaves a calendar date alone', () => {
    expect(formatDate('2022-01-01')).toBe('1 januari 2022');
  });

  it('says which day it is in the region, not in Greenwich', () => {
    expect(today(at('2026-11-21T23:30:00Z'))).toBe('2026-11-22');
  });
});

describe('how long is left is rounded down', () => {
  const closing = '2026-11-24T16:00:00Z';
  it.each([
    ['2026-11-21T16:00:00Z', 'nog 3 dagen'],
    ['2026-11-21T16:00:01Z', 'nog 2 dagen'],
    ['2026-11-23T16:00:00Z', 'nog 24 uur'],
    ['2026-11-24T15:30:30Z', 'nog 29 minuten'],
    ['2026-11-24T15:59:30Z', 'nog minder dan een minuut'],
    ['2026-11-24T16:00:00Z', 'verstreken'],
  ])('at %s: %s', (now, words) => {
    expect(formatTimeLeft(closing, at(now))).toBe(words);
  });

  it('says how long ago something was', () => {
    expect(formatTimeAgo('2026-11-21T16:00:00Z', at('2026-11-22T17:00:00Z'))).toBe('gisteren');
    expect(formatTimeAgo('2026-11-21T16:00:00Z', at('2026-11-21T16:01:00Z'))).toBe('zojuist');
  });
});

describe('a typed moment is read on the clock of the region', () => {
  it.each([
    ['2026-11-30T17:00', '2026-11-30T16:00:00.000Z'],
    ['2026-07-01T00:15', '2026-06-30T22:15:00.000Z'],
    ['2026-10-25T12:00', '2026-10-25T11:00:00.000Z'],
  ])('%s is %s', (typed, instant) => {
    expect(instantFromLocalInput(typed)).toBe(instant);
  });

  it('refuses what is no moment', () => {
    expect(instantFromLocalInput('morgen')).toBeUndefined();
  });
});
