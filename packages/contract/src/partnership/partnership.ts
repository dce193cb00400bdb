import {
  DOMAINS,
  ITEM_STATES,
  MANDATE_CAPACITIES,
  MANDATE_EXTENTS,
  ORGANISATION_KINDS,
  PARTICIPATION_CHOICES,
  RESOURCE_KINDS,
} from '@samenkoers/rulebook';
import { z } from 'zod';
import { endpoint } from '../kernel/endpoint.js';
import { Paging, page } from '../kernel/paging.js';
import { Amount, CalendarDateText, Id, InstantText, line, Slug } from '../kernel/primitives.js';
import { OrganisationRef } from './refs.js';

export const GoalView = z.object({ id: Id, position: z.number().int(), title: z.string(), text: z.string() });
export type GoalView = z.infer<typeof GoalView>;

export const ThemeLineView = z.object({
  id: Id,
  slug: Slug,
  name: z.string(),
  description: z.string(),
  leadOrganisation: OrganisationRef.nullable(),
  leadName: z.string().nullable(),
  validFrom: CalendarDateText,
  validUntil: CalendarDateText.nullable(),
});
export type ThemeLineView = z.infer<typeof ThemeLineView>;

export const ProgrammeView = z.object({
  slug: Slug,
  name: z.string(),
  region: z.string(),
  vision: z.string(),
  centralAims: z.array(z.string()),
  periodFrom: CalendarDateText,
  periodUntil: CalendarDateText,
  residents: z.number().int().nullable(),
  residentsSource: z.string().nullable(),
  ownerCount: z.number().int(),
  partnerCount: z.number().int(),
  byLaws: z.object({
    version: z.number().int(),
    adoptedOn: CalendarDateText,
    minDomains: z.number().int(),
    minParticipants: z.number().int(),
    /** Votes needed among the owners of today. */
    majority: z.number().int(),
    /** Proposed length of a round in days, per kind. */
    roundDays: z.record(z.string(), z.number().int()),
  }),
  goalVersion: z.number().int(),
  goals: z.array(GoalView),
  themeLines: z.array(ThemeLineView),
  lifePhases: z.array(z.object({ id: Id, position: z.number().int(), name: z.string() })),
  regionalChallenges: z.array(z.object({ id: Id, fact: z.string(), source: z.string() })),
  foundations: z.array(z.object({ id: Id, slug: Slug, title: z.string() })),
});
export type ProgrammeView = z.infer<typeof ProgrammeView>;

export const OrganisationRow = OrganisationRef.extend({
  domains: z.array(z.enum(DOMAINS)),
  isOwner: z.boolean(),
  residents: z.number().int().nullable(),
  /** Items it takes part in or is directly involved in, that the public can see. */
  itemCount: z.number().int(),
});
export type OrganisationRow = z.infer<typeof OrganisationRow>;

export const OrganisationItem = z.object({
  slug: Slug,
  title: z.string(),
  state: z.enum(ITEM_STATES),
  directlyInvolved: z.boolean(),
  leads: z.boolean(),
  participation: z.enum(PARTICIPATION_CHOICES).nullable(),
  from: CalendarDateText.nullable(),
  joinedLater: z.boolean(),
});
export type OrganisationItem = z.infer<typeof OrganisationItem>;

export const OrganisationView = OrganisationRow.extend({
  code: z.string().nullable(),
  note: z.string().nullable(),
  partOf: OrganisationRef.nullable(),
  ownership: z.array(z.object({ from: CalendarDateText, until: CalendarDateText.nullable() })),
  referenceFigures: z.array(
    z.object({ name: z.string(), onDate: CalendarDateText, value: z.number().int(), source: z.string() }),
  ),
  items: z.array(OrganisationItem),
});
export type OrganisationView = z.infer<typeof OrganisationView>;

export const MandateView = z.object({
  personName: z.string(),
  personFunction: z.string(),
  isExample: z.boolean(),
  capacity: z.enum(MANDATE_CAPACITIES),
  extent: z.enum(MANDATE_EXTENTS),
  from: InstantText,
  until: InstantText.nullable(),
  isCurrent: z.boolean(),
});
export type MandateView = z.infer<typeof MandateView>;

export const PoolView = z.object({
  id: Id,
  name: z.string(),
  kind: z.enum(RESOURCE_KINDS),
  organisation: OrganisationRef.nullable(),
  isExample: z.boolean(),
  /** Per year: what there is, what runs already draws, what is left. Cents or tenths of fte. */
  years: z.array(
    z.object({
      year: z.number().int(),
      capacity: Amount,
      drawn: z.number().int(),
      left: z.number().int(),
      source: z.string(),
    }),
  ),
});
export type PoolView = z.infer<typeof PoolView>;

const organisationParams = z.strictObject({ organisation: Slug });

export const partnershipEndpoints = {
  readProgramme: endpoint({
    method: 'GET',
    path: '/programme',
    summary: 'The programme: vision, goals, theme lines, life phases, by-laws in force',
    permission: 'public',
    view: ProgrammeView,
  }),
  listOrganisations: endpoint({
    method: 'GET',
    path: '/organisations',
    summary: 'Owners and partners, with search and filters',
    permission: 'public',
    query: z.strictObject({
      ...Paging,
      part: z.enum(['owner', 'partner']).optional(),
      kind: z.enum(ORGANISATION_KINDS).optional(),
      domain: z.enum(DOMAINS).optional(),
      q: line(80).optional(),
    }),
    view: page(OrganisationRow),
  }),
  readOrganisation: endpoint({
    method: 'GET',
    path: '/organisations/:organisation',
    summary: 'One organisation: ownership, key figures with date and source, what it takes part in',
    permission: 'public',
    params: organisationParams,
    view: OrganisationView,
    problems: ['not-found'],
  }),
  listMandates: endpoint({
    method: 'GET',
    path: '/organisations/:organisation/mandates',
    summary: 'Who may speak for an owner, from when until when, and how far the mandate goes',
    permission: 'mandate:read',
    params: organisationParams,
    view: z.object({ mandates: z.array(MandateView) }),
    problems: ['not-found'],
  }),
  listResourcePools: endpoint({
    method: 'GET',
    path: '/resource-pools',
    summary: 'Pools of money and staff with capacity, what runs already draws and what is left, per year',
    permission: 'agenda:read',
    view: z.object({ pools: z.array(PoolView) }),
  }),
} as const;
