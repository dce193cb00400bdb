import { euros, type ItemContent, type ItemText } from '../content.js';
import type { challenges, goals, lifePhases, pools, themeLines } from './programme.js';

interface WolkenrandKeys {
  readonly goal: keyof typeof goals;
  readonly lifePhase: keyof typeof lifePhases;
  readonly challenge: keyof typeof challenges;
  readonly pool: keyof typeof pools;
  readonly themeLine: keyof typeof themeLines;
}
type Content = ItemContent<WolkenrandKeys>;

/** What every text of this invented region has in common. */
const usual = {
  execution: 'regional',
  lifePhases: ['working', 'after'],
  challenges: ['loneliness'],
  foundations: [],
} as const satisfies Partial<ItemText<WolkenrandKeys>>;

/** Running: three owners take part. */
export const walkingMates: Content = {
  slug: 'wandelmaatjes',
  kind: 'project',
  themeLine: 'buurtkracht',
  proposer: 'gemeente-regenboog',
  involved: {
    'gemeente-regenboog': 'Werft wandelmaatjes en regelt de routes (voorbeeld).',
    'ggd-wolkenrand': 'Leidt de begeleiders op (voorbeeld).',
    'ziekenhuis-de-parel': 'Verwijst mensen die weer in beweging willen komen (voorbeeld).',
  },
  needs: { joint: [euros(60_000), euros(60_000), euros(50_000)], core: [6, 6, 5] },
  texts: [
    {
      ...usual,
      title: 'Wandelmaatjes (voorbeeld)',
      summary: 'Wie na een behandeling weer op pad wil, krijgt een maatje uit de buurt om mee te wandelen.',
      reason: 'Alleen beginnen is moeilijk; met een ander houden mensen het vol.',
      jointValue: 'Het ziekenhuis kent de mensen, de gemeente kent de buurt en de GGD kent de oefeningen.',
      residentOutcome: 'U loopt elke week een ommetje met iemand uit uw straat.',
      prevention: 'Minder mensen vallen terug na een operatie.',
      continuity: 'De buurthuizen nemen de groepen over (voorbeeld).',
      goals: {
        'strong-neighbourhoods': 'Buren leren elkaar kennen.',
        'close-by': 'Bewegen begint bij de voordeur.',
      },
    },
  ],
};

/** Bears the slug of an item of the first programme. Its take-up round is open. */
export const homeAndCare: Content = {
  slug: 'wonen-en-zorg',
  kind: 'project',
  themeLine: 'buurtkracht',
  proposer: 'gemeente-maanoord',
  involved: {
    'gemeente-maanoord': 'Stelt twee gebouwen beschikbaar (voorbeeld).',
    'zorgverzekeraar-parasol': 'Betaalt de zorg aan huis (voorbeeld).',
    'ggd-wolkenrand': 'Houdt bij hoe het met bewoners gaat (voorbeeld).',
  },
  needs: { joint: [euros(40_000), euros(80_000), euros(60_000)], core: [4, 6, 6] },
  texts: [
    {
      ...usual,
      title: 'Wonen & zorg onder één dak (voorbeeld)',
      summary: 'Oudere bewoners wonen samen in een hofje, met een wijkverpleegkundige die er dagelijks is.',
      reason: 'Wie kleiner wil wonen, vindt nu geen plek waar ook zorg in de buurt is.',
      jointValue: 'De gemeente bouwt, de verzekeraar betaalt en de GGD ziet of het helpt.',
      residentOutcome: 'U blijft in uw eigen buurt wonen, ook als u meer hulp nodig hebt.',
      prevention: 'Minder mensen verhuizen te vroeg naar een verpleeghuis.',
      continuity: 'De woningstichting houdt de hofjes in stand (voorbeeld).',
      goals: {
        'strong-neighbourhoods': 'Bewoners van een hofje helpen elkaar.',
        'close-by': 'De zorg zit onder hetzelfde dak.',
      },
    },
  ],
};

