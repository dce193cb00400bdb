export {
  type Actor,
  type ActorOrganisation,
  actingFor,
  authorityFor,
  isInForce,
  isProgrammeStaff,
  organisationsOf,
} from './actor.js';
