export { endRoleAt, findRole, insertRole } from './held.repository.js';
export {
  type ChosenPerson,
  choosePerson,
  findPerson,
  findStanding,
  keepPerson,
  lockHeld,
  programmeName,
  retireCodes,
  type Standing,
} from './people.repository.js';
export { endingLetter, type HeldCapacity } from './people-letters.js';
export { findTeamTerm, hasMandate, loadTeam } from './team.repository.js';
export { tellAppointment, tellEnding } from './telling.js';
