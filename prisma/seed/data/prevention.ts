import { euros, type ItemContent } from './content.js';

/** Prevention and health, and two projects across the theme lines. */
export const lifestyle: ItemContent = {
  slug: 'leefstijl-en-gezondheid-18-plus',
  kind: 'project',
  themeLine: 'preventie-en-gezondheid',
  proposer: 'ggd-twente',
  involved: {
    'ggd-twente': 'Stemt het aanbod in de regio op elkaar af (voorbeeld).',
    menzis: 'Vergoedt de gecombineerde leefstijlinterventie (voorbeeld).',
    'lhv-huisartsenkring-twente': 'Huisartsen verwijzen mensen door (voorbeeld).',
  },
  needs: { budget: [euros(60_000), euros(70_000), euros(70_000)], team: [4, 4, 4], communication: [1, 1, 1] },
  texts: [
    {
      title: 'Leefstijl & Gezondheid 18+',
      summary:
        'Volwassenen krijgen hulp om gezonder te leven: een gecombineerde leefstijlinterventie van twee jaar, de Nationale Diabetes Challenge van twintig weken, en valpreventie. Enkele honderden mensen doen mee.',
      reason: 'Veel ziekten hangen samen met hoe we leven. Alleen een advies helpt vaak niet.',
      jointValue: 'De huisarts verwijst, de verzekeraar vergoedt en de gemeente zorgt voor aanbod in de buurt.',
      residentOutcome: 'U krijgt begeleiding bij gezond eten, bewegen en slapen, bij u in de buurt.',
      prevention: 'Minder diabetes, minder hart- en vaatziekten en minder valpartijen.',
      continuity: 'Verzekeraar en gemeenten leggen het aanbod vast in hun afspraken (voorbeeld).',
      execution: 'local',
      goals: {
        'health-first': 'Volwassenen leven gezonder en blijven langer gezond.',
        'across-domains': 'Huisarts, verzekeraar en gemeente vullen elkaar aan.',
      },
      lifePhases: ['adult', 'older'],
      challenges: ['staff'],
      foundations: [],
    },
  ],
};

export const smokeFree: ItemContent = {
  slug: 'rookvrije-generatie',
  kind: 'project',
  themeLine: 'preventie-en-gezondheid',
  proposer: 'ggd-twente',
  involved: {
    'ggd-twente': 'Geeft voorlichting en advies (voorbeeld).',
    'zorggroep-sint-maarten': 'Voorbeeld: maakt de eigen terreinen rookvrij.',
  },
  needs: { budget: [euros(20_000), euros(0), euros(0)], team: [1, 0, 0] },
  texts: [
    {
      title: 'Rookvrije generatie',
      summary: 'Kinderen groeien op zonder rook om zich heen. Dit onderwerp staat al genoemd in de agenda van 2019.',
      reason: 'Wie nooit begint met roken, heeft later minder kans op ziekte.',
      jointValue:
        'Als scholen, sportclubs en zorgterreinen samen rookvrij worden, is dat voor kinderen de norm (voorbeeld).',
      residentOutcome: 'Plekken waar kinderen komen, zijn rookvrij.',
      prevention: 'Minder rokers betekent minder longziekten en minder kanker.',
      continuity: 'Gemeenten nemen rookvrij op in hun gezondheidsbeleid (voorbeeld).',
      execution: 'local',
      goals: { 'health-first': 'Niet roken is de grootste winst voor de gezondheid.' },
      lifePhases: ['child', 'youth'],
      challenges: [],
      foundations: [],
    },
  ],
};

export const smartCustomisation: ItemContent = {
  slug: 'city-deal-slim-maatwerk',
  kind: 'project',
  themeLine: null,
  proposer: 'gemeente-enschede',
  involved: {
    'gemeente-enschede': 'Neemt deel aan de City Deal en brengt de ervaring in (voorbeeld).',
    roessingh: 'Voorbeeld: onderzoekt welke techniek mensen echt helpt.',
  },
  needs: { budget: [euros(0), euros(70_000), euros(70_000)], team: [1, 3, 3] },
  texts: [
    {
      title: 'City Deal Slim Maatwerk',
      summary: 'Techniek en vernieuwing bij ondersteuning: slimme hulpmiddelen die passen bij wat iemand nodig heeft.',
      reason: 'Er zijn steeds minder mensen om hulp te geven. Techniek kan een deel van het werk lichter maken.',
      jointValue: 'Eén gemeente kan niet alles zelf uitproberen. Samen zien we sneller wat werkt.',
      residentOutcome: 'U kunt met een slim hulpmiddel langer zelf doen wat u belangrijk vindt.',
      prevention: 'Wie zelf vooruit kan, heeft later minder zware hulp nodig.',
      continuity: 'Wat werkt, kopen gemeenten daarna gewoon in (voorbeeld).',
      execution: 'local',
      goals: { 'accessible-care': 'Met dezelfde mensen kunnen we meer inwoners helpen.' },
      lifePhases: ['adult', 'older'],
      challenges: ['staff'],
      foundations: [],
    },
  ],
};

export const careHouse: ItemContent = {
  slug: 'huis-van-de-zorg',
  kind: 'project',
  themeLine: null,
  proposer: 'gemeente-hengelo',
  involved: {
    'wgv-zorg-en-welzijn': 'Brengt werkgevers in zorg en welzijn bij elkaar, sinds 2021.',
    'carint-reggeland': 'Voorbeeld: biedt plekken om te leren en te werken.',
    'gemeente-hengelo': 'Voorbeeld: begeleidt inwoners die werk zoeken.',
    saxion: 'Voorbeeld: verzorgt lessen in het huis.',
  },
  needs: { budget: [euros(40_000), euros(80_000), euros(80_000)], team: [2, 4, 4], communication: [1, 1, 1] },
  texts: [
    {
      title: 'Huis van de Zorg',
      summary: 'Eén plek voor iedereen die in de zorg wil werken of leren. Samen met WGV Zorg en Welzijn, sinds 2021.',
      reason: 'Richting 2030 zijn er minder mensen in de zorg, ongeveer 2.000. Iedereen die wil komen werken is nodig.',
      jointValue: 'Werkgevers, scholen en gemeenten zoeken niet langer elk apart. Wie wil werken, vindt één deur.',
      residentOutcome: 'Wilt u in de zorg werken? Dan is er één plek die u de weg wijst.',
      prevention: 'Met genoeg collega’s blijft er tijd voor preventie en vallen minder mensen uit.',
      continuity: 'Werkgevers betalen het huis na de start samen (voorbeeld).',
      execution: 'regional',
      goals: {
        'accessible-care': 'Er komen mensen bij die zorg kunnen geven.',
        'equal-chances': 'Ook wie ver van werk af staat, krijgt een kans in de zorg.',
      },
      lifePhases: ['youth', 'adult'],
      challenges: ['staff'],
      foundations: ['arbeidsmarkt-in-de-zorg'],
    },
  ],
};
