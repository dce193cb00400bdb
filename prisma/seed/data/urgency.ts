/**
 * What owners said in urgency rounds; all of it is invented. One character per owner, in the order of the electorate: 0 to
 * 4 for niet urgent to zeer urgent, `-` for no judgement, `.` for nothing said.
 */
export const settledSheets: Readonly<Record<string, string>> = {
  'schuldhulp-dichtbij': '44434434434443444',
  'hulp-tijdens-het-wachten': '34434443434344434',
  'mantelzorgers-op-adem': '33433433343343333',
  'samen-rond-de-huisarts': '33332333233323333',
  'herstelplek-in-de-wijk': '33323333332333233',
  'zorg-op-afstand-thuis': '23222323223232334',
  // Divided: half finds it very urgent, half not at all.
  'een-huis-voor-jonge-gezinnen': '40041044104404014',
  // The municipalities against the others.
  'gezond-eten-dichtbij': '11121112111211443',
  // Most owners without a shortage of transport do not judge: no quorum.
  'deelvervoer-voor-de-kleine-kernen': '--4-2-.4---43--.-',
  'gezonde-schoolpleinen': '1121012111101122-',
};

export const settledArguments: readonly { readonly item: string; readonly owner: string; readonly text: string }[] = [
  {
    item: 'schuldhulp-dichtbij',
    owner: 'gemeente-enschede',
    text: 'Elke maand wachten maakt de schulden groter. Dit kan niet wachten (voorbeeld).',
  },
  {
    item: 'schuldhulp-dichtbij',
    owner: 'menzis',
    text: 'Wij zien de achterstanden in de premie weer oplopen (voorbeeld).',
  },
  {
    item: 'een-huis-voor-jonge-gezinnen',
    owner: 'gemeente-almelo',
    text: 'Jonge gezinnen raken bij ons de weg kwijt; een gebouw staat al leeg te wachten (voorbeeld).',
  },
  {
    item: 'een-huis-voor-jonge-gezinnen',
    owner: 'gemeente-borne',
    text: 'Bij ons zit alles al bij elkaar. Voor ons is dit niet urgent (voorbeeld).',
  },
  {
    item: 'een-huis-voor-jonge-gezinnen',
    owner: 'gemeente-dinkelland',
    text: 'In kleine kernen is één gebouw niet haalbaar (voorbeeld).',
  },
  {
    item: 'gezond-eten-dichtbij',
    owner: 'ggd-twente',
    text: 'De verschillen tussen buurten nemen toe, juist bij kinderen (voorbeeld).',
  },
  {
    item: 'gezond-eten-dichtbij',
    owner: 'gemeente-losser',
    text: 'Goed plan, maar er is geen haast bij (voorbeeld).',
  },
  {
    item: 'mantelzorgers-op-adem',
    owner: 'gemeente-tubbergen',
    text: 'Wie nu omvalt, komt straks zelf bij de zorg (voorbeeld).',
  },
];

/** What the board decided about the order of the settled round. */
export const boardDecisions = {
  decidedBy: 'Bestuurlijk overleg Twentse Koers (voorbeeld)',
  tieBreak: {
    items: ['herstelplek-in-de-wijk', 'samen-rond-de-huisarts'],
    reason: 'Voor de herstelplek is nu een gebouw beschikbaar; dat aanbod vervalt na de zomer (voorbeeld).',
  },
  adoption: {
    /** This item moves to the place before the other one. */
    moves: 'mantelzorgers-op-adem',
    before: 'hulp-tijdens-het-wachten',
    reason: 'Het rijk betaalt een jaar lang mee aan logeerzorg. Daarom gaat dit project één plaats omhoog (voorbeeld).',
  },
} as const;

/** How urgent the items of the open round are found about everywhere; owners differ from it by a step here and there. */
export const openLevels: Readonly<Record<string, number>> = {
  'maatwerk-multiprobleemhuishoudens': 3,
  'veilig-op-de-been': 2,
  'schuldhulp-dichtbij': 4,
  'hulp-tijdens-het-wachten': 4,
  'mantelzorgers-op-adem': 3,
  'gezonde-schoolpleinen': 1,
  'herstelplek-in-de-wijk': 3,
  'zorg-op-afstand-thuis': 2,
  'gezond-eten-dichtbij': 2,
  'samen-rond-de-huisarts': 3,
  'een-huis-voor-jonge-gezinnen': 2,
  'deelvervoer-voor-de-kleine-kernen': 1,
  'woonplek-na-opname': 3,
  'oog-voor-jonge-mantelzorgers': 2,
};

/** Who has not judged every item of the open round, and how many it did; the others are done. */
export const halfway: Readonly<Record<string, number>> = {
  'gemeente-dinkelland': 5,
  'gemeente-hellendoorn': 8,
  'gemeente-hengelo': 0,
  'gemeente-rijssen-holten': 4,
  'gemeente-tubbergen': 0,
  'gemeente-twenterand': 7,
  'gemeente-wierden': 6,
  'provincie-overijssel': 9,
};

export const openArguments: readonly { readonly item: string; readonly owner: string; readonly text: string }[] = [
  {
    item: 'woonplek-na-opname',
    owner: 'gemeente-enschede',
    text: 'Er liggen nu mensen in de kliniek die naar huis hadden gekund (voorbeeld).',
  },
  {
    item: 'schuldhulp-dichtbij',
    owner: 'gemeente-almelo',
    text: 'De inloop die wij zelf begonnen, zit nu al vol (voorbeeld).',
  },
  {
    item: 'veilig-op-de-been',
    owner: 'ggd-twente',
    text: 'Elke winter opnieuw zien wij dezelfde breuken (voorbeeld).',
  },
];
