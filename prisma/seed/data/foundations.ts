import { euros, type ItemContent } from './content.js';

/** Permanent building blocks that projects use. Names are facts; who carries them is an example. */
export const labourMarket: ItemContent = {
  slug: 'arbeidsmarkt-in-de-zorg',
  kind: 'foundation',
  themeLine: null,
  proposer: 'gemeente-almelo',
  involved: {
    'wgv-zorg-en-welzijn': 'Voorbeeld: brengt werkgevers in zorg en welzijn bij elkaar.',
    zgt: 'Voorbeeld: leidt mensen op en deelt de vraag naar personeel.',
  },
  needs: { budget: [euros(60_000), euros(60_000), euros(60_000)], team: [4, 4, 4], communication: [1, 1, 1] },
  texts: [
    {
      title: 'Arbeidsmarkt in de zorg',
      summary: 'Genoeg mensen die in de zorg willen en kunnen werken. Dit basisonderdeel ondersteunt alle projecten.',
      reason: 'Het zorgpersoneel neemt richting 2030 af met 4 procent: ongeveer 2.000 mensen.',
      jointValue: 'Werkgevers, scholen en gemeenten vissen in dezelfde vijver. Samen opleiden en behouden werkt beter.',
      residentOutcome: 'Er is iemand om voor u te zorgen als dat nodig is.',
      prevention: 'Wie met plezier werkt, valt minder vaak uit.',
      continuity: 'Dit basisonderdeel blijft zolang de agenda er is (voorbeeld).',
      execution: 'regional',
      goals: { 'accessible-care': 'Zonder mensen is er geen zorg.' },
      lifePhases: ['youth', 'adult'],
      challenges: ['staff'],
      foundations: [],
    },
  ],
};

export const sharedPicture: ItemContent = {
  slug: 'gedeeld-regiobeeld',
  kind: 'foundation',
  themeLine: null,
  proposer: 'ggd-twente',
  involved: {
    'ggd-twente': 'Voorbeeld: brengt gezondheidscijfers in.',
    'kennispunt-twente': 'Voorbeeld: koppelt de gegevens en maakt de rapporten.',
  },
  needs: { budget: [euros(50_000), euros(50_000), euros(50_000)], team: [3, 3, 3] },
  texts: [
    {
      title: 'Gedeeld regiobeeld (datakoppeling)',
      summary: 'Eén beeld van gezondheid en zorg in Twente, met cijfers die alle partners delen.',
      reason: 'Elke organisatie had haar eigen cijfers. Dan gaat het gesprek over de cijfers en niet over de keuze.',
      jointValue: 'Pas als cijfers van zorg, gemeenten en GGD samenkomen, zien we wat er op ons afkomt.',
      residentOutcome: 'Besluiten over uw zorg en gezondheid steunen op dezelfde, openbare cijfers.',
      prevention: 'Wie ziet wat eraan komt, kan eerder iets doen.',
      continuity: 'Het beeld wordt ieder jaar bijgewerkt (voorbeeld).',
      execution: 'regional',
      goals: { 'across-domains': 'Alle domeinen kijken naar dezelfde cijfers.' },
      lifePhases: ['birth', 'child', 'youth', 'adult', 'older', 'last-phase'],
      challenges: ['dementia', 'staff', 'informal-carers', 'young-minds'],
      foundations: [],
    },
  ],
};

export const lifelongHousing: ItemContent = {
  slug: 'levensloopbestendig-wonen',
  kind: 'foundation',
  themeLine: null,
  proposer: 'provincie-overijssel',
  involved: {
    'woon-twente': 'Voorbeeld: past woningen aan en bouwt nieuwe.',
    'carint-reggeland': 'Voorbeeld: denkt mee over woningen waar zorg mogelijk is.',
  },
  needs: { budget: [euros(40_000), euros(40_000), euros(40_000)], team: [2, 2, 2], communication: [1, 1, 1] },
  texts: [
    {
      title: 'Levensloopbestendig wonen',
      summary: 'Woningen waarin mensen in elke fase van hun leven goed kunnen wonen.',
      reason:
        'Meer mensen blijven thuis wonen, ook als zij ouder of ziek worden. Veel huizen zijn daar niet op gemaakt.',
      jointValue:
        'Bouwen, verbouwen en zorg plannen gebeurt op verschillende plekken. Samen voorkomen we dat ze niet passen.',
      residentOutcome: 'U kunt in uw huis blijven wonen, ook als u minder goed loopt of zorg nodig hebt.',
      prevention: 'In een veilig huis vallen mensen minder vaak.',
      continuity: 'De afspraken lopen mee met de plannen van corporaties en gemeenten (voorbeeld).',
      execution: 'both',
      goals: { 'accessible-care': 'Zorg thuis is mogelijk in een huis dat daarop gemaakt is.' },
      lifePhases: ['adult', 'older', 'last-phase'],
      challenges: ['dementia', 'informal-carers'],
      foundations: [],
    },
  ],
};
