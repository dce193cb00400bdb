export {
  type Actor,
  actingFor,
  authorityFor,
  isInForce,
  isProgrammeStaff,
  organisationsOf,
} from './actor.js';
export { Sessions } from './sessions.js';
