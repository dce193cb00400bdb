import { type ActingFor, PERMISSIONS_BY_ROLE, type Permission } from '@samenkoers/contract';
import {
  type Instant,
  isWithin,
  type Mandate,
  type MandateCapacity,
  type OrganisationKind,
  type Period,
  type Role,
  speakingMandates,
} from '@samenkoers/rulebook';
import type { Moment, Principal } from '../../platform/auth/principal.js';

export interface ActorOrganisation {
  readonly id: string;
  readonly slug: string;
  readonly name: string;
  readonly kind: OrganisationKind;
  readonly isOwner: boolean;
}

/** A dated role, for the programme or for one organisation. The id stands for the authority it gives. */
export interface HeldRole {
  readonly id: string;
  readonly role: Role;
  readonly organisationId: string | null;
  readonly from: Instant;
  readonly until: Instant | null;
}

/** What the database says of a person, whatever the moment: past and future roles and mandates too. */
export interface PersonRights {
  readonly name: string;
  readonly function: string;
  readonly isExample: boolean;
  readonly roles: readonly HeldRole[];
  readonly mandates: readonly Mandate[];
  readonly organisations: readonly (Omit<ActorOrganisation, 'isOwner'> & { readonly ownership: readonly Period[] })[];
}

/** A signed-in person with everything a policy may ask. Read on every request; nothing here outlives one. */
export interface Actor extends Principal {
  readonly function: string;
  readonly isExample: boolean;
  readonly roles: readonly HeldRole[];
  /** Every mandate, ended ones too: the rules tell "ended" from "never had one". */
  readonly mandates: readonly Mandate[];
  readonly organisations: readonly ActorOrganisation[];
  readonly previousVisit: Instant | null;
  readonly permissions: ReadonlySet<Permission>;
}

export const isInForce = (held: Pick<HeldRole, 'from' | 'until'>, now: Instant): boolean =>
  held.from <= now && (held.until === null || now < held.until);

/** The permissions of a person at `now`: those of its roles in force, and those of a mandate in force. */
export function permissionsOf(
  roles: readonly HeldRole[],
  mandates: readonly Mandate[],
  now: Instant,
): ReadonlySet<Permission> {
  const fromRoles = roles.filter((role) => isInForce(role, now)).flatMap(({ role }) => PERMISSIONS_BY_ROLE[role]);
  const fromMandate = mandates.some((mandate) => isInForce(mandate, now)) ? PERMISSIONS_BY_ROLE.mandate : [];
  // Whoever had a mandate may still knock, to hear from the rule that it ended.
  const fromPast: readonly Permission[] = mandates.length > 0 ? ['position:take'] : [];
  return new Set([...fromRoles, ...fromMandate, ...fromPast]);
}

/**
 * Who a person is at this moment: roles in force, permissions, and which of its organisations are owners today. What never
 * counts is not there: a mandate of who runs the process, and the role of contact at an organisation that is an owner.
 */
export function actorAt(
  rights: PersonRights,
  session: Pick<Moment, 'programmeId' | 'now' | 'today'> & {
    readonly personId: string;
    readonly previousVisit: Instant | null;
  },
): Actor {
  const { programmeId, personId, previousVisit, now, today } = session;
  const organisations = rights.organisations.map(({ ownership, ...organisation }) => ({
    ...organisation,
    isOwner: ownership.some((period) => isWithin(period, today)),
  }));
  const owners = new Set(organisations.filter(({ isOwner }) => isOwner).map(({ id }) => id));
  const roles = rights.roles.filter(
    (held) => isInForce(held, now) && !(held.role === 'partnerContact' && owners.has(held.organisationId ?? '')),
  );
  const mandates = speakingMandates(
    rights.mandates,
    roles.map(({ role }) => role),
  );
  return {
    programmeId,
    personId,
    previousVisit,
    name: rights.name,
    function: rights.function,
    isExample: rights.isExample,
    roles,
    mandates,
    organisations,
    permissions: permissionsOf(roles, mandates, now),
  };
}

/** Whether this person runs the process. Whoever does never votes and never speaks for an owner. */
export const isProgrammeStaff = (actor: Actor): boolean =>
  actor.roles.some(({ role }) => role === 'programmeManager' || role === 'programmeTeam');

/** Ids of the organisations this person speaks or works for now. */
export function organisationsOf(actor: Actor, now: Instant): ReadonlySet<string> {
  const byMandate = actor.mandates
    .filter((mandate) => isInForce(mandate, now))
    .map(({ organisationId }) => organisationId);
  const byRole = actor.roles.flatMap(({ organisationId }) => (organisationId === null ? [] : [organisationId]));
  return new Set([...byMandate, ...byRole]);
}

/**
 * The authority by which this person can bind an organisation: its mandate for an owner, its contact role for a partner.
 * Null when it has none.
 */
export function authorityFor(actor: Actor, organisationId: string, now: Instant): string | null {
  const mandate = actor.mandates.find((held) => held.organisationId === organisationId && isInForce(held, now));
  if (mandate !== undefined) return mandate.id;
  const contact = actor.roles.find((held) => held.organisationId === organisationId && held.role === 'partnerContact');
  return contact?.id ?? null;
}

/** In which capacity this person speaks for an owner at this moment; null when it does not. */
export const capacityFor = (actor: Actor, organisationId: string, now: Instant): MandateCapacity | null =>
  actor.mandates.find((held) => held.organisationId === organisationId && isInForce(held, now))?.capacity ?? null;

/** One entry per organisation, mandates first. */
export function actingFor(actor: Actor, now: Instant): ActingFor[] {
  const ids = organisationsOf(actor, now);
  return actor.organisations
    .filter(({ id }) => ids.has(id))
    .map(({ isOwner, ...organisation }) => {
      const mandate = actor.mandates.find((held) => held.organisationId === organisation.id && isInForce(held, now));
      const roles = actor.roles.filter((held) => held.organisationId === organisation.id).map(({ role }) => role);
      return { organisation, isOwner, capacity: mandate?.capacity ?? null, extent: mandate?.extent ?? null, roles };
    });
}
