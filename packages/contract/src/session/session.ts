import { MANDATE_CAPACITIES, MANDATE_EXTENTS, ROLES } from '@samenkoers/rulebook';
import { z } from 'zod';
import { endpoint } from '../kernel/endpoint.js';
import { Id, InstantText } from '../kernel/primitives.js';
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

export const SignedInPerson = z.object({
  id: Id,
  name: z.string(),
  function: z.string(),
  isExample: z.boolean(),
  roles: z.array(z.enum(ROLES)),
  actingFor: z.array(ActingFor),
  permissions: z.array(z.enum(PERMISSIONS)),
  previousVisit: InstantText.nullable(),
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

export const sessionEndpoints = {
  readSession: endpoint({
    method: 'GET',
    path: '/session',
    summary: 'Who am I, for whom do I act, and what may I do',
    permission: 'public',
    view: SessionView,
  }),
  listDemoPeople: endpoint({
    method: 'GET',
    path: '/demo-people',
    summary: 'The seeded people one can sign in as; exists in demo mode only',
    permission: 'public',
    view: z.object({ people: z.array(DemoPerson) }),
    problems: ['not-found'],
  }),
  signInAsDemoPerson: endpoint({
    method: 'POST',
    path: '/session',
    summary: 'Sign in as a seeded person; exists in demo mode only',
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
} as const;
