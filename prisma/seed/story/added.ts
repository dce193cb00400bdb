import { carersThemeLine, fallPrevention } from '../data/examples.js';
import { multiproblem } from '../data/livelihood.js';
import { housingAndCare } from '../data/older-people.js';
import { careHouse } from '../data/prevention.js';
import { nameLead, placeOnAgenda, start, takePart } from './carrying-out.js';
import { firmUp, offer, withdrawCommitment } from './commitments.js';
import {
  answer,
  closeEarly,
  conclude,
  extend,
  holdRound,
  markNotSupported,
  openItemRound,
} from './course-of-a-round.js';
import { confirmBySelf, confirmByTeam, decline, draft, revise, type StoryItem, submit } from './items.js';
import { ratify, type StoryRound, writeCurrentPositions } from './rounds.js';
import type { Story } from './story.js';

/** Brings a proposal to the point where its support round can open. */
export function prepare(story: Story, item: StoryItem, day: number, involved: readonly string[]): void {
  submit(story, item, day);
  confirmByTeam(story, item, involved, day + 3);
  confirmBySelf(story, item, involved, day + 5);
  offer(story, item, involved, day + 8);
}

export const involvedIn = ({ content }: StoryItem): readonly string[] => Object.keys(content.involved);

/** Failed on one objection; came back with another text and a round that refers to the first; now running. */
export function addHousingAndCare(story: Story): StoryItem {
  const item = draft(story, housingAndCare, -342);
  prepare(story, item, -336, involvedIn(item));
  const failed = holdRound(story, item, {
    kind: 'support',
    opens: -325,
    closes: -297,
    otherwise: {
      'gemeente-tubbergen': {
        choice: 'notSupported',
        text: 'Een vast aantal woningen per gemeente past niet bij een kleine gemeente. Wij willen zelf kiezen hoe wij bijdragen.',
      },
    },
  });
  markNotSupported(story, item, failed);
  revise(story, item, -285);
  submit(story, item, -280);
  holdRound(story, item, {
    kind: 'support',
    opens: -275,
    closes: -247,
    refersTo: failed,
    otherwise: {
      'gemeente-tubbergen': {
        choice: 'supportedWithRemark',
        text: 'Met deze tekst kunnen wij instemmen. Wij horen graag ieder jaar hoe de spreiding verloopt.',
      },
    },
  });
  placeOnAgenda(story, item, -245);
  const takingPart = [
    'gemeente-almelo',
    'gemeente-enschede',
    'gemeente-hellendoorn',
    'gemeente-hengelo',
    'gemeente-oldenzaal',
    'menzis',
    'provincie-overijssel',
  ];
  const takeUp = holdRound(story, item, { kind: 'takeUp', opens: -240, closes: -226, takingPart });
  nameLead(story, item, 'gemeente-oldenzaal', -225);
  firmUp(story, item, involvedIn(item), -222);
  join(story, item, takeUp, takingPart, -225);
  start(story, item, -218);
  return item;
}

/** Who said in the take-up round that it takes part, does so from then on. */
export function join(story: Story, item: StoryItem, takeUp: StoryRound, owners: readonly string[], day: number): void {
  for (const organisation of owners) {
    takePart(story, item, { organisation, day, from: story.calendar.date(day), roundId: takeUp.row.id });
  }
}

