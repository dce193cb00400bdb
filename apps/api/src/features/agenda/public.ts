export {
  answersInvolvementAs,
  canSee,
  hasMandateFor,
  isFinal,
  isOpenForPromises,
  isPrivate,
  mayProposeInvolvement,
  PUBLIC_STATES,
  type Sight,
  sightOf,
  worksForOwner,
} from './agenda.policy.js';
export { findOrganisation } from './agenda.repository.js';
export { refuseInState, type TakenItem, takeItem } from './commands/change-item.js';
export { eventRows } from './event-rows.js';
export { canBind } from './organisation-abilities.js';
export { lackingPrinciples, nextGate, presentPrinciples } from './principles.js';
export { loadItemFacts, type StatedFacts } from './queries/item-facts.js';
export { inTx, onPool, type Run } from './queries/run.js';
