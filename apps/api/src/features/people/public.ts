export { endRoleAt, findRole, insertRole } from './held.repository.js';
export {
  type ChosenPerson,
  choosePerson,
  findPerson,
  findStanding,
  keepPerson,
  lockHeld,
  programmeName,
  type Standing,
} from './people.repository.js';
export { endingLetter } from './people-letters.js';
export { tellAppointment, tellEnding } from './telling.js';
