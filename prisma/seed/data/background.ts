/** Input from sessions: who said it, where, and what it led to. Sessions and speakers are invented. */
export const inputs = [
  {
    item: 'rub',
    theme: 'bestaanszekerheid',
    saidBy: 'Een inwoner uit Enschede (voorbeeld)',
    session: 'Bewonersavond geldzorgen (voorbeeld)',
    day: -445,
    text: 'Ik durfde niet naar de tandarts, want ik had nog een schuld bij de verzekering.',
  },
  {
    item: 'vroegsignalering-schulden',
    theme: 'bestaanszekerheid',
    saidBy: 'Een wijkcoach (voorbeeld)',
    session: 'Werksessie bestaanszekerheid (voorbeeld)',
    day: -444,
    text: 'Als we mensen eerder spreken, is een oplossing vaak nog klein.',
  },
  {
    item: 'samen-indiceren-in-de-wijk',
    theme: 'ouderen',
    saidBy: 'Een wijkverpleegkundige (voorbeeld)',
    session: 'Werksessie ouderen (voorbeeld)',
    day: -443,
    text: 'Mevrouw heeft haar verhaal nu vier keer verteld. Laat mij het één keer goed opschrijven.',
  },
  {
    item: 'mentaal-gezond-twente',
    theme: 'mentale-gezondheid',
    saidBy: 'Een student (voorbeeld)',
    session: 'Jongerentafel mentale gezondheid (voorbeeld)',
    day: -90,
    text: 'Ik zocht geen behandeling. Ik zocht iemand die even meedacht, nu en niet over een half jaar.',
  },
  {
    item: 'veilig-op-de-been',
    theme: 'preventie-en-gezondheid',
    saidBy: 'Een fysiotherapeut (voorbeeld)',
    session: 'Werksessie preventie (voorbeeld)',
    day: -105,
    text: 'Na één val gaan mensen minder bewegen, en dan vallen ze juist vaker.',
  },
  {
    item: null,
    theme: 'jeugd-en-kansrijk-opgroeien',
    saidBy: 'Een jeugdverpleegkundige (voorbeeld)',
    session: 'Werksessie jeugd (voorbeeld)',
    day: -70,
    text: 'Ouders vragen vaak pas om hulp als het kind al naar school gaat.',
  },
] as const;

/** What residents noticed. The texts are facts; the sources name where the fact was told. */
export const residentResults = [
  {
    item: 'rub',
    day: -40,
    text: 'Meer dan 1.000 inwoners zijn van hun schuld bij de zorgverzekeraar af.',
    source: 'Twentse Koers, resultaten van de regeling',
  },
  {
    item: 'vroegsignalering-schulden',
    day: -35,
    text: 'Per maand komen duizenden signalen binnen. Vroeger kwamen schulden pas na ongeveer vijf jaar aan het licht.',
    source: 'Twentse Koers, vroegsignalering',
  },
  {
    item: 'leefstijl-en-gezondheid-18-plus',
    day: -30,
    text: 'Enkele honderden inwoners doen mee aan een leefstijlprogramma, de Diabetes Challenge of valpreventie.',
    source: 'Twentse Koers, leefstijl en gezondheid',
  },
  {
    item: 'aanpak-wachtlijsten-ggz',
    day: -62,
    text: 'Er wachten minder mensen en zij wachten korter, ook bij beschermd wonen en de jeugd-ggz.',
    source: 'Twentse Koers, aanpak wachtlijsten',
  },
  {
    item: 'jogg-twente',
    day: -25,
    text: 'In 2021 deden negen gemeenten mee. Nu zijn het er tien.',
    source: 'Twentse Koers, JOGG',
  },
] as const;

/** How participants carry an item out at home; invented. */
export const localImplementations = [
  {
    item: 'rub',
    organisation: 'gemeente-enschede',
    text: 'Het team Inkomen nodigt inwoners uit voor een gesprek en regelt de overstap met de zorgverzekeraar (voorbeeld).',
  },
  {
    item: 'rub',
    organisation: 'gemeente-almelo',
    text: 'De consulenten bespreken de regeling in het jaarlijkse gesprek over de uitkering (voorbeeld).',
  },
  {
    item: 'vroegsignalering-schulden',
    organisation: 'gemeente-hengelo',
    text: 'Twee medewerkers gaan op huisbezoek bij iedereen met meer dan één signaal (voorbeeld).',
  },
  {
    item: 'jogg-twente',
    organisation: 'gemeente-almelo',
    text: 'De regisseur werkt samen met twaalf scholen en drie sportclubs (voorbeeld).',
  },
  {
    item: 'wonen-en-zorg',
    organisation: 'gemeente-oldenzaal',
    text: 'De eigen woonzorgvisie is vastgesteld; twee locaties worden onderzocht (voorbeeld).',
  },
] as const;
