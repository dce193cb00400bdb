import { euros, type ItemContent } from './content.js';

/** Social security: debts, insurance, and households with several problems at once. */
export const rub: ItemContent = {
  slug: 'rub',
  kind: 'project',
  themeLine: 'bestaanszekerheid',
  proposer: 'gemeente-enschede',
  involved: {
    menzis: 'Beheert de regeling en de schulden bij de zorgverzekering.',
    'gemeente-enschede': 'Begon de regeling en kent de inwoners met een bijstandsuitkering.',
  },
  needs: {
    budget: [euros(60_000), euros(60_000), euros(40_000)],
    team: [3, 3, 2],
    communication: [1, 1, 1],
  },
  texts: [
    {
      title: 'Regeling Uitstroom Bijstandsgerechtigden (RUB)',
      summary:
        'Inwoners met een bijstandsuitkering en een schuld bij hun zorgverzekeraar krijgen een weg terug naar een gewone zorgverzekering. Enschede begon in 2016 en benaderde ongeveer 600 mensen; elf gemeenten volgden in 2017.',
      reason:
        'Wie een schuld heeft bij de zorgverzekeraar, komt daar alleen moeilijk uit. De schuld groeit, en mensen stellen zorg uit.',
      jointValue:
        'De gemeente kent de inwoner, de zorgverzekeraar kent de schuld. Alleen samen kunnen zij de schuld stoppen en een nieuwe start mogelijk maken. Twaalf van de veertien gemeenten doen mee.',
      residentOutcome: 'U raakt uw schuld bij de zorgverzekeraar kwijt en bent weer gewoon verzekerd.',
      prevention: 'Wie geen schuld heeft, gaat eerder naar de dokter. Zo worden klachten niet erger dan nodig is.',
      continuity:
        'De regeling is deel van het gewone werk van de deelnemende gemeenten en van de zorgverzekeraar (voorbeeld).',
      execution: 'both',
      goals: {
        livelihood: 'Meer dan 1.000 inwoners zijn van hun schuld bij de zorgverzekeraar af.',
        'across-domains': 'Gemeenten en zorgverzekeraar voeren de regeling samen uit.',
      },
      lifePhases: ['adult'],
      challenges: [],
      foundations: [],
    },
  ],
};

export const earlySignals: ItemContent = {
  slug: 'vroegsignalering-schulden',
  kind: 'project',
  themeLine: 'bestaanszekerheid',
  proposer: 'gemeente-hengelo',
  involved: {
    menzis: 'Meldt het als de premie niet wordt betaald.',
    'woon-twente': 'Woningcorporaties melden het als de huur niet wordt betaald.',
  },
  needs: {
    budget: [euros(70_000), euros(70_000), euros(60_000)],
    team: [4, 4, 3],
    communication: [1, 1, 1],
  },
  texts: [
    {
      title: 'Vroegsignalering schulden',
      summary:
        'Woningcorporaties, energie- en waterbedrijven en zorgverzekeraars geven een seintje aan de gemeente als iemand de rekening niet betaalt. De gemeente biedt dan hulp aan. De afspraken staan in een convenant van 10 april 2019.',
      reason:
        'Schulden kwamen vroeger pas na ongeveer vijf jaar aan het licht. Dan zijn ze hoog en is de weg terug lang.',
      jointValue:
        'Eén gemiste rekening zegt weinig. Als alle organisaties hun seintjes delen, ziet de gemeente op tijd wie hulp kan gebruiken. Per maand gaat het om duizenden signalen.',
      residentOutcome: 'U krijgt hulp aangeboden voordat een kleine achterstand een grote schuld wordt.',
      prevention: 'Minder stress door geldzorgen, en daardoor minder klachten die later zorg vragen.',
      continuity:
        'De veertien gemeenten en hun partners houden zich aan het convenant en bespreken het ieder jaar (voorbeeld).',
      execution: 'local',
      goals: {
        livelihood: 'Achterstanden worden gezien als ze nog klein zijn.',
        'health-first': 'Minder geldzorgen betekent minder stress en gezondere inwoners.',
      },
      lifePhases: ['youth', 'adult', 'older'],
      challenges: [],
      foundations: ['gedeeld-regiobeeld'],
    },
  ],
};

