import { principle } from './make-principle.js';
import { roundAdopted } from './round-adopted.js';

/** Substantive support of all owners (rulebook.md#3 `unanimous-support`): the support round was adopted for this text. */
export const unanimousSupport = principle('unanimous-support', 'onAgenda', ({ supportRound, textVersion }) =>
  roundAdopted('support', supportRound, textVersion),
);
