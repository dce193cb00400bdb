/** People of the story. Every name and function is invented; none is a real official. */
export interface PersonFacts {
  readonly name: string;
  readonly function: string;
}

/** Somebody who speaks for an owner, and who stands in. */
export interface Voices {
  readonly representative: PersonFacts;
  readonly deputy: PersonFacts;
}

/** Representative and deputy of each owner. */
export const voices: Readonly<Record<string, Voices>> = {
  'gemeente-almelo': {
    representative: { name: 'Marleen Boskamer', function: 'Wethouder Zorg (voorbeeld)' },
    deputy: { name: 'Sietse Laarveld', function: 'Wethouder Jeugd (voorbeeld)' },
  },
  'gemeente-borne': {
    representative: { name: 'Joke Kloosterbeek', function: 'Wethouder Welzijn (voorbeeld)' },
    deputy: { name: 'Ruud Zandink', function: 'Directeur sociaal domein (voorbeeld)' },
  },
  'gemeente-dinkelland': {
    representative: { name: 'Harm Dinkelbos', function: 'Wethouder Zorg en wonen (voorbeeld)' },
    deputy: { name: 'Anouk Weerdsma', function: 'Wethouder Jeugd (voorbeeld)' },
  },
  'gemeente-enschede': {
    representative: { name: 'Fenna Oosterlaak', function: 'Wethouder Zorg (voorbeeld)' },
    deputy: { name: 'Samir Azzouti', function: 'Wethouder Inkomen (voorbeeld)' },
  },
  'gemeente-haaksbergen': {
    representative: { name: 'Tom Markslag', function: 'Wethouder Samenleving (voorbeeld)' },
    deputy: { name: 'Ineke Buursema', function: 'Directeur sociaal domein (voorbeeld)' },
  },
  'gemeente-hellendoorn': {
    representative: { name: 'Dirk Reggestein', function: 'Wethouder Zorg (voorbeeld)' },
    deputy: { name: 'Pauline Esbosch', function: 'Wethouder Wonen (voorbeeld)' },
  },
  'gemeente-hengelo': {
    representative: { name: 'Nadia Elkadiri', function: 'Wethouder Zorg en jeugd (voorbeeld)' },
    deputy: { name: 'Wouter Brookveld', function: 'Wethouder Werk (voorbeeld)' },
  },
  'gemeente-hof-van-twente': {
    representative: { name: 'Gea Twickelveen', function: 'Wethouder Welzijn (voorbeeld)' },
    deputy: { name: 'Jorn Diepenslag', function: 'Directeur sociaal domein (voorbeeld)' },
  },
  'gemeente-losser': {
    representative: { name: 'Ilse Glanerveld', function: 'Wethouder Zorg (voorbeeld)' },
    deputy: { name: 'Theo Ravenslag', function: 'Wethouder Financiën (voorbeeld)' },
  },
  'gemeente-oldenzaal': {
    representative: { name: 'Koen Plechelstra', function: 'Wethouder Ouderen (voorbeeld)' },
    deputy: { name: 'Miriam Hulsveen', function: 'Wethouder Jeugd (voorbeeld)' },
  },
  'gemeente-rijssen-holten': {
    representative: { name: 'Arend Holterveld', function: 'Wethouder Zorg (voorbeeld)' },
    deputy: { name: 'Janneke Regtslag', function: 'Directeur sociaal domein (voorbeeld)' },
  },
  'gemeente-tubbergen': {
    representative: { name: 'Lianne Eshuisveld', function: 'Wethouder Welzijn (voorbeeld)' },
    deputy: { name: 'Bert Mandersloo', function: 'Wethouder Financiën (voorbeeld)' },
  },
  'gemeente-twenterand': {
    representative: { name: 'Henk Veenrandsma', function: 'Wethouder Zorg (voorbeeld)' },
    deputy: { name: 'Sabine Daarlema', function: 'Wethouder Onderwijs (voorbeeld)' },
  },
  'gemeente-wierden': {
    representative: { name: 'Cora Notterveld', function: 'Wethouder Samenleving (voorbeeld)' },
    deputy: { name: 'Evert Ypelslag', function: 'Directeur sociaal domein (voorbeeld)' },
  },
  menzis: {
    representative: { name: 'Paul van Steenwold', function: 'Regiodirecteur (voorbeeld)' },
    deputy: { name: 'Rianne Hartsloo', function: 'Manager zorginkoop (voorbeeld)' },
  },
  'ggd-twente': {
    representative: { name: 'Esther Rozendom', function: 'Directeur publieke gezondheid (voorbeeld)' },
    deputy: { name: 'Olaf Bremslag', function: 'Manager gezondheid (voorbeeld)' },
  },
  'provincie-overijssel': {
    representative: { name: 'Margriet Sallandsma', function: 'Gedeputeerde (voorbeeld)' },
    deputy: { name: 'Jeroen Vechtslag', function: 'Programmadirecteur (voorbeeld)' },
  },
};

