import {
  DOMAINS,
  MANDATE_CAPACITIES,
  MANDATE_EXTENTS,
  ORGANISATION_KINDS,
  PEOPLE_ACTS,
  TEAM_ROLES,
} from '@samenkoers/rulebook';
import { z } from 'zod';
import { EventView } from '../agenda/views.js';
import { endpoint } from '../kernel/endpoint.js';
import { Paging, page } from '../kernel/paging.js';
import { CalendarDateText, Id, InstantText, LIMITS, line, Slug, text } from '../kernel/primitives.js';
import { OrganisationRef } from '../partnership/refs.js';
import { EmailAddress } from '../session/identity.js';
import { isPersonName } from './person-name.js';

const PersonName = line(LIMITS.name, 2).refine(isPersonName, { error: 'not-a-name' });

/** Somebody to give a mandate or role: who is known at this organisation, or somebody to invite. */
export const PersonChoice = z.union([
  z.strictObject({ personId: Id }),
  z.strictObject({ name: PersonName, function: PersonName, email: EmailAddress }),
]);
export type PersonChoice = z.infer<typeof PersonChoice>;

export const GiveMandate = z.strictObject({
  person: PersonChoice,
  capacity: z.enum(MANDATE_CAPACITIES),
  extent: z.enum(MANDATE_EXTENTS),
  /** The first day; today means from this moment. */
  from: CalendarDateText,
  /** The last day; null: until it is ended. */
  until: CalendarDateText.nullable(),
  /** The mandate of a representative that ends where this one begins. */
  succeeds: Id.nullable(),
});
export type GiveMandate = z.infer<typeof GiveMandate>;

/** How long a mandate or role counts at this moment. */
export const TERMS = ['toCome', 'inForce', 'ended'] as const;
export type Term = (typeof TERMS)[number];

const Held = {
  id: Id,
  personId: Id,
  personName: z.string(),
  personFunction: z.string(),
  isExample: z.boolean(),
  from: InstantText,
  until: InstantText.nullable(),
  term: z.enum(TERMS),
};

export const HeldMandate = z.object({
  ...Held,
  capacity: z.enum(MANDATE_CAPACITIES),
  extent: z.enum(MANDATE_EXTENTS),
});
export type HeldMandate = z.infer<typeof HeldMandate>;

export const HeldRoleView = z.object({ ...Held, role: z.enum(['coordinator', 'partnerContact']) });
export type HeldRoleView = z.infer<typeof HeldRoleView>;

/** Somebody of an organisation or of the programme team, as who looks after them sees it. */
export const OrganisationPerson = z.object({
  id: Id,
  name: z.string(),
  function: z.string(),
  isExample: z.boolean(),
  email: z.string().nullable(),
  /** When the last invitation was sent; null: never, or not theirs to know. */
  invitedAt: InstantText.nullable(),
  /** Whether this person ever signed in; null: not theirs to know, as it holds something elsewhere. */
  hasSignedIn: z.boolean().nullable(),
  /** How many passkeys and linked accounts it has; null like that. */
  means: z.number().int().nullable(),
});
export type OrganisationPerson = z.infer<typeof OrganisationPerson>;

export const OrganisationPeople = z.object({
  organisation: OrganisationRef,
  isOwner: z.boolean(),
  /** Newest first, ended ones too. */
  mandates: z.array(HeldMandate),
  roles: z.array(HeldRoleView),
  /** With addresses; null for who only reads. */
  people: z.array(OrganisationPerson).nullable(),
  /** What this person may do here. */
  may: z.array(z.enum(PEOPLE_ACTS)),
});
export type OrganisationPeople = z.infer<typeof OrganisationPeople>;

/** One owner, and who speaks and prepares for it today. */
export const OwnerPeople = z.object({
  organisation: OrganisationRef,
  ownerFrom: CalendarDateText,
  ownerUntil: CalendarDateText.nullable(),
  representative: z.string().nullable(),
  deputies: z.array(z.string()),
  coordinators: z.array(z.string()),
  /** The end of the representative's mandate, when it is known. */
  representativeUntil: InstantText.nullable(),
});
export type OwnerPeople = z.infer<typeof OwnerPeople>;

/** A role in the programme team that is in force. */
export const TeamMember = z.object({
  id: Id,
  personId: Id,
  personName: z.string(),
  personFunction: z.string(),
  isExample: z.boolean(),
  role: z.enum(TEAM_ROLES),
  from: InstantText,
});
export type TeamMember = z.infer<typeof TeamMember>;

export const TeamView = z.object({
  /** Programme managers first. */
  members: z.array(TeamMember),
  /** With addresses; null for who only reads. */
  people: z.array(OrganisationPerson).nullable(),
});
export type TeamView = z.infer<typeof TeamView>;

export const EndMandate = z.strictObject({
  /** Its last day; null: it ends at this moment. */
  on: CalendarDateText.nullable(),
  reason: text(LIMITS.reason, 3),
});
export type EndMandate = z.infer<typeof EndMandate>;

export const AddOrganisation = z.strictObject({
  name: line(LIMITS.name, 2),
  kind: z.enum(ORGANISATION_KINDS),
  domains: z.array(z.enum(DOMAINS)).min(1).max(DOMAINS.length),
});
export type AddOrganisation = z.infer<typeof AddOrganisation>;

