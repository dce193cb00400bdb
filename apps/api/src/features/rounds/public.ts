export { refuseByRule } from './commands/change-round.js';
export { withdrawRunningRound } from './commands/withdraw-round.js';
export { loadOwnerships } from './opening.js';
export { roundsOnItems, unsettledRounds } from './queries/rounds-on-items.js';
export { plainFacts, presentRoundRow, presentTally } from './rounds.presenter.js';
export { type Clock, clock } from './rounds.repository.js';
export { type RoundRecord, toFacts } from './stored-round.js';
export {
  type FrozenSubject,
  ROUND_SUBJECTS,
  type RoundSubjects,
  type SettledRound,
  type Signature,
} from './subjects.js';
