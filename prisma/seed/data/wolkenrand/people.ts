import type { PersonFacts, Voices } from '../people.js';

const person = (name: string, what: string): PersonFacts => ({ name, function: `${what} (voorbeeld)` });

/** Representative and deputy of each owner. */
export const voices: Readonly<Record<string, Voices>> = {
  'gemeente-maanoord': {
    representative: person('Jasmijn Wolkenaar', 'Wethouder Zorg'),
    deputy: person('Tijs Ochtendrood', 'Wethouder Jeugd'),
  },
  'gemeente-regenboog': {
    representative: person('Bente Regenhof', 'Wethouder Welzijn'),
    deputy: person('Milan Schemerveld', 'Directeur sociaal domein'),
  },
  'gemeente-sterrenveld': {
    representative: person('Ravi Nevelstra', 'Wethouder Wonen'),
    deputy: person('Elske Dauwsma', 'Wethouder Onderwijs'),
  },
  'zorgverzekeraar-parasol': {
    representative: person('Otis Windekind', 'Regiodirecteur'),
    deputy: person('Noor Briesman', 'Manager zorginkoop'),
  },
  'ggd-wolkenrand': {
    representative: person('Fleur Hagelslot', 'Directeur publieke gezondheid'),
    deputy: person('Pim Dooiweer', 'Manager gezondheid'),
  },
};

export const coordinators: Readonly<Record<string, PersonFacts>> = {
  'gemeente-regenboog': person('Iris Motregen', 'Coördinator'),
};

/** One of them bears the name and e-mail address of somebody in the first programme: they are two people. */
export const contacts: Readonly<Record<string, PersonFacts>> = {
  'ziekenhuis-de-parel': person('Sam Avondster', 'Contactpersoon'),
  'wijkteam-zonnestraal': person('Hanneke Steunslag', 'Contactpersoon'),
  'thuiszorg-regendruppel': person('Lieke Mistral', 'Contactpersoon'),
};

export const manager = person('Vera Donderberg', 'Programmamanager');
export const team: readonly [PersonFacts, ...PersonFacts[]] = [person('Joris Miezer', 'Adviseur van het team')];
