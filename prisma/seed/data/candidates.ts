import { euros, type ItemContent, type ItemText, type Needs } from './content.js';
import type { ChallengeKey, GoalKey, LifePhaseKey, PoolKey, ThemeLineKey } from './programme.js';

/** Invented projects on the agenda that nobody has taken up: enough of them to ask how urgent each one is. */
interface Candidate {
  readonly slug: string;
  readonly title: string;
  readonly themeLine: ThemeLineKey;
  readonly proposer: string;
  readonly involved: Readonly<Record<string, string>>;
  readonly summary: string;
  readonly jointValue: string;
  readonly residentOutcome: string;
  readonly prevention: string;
  readonly goal: GoalKey;
  readonly lifePhases: readonly LifePhaseKey[];
  readonly challenges?: readonly ChallengeKey[];
  /** Euros and tenths of fte in the second and third year; null is unknown. */
  readonly asks: Readonly<Partial<Record<PoolKey, readonly [number | null, number | null]>>>;
}

const invented: Pick<ItemText, 'reason' | 'continuity' | 'execution' | 'foundations'> = {
  reason: 'Dit is een verzonnen voorstel, om te laten zien hoe eigenaren samen bepalen wat urgent is.',
  continuity: 'De deelnemers bespreken na twee jaar hoe zij verdergaan (voorbeeld).',
  execution: 'regional',
  foundations: [],
};

function candidate({ title, goal, challenges = [], lifePhases, asks, ...facts }: Candidate): ItemContent {
  const { slug, themeLine, proposer, involved, ...words } = facts;
  const goals = { [goal]: 'Draagt hieraan bij in alle deelnemende gemeenten (voorbeeld).' };
  const text: ItemText = { ...invented, ...words, title: `${title} (voorbeeld)`, goals, lifePhases, challenges };
  return { slug, kind: 'project', themeLine, proposer, involved, needs: needsOf(asks), texts: [text] };
}

/** Nothing is asked in the first year: these projects have yet to be taken up. */
function needsOf({ budget, team, communication }: Candidate['asks']): Needs {
  const cents = (amount: number | null) => (amount === null ? null : euros(amount));
  return {
    ...(budget === undefined ? {} : { budget: [euros(0), cents(budget[0]), cents(budget[1])] }),
    ...(team === undefined ? {} : { team: [0, ...team] }),
    ...(communication === undefined ? {} : { communication: [0, ...communication] }),
  };
}

