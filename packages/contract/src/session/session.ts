import { MANDATE_CAPACITIES, MANDATE_EXTENTS, ROLES } from '@samenkoers/rulebook';
import { z } from 'zod';
import { endpoint } from '../kernel/endpoint.js';
import { Id, InstantText, Slug } from '../kernel/primitives.js';
import { OrganisationRef } from '../partnership/refs.js';
import { PERMISSIONS } from '../permissions.js';

/** One organisation this person speaks or works for, and in which capacity. */
export const ActingFor = z.object({
  organisation: OrganisationRef,
  isOwner: z.boolean(),
  /** `null`: no mandate, but a role (coordinator, partner contact). */
  capacity: z.enum(MANDATE_CAPACITIES).nullable(),
  extent: z.enum(MANDATE_EXTENTS).nullable(),
  roles: z.array(z.enum(ROLES)),
});
export type ActingFor = z.infer<typeof ActingFor>;

/** How somebody showed who it is. */
export const SIGN_IN_METHODS = ['demo', 'email', 'passkey', 'provider', 'emergency'] as const;
export type SignInMethod = (typeof SIGN_IN_METHODS)[number];

export const SignedInPerson = z.object({
  id: Id,
  name: z.string(),
  function: z.string(),
  isExample: z.boolean(),
  roles: z.array(z.enum(ROLES)),
  actingFor: z.array(ActingFor),
  permissions: z.array(z.enum(PERMISSIONS)),
  previousVisit: InstantText.nullable(),
  signedInBy: z.enum(SIGN_IN_METHODS),
  /** When this session ends, however much it is used. */
  signedInUntil: InstantText,
});
export type SignedInPerson = z.infer<typeof SignedInPerson>;

export const SessionView = z.object({
  /** `null`: a visitor. */
  person: SignedInPerson.nullable(),
  /** Whether the page with seeded people exists. */
  demo: z.boolean(),
  now: InstantText,
});
export type SessionView = z.infer<typeof SessionView>;

export const DemoPerson = z.object({
  id: Id,
  name: z.string(),
  function: z.string(),
  roles: z.array(z.enum(ROLES)),
  organisation: OrganisationRef.nullable(),
  isOwner: z.boolean(),
  capacity: z.enum(MANDATE_CAPACITIES).nullable(),
  extent: z.enum(MANDATE_EXTENTS).nullable(),
});
export type DemoPerson = z.infer<typeof DemoPerson>;

export const BROWSERS = ['chrome', 'edge', 'firefox', 'safari', 'samsung', 'other'] as const;
export const SYSTEMS = ['windows', 'macos', 'linux', 'android', 'ios', 'other'] as const;

/** A place where this person is signed in. */
export const DeviceView = z.object({
  id: Id,
  browser: z.enum(BROWSERS),
  system: z.enum(SYSTEMS),
  startedAt: InstantText,
  lastSeenAt: InstantText,
  /** When it ends, however much it is used. */
  expiresAt: InstantText,
  /** The one that asks. */
  isCurrent: z.boolean(),
});
export type DeviceView = z.infer<typeof DeviceView>;

export const sessionEndpoints = {
  readSession: endpoint({
    method: 'GET',
    path: '/me',
    summary: 'Who am I, for whom do I act, and what may I do',
    permission: 'public',
    view: SessionView,
  }),
  listDemoPeople: endpoint({
    method: 'GET',
    path: '/demo-people',
    summary: 'The seeded people of a programme one can sign in as; exists in demo mode only',
    permission: 'public',
    /** Without: those of the programme that the caller sees anyway. */
    query: z.strictObject({ programme: Slug.optional() }),
    view: z.object({
      people: z.array(DemoPerson),
      /** The programme they are of. */
      programme: Slug,
      /** Every programme here, the first one first. */
      programmes: z.array(z.object({ slug: Slug, name: z.string() })),
    }),
    problems: ['not-found'],
  }),
  signInAsDemoPerson: endpoint({
    method: 'POST',
    path: '/session',
    summary: 'Sign in as a seeded person of any programme; exists in demo mode only',
    permission: 'public',
    body: z.strictObject({ personId: Id }),
    view: SessionView,
    status: 201,
    withoutKey: true,
    problems: ['not-found'],
  }),
  signOut: endpoint({
    method: 'DELETE',
    path: '/session',
    summary: 'End this session',
    permission: 'public',
    status: 204,
    withoutKey: true,
  }),
  listDevices: endpoint({
    method: 'GET',
    path: '/session/devices',
    summary: 'Where you are signed in now, latest first',
    permission: 'public',
    view: z.object({ devices: z.array(DeviceView) }),
    problems: ['not-signed-in'],
  }),
  signOutDevice: endpoint({
    method: 'DELETE',
    path: '/session/devices/:device',
    summary: 'Sign out on one device; it counts from its next request on',
    permission: 'public',
    params: z.strictObject({ device: Id }),
    status: 204,
    withoutKey: true,
    problems: ['not-signed-in', 'not-found'],
  }),
  signOutEverywhere: endpoint({
    method: 'DELETE',
    path: '/session/devices',
    summary: 'Sign out on every device, this one included',
    permission: 'public',
    status: 204,
    withoutKey: true,
    problems: ['not-signed-in'],
  }),
} as const;
