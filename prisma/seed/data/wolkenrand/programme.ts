import type { ByLaws } from '@samenkoers/rulebook';
import type { ProgrammeFacts } from '../facts.js';
import { owners, partners } from './organisations.js';
import { contacts, coordinators, manager, team, voices } from './people.js';

/** Other by-laws than the first programme has, wherever a by-law can differ. */
const byLaws: ByLaws = {
  version: 1,
  minDomains: 3,
  minGoals: 2,
  majorityBase: 'electorate',
  visibility: 'hiddenUntilClosed',
  silenceProcedure: true,
  minParticipants: 3,
  roundDays: { support: 21, takeUp: 10, removal: 21, adoption: 14 },
  urgencyDays: 7,
  urgencyFloor: 'urgent',
  fairShareBands: [10, 30],
};

export const goals = {
  'strong-neighbourhoods': {
    title: 'Sterke buurten (voorbeeld)',
    text: 'Buren kennen elkaar en helpen elkaar, ook als er iets tegenzit.',
  },
  'calm-minds': {
    title: 'Rust in het hoofd (voorbeeld)',
    text: 'Wie vastloopt, vindt snel iemand die meedenkt.',
  },
  'close-by': {
    title: 'Hulp om de hoek (voorbeeld)',
    text: 'Zorg en welzijn zitten waar mensen toch al komen.',
  },
} as const;

export const themeLines = {
  buurtkracht: {
    name: 'Buurtkracht (voorbeeld)',
    description: 'Bewegen, ontmoeten en meedoen, dicht bij huis.',
    lead: 'gemeente-regenboog',
    leadName: 'Bente Regenhof (voorbeeld)',
  },
  veerkracht: {
    name: 'Veerkracht (voorbeeld)',
    description: 'Klachten worden vroeg gezien, op school, op het werk en thuis.',
    lead: 'ggd-wolkenrand',
    leadName: 'Fleur Hagelslot (voorbeeld)',
  },
} as const;

export const lifePhases = {
  first: 'Eerste jaren (voorbeeld)',
  school: 'Schooltijd (voorbeeld)',
  working: 'Werkende leven (voorbeeld)',
  after: 'Na het werk (voorbeeld)',
} as const;

const source = 'Verzonnen regiobeeld (voorbeeld)';

export const challenges = {
  loneliness: { fact: 'Een op de drie inwoners voelt zich weleens alleen', source },
  sleep: { fact: 'Een op de vier leerlingen slaapt te kort', source },
} as const;

export const pools = {
  joint: { name: 'Gezamenlijk budget (voorbeeld)', kind: 'money', perYear: [30_000_000, 30_000_000, 25_000_000] },
  core: { name: 'Kernteam (voorbeeld)', kind: 'staff', perYear: [30, 30, 25] },
} as const;

/**
 * The second programme: a region that does not exist, with five owners. It shows that programmes do not meet and that
 * nothing depends on the first one's by-laws or number of owners. Everything in it is invented.
 */
export const wolkenrand: ProgrammeFacts = {
  programme: {
    slug: 'samen-wolkenrand',
    name: 'Samen Wolkenrand (voorbeeld)',
    region: 'De Wolkenrand (verzonnen regio)',
    periodFrom: '2025-01-01',
    periodUntil: '2030-12-31',
    residents: 132_750,
    residentsSource: 'Verzonnen aantallen (voorbeeld)',
    vision: 'Aan de Wolkenrand, een verzonnen regio, zorgen buren, gemeenten en zorg samen voor een gezond leven.',
    centralAims: ['Nabijheid (voorbeeld)', 'Vertrouwen (voorbeeld)'],
  },
  idPrefix: ['samen-wolkenrand'],
  firstDay: -300,
  ownersSince: '2025-01-01',
  figuresOn: '2025-01-01',
  byLaws,
  goals,
  themeLines,
  lifePhases,
  challenges,
  pools,
  relatedBodies: [],
  owners,
  partners,
  voices,
  coordinators,
  contacts,
  manager,
  team,
  succession: null,
};
