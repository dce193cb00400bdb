export { endRoleAt, findRole, type HeldRoleTerm, insertRole } from './held.repository.js';
export {
  type ChosenPerson,
  choosePerson,
  findPerson,
  findStanding,
  keepPerson,
  lockHeld,
  type Standing,
} from './people.repository.js';
export { type Told, tellAppointment, tellEnding } from './telling.js';
