export {
  type Actor,
  actingFor,
  authorityFor,
  capacityFor,
  isInForce,
  isProgrammeStaff,
  organisationsOf,
} from './actor.js';
export { type Device, deviceOf } from './device.js';
export { Sessions } from './sessions.js';