/** Its support round is open; what owners said stays hidden until it closes. */
export const sleepWell: Content = {
  slug: 'uitgeslapen-naar-school',
  kind: 'project',
  themeLine: 'veerkracht',
  proposer: 'ggd-wolkenrand',
  involved: {
    'ggd-wolkenrand': 'Geeft de lessen (voorbeeld).',
    'gemeente-sterrenveld': 'Brengt scholen en ouders bij elkaar (voorbeeld).',
    'ziekenhuis-de-parel': 'Denkt mee bij leerlingen met aanhoudende klachten (voorbeeld).',
  },
  needs: { joint: [euros(0), euros(35_000), euros(35_000)], core: [2, 4, 4] },
  texts: [
    {
      ...usual,
      title: 'Uitgeslapen naar school (voorbeeld)',
      summary: 'Leerlingen, ouders en scholen leren samen wat goed slapen met je doet.',
      reason: 'Te weinig slaap maakt somber en moe.',
      jointValue: 'School, jeugdarts en ouders zeggen hetzelfde, en dat helpt.',
      residentOutcome: 'Uw kind begint uitgerust aan de dag.',
      prevention: 'Minder leerlingen lopen vast.',
      continuity: 'De lessen worden deel van het schoolplan (voorbeeld).',
      lifePhases: ['school'],
      challenges: ['sleep'],
      goals: { 'calm-minds': 'Wie slaapt, piekert minder.', 'close-by': 'De hulp is op school.' },
    },
  ],
};

/** Its support round ended on one objection. */
export const homeRobot: Content = {
  slug: 'robot-aan-de-keukentafel',
  kind: 'project',
  themeLine: 'veerkracht',
  proposer: 'gemeente-sterrenveld',
  involved: {
    'gemeente-sterrenveld': 'Zoekt bewoners die willen meedoen (voorbeeld).',
    'thuiszorg-regendruppel': 'Brengt de robot in het gezin (voorbeeld).',
    'ggd-wolkenrand': 'Meet wat het oplevert (voorbeeld).',
  },
  needs: { joint: [euros(90_000), euros(90_000), euros(0)], core: [3, 3, 0] },
  texts: [
    {
      ...usual,
      title: 'Een robot aan de keukentafel (voorbeeld)',
      summary: 'Een pratende robot herinnert bewoners aan eten, drinken en bewegen.',
      reason: 'Er zijn te weinig handen voor een dagelijks bezoek.',
      jointValue: 'Samen leren we of het werkt, voordat iedereen er apart een koopt.',
      residentOutcome: 'U wordt op tijd herinnerd, op een vriendelijke manier.',
      prevention: 'Minder uitdroging en ondervoeding.',
      continuity: 'Na twee jaar beslist iedere organisatie zelf (voorbeeld).',
      goals: { 'calm-minds': 'Familie maakt zich minder zorgen.', 'close-by': 'De robot staat thuis.' },
    },
  ],
};

/** Handed in; the team has yet to confirm who is involved. It names two domains, one fewer than the by-laws ask. */
export const sharedGarden: Content = {
  slug: 'buurttuin-voor-iedereen',
  kind: 'project',
  themeLine: 'buurtkracht',
  proposer: 'gemeente-regenboog',
  involved: {
    'gemeente-regenboog': 'Geeft de grond (voorbeeld).',
    'wijkteam-zonnestraal': 'Begeleidt de vrijwilligers (voorbeeld).',
    'ggd-wolkenrand': 'Geeft kooklessen (voorbeeld).',
  },
  needs: { joint: [euros(0), euros(15_000), euros(15_000)] },
  texts: [
    {
      ...usual,
      title: 'Een buurttuin voor iedereen (voorbeeld)',
      summary: 'Elke wijk krijgt een tuin waar buren samen groente verbouwen.',
      reason: 'In de tuin ontmoet je wie je anders nooit spreekt.',
      jointValue: 'Grond, vrijwilligers en kennis komen van drie kanten.',
      residentOutcome: 'U plukt uw eigen sla, samen met de buren.',
      prevention: 'Wie meedoet, eet gezonder en is minder alleen.',
      continuity: 'Een vereniging van bewoners beheert de tuin (voorbeeld).',
      goals: { 'strong-neighbourhoods': 'Buren doen iets samen.' },
    },
  ],
};

/** Being written. */
export const languageFriends: Content = {
  slug: 'taalvrienden',
  kind: 'project',
  themeLine: null,
  proposer: 'gemeente-regenboog',
  involved: {},
  needs: {},
  texts: [
    {
      ...usual,
      title: 'Taalvrienden (voorbeeld)',
      summary: 'Nieuwe inwoners oefenen de taal met een vrijwilliger.',
      reason: '',
      jointValue: '',
      residentOutcome: '',
      prevention: '',
      continuity: '',
      goals: {},
    },
  ],
};
