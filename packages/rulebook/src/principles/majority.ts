import { principle } from './make-principle.js';
import { roundAdopted } from './round-adopted.js';

/** A majority suffices to take up (rulebook.md#3 `majority`): the take-up round was adopted for this text. */
export const majorityPrinciple = principle('majority', 'inProgress', ({ takeUpRound, textVersion }) =>
  roundAdopted('takeUp', takeUpRound, textVersion),
);
