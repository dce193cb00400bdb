import { calendarAt } from '../calendar.js';
import {
  homeAndCare,
  homeRobot,
  languageFriends,
  sharedGarden,
  sleepWell,
  walkingMates,
} from '../data/wolkenrand/items.js';
import { wolkenrand } from '../data/wolkenrand/programme.js';
import { involvedIn, join, prepare } from './added.js';
import { addResidentResult, nameLead, placeOnAgenda, start } from './carrying-out.js';
import { firmUp } from './commitments.js';
import { answer, holdRound, markNotSupported, openItemRound, remind } from './course-of-a-round.js';
import { draft, submit } from './items.js';
import { numberEverything } from './numbering.js';
import { foundProgramme } from './partnership.js';
import { writeCurrentPositions } from './rounds.js';
import { newStory, type Story } from './story.js';

/** The second programme and what happened in it, around `now`. */
export function tellWolkenrand(now: Date): Story {
  const story = newStory(wolkenrand, calendarAt(now));
  foundProgramme(story);
  startWalkingMates(story);
  openHomeAndCare(story);
  openSleepWell(story);
  failHomeRobot(story);
  submit(story, draft(story, sharedGarden, -16), -12);
  draft(story, languageFriends, -3);
  const { item: items, round: rounds } = story.rows;
  numberEverything(story, { items: items.length, rounds: rounds.length });
  return story;
}

/** Taken up by a majority; three owners take part, as many as these by-laws ask. */
function startWalkingMates(story: Story): void {
  const item = draft(story, walkingMates, -285);
  prepare(story, item, -280, involvedIn(item));
  holdRound(story, item, { kind: 'support', opens: -268, closes: -247 });
  placeOnAgenda(story, item, -244);
  const takingPart = ['gemeente-regenboog', 'gemeente-sterrenveld', 'ggd-wolkenrand'];
  const takeUp = holdRound(story, item, { kind: 'takeUp', opens: -240, closes: -230, takingPart });
  nameLead(story, item, 'gemeente-regenboog', -228);
  firmUp(story, item, involvedIn(item), -226);
  join(story, item, takeUp, takingPart, -224);
  start(story, item, -222);
  addResidentResult(story, {
    item: walkingMates.slug,
    day: -20,
    text: 'Tachtig inwoners lopen elke week mee (voorbeeld).',
    source: 'Verzonnen telling (voorbeeld)',
  });
}

/** Supported because two owners kept silent where silence counts as no objection; its take-up round stands at 2 of 3. */
function openHomeAndCare(story: Story): void {
  const item = draft(story, homeAndCare, -70);
  prepare(story, item, -64, involvedIn(item));
  const silent = ['gemeente-sterrenveld', 'zorgverzekeraar-parasol'];
  const otherwise = { 'gemeente-maanoord': { choice: 'supported' } } as const;
  holdRound(story, item, { kind: 'support', opens: -49, closes: -28, silent, otherwise });
  placeOnAgenda(story, item, -26);
  nameLead(story, item, 'gemeente-maanoord', -25);
  const takeUp = openItemRound(story, item, { kind: 'takeUp', opens: -4, closes: 6 });
  answer(story, takeUp, {
    days: [-3, -1],
    silent: ['gemeente-regenboog', 'gemeente-sterrenveld'],
    takingPart: ['gemeente-maanoord', 'zorgverzekeraar-parasol'],
    otherwise: {
      'gemeente-maanoord': { choice: 'inFavour' },
      'zorgverzekeraar-parasol': { choice: 'inFavour' },
      'ggd-wolkenrand': { choice: 'abstain' },
    },
  });
  writeCurrentPositions(story, takeUp);
}

/** Three of five answered; which position each took is hidden until the round closes. */
function openSleepWell(story: Story): void {
  const item = draft(story, sleepWell, -40);
  prepare(story, item, -34, involvedIn(item));
  const round = openItemRound(story, item, { kind: 'support', opens: -10, closes: 11 });
  const silent = ['gemeente-regenboog', 'zorgverzekeraar-parasol'];
  answer(story, round, {
    days: [-9, -5],
    silent,
    otherwise: {
      'gemeente-maanoord': {
        choice: 'supportedWithRemark',
        text: 'Begin met de kleine scholen, daar is de nood het hoogst (voorbeeld).',
      },
    },
  });
  remind(story, round, -2, silent);
  writeCurrentPositions(story, round);
}

/** One objection ends a support round, whoever kept silent. */
function failHomeRobot(story: Story): void {
  const item = draft(story, homeRobot, -95);
  prepare(story, item, -90, involvedIn(item));
  const failed = holdRound(story, item, {
    kind: 'support',
    opens: -78,
    closes: -57,
    silent: ['gemeente-maanoord'],
    otherwise: {
      'zorgverzekeraar-parasol': {
        choice: 'notSupported',
        text: 'Wij willen eerst weten wat er met de gesprekken van bewoners gebeurt (voorbeeld).',
      },
    },
  });
  markNotSupported(story, item, failed);
}