/** The representative of Almelo before the present one: an ended mandate. */
export const predecessor = {
  organisation: 'gemeente-almelo',
  person: { name: 'Gerbrand Veldslag', function: 'Oud-wethouder Zorg (voorbeeld)' },
} as const;

/** The owner whose representative speaks subject to ratification by its own executive. */
export const boundByRatification = 'gemeente-losser';

/** Coordinators of some owners: they prepare and follow, and do not vote. */
export const coordinators: Readonly<Record<string, PersonFacts>> = {
  'gemeente-almelo': { name: 'Tessa Kolkstra', function: 'Coördinator (voorbeeld)' },
  'gemeente-borne': { name: 'Loes Bornerveld', function: 'Coördinator (voorbeeld)' },
  'gemeente-enschede': { name: 'Robin Twelsloo', function: 'Coördinator (voorbeeld)' },
  'gemeente-hengelo': { name: 'Daan Weusveld', function: 'Coördinator (voorbeeld)' },
  menzis: { name: 'Amber Linschoten', function: 'Coördinator (voorbeeld)' },
  'ggd-twente': { name: 'Stefan Koopslag', function: 'Coördinator (voorbeeld)' },
};

const contact = (name: string): PersonFacts => ({ name, function: 'Contactpersoon (voorbeeld)' });

/** Contacts of partners. */
export const contacts: Readonly<Record<string, PersonFacts>> = {
  mst: contact('Peter-Jan Singraaf'),
  zgt: contact('Yvonne Burgersloo'),
  dimence: contact('Sanne Deventerveld'),
  mediant: contact('Rob Helmerslag'),
  'de-posten': contact('Annet Zuidersloo'),
  'carint-reggeland': contact('Wilma Regveld'),
  'zorggroep-sint-maarten': contact('Gijs Maarslag'),
  'lhv-huisartsenkring-twente': contact('Joost Hageveld'),
  'spoedpost-huisartsen-twente': contact('Mirte Spoelveld'),
  karakter: contact('Hidde Overslag'),
  ambiq: contact('Linda Meersloo'),
  'veilig-thuis-twente': contact('Dewi Palthesma'),
  ozjt: contact('Evelien Topslag'),
  wijkracht: contact('Said Oulveld'),
  'informele-zorg-twente': contact('Hanneke Steunslag'),
  'woon-twente': contact('Karin Steesloo'),
  'twentse-noabers': contact('Truus Noabersma'),
  'politie-district-twente': contact('Patricia Singelslag'),
  'ambulance-oost': contact('Niels Borgveld'),
  'acute-zorg-euregio': contact('Claudia Grensloo'),
  'kennispunt-twente': contact('Leonie Telveld'),
  'universiteit-twente': contact('Frederique Drienslag'),
  saxion: contact('Bas Handelsloo'),
  roessingh: contact('Ellis Loopveld'),
  'wgv-zorg-en-welzijn': contact('Marco Vakslag'),
  bsenf: contact('Ferry Muntveld'),
};

/** Who runs the process, without a vote. */
export const programmeManager: PersonFacts = { name: 'Lotte Heidstra', function: 'Programmamanager (voorbeeld)' };
export const programmeTeam: readonly [PersonFacts, ...PersonFacts[]] = [
  { name: 'Bram Dinkelaar', function: 'Programmateam, procesbegeleider (voorbeeld)' },
  { name: 'Yara Esbroek', function: 'Programmateam, adviseur (voorbeeld)' },
];
