import { euros, type ItemContent, type ItemText } from './content.js';

/** Items that are invented from beginning to end, so that every state has one; their titles say so. */
const exampleText = {
  reason: 'Dit is een verzonnen voorstel, om te laten zien hoe een voorstel eruitziet.',
  continuity: 'De deelnemers bespreken na twee jaar hoe zij verdergaan (voorbeeld).',
  execution: 'regional',
  lifePhases: ['older'],
  challenges: [],
  foundations: [],
} as const satisfies Partial<ItemText>;

export const dementiaFriendly: ItemContent = {
  slug: 'dementievriendelijke-buurten',
  kind: 'project',
  themeLine: 'ouderen',
  proposer: 'gemeente-hengelo',
  involved: { 'zorggroep-sint-maarten': 'Voorbeeld: leert mensen in de buurt om dementie te herkennen.' },
  needs: { budget: [null, null, null] },
  texts: [
    {
      ...exampleText,
      title: 'Dementievriendelijke buurten (voorbeeld)',
      summary: 'Winkels, clubs en buren leren hoe zij iemand met dementie kunnen helpen.',
      jointValue: '',
      residentOutcome: 'Wie dementie heeft, kan langer meedoen in de eigen buurt.',
      prevention: '',
      continuity: '',
      goals: {},
      challenges: ['dementia'],
    },
  ],
};

export const lonelinessTable: ItemContent = {
  slug: 'samen-aan-tafel',
  kind: 'project',
  themeLine: 'ouderen',
  proposer: 'gemeente-twenterand',
  involved: {
    wijkracht: 'Voorbeeld: vindt vrijwilligers in de wijk.',
    'carint-reggeland': 'Voorbeeld: biedt ruimte in de woonzorgcentra.',
  },
  needs: { budget: [euros(0), euros(25_000), null], team: [null, null, null] },
  texts: [
    {
      ...exampleText,
      title: 'Samen aan tafel (voorbeeld)',
      summary: 'Ouderen die veel alleen zijn, eten elke week samen met anderen uit de buurt.',
      jointValue: 'Welzijn kent de buurt en de zorg heeft de ruimte. Samen is het zo geregeld.',
      residentOutcome: 'U hebt elke week een vaste plek aan tafel.',
      prevention: 'Wie zich minder alleen voelt, blijft langer gezond.',
      goals: { 'health-first': 'Contact met anderen houdt mensen gezond.' },
    },
  ],
};

export const carersThemeLine: ItemContent = {
  slug: 'themalijn-mantelzorg-en-noaberschap',
  kind: 'themeLine',
  themeLine: null,
  proposer: 'gemeente-tubbergen',
  involved: {
    'informele-zorg-twente': 'Voorbeeld: ondersteunt mantelzorgers in de regio.',
    menzis: 'Voorbeeld: vergoedt vervangende zorg als een mantelzorger vrij is.',
  },
  needs: { budget: [euros(0), euros(30_000), euros(30_000)], team: [0, 2, 2] },
  texts: [
    {
      ...exampleText,
      title: 'Themalijn Mantelzorg en noaberschap (voorbeeld)',
      summary: 'Een nieuwe themalijn voor iedereen die zorgt voor een naaste of een buur.',
      jointValue: 'Mantelzorgers hebben met zorg, gemeente en werk te maken. Een eigen lijn brengt dat bij elkaar.',
      residentOutcome: 'Zorgt u voor iemand? Dan weet u waar u terechtkunt, ook voor uzelf.',
      prevention: 'Een mantelzorger die op adem kan komen, valt niet uit.',
      goals: {
        'accessible-care': 'Mantelzorg houdt de zorg bereikbaar.',
        'across-domains': 'Eén lijn door alle domeinen.',
      },
      lifePhases: ['adult', 'older'],
      challenges: ['informal-carers'],
    },
  ],
};

export const fallPrevention: ItemContent = {
  slug: 'veilig-op-de-been',
  kind: 'project',
  themeLine: 'preventie-en-gezondheid',
  proposer: 'gemeente-wierden',
  involved: {
    'ggd-twente': 'Voorbeeld: adviseert over wat werkt tegen vallen.',
    zgt: 'Voorbeeld: ziet wie na een val op de spoedpost komt.',
    'gemeente-wierden': 'Voorbeeld: organiseert de cursussen.',
  },
  needs: { budget: [euros(20_000), euros(60_000), euros(60_000)], team: [10, 30, 30], communication: [1, 2, 2] },
  texts: [
    {
      ...exampleText,
      title: 'Veilig op de been (voorbeeld)',
      summary: 'Elke oudere in Twente kan elk jaar een valtest doen en daarna een cursus volgen.',
      jointValue: 'Het ziekenhuis ziet wie valt, de gemeente kan het voorkomen. Samen bereiken zij de goede mensen.',
      residentOutcome: 'U staat steviger en durft weer naar buiten.',
      prevention: 'Minder botbreuken en minder opnames in het ziekenhuis.',
      goals: { 'health-first': 'Een val voorkomen is beter dan een breuk genezen.' },
      challenges: ['staff'],
      foundations: ['levensloopbestendig-wonen'],
    },
  ],
};

export const lifestyleApp: ItemContent = {
  slug: 'app-gezond-in-twente',
  kind: 'project',
  themeLine: 'preventie-en-gezondheid',
  proposer: 'gemeente-haaksbergen',
  involved: { 'universiteit-twente': 'Voorbeeld: ontwerpt de app.' },
  needs: { budget: [euros(0), null, null] },
  texts: [
    {
      ...exampleText,
      title: 'App Gezond in Twente (voorbeeld)',
      summary: 'Eén app met alle wandelroutes, sportclubs en cursussen in de regio.',
      jointValue: 'Eén app voor de hele regio is goedkoper dan veertien.',
      residentOutcome: 'U ziet in één keer wat er bij u in de buurt te doen is.',
      prevention: 'Wie meer beweegt, wordt minder snel ziek.',
      goals: { 'health-first': 'Bewegen wordt makkelijker.' },
      lifePhases: ['youth', 'adult', 'older'],
    },
  ],
};

export const onePhoneNumber: ItemContent = {
  slug: 'een-telefoonnummer-voor-hulp',
  kind: 'project',
  themeLine: null,
  proposer: 'gemeente-hof-van-twente',
  involved: {
    'spoedpost-huisartsen-twente': 'Voorbeeld: neemt buiten kantoortijd de telefoon op.',
    'gemeente-hof-van-twente': 'Voorbeeld: neemt overdag de telefoon op.',
  },
  needs: { budget: [euros(0), euros(90_000), euros(90_000)], team: [0, 4, 4] },
  texts: [
    {
      ...exampleText,
      title: 'Eén telefoonnummer voor hulp (voorbeeld)',
      summary: 'Inwoners bellen met alle vragen over zorg en hulp één nummer.',
      jointValue: 'Een inwoner weet niet wie waarvoor is. Met één nummer hoeft dat ook niet.',
      residentOutcome: 'U belt één nummer en wordt geholpen.',
      prevention: 'Wie snel antwoord krijgt, wacht niet tot het erger wordt.',
      goals: { 'accessible-care': 'Hulp is makkelijker te vinden.' },
      lifePhases: ['adult', 'older'],
    },
  ],
};
