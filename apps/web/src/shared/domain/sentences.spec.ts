import { describe, expect, it } from '@jest/globals';
import { PROBLEM_CODES, type TallyView } from '@samenkoers/contract';
import {
  CANNOT_TAKE_POSITION,
  FINDING_CODES,
  PRINCIPLE_CODES,
  STILL_NEEDED_CODES,
  WORKING_CODES,
} from '@samenkoers/rulebook';
import { overwriteGetLocale } from '../i18n/generated/runtime.js';
import { reasonSentence } from './cannot-sentence.js';
import { namesOf } from './facts.js';
import { findingSentence } from './finding-sentences.js';
import { problemSentence } from './problem-sentences.js';
import { sumSentence } from './sum-sentence.js';
import { neededSentence, workingSentence } from './sum-working.js';
import { PRINCIPLE_WORDS } from './words.js';

const hengelo = { id: 'o1', slug: 'gemeente-hengelo', name: 'Gemeente Hengelo' };
const names = namesOf([
  hengelo,
  { id: 'i1', name: 'JOGG Twente' },
  { id: 'i2', name: 'Valpreventie' },
  { id: 'i3', name: 'Samen eten' },
  { id: 't1', name: 'Ouderen' },
  { id: 'p1', name: 'Programmabudget' },
  { id: 'g1', name: 'Gezond opgroeien' },
]);
const FACTS = {
  organisationId: 'o1',
  organisationIds: ['o1'],
  itemId: 'i1',
  itemIds: ['i2'],
  otherItemId: 'i2',
  excludingItemId: 'i3',
  themeLineId: 't1',
  principle: 'majority',
  poolId: 'p1',
  goalId: 'g1',
  kind: 'money',
  year: 2026,
  required: 100,
  committed: 50,
  needed: 2,
  short: 50,
  left: 0,
  capacity: 10,
  on: '2026-03-01',
  endsOn: '2027-12-31',
  openedOn: '2026-11-01',
  until: '2027-12-31',
  closesAt: Date.parse('2026-11-21T18:02:00Z'),
  closes: '2026-11-21',
  outcome: 'rejected',
  state: 'draft',
  choice: 'notSupported',
  missing: ['lines'],
  n: 17,
  version: 3,
  personId: 'x1',
  mandateId: 'm1',
  from: Date.parse('2026-11-20T23:00:00Z'),
  at: Date.parse('2026-11-20T23:00:00Z'),
  field: 'minDomains',
};

