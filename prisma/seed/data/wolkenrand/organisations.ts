import type { OrganisationFacts } from '../organisations.js';

const municipality = (name: string, residents: number): OrganisationFacts => ({
  slug: `gemeente-${name.toLowerCase()}`,
  name: `Gemeente ${name} (voorbeeld)`,
  kind: 'municipality',
  domains: ['social'],
  residents,
});

/** The five owners; three of them make a majority. */
export const owners: readonly OrganisationFacts[] = [
  municipality('Maanoord', 41_000),
  municipality('Regenboog', 63_500),
  municipality('Sterrenveld', 28_250),
  {
    slug: 'zorgverzekeraar-parasol',
    name: 'Zorgverzekeraar Parasol (voorbeeld)',
    kind: 'insurer',
    domains: ['medical'],
  },
  {
    slug: 'ggd-wolkenrand',
    name: 'GGD Wolkenrand (voorbeeld)',
    kind: 'publicHealthService',
    domains: ['publicHealth'],
  },
];

export const partners: readonly OrganisationFacts[] = [
  { slug: 'ziekenhuis-de-parel', name: 'Ziekenhuis De Parel (voorbeeld)', kind: 'hospital', domains: ['medical'] },
  { slug: 'wijkteam-zonnestraal', name: 'Wijkteam Zonnestraal (voorbeeld)', kind: 'welfare', domains: ['social'] },
  {
    slug: 'thuiszorg-regendruppel',
    name: 'Thuiszorg Regendruppel (voorbeeld)',
    kind: 'elderlyCare',
    domains: ['medical'],
  },
];
