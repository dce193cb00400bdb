/** The first programme. Name, region, period, vision and aims are public facts of the programme itself. */
export const programme = {
  slug: 'twentse-koers',
  name: 'Twentse Koers',
  region: 'Twente',
  periodFrom: '2022-01-01',
  periodUntil: '2026-12-31',
  residents: 631_436,
  residentsSource: 'CBS, tabel 37230ned, eerste halfjaar 2021',
  vision:
    'Samen gezondheid en goede zorg in Twente toegankelijk, betaalbaar en beschikbaar houden, door gezondheid en preventie voorop te zetten en over domeinen heen samen te werken.',
  centralAims: ['Bestaanszekerheid', 'Kansengelijkheid', 'Gezondheid'],
} as const;

export type GoalKey = keyof typeof goals;

/** Goals, taken from the vision and the three central aims; the explanations are in our own words. */
export const goals = {
  'health-first': {
    title: 'Gezondheid en preventie voorop',
    text: 'We helpen inwoners om gezond te blijven, zodat zij later minder zorg nodig hebben.',
  },
  livelihood: {
    title: 'Bestaanszekerheid',
    text: 'Inwoners hebben genoeg inkomen, een dak boven hun hoofd en rust om vooruit te kijken.',
  },
  'equal-chances': {
    title: 'Kansengelijkheid',
    text: 'Waar je ook geboren bent in Twente: je krijgt een eerlijke kans om gezond op te groeien en mee te doen.',
  },
  'accessible-care': {
    title: 'Zorg toegankelijk, betaalbaar en beschikbaar',
    text: 'Wie zorg nodig heeft, krijgt die op tijd en dichtbij, ook als er minder mensen in de zorg werken.',
  },
  'across-domains': {
    title: 'Samenwerken over domeinen heen',
    text: 'Zorg, gemeenten en publieke gezondheid lossen samen op wat geen van hen alleen kan.',
  },
} as const;

export type ThemeLineKey = keyof typeof themeLines;

/** Theme lines by slug. The names are facts; lead organisation and lead are invented. */
export const themeLines = {
  'jeugd-en-kansrijk-opgroeien': {
    name: 'Jeugd en kansrijk opgroeien',
    description: 'Kinderen en jongeren groeien gezond en veilig op. We zijn er vroeg bij, samen met ouders.',
    lead: 'gemeente-hengelo',
    leadName: 'Nadia Elkadiri (voorbeeld)',
  },
  bestaanszekerheid: {
    name: 'Bestaanszekerheid',
    description: 'Geldzorgen maken ziek. We helpen inwoners eerder, en samen, uit de schulden.',
    lead: 'gemeente-enschede',
    leadName: 'Fenna Oosterlaak (voorbeeld)',
  },
  ouderen: {
    name: 'Ouderen',
    description: 'Ouderen wonen prettig, houden de regie en krijgen hulp die op elkaar is afgestemd.',
    lead: 'gemeente-oldenzaal',
    leadName: 'Koen Plechelstra (voorbeeld)',
  },
  'mentale-gezondheid': {
    name: 'Mentale gezondheid',
    description: 'Mensen met psychische klachten krijgen op tijd de hulp die bij hen past, zo gewoon mogelijk.',
    lead: 'menzis',
    leadName: 'Paul van Steenwold (voorbeeld)',
  },
  'preventie-en-gezondheid': {
    name: 'Preventie en gezondheid',
    description: 'Gezond leven wordt makkelijker. We voorkomen ziekte in plaats van alleen te genezen.',
    lead: 'ggd-twente',
    leadName: 'Esther Rozendom (voorbeeld)',
  },
} as const;

export type LifePhaseKey = keyof typeof lifePhases;

/** Moments in life where support helps, in their order. */
export const lifePhases = {
  birth: 'Voor en rond de geboorte',
  child: 'Kind',
  youth: 'Jongere',
  adult: 'Volwassene',
  older: 'Oudere',
  'last-phase': 'Laatste levensfase',
} as const;

export type ChallengeKey = keyof typeof challenges;

/** Urgent tasks for the region, with the publication each one comes from. */
export const challenges = {
  dementia: { fact: 'Dementie +39 % richting 2030', source: 'Regiobeeld 2020/2021' },
  staff: { fact: 'Zorgpersoneel -4 % (ongeveer 2.000) richting 2030', source: 'Regiobeeld 2020/2021' },
  'informal-carers': { fact: 'Mantelzorgers -30 % richting 2030', source: 'Regiobeeld 2020/2021' },
  'young-minds': {
    fact: '47 % van jongeren en jongvolwassenen ervaart psychische klachten',
    source: 'Regioplan 2024',
  },
} as const;

export type PoolKey = keyof typeof pools;

/** Resource pools with a capacity per year: cents, or tenths of fte. All amounts are invented. */
export const pools = {
  budget: { name: 'Programmabudget', kind: 'money', perYear: [90_000_000, 90_000_000, 80_000_000] },
  team: { name: 'Programmateam', kind: 'staff', perYear: [60, 60, 55] },
  communication: { name: 'Communicatie', kind: 'staff', perYear: [15, 15, 15] },
} as const;
