import type { Domain, OrganisationKind } from '../../src/generated/enums.js';

/** An organisation as it stands in the register. */
export interface OrganisationFacts {
  readonly slug: string;
  readonly name: string;
  readonly kind: OrganisationKind;
  readonly domains: readonly Domain[];
  readonly code?: string;
  /** Inhabitants on 1 January 2021, for municipalities. */
  readonly residents?: number;
  readonly partOf?: string;
  readonly note?: string;
}

const municipality = (slug: string, name: string, code: string, residents: number): OrganisationFacts => ({
  slug: `gemeente-${slug}`,
  name: `Gemeente ${name}`,
  kind: 'municipality',
  domains: ['social'],
  code,
  residents,
});

/** The seventeen owners, in the order of the owner strip. Inhabitants: Statistics Netherlands, table 37230ned. */
export const owners: readonly OrganisationFacts[] = [
  municipality('almelo', 'Almelo', 'GM0141', 73_080),
  municipality('borne', 'Borne', 'GM0147', 23_686),
  municipality('dinkelland', 'Dinkelland', 'GM1774', 26_580),
  municipality('enschede', 'Enschede', 'GM0153', 159_533),
  municipality('haaksbergen', 'Haaksbergen', 'GM0158', 24_222),
  municipality('hellendoorn', 'Hellendoorn', 'GM0163', 35_879),
  municipality('hengelo', 'Hengelo', 'GM0164', 81_062),
  municipality('hof-van-twente', 'Hof van Twente', 'GM1735', 35_104),
  municipality('losser', 'Losser', 'GM0168', 22_877),
  municipality('oldenzaal', 'Oldenzaal', 'GM0173', 31_704),
  municipality('rijssen-holten', 'Rijssen-Holten', 'GM1742', 38_203),
  municipality('tubbergen', 'Tubbergen', 'GM0183', 21_288),
  municipality('twenterand', 'Twenterand', 'GM1700', 33_697),
  municipality('wierden', 'Wierden', 'GM0189', 24_521),
  { slug: 'menzis', name: 'Menzis', kind: 'insurer', domains: ['medical'], note: 'Zorgverzekeraar en zorgkantoor' },
  {
    slug: 'ggd-twente',
    name: 'GGD Twente',
    kind: 'publicHealthService',
    domains: ['publicHealth'],
    partOf: 'samentwente',
  },
  { slug: 'provincie-overijssel', name: 'Provincie Overijssel', kind: 'province', domains: ['social'], code: 'PV23' },
];

/** Joint bodies around the programme. They neither vote nor take part themselves. */
export const relatedBodies: readonly OrganisationFacts[] = [
  {
    slug: 'samentwente',
    name: 'SamenTwente',
    kind: 'jointBody',
    domains: ['publicHealth', 'social'],
    note: 'Gemeenschappelijke regeling van de 14 gemeenten: GGD Twente, OZJT en Veilig Thuis Twente. Ook Samen14 en Kennispunt Twente zijn hier ondergebracht.',
  },
  {
    slug: 'twente-beter',
    name: 'Twente Beter',
    kind: 'jointBody',
    domains: ['medical'],
    note: 'Zusterverband voor samenwerking binnen de zorg. De punten van Twente Beter zijn hier alleen ter verwijzing.',
  },
];

const partner = (
  slug: string,
  name: string,
  kind: OrganisationKind,
  domain: Domain,
  partOf?: string,
): OrganisationFacts => ({
  slug,
  name,
  kind,
  domains: [domain],
  ...(partOf === undefined ? {} : { partOf }),
});

/** Partners by name; the programme has more than three hundred in all. */
export const partners: readonly OrganisationFacts[] = [
  partner('mst', 'MST', 'hospital', 'medical'),
  partner('zgt', 'ZGT', 'hospital', 'medical'),
  partner('dimence', 'Dimence', 'mentalHealthCare', 'medical'),
  partner('mediant', 'Mediant', 'mentalHealthCare', 'medical'),
  partner('de-posten', 'De Posten', 'elderlyCare', 'medical'),
  partner('carint-reggeland', 'Carint Reggeland', 'elderlyCare', 'medical'),
  partner('zorggroep-sint-maarten', 'Zorggroep Sint Maarten', 'elderlyCare', 'medical'),
  partner('lhv-huisartsenkring-twente', 'LHV Huisartsenkring Twente', 'generalPractice', 'medical'),
  partner('fea', 'FEA', 'generalPractice', 'medical'),
  partner('spoedpost-huisartsen-twente', 'Spoedpost Huisartsen Twente', 'generalPractice', 'medical'),
  partner('karakter', 'Karakter', 'youthCare', 'social'),
  partner('ambiq', 'Ambiq', 'youthCare', 'social'),
  partner('veilig-thuis-twente', 'Veilig Thuis Twente', 'youthCare', 'social', 'samentwente'),
  partner('ozjt', 'OZJT', 'youthCare', 'social', 'samentwente'),
  partner('wijkracht', 'Wijkracht', 'welfare', 'social'),
  partner('welzijn-tubbergen-dinkelland', 'Stichting Welzijn Tubbergen Dinkelland', 'welfare', 'social'),
  partner('informele-zorg-twente', 'Stichting Informele Zorg Twente', 'welfare', 'social'),
  partner('woon-twente', 'WoON Twente', 'housing', 'social'),
  partner('twentse-noabers', 'Coöperatie Twentse Noabers', 'residents', 'social'),
  partner('politie-district-twente', 'Politie district Twente', 'safety', 'social'),
  partner('ambulance-oost', 'Ambulance Oost', 'acuteCare', 'medical'),
  partner('acute-zorg-euregio', 'Acute Zorg Euregio', 'acuteCare', 'medical'),
  partner('kennispunt-twente', 'Kennispunt Twente', 'knowledge', 'social', 'samentwente'),
  partner('universiteit-twente', 'Universiteit Twente', 'education', 'social'),
  partner('saxion', 'Saxion', 'education', 'social'),
  partner('roc-van-twente', 'ROC van Twente', 'education', 'social'),
  partner('roessingh', 'Roessingh Research and Development', 'knowledge', 'medical'),
  partner('wgv-zorg-en-welzijn', 'WGV Zorg en Welzijn', 'labourMarket', 'social'),
  partner('bsenf', 'BS&F', 'debtSupport', 'social'),
];