/** Taken up after a round that got more time; now short of firm commitments, one of which was withdrawn. */
export function addCareHouse(story: Story): void {
  const item = draft(story, careHouse, -192);
  const involved = involvedIn(item).filter((slug) => slug !== 'saxion');
  prepare(story, item, -186, involved);
  decline(
    story,
    item,
    'saxion',
    -181,
    'Wij geven graag les in het huis, maar het huis kan ook zonder ons beginnen (voorbeeld).',
  );
  const round = openItemRound(story, item, { kind: 'support', opens: -170, closes: -142 });
  extend(story, round, -144, {
    closes: -132,
    reason: 'Twee colleges vergaderen door het reces pas na de sluitingstijd (voorbeeld).',
  });
  answer(story, round, {
    days: [-168, -145],
    otherwise: { 'gemeente-haaksbergen': { day: -136 }, 'gemeente-dinkelland': { day: -135 } },
  });
  conclude(story, round);
  placeOnAgenda(story, item, -130);
  const takingPart = ['gemeente-almelo', 'gemeente-enschede', 'gemeente-hengelo'];
  const takeUp = holdRound(story, item, {
    kind: 'takeUp',
    opens: -125,
    closes: -111,
    takingPart,
    silent: ['gemeente-wierden'],
    otherwise: {
      'gemeente-twenterand': { choice: 'against', text: 'Wij vinden dit een taak van de werkgevers (voorbeeld).' },
    },
  });
  join(story, item, takeUp, takingPart, -110);
  nameLead(story, item, 'gemeente-hengelo', -110);
  firmUp(story, item, ['wgv-zorg-en-welzijn', 'carint-reggeland'], -105, { of: 2, each: 1 });
  const reason = 'Wij moeten eerst onze begroting voor volgend jaar rond krijgen (voorbeeld).';
  withdrawCommitment(story, item, 'carint-reggeland', -60, reason);
  offer(story, item, ['carint-reggeland'], -45);
}

/** Supported with one position subject to ratification, ratified in time; its take-up round stands at 8 of 9. */
export function addMultiproblem(story: Story): StoryItem {
  const item = draft(story, multiproblem, -112);
  prepare(story, item, -108, involvedIn(item));
  const support = openItemRound(story, item, { kind: 'support', opens: -88, closes: -60 });
  answer(story, support, {
    days: [-87, -65],
    otherwise: { 'gemeente-losser': { day: -72, choice: 'supported', by: 'representative' } },
  });
  ratify(story, support, 'gemeente-losser', -63, 'Collegebesluit 2026-118 (voorbeeld)');
  conclude(story, support);
  placeOnAgenda(story, item, -58);
  nameLead(story, item, 'gemeente-enschede', -55);
  const takeUp = openItemRound(story, item, { kind: 'takeUp', opens: -6, closes: 8 });
  const inFavour = (...slugs: readonly string[]) =>
    Object.fromEntries(slugs.map((slug) => [slug, { choice: 'inFavour' as const }]));
  answer(story, takeUp, {
    days: [-5, -1],
    takingPart: ['gemeente-almelo', 'gemeente-enschede', 'gemeente-borne', 'gemeente-oldenzaal'],
    otherwise: {
      ...inFavour('gemeente-almelo', 'gemeente-borne', 'gemeente-enschede', 'gemeente-oldenzaal'),
      ...inFavour('gemeente-hellendoorn', 'gemeente-dinkelland', 'ggd-twente', 'gemeente-twenterand'),
      'gemeente-rijssen-holten': {
        choice: 'against',
        text: 'Wij willen eerst zien wat de doorbraakmethode bij ons oplevert (voorbeeld).',
      },
      'gemeente-haaksbergen': { choice: 'abstain' },
    },
    silent: [
      'gemeente-hengelo',
      'gemeente-hof-van-twente',
      'gemeente-losser',
      'gemeente-tubbergen',
      'gemeente-wierden',
      'menzis',
      'provincie-overijssel',
    ],
  });
  writeCurrentPositions(story, takeUp);
  return item;
}

/** On the agenda since everyone spoke early, one of them by telephone; asks more of the team than there is. */
export function addFallPrevention(story: Story): StoryItem {
  const item = draft(story, fallPrevention, -109);
  prepare(story, item, -104, involvedIn(item));
  const round = openItemRound(story, item, { kind: 'support', opens: -90, closes: -62 });
  answer(story, round, {
    days: [-88, -70],
    otherwise: { 'gemeente-wierden': { choice: 'supported', by: 'representative', phonedTo: story.adviser } },
  });
  closeEarly(story, round, -66);
  conclude(story, round);
  placeOnAgenda(story, item, -59);
  return item;
}

/** A theme line that is supported and waits to be placed on the agenda. */
export function addCarersThemeLine(story: Story): void {
  const item = draft(story, carersThemeLine, -60);
  prepare(story, item, -55, involvedIn(item));
  holdRound(story, item, { kind: 'support', opens: -38, closes: -10 });
}
