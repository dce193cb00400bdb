import { z } from 'zod';

/** Every act a screen can offer on an object. The server says per object whether this person can, and if not why. */
export const ACTS = [
  'edit-draft',
  'submit',
  'return',
  'withdraw',
  'new-version',
  'place-on-agenda',
  'start',
  'pause',
  'resume',
  'complete',
  'plan-wind-down',
  'set-lead',
  'add-resident-result',
  'propose-involvement',
  'confirm-involvement',
  'decline-involvement',
  'offer-commitment',
  'firm-up-commitment',
  'withdraw-commitment',
  'join-later',
  'leave',
  'describe-local-implementation',
  'open-support-round',
  'open-take-up-round',
  'open-removal-round',
  'take-position',
  'record-on-behalf',
  'ratify',
  'extend',
  'close-early',
  'settle',
  'settle-as-it-stands',
  'withdraw-round',
  'remind',
  'grade',
  'break-tie',
  'adopt-order',
  'keep-scenario',
  'adopt-package',
] as const;
export type Act = (typeof ACTS)[number];

export const Ability = z.object({
  act: z.enum(ACTS),
  /** The organisation on whose behalf, where the act is an organisation's. */
  organisation: z.string().nullable(),
  allowed: z.boolean(),
  /** Why not: a reason from a closed list (a finding or cannot-take-position code), or null when allowed. */
  reason: z.string().nullable(),
});
export type Ability = z.infer<typeof Ability>;
