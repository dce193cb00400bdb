/** Every kind of person that can stand before a route. */
export const PRINCIPALS = [
  /** Not signed in. */
  'visitor',
  /** Signed in, without any role or mandate. */
  'outsider',
  /** Spoke for an owner until its mandate ended. */
  'ended',
  /** Contact of a partner that has no part in the item. */
  'partnerOut',
  /** Contact of a partner that is directly involved in the item. */
  'partnerIn',
  /** Coordinator of the owner that the request is about. */
  'coordinator',
  /** Representative of that owner, and its deputy. */
  'representative',
  'deputy',
  /** Representative of another owner. */
  'otherOwner',
  /** Runs the process. */
  'team',
  'manager',
  /** Representative of an owner in another programme. */
  'stranger',
] as const;
export type Principal = (typeof PRINCIPALS)[number];

export const STAFF = ['team', 'manager'] as const;
/** People of the owner that the request is about. */
export const VOICES = ['representative', 'deputy'] as const;
export const OWN = ['coordinator', ...VOICES] as const;
/** Whoever decides or prepares deciding. */
export const OWNER_SIDE = [...OWN, 'otherOwner', ...STAFF] as const;
export const READERS = ['partnerOut', 'partnerIn', ...OWNER_SIDE] as const;
export const SIGNED_IN = ['outsider', 'ended', ...READERS] as const;
export const EVERYBODY = ['visitor', ...SIGNED_IN] as const;
