import { euros, type ItemContent, type ItemText } from './content.js';

/** Older people: living, care at home, and what carries both. */
export const jointAssessment: ItemContent = {
  slug: 'samen-indiceren-in-de-wijk',
  kind: 'project',
  themeLine: 'ouderen',
  proposer: 'gemeente-dinkelland',
  involved: {
    'de-posten': 'De wijkverpleegkundigen doen mee in de proef in Enschede-Zuid (voorbeeld).',
    'gemeente-enschede': 'Laat de wijkverpleegkundige ook gemeentelijke hulp toekennen (voorbeeld).',
    'gemeente-dinkelland': 'Doet mee met de proef in Denekamp.',
  },
  needs: { budget: [euros(30_000), euros(40_000), euros(40_000)], team: [3, 3, 3] },
  texts: [
    {
      title: 'Netwerksamenwerking en samen indiceren in de wijk',
      summary:
        'De wijkverpleegkundige kijkt ook welke hulp van de gemeente nodig is. Zo hoeven er minder mensen langs te komen. Sinds 2021 loopt een proef in Enschede-Zuid en Denekamp.',
      reason: 'Ouderen vertelden hetzelfde verhaal aan veel verschillende mensen, en moesten lang wachten op hulp.',
      jointValue:
        'De wijkverpleegkundige en de gemeente vertrouwen op elkaars oordeel. Dat scheelt huisbezoeken en tijd.',
      residentOutcome: 'U vertelt uw verhaal één keer en krijgt sneller de hulp die u nodig hebt.',
      prevention: 'Hulp op tijd thuis voorkomt dat ouderen vallen, vereenzamen of naar het ziekenhuis moeten.',
      continuity:
        'Na de proef nemen gemeenten en wijkverpleging de werkwijze over in hun gewone afspraken (voorbeeld).',
      execution: 'local',
      goals: {
        'accessible-care': 'Dezelfde wijkverpleegkundigen kunnen meer mensen helpen.',
        'across-domains': 'Zorg en gemeente geven samen toegang tot hulp.',
      },
      lifePhases: ['older', 'last-phase'],
      challenges: ['staff', 'informal-carers'],
      foundations: ['levensloopbestendig-wonen'],
    },
  ],
};

const housingAndCareText: ItemText = {
  title: 'Wonen en zorg',
  summary:
    'Inwoners kunnen blijven wonen in hun eigen buurt, ook als zij zorg nodig hebben. Er is één woonzorgvisie voor de regio, en veertien gemeenten hebben hun eigen visie. De voortgang wordt ieder jaar op een rij gezet.',
  reason:
    'Het aantal mensen met dementie groeit, terwijl er minder mensen in de zorg werken. Er zijn woningen nodig waar zorg goed mogelijk is.',
  jointValue:
    'Gemeenten, provincie, corporaties en zorgkantoor plannen samen. Zo staat de juiste woning op de juiste plek.',
  residentOutcome: 'U kunt langer in uw eigen buurt wonen, in een huis dat bij u past.',
  prevention: 'In een geschikt huis vallen mensen minder vaak en is minder zorg nodig.',
  continuity: 'Elke gemeente neemt de afspraken op in haar eigen woonzorgvisie.',
  execution: 'both',
  goals: {
    'accessible-care': 'Zorg thuis is goed te geven in woningen die daarvoor geschikt zijn.',
    'equal-chances': 'In elke gemeente zijn woningen voor mensen die zorg nodig hebben.',
  },
  lifePhases: ['adult', 'older', 'last-phase'],
  challenges: ['dementia', 'staff'],
  foundations: ['levensloopbestendig-wonen', 'gedeeld-regiobeeld'],
};

export const housingAndCare: ItemContent = {
  slug: 'wonen-en-zorg',
  kind: 'project',
  themeLine: 'ouderen',
  proposer: 'provincie-overijssel',
  involved: {
    'provincie-overijssel': 'Brengt de regionale woonzorgvisie in en ziet toe op de spreiding (voorbeeld).',
    'woon-twente': 'De corporaties bouwen en verbouwen de woningen (voorbeeld).',
    menzis: 'Het zorgkantoor koopt de zorg in die erbij hoort (voorbeeld).',
  },
  needs: { budget: [euros(80_000), euros(90_000), euros(70_000)], team: [5, 5, 5], communication: [1, 1, 1] },
  texts: [
    {
      ...housingAndCareText,
      summary:
        'Inwoners kunnen blijven wonen in hun eigen buurt, ook als zij zorg nodig hebben. Er komt één regionale woonzorgvisie, met een vast aantal woningen per gemeente (voorbeeld).',
    },
    {
      ...housingAndCareText,
      changeNote:
        'Het vaste aantal woningen per gemeente is vervallen. Elke gemeente kiest in haar eigen visie hoe zij bijdraagt (voorbeeld).',
    },
  ],
};
