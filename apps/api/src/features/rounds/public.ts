export { refuseByRule } from './commands/change-round.js';
export { refusePosition } from './commands/take-position.js';
export { withdrawRunningRound } from './commands/withdraw-round.js';
export { type DueSort, OTHER_DUE_SORTS } from './due-rounds.js';
export { insertElectorate, loadByLaws, loadOwnerships, takeNumbers, withVisibility } from './opening.js';
export { roundsOnItems, unsettledRounds } from './queries/rounds-on-items.js';
export { instant, seatsFrom } from './round-rows.js';
export { plainFacts, presentRoundRow, presentTally } from './rounds.presenter.js';
export {
  type Clock,
  clock,
  type LockedSeat,
  lockRound,
  lockSeat,
  mandatesFor,
  type Speaker,
} from './rounds.repository.js';
export { type RoundRecord, type SeatRecord, toFacts } from './stored-round.js';
export {
  type FrozenSubject,
  ROUND_SUBJECTS,
  type RoundSubjects,
  type SettledRound,
  type Signature,
} from './subjects.js';
