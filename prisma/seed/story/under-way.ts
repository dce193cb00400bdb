import { dementiaFriendly, lifestyleApp, lonelinessTable, onePhoneNumber } from '../data/examples.js';
import { mentallyHealthy } from '../data/mental-health.js';
import { smartCustomisation } from '../data/prevention.js';
import { goodStart, youthTransformation } from '../data/youth.js';
import { involvedIn, prepare } from './added.js';
import { offer } from './commitments.js';
import { answer, holdRound, markNotSupported, openItemRound, remind, withdrawRound } from './course-of-a-round.js';
import { confirmBySelf, confirmByTeam, draft, returnToProposer, submit, withdraw } from './items.js';
import { takePosition, writeCurrentPositions } from './rounds.js';
import type { Story } from './story.js';

/** A support round that is open and waits for three owners; one owner has replaced its position. */
export function openMentallyHealthy(story: Story): void {
  const item = draft(story, mentallyHealthy, -62);
  prepare(story, item, -54, involvedIn(item));
  const round = openItemRound(story, item, { kind: 'support', opens: -20, closes: 8 });
  const silent = ['gemeente-hengelo', 'gemeente-tubbergen', 'provincie-overijssel'];
  answer(story, round, {
    days: [-19, -4],
    silent,
    otherwise: {
      'gemeente-borne': { day: -17, choice: 'noObjection' },
      'gemeente-twenterand': {
        choice: 'supportedWithRemark',
        text: 'Wij steunen het plan. Wij vragen aandacht voor het vervoer van jongeren uit de kleine kernen (voorbeeld).',
      },
    },
  });
  takePosition(story, round, { owner: 'gemeente-borne', day: -6, choice: 'supported' });
  remind(story, round, -3, silent);
  writeCurrentPositions(story, round);
}

/** A support round past its closing time that waits for one ratification. */
export function leaveGoodStartIncomplete(story: Story): void {
  const item = draft(story, goodStart, -66);
  prepare(story, item, -58, involvedIn(item));
  const round = openItemRound(story, item, { kind: 'support', opens: -30, closes: -2 });
  answer(story, round, {
    days: [-29, -4],
    otherwise: { 'gemeente-losser': { day: -5, choice: 'supported', by: 'representative' } },
  });
  writeCurrentPositions(story, round);
}

/** A support round that failed on one objection: its proposer can revise the text. */
export function failSmartCustomisation(story: Story): void {
  const item = draft(story, smartCustomisation, -76);
  prepare(story, item, -70, involvedIn(item));
  const failed = holdRound(story, item, {
    kind: 'support',
    opens: -45,
    closes: -17,
    otherwise: {
      'gemeente-hellendoorn': {
        choice: 'notSupported',
        text: 'In de tekst staat niet hoe gegevens van inwoners worden beschermd. Zonder die afspraak kunnen wij dit niet dragen (voorbeeld).',
      },
    },
  });
  markNotSupported(story, item, failed);
}

/** Submitted, but one directly involved organisation has promised nothing and another has not confirmed its part. */
export function submitYouthTransformation(story: Story): void {
  const item = draft(story, youthTransformation, -40);
  submit(story, item, -33);
  confirmByTeam(story, item, involvedIn(item), -30);
  confirmBySelf(story, item, ['ozjt', 'karakter', 'ggd-twente'], -26);
  offer(story, item, ['ozjt', 'ggd-twente'], -20);
}

/** Proposals before and beside the rounds: new, being written, returned, withdrawn. */
export function bringProposals(story: Story): void {
  submit(story, draft(story, lonelinessTable, -9), -4);
  draft(story, dementiaFriendly, -5);
  const app = draft(story, lifestyleApp, -36);
  submit(story, app, -31);
  const reasons = 'Nog geen doel en geen tweede domein. Beschrijf ook wie de app na twee jaar onderhoudt (voorbeeld).';
  returnToProposer(story, app, -25, reasons);
  const phone = draft(story, onePhoneNumber, -152);
  prepare(story, phone, -146, involvedIn(phone));
  const round = openItemRound(story, phone, { kind: 'support', opens: -135, closes: -107 });
  answer(story, round, { days: [-134, -121], silent: ['menzis', 'ggd-twente', 'gemeente-losser', 'gemeente-borne'] });
  writeCurrentPositions(story, round);
  withdrawRound(story, round, -119, 'De indiener trekt het voorstel terug (voorbeeld).');
  withdraw(story, phone, -119, 'Er komt een landelijk nummer voor hulpvragen; wij wachten dat af (voorbeeld).');
}