const organisationParams = z.strictObject({ organisation: Slug });
const personParams = z.strictObject({ organisation: Slug, person: Id });
const Given = z.object({ id: Id, personId: Id, sequence: z.number().int() });
const Done = z.object({ id: Id, sequence: z.number().int() });

export const peopleEndpoints = {
  listOwnerPeople: endpoint({
    method: 'GET',
    path: '/owner-people',
    summary: 'Every owner with who speaks and prepares for it today',
    permission: 'mandate:read',
    view: z.object({ owners: z.array(OwnerPeople) }),
  }),
  readOrganisationPeople: endpoint({
    method: 'GET',
    path: '/organisations/:organisation/people',
    summary: 'Mandates and roles at an organisation, from when until when; addresses for who looks after them',
    permission: 'people:read',
    params: organisationParams,
    view: OrganisationPeople,
    problems: ['not-found'],
  }),
  listOrganisationPeopleEvents: endpoint({
    method: 'GET',
    path: '/organisations/:organisation/people/events',
    summary: 'What happened to mandates and roles at an organisation, newest first',
    permission: 'people:read',
    params: organisationParams,
    query: z.strictObject({ ...Paging }),
    view: page(EventView),
    problems: ['not-found'],
  }),
  giveMandate: endpoint({
    method: 'POST',
    path: '/organisations/:organisation/mandates',
    summary: 'Let a person speak for an owner, from a day on; somebody new is invited',
    permission: 'people:manage',
    fresh: true,
    invites: true,
    params: organisationParams,
    body: GiveMandate,
    view: Given,
    status: 201,
    problems: ['not-found', 'forbidden', 'rule-findings'],
  }),
  endMandate: endpoint({
    method: 'POST',
    path: '/organisations/:organisation/mandates/:mandate/end',
    summary: 'End a mandate, at once or at the end of a day',
    permission: 'people:manage',
    fresh: true,
    params: z.strictObject({ organisation: Slug, mandate: Id }),
    body: EndMandate,
    view: Done,
    problems: ['not-found', 'forbidden', 'rule-findings'],
  }),
  addContact: endpoint({
    method: 'POST',
    path: '/organisations/:organisation/contacts',
    summary: 'Let a person speak for a partner about its part; somebody new is invited',
    permission: 'people:manage',
    fresh: true,
    invites: true,
    params: organisationParams,
    body: z.strictObject({ person: PersonChoice }),
    view: Given,
    status: 201,
    problems: ['not-found', 'forbidden', 'rule-findings'],
  }),
  endContact: endpoint({
    method: 'POST',
    path: '/organisations/:organisation/contacts/:contact/end',
    summary: 'End the role of a contact, at once',
    permission: 'people:manage',
    fresh: true,
    params: z.strictObject({ organisation: Slug, contact: Id }),
    body: z.strictObject({ reason: text(LIMITS.reason, 3) }),
    view: Done,
    problems: ['not-found', 'forbidden', 'rule-findings'],
  }),
  sendInvitation: endpoint({
    method: 'POST',
    path: '/organisations/:organisation/people/:person/invitation',
    summary: 'Send the invitation again to who never signed in, to another address if the first was wrong',
    permission: 'people:manage',
    fresh: true,
    invites: true,
    params: personParams,
    body: z.strictObject({ email: EmailAddress }),
    view: Done,
    problems: ['not-found', 'forbidden', 'rule-findings'],
  }),
  resetSignIn: endpoint({
    method: 'POST',
    path: '/organisations/:organisation/people/:person/sign-in-reset',
    summary:
      'Take away the passkeys and linked accounts of who lost them, and end its sessions; a link by e-mail works again',
    permission: 'people:manage',
    fresh: true,
    params: personParams,
    body: z.strictObject({ reason: text(LIMITS.reason, 3) }),
    view: Done,
    problems: ['not-found', 'forbidden', 'rule-findings'],
  }),
  readTeam: endpoint({
    method: 'GET',
    path: '/team',
    summary: 'Who is in the programme team now; addresses for who is in it',
    permission: 'mandate:read',
    view: TeamView,
  }),
  inviteToTeam: endpoint({
    method: 'POST',
    path: '/team/:person/invitation',
    summary: 'Send the invitation again to who is of the programme team and never signed in, to the address on record',
    permission: 'people:manage',
    fresh: true,
    invites: true,
    params: z.strictObject({ person: Id }),
    view: Done,
    problems: ['not-found', 'forbidden', 'rule-findings'],
  }),
  resetTeamSignIn: endpoint({
    method: 'POST',
    path: '/team/:person/sign-in-reset',
    summary: 'Take away the passkeys and linked accounts of who is of the programme team and lost them',
    permission: 'people:manage',
    fresh: true,
    params: z.strictObject({ person: Id }),
    body: z.strictObject({ reason: text(LIMITS.reason, 3) }),
    view: Done,
    problems: ['not-found', 'forbidden', 'rule-findings'],
  }),
  addOrganisation: endpoint({
    method: 'POST',
    path: '/organisations',
    summary: 'Add an organisation to the programme, as a partner',
    permission: 'organisation:add',
    body: AddOrganisation,
    view: z.object({ slug: Slug, sequence: z.number().int() }),
    status: 201,
    problems: ['already-done'],
  }),
} as const;
