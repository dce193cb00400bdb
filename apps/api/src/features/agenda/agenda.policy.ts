import type { ItemState } from '@samenkoers/rulebook';
import { type Actor, isInForce, isProgrammeStaff, organisationsOf } from '../session/public.js';
import type { ItemRecord } from './stored-item.js';

/** The states of an item that anyone may read about. */
export const PUBLIC_STATES = [
  'onAgenda',
  'inProgress',
  'paused',
  'completed',
  'removed',
] as const satisfies readonly ItemState[];

/** The states after which nothing more is proposed, promised or confirmed. */
export const FINAL_STATES = ['completed', 'removed', 'withdrawn'] as const satisfies readonly ItemState[];

/** How far this person's sight goes: everything but the drafts of others, or the public part and what it is involved in. */
export interface Sight {
  readonly isOwnerSide: boolean;
  readonly organisationIds: ReadonlySet<string>;
}

/** What decides who may see an item. */
export type Seen = Pick<ItemRecord, 'state' | 'submittedAt' | 'proposerOrganisationId' | 'involvedOrganisationIds'>;

const includes = (states: readonly ItemState[], state: ItemState) => states.includes(state);

/** Owner side: programme staff, whoever has a mandate in force, and the coordinators of an owner. */
export function sightOf(actor: Actor, now: number): Sight {
  const ownerIds = new Set(actor.organisations.filter(({ isOwner }) => isOwner).map(({ id }) => id));
  const isOwnerSide =
    isProgrammeStaff(actor) ||
    actor.mandates.some((mandate) => isInForce(mandate, now) && ownerIds.has(mandate.organisationId)) ||
    actor.roles.some(
      ({ role, organisationId }) => role === 'coordinator' && organisationId !== null && ownerIds.has(organisationId),
    );
  return { isOwnerSide, organisationIds: organisationsOf(actor, now) };
}

/** Whether an item still belongs to its proposer alone: a draft, or one withdrawn before it was ever submitted. */
export const isPrivate = ({ state, submittedAt }: Pick<Seen, 'state' | 'submittedAt'>): boolean =>
  state === 'draft' || (state === 'withdrawn' && submittedAt === null);

/** What is private only its proposer sees; the rest the owner side, and others as far as public or involved. */
export function canSee({ isOwnerSide, organisationIds }: Sight, item: Seen): boolean {
  if (isPrivate(item)) return organisationIds.has(item.proposerOrganisationId);
  if (isOwnerSide || includes(PUBLIC_STATES, item.state)) return true;
  return item.involvedOrganisationIds.some((organisationId) => organisationIds.has(organisationId));
}

/** Writing and handing in is for people of the proposing owner: with a mandate in force, or as its coordinator. */
export function isOfProposer(
  actor: Actor,
  { proposerOrganisationId }: Pick<Seen, 'proposerOrganisationId'>,
  now: number,
): boolean {
  return worksForOwner(actor, proposerOrganisationId, now);
}

/** Whether this person speaks for this owner, or coordinates its part. */
export function worksForOwner(actor: Actor, organisationId: string, now: number): boolean {
  const isOwner = actor.organisations.some(({ id, isOwner: owns }) => id === organisationId && owns);
  return isOwner && (hasMandateFor(actor, organisationId, now) || coordinates(actor, organisationId));
}

export const hasMandateFor = (actor: Actor, organisationId: string, now: number): boolean =>
  actor.mandates.some((mandate) => mandate.organisationId === organisationId && isInForce(mandate, now));

const coordinates = (actor: Actor, organisationId: string) =>
  actor.roles.some((held) => held.role === 'coordinator' && held.organisationId === organisationId);

/** Naming directly involved organisations: the proposer's people and programme staff, until the item has ended. */
export const mayProposeInvolvement = (actor: Actor, item: Seen, now: number): boolean =>
  isProgrammeStaff(actor) || isOfProposer(actor, item, now);

/** In whose name this person answers whether an organisation is directly involved; null when it is not this person's to say. */
export function answersInvolvementAs(
  actor: Actor,
  organisationId: string,
  now: number,
): 'team' | 'organisation' | null {
  if (isProgrammeStaff(actor)) return 'team';
  return organisationsOf(actor, now).has(organisationId) ? 'organisation' : null;
}

export const isFinal = (state: ItemState): boolean => includes(FINAL_STATES, state);

/** Handed in and not ended: when capacity is promised and somebody is named to pull. */
const STATES_UNDER_WAY = ['submitted', 'onAgenda', 'inProgress', 'paused'] as const satisfies readonly ItemState[];
export const isUnderWay = (state: ItemState): boolean => includes(STATES_UNDER_WAY, state);

/** Residents notice something of what is, or was, carried out. */
const STATES_WITH_RESULTS = ['inProgress', 'paused', 'completed'] as const satisfies readonly ItemState[];
export const isOpenForResults = (state: ItemState): boolean => includes(STATES_WITH_RESULTS, state);

/**
 * The version of the text that is being written: the current one of a draft, or the next one of an item on its way.
 * Null when nobody is writing.
 */
export function versionBeingWritten({ state, currentVersion, pendingVersion }: ItemRecord): number | null {
  if (state === 'draft') return currentVersion;
  return state === 'submitted' || state === 'onAgenda' ? pendingVersion : null;
}