/** On the agenda since last year, all judged once before. */
export const candidates: readonly ItemContent[] = [
  candidate({
    slug: 'schuldhulp-dichtbij',
    title: 'Schuldhulp dichtbij',
    themeLine: 'bestaanszekerheid',
    proposer: 'gemeente-enschede',
    involved: {
      'woon-twente': 'Voorbeeld: de corporaties zien huurachterstanden als eerste.',
      menzis: 'Voorbeeld: ziet wie de premie niet betaalt.',
    },
    summary: 'In elke gemeente komt een plek waar inwoners zonder afspraak terechtkunnen met geldzorgen.',
    jointValue: 'Corporatie, verzekeraar en gemeente kennen elk een deel van de zorgen. Samen zijn zij op tijd.',
    residentOutcome: 'U wordt bij u in de buurt geholpen voordat een schuld groot wordt.',
    prevention: 'Minder stress en minder huisuitzettingen.',
    goal: 'livelihood',
    lifePhases: ['adult'],
    asks: { budget: [180_000, 180_000], team: [10, 10] },
  }),
  candidate({
    slug: 'hulp-tijdens-het-wachten',
    title: 'Hulp tijdens het wachten op jeugdhulp',
    themeLine: 'jeugd-en-kansrijk-opgroeien',
    proposer: 'gemeente-hengelo',
    involved: {
      ozjt: 'Voorbeeld: houdt bij wie waarop wacht.',
      'ggd-twente': 'Voorbeeld: de jeugdverpleegkundige houdt contact.',
    },
    summary: 'Wie op jeugdhulp wacht, krijgt binnen twee weken een vaste begeleider.',
    jointValue: 'De jeugdgezondheidszorg kent het gezin, de jeugdhulp weet hoe lang het duurt.',
    residentOutcome: 'U en uw kind staan er tijdens het wachten niet alleen voor.',
    prevention: 'Problemen worden niet groter terwijl een gezin wacht.',
    goal: 'equal-chances',
    lifePhases: ['child', 'youth'],
    challenges: ['young-minds'],
    asks: { budget: [150_000, 120_000], team: [8, 8] },
  }),
  candidate({
    slug: 'mantelzorgers-op-adem',
    title: 'Mantelzorgers op adem',
    themeLine: 'ouderen',
    proposer: 'gemeente-tubbergen',
    involved: {
      'informele-zorg-twente': 'Voorbeeld: regelt vervanging thuis.',
      'de-posten': 'Voorbeeld: heeft logeerplekken.',
    },
    summary: 'Mantelzorgers kunnen een paar weken per jaar op adem komen: er is een logeerplek of vervanging thuis.',
    jointValue: 'Welzijn kent de mantelzorger, de zorg heeft de bedden.',
    residentOutcome: 'U kunt eropuit, en uw naaste is in goede handen.',
    prevention: 'Wie op adem komt, houdt het zorgen langer vol.',
    goal: 'accessible-care',
    lifePhases: ['adult', 'older'],
    challenges: ['informal-carers', 'dementia'],
    asks: { budget: [120_000, 120_000], team: [5, 5] },
  }),
  candidate({
    slug: 'gezonde-schoolpleinen',
    title: 'Gezonde schoolpleinen',
    themeLine: 'preventie-en-gezondheid',
    proposer: 'ggd-twente',
    involved: {
      'ggd-twente': 'Voorbeeld: helpt scholen met een plan.',
      'twentse-noabers': 'Voorbeeld: buurtbewoners onderhouden het plein.',
    },
    summary: 'Schoolpleinen worden groen en rookvrij, en blijven na schooltijd open voor de buurt.',
    jointValue: 'School, buurt en gezondheidsdienst maken samen één plein.',
    residentOutcome: 'Uw kind speelt en beweegt meer.',
    prevention: 'Minder overgewicht.',
    goal: 'health-first',
    lifePhases: ['child'],
    asks: { budget: [90_000, 60_000], team: [2, 2], communication: [2, 2] },
  }),
  candidate({
    slug: 'herstelplek-in-de-wijk',
    title: 'Herstelplek in de wijk',
    themeLine: 'mentale-gezondheid',
    proposer: 'gemeente-almelo',
    involved: {
      dimence: 'Voorbeeld: brengt ervaringsdeskundigen in.',
      wijkracht: 'Voorbeeld: beheert de plek.',
    },
    summary: 'Na een psychische crisis kunnen inwoners dicht bij huis herstellen, met mensen die het zelf meemaakten.',
    jointValue: 'Behandeling en gewoon meedoen sluiten op elkaar aan.',
    residentOutcome: 'U kunt bij u in de buurt weer op verhaal komen.',
    prevention: 'Minder mensen vallen terug.',
    goal: 'accessible-care',
    lifePhases: ['adult'],
    asks: { budget: [140_000, 140_000], team: [6, 6] },
  }),
  candidate({
    slug: 'zorg-op-afstand-thuis',
    title: 'Zorg op afstand, thuis',
    themeLine: 'ouderen',
    proposer: 'provincie-overijssel',
    involved: {
      'carint-reggeland': 'Voorbeeld: belt met beeld in plaats van langs te rijden.',
      'gemeente-hof-van-twente': 'Voorbeeld: helpt ouderen aan internet.',
    },
    summary: 'Thuiszorg die met beeldbellen kan, gaat met beeldbellen. Wie dat niet kan, leert het.',
    jointValue: 'De zorg spaart reistijd, de gemeente zorgt dat niemand achterblijft.',
    residentOutcome: 'U kiest zelf wanneer u de zorg spreekt.',
    prevention: 'Meer tijd voor wie echt iemand aan huis nodig heeft.',
    goal: 'accessible-care',
    lifePhases: ['older'],
    challenges: ['staff'],
    asks: { budget: [200_000, 100_000], team: [7, 4] },
  }),
  candidate({
    slug: 'gezond-eten-dichtbij',
    title: 'Gezond eten dichtbij',
    themeLine: 'preventie-en-gezondheid',
    proposer: 'gemeente-borne',
    involved: {
      'ggd-twente': 'Voorbeeld: weet in welke buurten gezond eten ver weg is.',
      'gemeente-borne': 'Voorbeeld: begint met twee buurten.',
    },
    summary: 'In buurten waar gezond eten ver weg of duur is, komen buurtkeukens en moestuinen.',
    jointValue: 'Wat op één plek werkt, nemen andere gemeenten over.',
    residentOutcome: 'U eet gezond voor weinig geld.',
    prevention: 'Minder suikerziekte en overgewicht.',
    goal: 'health-first',
    lifePhases: ['child', 'adult'],
    asks: { budget: [60_000, 60_000], team: [3, 3] },
  }),
  candidate({
    slug: 'samen-rond-de-huisarts',
    title: 'Samen rond de huisarts',
    themeLine: 'preventie-en-gezondheid',
    proposer: 'gemeente-oldenzaal',
    involved: {
      'lhv-huisartsenkring-twente': 'Voorbeeld: huisartsen verwijzen naar welzijn.',
      wijkracht: 'Voorbeeld: heeft een welzijnscoach in de praktijk.',
    },
    summary: 'In de huisartsenpraktijk zit een welzijnscoach voor klachten waar geen pil tegen helpt.',
    jointValue: 'De huisarts wint tijd en de inwoner wordt echt geholpen.',
    residentOutcome: 'U krijgt hulp bij wat er achter uw klacht zit.',
    prevention: 'Minder bezoek aan de huisarts, minder medicijnen.',
    goal: 'across-domains',
    lifePhases: ['adult', 'older'],
    challenges: ['staff'],
    asks: { budget: [100_000, 100_000], team: [5, 5] },
  }),
  candidate({
    slug: 'een-huis-voor-jonge-gezinnen',
    title: 'Eén huis voor jonge gezinnen',
    themeLine: 'jeugd-en-kansrijk-opgroeien',
    proposer: 'gemeente-rijssen-holten',
    involved: {
      'ggd-twente': 'Voorbeeld: het consultatiebureau verhuist mee.',
      'gemeente-rijssen-holten': 'Voorbeeld: stelt een gebouw beschikbaar.',
    },
    summary: 'Verloskundige, consultatiebureau, kinderopvang en opvoedhulp zitten in elke kern onder één dak.',
    jointValue: 'Een gezin hoeft niet te zoeken en hulpverleners kennen elkaar.',
    residentOutcome: 'U kunt met alles over uw jonge kind op één plek terecht.',
    prevention: 'Eerder zien wat een kind nodig heeft.',
    goal: 'equal-chances',
    lifePhases: ['birth', 'child'],
    asks: { budget: [300_000, null], team: [9, null] },
  }),
  candidate({
    slug: 'deelvervoer-voor-de-kleine-kernen',
    title: 'Deelvervoer voor de kleine kernen',
    themeLine: 'bestaanszekerheid',
    proposer: 'gemeente-dinkelland',
    involved: {
      'twentse-noabers': 'Voorbeeld: vindt chauffeurs in de dorpen.',
      zgt: 'Voorbeeld: plant afspraken samen met het vervoer.',
    },
    summary: 'Dorpsauto’s met vrijwillige chauffeurs brengen inwoners naar zorg, winkel en club.',
    jointValue: 'Afspraken in het ziekenhuis en ritten worden samen gepland.',
    residentOutcome: 'U komt waar u moet zijn, ook zonder auto.',
    prevention: 'Minder gemiste afspraken en minder eenzaamheid.',
    goal: 'equal-chances',
    lifePhases: ['adult', 'older'],
    asks: { budget: [80_000, 80_000], team: [3, 3] },
  }),
];

