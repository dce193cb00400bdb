export {
  answersInvolvementAs,
  hasMandateFor,
  isFinal,
  isOpenForResults,
  isPrivate,
  isUnderWay,
  mayProposeInvolvement,
  PUBLIC_STATES,
  type Sight,
  sightOf,
} from './agenda.policy.js';
export { findOrganisation, lockProgramme } from './agenda.repository.js';
export { refuseInState, type TakenItem, takeItem, takeItems } from './commands/change-item.js';
export { countKeptBack, eventRows, isKeptBack, tellsOfGrades } from './event-rows.js';
export { freezeCurrentText } from './freeze-current-text.js';
export {
  type EffortProgramme,
  effortInput,
  type ItemEffortFacts,
  type Years,
  yearsOfItem,
} from './item-effort.js';
export { organisationRef, themeLineRef } from './item-rows.js';
export { canBind } from './organisation-abilities.js';
export { lackingPrinciples } from './principles.js';
export { effortOfRow, effortProgramme } from './queries/effort-rows.js';
export {
  loadFactsWithin,
  loadItemFacts,
  loadProgrammeFacts,
  type ProgrammeFacts,
  type StatedFacts,
} from './queries/item-facts.js';
export { inTx, onPool, type Run } from './queries/run.js';
export { visibleItem } from './queries/visible-item.js';
export { freeSlug, slugOf } from './slug.js';
