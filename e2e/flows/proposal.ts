import type { ProposalText } from '../pages/proposal-pages.js';

export const title = 'Eén loket bij geldzorgen';
export const nextYear = String(new Date().getFullYear() + 1);

/** Organisations without which the project cannot run, of three domains, and who answers for them. */
export const involved = [
  { organisation: 'Menzis', person: 'Paul van Steenwold' },
  { organisation: 'GGD Twente', person: 'Esther Rozendom' },
  { organisation: 'Wijkracht', person: 'Said Oulveld' },
] as const;

/** The project of the story, as its proposer writes it. */
export const proposal: ProposalText = {
  what: {
    'In het kort': 'Wie geldzorgen heeft, kan op één plek terecht en hoeft zijn verhaal maar één keer te doen.',
    'Waarom is dit nodig?': 'Geldzorgen maken ziek, en nu kloppen mensen op vier deuren.',
    'Wat voegt samen doen toe?': 'Zorg, gemeente en welzijn zien elk een deel. Alleen samen zien zij het geheel.',
    'Wat merkt de inwoner ervan?': 'Eén loket, één gesprek, en binnen een week een plan.',
    'Welke latere zorg voorkomt dit?': 'Minder beroep op huisarts en geestelijke gezondheidszorg.',
  },
  themeLine: 'Bestaanszekerheid',
  lifePhase: 'Volwassene',
  goals: { Bestaanszekerheid: 'Inwoners komen eerder uit de schulden.' },
  involved: {
    Menzis: 'Ziet betaalachterstanden het eerst.',
    'GGD Twente': 'Ziet wat geldzorgen met de gezondheid doen.',
    Wijkracht: 'Voert de gesprekken in de wijk.',
  },
  need: { pool: 'Programmabudget', year: nextYear, euros: '30.000' },
  continuity: 'De gemeenten nemen het loket na twee jaar op in hun begroting.',
};