/** On the agenda since this year: judged for the first time now. */
export const newCandidates: readonly ItemContent[] = [
  candidate({
    slug: 'woonplek-na-opname',
    title: 'Een woonplek na opname',
    themeLine: 'mentale-gezondheid',
    proposer: 'gemeente-enschede',
    involved: {
      mediant: 'Voorbeeld: meldt op tijd wie naar huis kan.',
      'woon-twente': 'Voorbeeld: houdt woningen vrij.',
    },
    summary: 'Wie uit een kliniek komt, heeft een woning en een bekende begeleider.',
    jointValue: 'Kliniek, corporatie en gemeente plannen het ontslag samen.',
    residentOutcome: 'U gaat naar een eigen plek, niet terug naar af.',
    prevention: 'Minder nieuwe opnames.',
    goal: 'accessible-care',
    lifePhases: ['adult'],
    asks: { budget: [130_000, 130_000], team: [6, 6] },
  }),
  candidate({
    slug: 'oog-voor-jonge-mantelzorgers',
    title: 'Oog voor jonge mantelzorgers',
    themeLine: 'jeugd-en-kansrijk-opgroeien',
    proposer: 'gemeente-hellendoorn',
    involved: {
      'informele-zorg-twente': 'Voorbeeld: begeleidt kinderen die thuis zorgen.',
      'ggd-twente': 'Voorbeeld: vraagt ernaar op school.',
    },
    summary: 'Kinderen die thuis voor iemand zorgen, worden gezien en krijgen steun op school.',
    jointValue: 'School, gezondheidsdienst en mantelzorgsteun werken met één afspraak.',
    residentOutcome: 'U hoeft als kind niet alles alleen te doen.',
    prevention: 'Minder schooluitval en minder klachten later.',
    goal: 'equal-chances',
    lifePhases: ['child', 'youth'],
    challenges: ['informal-carers', 'young-minds'],
    asks: { budget: [50_000, 50_000], team: [3, 3], communication: [1, 1] },
  }),
];
