import { euros, type ItemContent } from './content.js';

/** Growing up: the first thousand days, a healthy weight, and the transformation of youth care. */
export const goodStart: ItemContent = {
  slug: 'kansrijke-start',
  kind: 'project',
  themeLine: 'jeugd-en-kansrijk-opgroeien',
  proposer: 'ggd-twente',
  involved: {
    'ggd-twente': 'Voert de prenatale huisbezoeken uit en begeleidt Nu Niet Zwanger (voorbeeld).',
    menzis: 'Maakt afspraken met de geboortezorg (voorbeeld).',
  },
  needs: { budget: [euros(20_000), euros(60_000), euros(60_000)], team: [2, 4, 4], communication: [0, 1, 1] },
  texts: [
    {
      title: 'Kansrijke start en kansrijk opgroeien',
      summary:
        'Kinderen krijgen een goede start, vanaf de zwangerschap. Het project is in de ontwerpfase. Nu Niet Zwanger loopt in acht gemeenten, en er zijn huisbezoeken voor de geboorte.',
      reason:
        'De eerste tijd van een kind telt een leven lang door. Nog niet elk gezin krijgt de hulp die het nodig heeft.',
      jointValue: 'Geboortezorg, GGD en gemeenten zien dezelfde gezinnen. Samen kunnen zij op tijd hulp bieden.',
      residentOutcome: 'Aanstaande ouders krijgen steun op het moment dat zij die nodig hebben.',
      prevention: 'Een goede start voorkomt problemen met gezondheid en opgroeien op latere leeftijd.',
      continuity: 'De gemeenten nemen de huisbezoeken op in hun afspraken met de GGD (voorbeeld).',
      execution: 'both',
      goals: {
        'equal-chances': 'Elk kind begint met een eerlijke kans.',
        'health-first': 'Steun begint al voor de geboorte.',
      },
      lifePhases: ['birth', 'child'],
      challenges: [],
      foundations: ['gedeeld-regiobeeld'],
    },
  ],
};

export const healthyWeight: ItemContent = {
  slug: 'jogg-twente',
  kind: 'project',
  themeLine: 'jeugd-en-kansrijk-opgroeien',
  proposer: 'ggd-twente',
  involved: {
    'ggd-twente': 'Begeleidt de aanpak in de gemeenten (voorbeeld).',
    'gemeente-almelo': 'Voorbeeld: levert een regisseur voor de aanpak in de wijk.',
  },
  needs: { budget: [euros(50_000), euros(50_000), euros(50_000)], team: [3, 3, 3], communication: [2, 2, 2] },
  texts: [
    {
      title: 'JOGG Twente',
      summary:
        'Gezond eten en bewegen wordt gewoon voor kinderen, thuis, op school en in de wijk. In 2021 deden negen gemeenten mee, later tien.',
      reason: 'Kinderen groeien op in een omgeving waarin ongezond kiezen makkelijk is.',
      jointValue: 'Gemeenten leren van elkaar en gebruiken dezelfde kennis van de GGD.',
      residentOutcome: 'Kinderen bewegen meer en vinden gezonde keuzes gewoon.',
      prevention: 'Kinderen met een gezond gewicht hebben later minder kans op ziekte.',
      continuity: 'De deelnemende gemeenten nemen de aanpak op in hun gezondheidsbeleid (voorbeeld).',
      execution: 'local',
      goals: {
        'health-first': 'Gezond opgroeien voorkomt ziekte later.',
        'equal-chances': 'De aanpak begint in de wijken waar dat het meest nodig is (voorbeeld).',
      },
      lifePhases: ['child', 'youth'],
      challenges: [],
      foundations: [],
    },
  ],
};

export const youthTransformation: ItemContent = {
  slug: 'twentse-transformatie-jeugd',
  kind: 'project',
  themeLine: 'jeugd-en-kansrijk-opgroeien',
  proposer: 'gemeente-rijssen-holten',
  involved: {
    ozjt: 'Ondersteunt de gemeenten en organiseert de ontwikkeltafels.',
    karakter: 'Brengt kennis in over behandeling van kinderen en jongeren (voorbeeld).',
    ambiq: 'Brengt kennis in over jongeren met een beperking (voorbeeld).',
    'ggd-twente': 'Voorbeeld: brengt de jeugdgezondheidszorg in.',
  },
  needs: { budget: [euros(0), euros(135_000), euros(132_500)], team: [2, 5, 5], communication: [0, 1, 1] },
  texts: [
    {
      title: 'Twentse Transformatie jeugd',
      summary:
        'Drie ontwikkeltafels vernieuwen de jeugdhulp. Elke tafel heeft drie bestuurlijk trekkers uit verschillende sectoren. Er is ongeveer € 4 miljoen nodig in drie jaar, waarvan € 1,35 miljoen in het eerste jaar.',
      reason: 'Jongeren wachten lang op hulp, en de hulp sluit niet altijd aan.',
      jointValue:
        'Gemeenten, aanbieders en jeugdgezondheidszorg veranderen het stelsel samen. Eén organisatie kan dat niet.',
      residentOutcome: 'Kinderen en ouders krijgen eerder hulp die past, zo gewoon mogelijk.',
      prevention: 'Hulp dichtbij en op tijd voorkomt zware jeugdhulp.',
      continuity: 'Wat werkt, komt in de afspraken tussen gemeenten en aanbieders (voorbeeld).',
      execution: 'regional',
      goals: {
        'equal-chances': 'Hulp hangt niet af van de gemeente waar een kind woont.',
        'across-domains': 'Elke tafel heeft trekkers uit verschillende sectoren.',
      },
      lifePhases: ['child', 'youth'],
      challenges: ['young-minds'],
      foundations: [],
    },
  ],
};
