export {
  answersInvolvementAs,
  hasMandateFor,
  isFinal,
  isPrivate,
  isUnderWay,
  mayProposeInvolvement,
  PUBLIC_STATES,
  type Sight,
  sightOf,
} from './agenda.policy.js';
export { findOrganisation } from './agenda.repository.js';
export { refuseInState, type TakenItem, takeItem } from './commands/change-item.js';
export { eventRows } from './event-rows.js';
export { canBind } from './organisation-abilities.js';
export { lackingPrinciples } from './principles.js';
export { loadItemFacts } from './queries/item-facts.js';
export { onPool } from './queries/run.js';