describe.each(['nl', 'en'] as const)('every code has its sentence (%s)', (locale) => {
  const inLocale = <T>(read: () => T): T => {
    overwriteGetLocale(() => locale);
    try {
      return read();
    } finally {
      overwriteGetLocale(() => 'nl');
    }
  };

  it.each(FINDING_CODES)('finding %s', (code) => {
    const sentence = inLocale(() => findingSentence({ code, severity: 'error', facts: FACTS }, names));
    expect(sentence).not.toBe(code);
    expect(sentence).not.toMatch(/undefined|NaN|\[object|\bo1\b|\bp1\b|\bg1\b|\bi\d\b|\bt1\b|\bx1\b|\bm1\b/);
  });

  it.each(PROBLEM_CODES)('problem %s', (code) => {
    const sentence = inLocale(() => problemSentence({ status: 409, code, details: undefined, requestId: undefined }));
    expect(sentence).not.toContain(code);
  });

  it.each(CANNOT_TAKE_POSITION)('reason %s', (reason) => {
    const details = { reason };
    const told = inLocale(() =>
      problemSentence({ status: 409, code: 'cannot-take-position', details, requestId: undefined }),
    );
    expect(told).toBe(inLocale(() => reasonSentence(reason)));
    expect(told).not.toBe(reason);
  });

  it.each(WORKING_CODES)('step of the working %s', (code) => {
    expect(inLocale(() => workingSentence({ code, facts: { ...FACTS, count: 1 } }, names))).not.toBe(code);
  });

  it.each(STILL_NEEDED_CODES)('still needed: %s', (code) => {
    const stillNeeded = [{ code, count: 1, organisationIds: ['o1'] }];
    const sentence = inLocale(() => neededSentence('support', { stillNeeded, decided: null }, names));
    expect(sentence).not.toContain(code);
  });

  it.each(PRINCIPLE_CODES)('principle %s', (code) => {
    expect(inLocale(() => PRINCIPLE_WORDS[code]())).not.toBe('');
  });
});

describe('a fact that is missing', () => {
  it.each(FINDING_CODES)('never breaks the sentence of %s', (code) => {
    expect(typeof findingSentence({ code, severity: 'error', facts: {} }, names)).toBe('string');
  });
});

describe('a finding about a mandate or role', () => {
  const sentence = (code: (typeof FINDING_CODES)[number], facts: Record<string, string | number>) =>
    findingSentence({ code, severity: 'error', facts }, namesOf([{ id: 'p7', name: 'S. Voorbeeld' }]));
  const midnight = Date.parse('2026-12-31T23:00:00Z');

  it('names the last day of what ends at a midnight, and the first day of what begins at one', () => {
    expect(sentence('term-end-not-earlier', { until: midnight })).toContain('do 31 december 2026');
    expect(sentence('term-end-in-past', { at: midnight })).toContain('do 31 december 2026');
    expect(sentence('mandate-starts-in-past', { from: midnight })).toContain('vr 1 januari 2027');
    expect(sentence('ownership-end-in-past', { until: '2026-12-31', today: '2027-01-01' })).toContain(
      '31 december 2026',
    );
  });

  it('names a person whom the screen knows, and reads well of one it does not', () => {
    const code = 'representative-already-appointed';
    expect(sentence(code, { personId: 'p7' })).toMatch(/^S. Voorbeeld is in die tijd al vertegenwoordiger/);
    expect(sentence(code, { personId: 'p8' })).toMatch(/^Iemand anders is in die tijd al vertegenwoordiger/);
    expect(sentence('contact-already', { personId: 'p8' })).toBe('Deze persoon is hier al contactpersoon.');
  });
});

describe('the sum is a sentence', () => {
  const tally = (given: Partial<TallyView['counts']>, silent: number, pendingRatification = 0): TallyView => {
    const counts = {
      supported: 0,
      supportedWithRemark: 0,
      noObjection: 0,
      notSupported: 0,
      inFavour: 0,
      against: 0,
      abstain: 0,
      ...given,
    };
    const positive = counts.supported + counts.supportedWithRemark + counts.inFavour;
    const negative = counts.notSupported + counts.against;
    return { counts, n: 17, majority: 9, positive, negative, silent, pendingRatification };
  };

  it.each([
    [
      tally({ supported: 15, notSupported: 1 }, 1),
      'rejected',
      '15 van 17 gedragen, 1 niet gedragen, 1 geen reactie: niet unaniem.',
    ],
    [tally({ supported: 15, noObjection: 2 }, 0), 'adopted', '15 van 17 gedragen, 2 geen bezwaar: niemand is ertegen.'],
    [tally({ supported: 17 }, 0), 'adopted', '17 van 17 gedragen: alle eigenaren dragen dit.'],
    [
      tally({ supported: 12, supportedWithRemark: 2 }, 3),
      'open',
      '14 van 17 gedragen, waarvan 2 met kanttekening, 3 geen reactie: nog niet compleet.',
    ],
    [tally({ supported: 16 }, 0, 1), 'incomplete', '16 van 17 gedragen, 1 onder voorbehoud: nog niet compleet.'],
  ] as const)('of a support round', (counts, outcome, sentence) => {
    expect(sumSentence('support', counts, outcome)).toBe(sentence);
  });

  it.each([
    [tally({ inFavour: 8, against: 1 }, 8), 'open', '8 van 17 voor, 1 tegen, 8 geen reactie: nog geen meerderheid.'],
    [tally({ inFavour: 9 }, 8), 'adopted', '9 van 17 voor, 8 geen reactie: een meerderheid.'],
    [tally({ inFavour: 8, abstain: 9 }, 0), 'rejected', '8 van 17 voor, 9 onthoudingen: geen meerderheid.'],
  ] as const)('of a take-up round', (counts, outcome, sentence) => {
    expect(sumSentence('takeUp', counts, outcome)).toBe(sentence);
  });

  it('says that it is decided only as long as nobody replaces its position', () => {
    expect(neededSentence('support', { stillNeeded: [], decided: 'rejected' }, names)).toBe(
      'Beslist als niemand zijn standpunt nog vervangt: afgewezen.',
    );
  });

  it('says what is still needed, by name', () => {
    const stillNeeded = [{ code: 'answers' as const, count: 1, organisationIds: ['o1'] }];
    expect(neededSentence('support', { stillNeeded, decided: null }, names)).toBe(
      'Nog nodig: antwoord van Gemeente Hengelo.',
    );
  });
});
