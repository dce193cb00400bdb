export type { ChangeRecord } from './change-rows.js';
export { changePerson, confirmAbility } from './changes.policy.js';
export { pendingChanges } from './queries/list-changes.js';
