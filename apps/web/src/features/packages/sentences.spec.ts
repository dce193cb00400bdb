import { describe, expect, it } from '@jest/globals';
import { type ItemOutcome, PACKAGE_STATUSES, type PackageStatus } from '@samenkoers/rulebook';
import { packageFacts, RESOURCES } from '../../testing/packages.js';
import { hengelo, idOf } from '../../testing/situations.js';
import { namingOf } from './naming.js';
import { adviceSentence, outcomeSentence, packageSum } from './sentences.js';

const facts = packageFacts();
const naming = namingOf(facts.names);
const TEAM = { resourceId: RESOURCES.TEAM, kind: 'staff' as const };
const short = { ...TEAM, needed: 10, left: 5, held: 0, short: 5 };
const bare = { itemId: idOf('B'), place: 3, level: 1 };

/** Every status with what its sentence says; one that is forgotten does not compile. */
const SENTENCES: Readonly<Record<PackageStatus, readonly [ItemOutcome, string]>> = {
  taken: [{ ...bare, status: 'taken' }, 'Past in het pakket.'],
  short: [
    { ...bare, status: 'short', resources: [short] },
    'Er is te weinig. Programmateam 2027: nodig 1,0 fte, over 0,5 fte.',
  ],
  neverFits: [
    { ...bare, status: 'neverFits', resources: [{ ...TEAM, needed: 40, capacity: 30, short: 10 }] },
    'Dit vraagt meer dan er in totaal is. Programmateam 2027: nodig 4,0 fte, in totaal 3,0 fte.',
  ],
  needUnknown: [
    { ...bare, status: 'needUnknown', resourceIds: [RESOURCES.BUDGET], capacityUnknownIds: [] },
    'Onbekend is hoeveel dit vraagt van Programmabudget 2027. Zonder raming kan het niet mee.',
  ],
  belowFloor: [
    { ...bare, status: 'belowFloor', floor: 2 },
    'Het gezamenlijk oordeel is ‘beperkt urgent’; vanaf ‘redelijk urgent’ kan een onderwerp mee.',
  ],
  unranked: [
    { ...bare, status: 'unranked' },
    'Te weinig eigenaren beoordeelden dit, dus er is geen gezamenlijk oordeel.',
  ],
  notEligible: [
    { ...bare, status: 'notEligible', obstacles: ['agenda-item-not-on-agenda'] },
    'Er ontbreekt nog: ‘een plaats op de agenda’.',
  ],
  waitsFor: [
    { ...bare, status: 'waitsFor', itemIds: [idOf('E')] },
    'Kan alleen samen met Project E, en dat zit niet in het pakket.',
  ],
  excludedBy: [{ ...bare, status: 'excludedBy', itemIds: [idOf('C')] }, 'Kan niet samen met Project C.'],
  dropped: [{ ...bare, status: 'dropped' }, 'U liet dit weg in deze wat-als.'],
  overShare: [
    {
      ...bare,
      status: 'overShare',
      owners: [{ organisationId: hengelo.id, kind: 'money', load: 130, fairShare: 100, percent: 120 }],
    },
    'Hiermee draagt een eigenaar te veel. Gemeente Hengelo: 130 % van het eerlijke aandeel (geld), de grens is 120 %.',
  ],
  tied: [
    { ...bare, status: 'tied', itemIds: [idOf('E')], resources: [{ ...short, held: 3 }] },
    'Staat gelijk met Project E, en samen passen ze niet. Het bestuur beslist. Samen: Programmateam 2027: nodig 1,0 fte, over 0,5 fte (0,3 fte blijft vrij voor een gelijke plaats).',
  ],
};

const asRead = (text: string): string => text.replaceAll('\u00a0', ' ');

describe('why an item is in the package or not', () => {
  it.each(PACKAGE_STATUSES)('is told in a sentence: %s', (status) => {
    const [outcome, sentence] = SENTENCES[status];
    expect(asRead(outcomeSentence(outcome, naming))).toBe(sentence);
  });

  it('tells unknown capacity and a missing estimate apart', () => {
    const outcome = { ...bare, status: 'needUnknown', resourceIds: [], capacityUnknownIds: [] } as const;
    expect(outcomeSentence(outcome, naming)).toMatch(/^Van dit onderwerp is nog niets geraamd/);
    expect(outcomeSentence({ ...outcome, capacityUnknownIds: [RESOURCES.TEAM] }, naming)).toBe(
      'Van Programmateam 2027 is niet bekend hoeveel er is.',
    );
  });
});

describe('the sum sentence of a package', () => {
  it('says how many fit and what runs out first', () => {
    expect(packageSum(facts.walk, naming)).toBe(
      '3 van 5 onderwerpen passen; als eerste is te kort: Programmabudget 2027 en Programmateam 2027.',
    );
  });

  it('names a tie that the board must break', () => {
    const walk = {
      ...facts.walk,
      forcedTies: [{ tieGroup: 'g', itemIds: [idOf('B'), idOf('E')], resourceIds: [RESOURCES.TEAM] }],
    };
    expect(packageSum(walk, naming)).toMatch(
      /Gelijke plaats: het bestuur moet nog kiezen tussen Project B en Project E\.$/,
    );
  });
});

describe('the advice of a counter-check', () => {
  const better = {
    verdict: 'better',
    proven: true,
    aim: 'grade',
    level: 4,
    by: 1,
    itemIds: [],
    comesIn: [idOf('B'), idOf('E')],
    goesOut: [idOf('C')],
    tiedItemIds: [],
  } as const;

  it('says what is better, and which items are swapped', () => {
    expect(adviceSentence(better, naming)).toBe(
      'Er is een pakket met 1 onderwerp meer dat ‘zeer urgent’ is: Project B en Project E in plaats van Project C. Beter dan dit kan niet.',
    );
  });

  it('decides nothing about a tie, and claims no proof it does not have', () => {
    const said = adviceSentence({ ...better, proven: false, tiedItemIds: [idOf('E')] }, naming);
    expect(said).toContain('Niet bewezen is dat dit het beste is.');
    expect(said).toContain('over Project E moet het bestuur nog kiezen');
  });

  it('says when nothing is better, and when that is not proven', () => {
    expect(adviceSentence({ verdict: 'nothingBetter' }, naming)).toBe('Bewezen: er is geen beter pakket.');
    expect(adviceSentence({ verdict: 'notProven' }, naming)).toMatch(/^Niet bewezen binnen 10 seconden/);
  });

  it.each(['pinned', 'themeLines', 'places', 'money', 'staff'] as const)('has words for a gain in %s', (aim) => {
    expect(adviceSentence({ ...better, aim, level: null, goesOut: [] }, naming)).toMatch(
      /^Er is een pakket met .+ erbij\. /,
    );
  });
});