export const municipalInsurance: ItemContent = {
  slug: 'gemeentepolis',
  kind: 'project',
  themeLine: 'bestaanszekerheid',
  proposer: 'gemeente-almelo',
  involved: {
    menzis: 'Biedt de collectieve zorgverzekering aan.',
    bsenf: 'Helpt gemeenten en inwoners bij het kiezen van de juiste verzekering.',
  },
  needs: { budget: [euros(30_000), euros(30_000), euros(30_000)], team: [2, 2, 2], communication: [2, 2, 2] },
  texts: [
    {
      title: 'Collectieve zorgverzekering – gemeentepolis',
      summary:
        'Een goede zorgverzekering voor inwoners met een laag inkomen. In 2023 boden alle veertien gemeenten de gemeentepolis aan. In mei en oktober 2023 spraken ambtenaren over het vervolg.',
      reason:
        'Inwoners met een laag inkomen kiezen vaak een verzekering die te weinig betaalt van wat zij nodig hebben.',
      jointValue:
        'Veertien gemeenten maken samen één afspraak met de zorgverzekeraar. Dat is eenvoudiger voor inwoners en sterker dan veertien losse afspraken.',
      residentOutcome: 'U kunt een verzekering kiezen die past bij uw inkomen en bij de zorg die u nodig hebt.',
      prevention: 'Inwoners stellen zorg minder vaak uit vanwege de kosten.',
      continuity: 'De gemeenten kijken ieder jaar voor de zomer of de polis nog past (voorbeeld).',
      execution: 'local',
      goals: {
        livelihood: 'Zorgkosten brengen inwoners minder vaak in de problemen.',
        'accessible-care': 'Ook met een laag inkomen is goede zorg bereikbaar.',
      },
      lifePhases: ['adult', 'older'],
      challenges: [],
      foundations: [],
    },
  ],
};

export const multiproblem: ItemContent = {
  slug: 'maatwerk-multiprobleemhuishoudens',
  kind: 'project',
  themeLine: null,
  proposer: 'gemeente-enschede',
  involved: {
    'gemeente-enschede': 'Werkt met de doorbraakmethode en zoekt naar een vaste plek daarvoor.',
    'gemeente-almelo': 'Werkt met de doorbraakmethode en zoekt naar een vaste plek daarvoor.',
    mediant: 'Voorbeeld: behandelt volwassenen uit deze huishoudens.',
  },
  needs: { budget: [euros(50_000), euros(60_000), euros(60_000)], team: [3, 4, 4], communication: [0, 1, 1] },
  texts: [
    {
      title: 'Maatwerk multiprobleemhuishoudens',
      summary:
        'Huishoudens met veel problemen tegelijk krijgen één plan dat echt past. Het project komt voort uit de City Deal Eenvoudig Maatwerk en gebruikt de doorbraakmethode. Het raakt alle themalijnen.',
      reason: 'Deze huishoudens krijgen hulp van veel kanten, maar de regels werken elkaar soms tegen.',
      jointValue:
        'Zorg, inkomen en wonen zitten bij verschillende organisaties. Een doorbraak lukt alleen als zij samen besluiten.',
      residentOutcome: 'U hebt één plan en één persoon die met u meedenkt, ook als de regels niet meewerken.',
      prevention: 'Een oplossing die past, voorkomt dat problemen terugkomen en zwaardere hulp nodig is.',
      continuity: 'Enschede en Almelo werken aan een vaste plek in hun organisatie.',
      execution: 'local',
      goals: {
        livelihood: 'Het plan begint bij inkomen, schulden en wonen.',
        'equal-chances': 'Kinderen in deze huishoudens krijgen rust en kansen.',
        'across-domains': 'Alle betrokken organisaties besluiten aan één tafel.',
      },
      lifePhases: ['child', 'youth', 'adult'],
      challenges: [],
      foundations: [],
    },
  ],
};
