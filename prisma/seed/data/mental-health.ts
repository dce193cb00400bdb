import { euros, type ItemContent } from './content.js';

/** Mental health: acute help in the street, waiting lists, and the transformation plan. */
export const streetTriage: ItemContent = {
  slug: 'streettriage-twente',
  kind: 'project',
  themeLine: 'mentale-gezondheid',
  proposer: 'menzis',
  involved: {
    dimence: 'Levert verpleegkundigen die meegaan naar een melding (voorbeeld).',
    mediant: 'Levert verpleegkundigen die meegaan naar een melding (voorbeeld).',
    'politie-district-twente': 'Krijgt de meldingen en gaat samen met de verpleegkundige (voorbeeld).',
    'ambulance-oost': 'Brengt mensen waar nodig naar de juiste plek (voorbeeld).',
    'acute-zorg-euregio': 'Bewaakt de afspraken tussen de diensten (voorbeeld).',
    menzis: 'Betaalt een deel van de inzet (voorbeeld).',
  },
  needs: { budget: [euros(90_000), euros(90_000), euros(90_000)], team: [3, 3, 3], communication: [1, 1, 1] },
  texts: [
    {
      title: 'Streettriage Twente',
      summary:
        'Bij een melding over iemand die in de war is, gaat een verpleegkundige mee. De proef liep van eind 2018 tot 2020. Na een kosten-batenanalyse in juni 2020 ging het project drie jaar door.',
      reason: 'In 2018 waren er 2.200 meldingen. De politie stond er vaak alleen voor, terwijl het om zorg ging.',
      jointValue:
        'Politie, ambulance en geestelijke zorg komen samen bij iemand die hulp nodig heeft. Geen van hen kan dat alleen.',
      residentOutcome: 'Wie in de war is, krijgt meteen zorg. Buren en familie staan er niet alleen voor.',
      prevention: 'Goede hulp op straat voorkomt opname, een nacht in de cel en nieuwe meldingen.',
      continuity: 'De diensten nemen de inzet op in hun gewone roosters en begroting (voorbeeld).',
      execution: 'regional',
      goals: {
        'accessible-care': 'Hulp komt naar iemand toe, op het moment dat het nodig is.',
        'across-domains': 'Veiligheid en zorg werken met één afspraak.',
      },
      lifePhases: ['youth', 'adult', 'older'],
      challenges: ['young-minds'],
      foundations: ['arbeidsmarkt-in-de-zorg'],
    },
  ],
};

export const waitingLists: ItemContent = {
  slug: 'aanpak-wachtlijsten-ggz',
  kind: 'project',
  themeLine: 'mentale-gezondheid',
  proposer: 'menzis',
  involved: {
    menzis: 'Maakt afspraken over de wachttijden (voorbeeld).',
    dimence: 'Behandelt mensen en deelt de wachttijden (voorbeeld).',
    mediant: 'Behandelt mensen en deelt de wachttijden (voorbeeld).',
    'gemeente-hengelo': 'Voorbeeld: brengt de wachtlijst voor beschermd wonen in.',
  },
  needs: { budget: [euros(40_000), euros(0), euros(0)], team: [2, 0, 0] },
  texts: [
    {
      title: 'Aanpak wachtlijsten GGZ',
      summary:
        'Minder mensen die wachten en een kortere wachttijd voor geestelijke zorg, ook bij beschermd wonen en bij de jeugd-ggz.',
      reason: 'Mensen met psychische klachten wachtten te lang. In die tijd werden de klachten vaak erger.',
      jointValue: 'Verzekeraar en behandelaars keken samen naar alle wachtlijsten en verdeelden de plekken.',
      residentOutcome: 'U wacht korter op een behandeling.',
      prevention: 'Wie op tijd hulp krijgt, heeft minder vaak zware zorg nodig.',
      continuity: 'De behandelaars houden hun afspraken over de wachttijden na het project in stand (voorbeeld).',
      execution: 'regional',
      goals: { 'accessible-care': 'De wachttijd is korter geworden.' },
      lifePhases: ['youth', 'adult'],
      challenges: ['young-minds', 'staff'],
      foundations: ['arbeidsmarkt-in-de-zorg', 'gedeeld-regiobeeld'],
    },
  ],
};

export const mentallyHealthy: ItemContent = {
  slug: 'mentaal-gezond-twente',
  kind: 'project',
  themeLine: 'mentale-gezondheid',
  proposer: 'menzis',
  involved: {
    menzis: 'Dient het transformatieplan mee in (voorbeeld).',
    dimence: 'Voert een deel van het plan uit (voorbeeld).',
    mediant: 'Voert een deel van het plan uit (voorbeeld).',
    'ggd-twente': 'Brengt kennis in over de mentale gezondheid van inwoners (voorbeeld).',
  },
  needs: { budget: [euros(0), euros(120_000), euros(140_000)], team: [2, 6, 6], communication: [0, 2, 2] },
  texts: [
    {
      title: 'Mentaal Gezond Twente',
      summary:
        'Een transformatieplan voor mentale gezondheid: eerder praten over klachten, hulp dichtbij en behandeling voor wie dat nodig heeft. De colleges van alle veertien gemeenten stemden er in juni 2025 mee in om het plan in te dienen.',
      reason:
        'Bijna de helft van de jongeren en jongvolwassenen ervaart psychische klachten. Meer behandelen alleen is geen antwoord.',
      jointValue:
        'Scholen, wijken, huisartsen en behandelaars vangen mensen samen op. Zo komt iemand eerder op de goede plek.',
      residentOutcome: 'U kunt eerder en dichter bij huis terecht met uw klachten.',
      prevention: 'Klachten die vroeg worden gehoord, groeien minder vaak uit tot een stoornis.',
      continuity: 'De partners nemen wat werkt na het plan op in hun gewone aanbod (voorbeeld).',
      execution: 'both',
      goals: {
        'health-first': 'Mentale gezondheid krijgt aandacht voordat behandeling nodig is.',
        'accessible-care': 'Behandelaars houden tijd over voor wie hen echt nodig heeft.',
        'across-domains': 'Gemeenten, GGD, verzekeraar en behandelaars voeren één plan uit.',
      },
      lifePhases: ['youth', 'adult'],
      challenges: ['young-minds', 'staff'],
      foundations: ['gedeeld-regiobeeld'],
    },
  ],
};
