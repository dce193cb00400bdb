import type { Ability } from '@samenkoers/contract';
import {
  type CommitmentLevel,
  type ItemState,
  joinLater,
  leaveParticipation,
  type Ownership,
  type Participation,
} from '@samenkoers/rulebook';
import { type Actor, authorityFor } from '../session/public.js';
import { answersInvolvementAs, hasMandateFor, isFinal, isUnderWay } from './agenda.policy.js';

/** An organisation named as directly involved, and who said so. */
export interface InvolvedOrganisation {
  readonly organisationId: string;
  readonly slug: string;
  readonly byTeam: boolean;
  readonly bySelf: boolean;
  readonly declined: boolean;
}

/** What organisations are to an item. */
export interface OrganisationsOfItem {
  readonly involved: readonly InvolvedOrganisation[];
  /** The promise that stands, per organisation. */
  readonly promises: readonly { readonly organisationId: string; readonly level: CommitmentLevel }[];
  readonly participations: readonly Participation[];
}

interface Standing {
  readonly item: { readonly state: ItemState };
  readonly organisations: OrganisationsOfItem;
  readonly now: number;
  readonly today: string;
}

const can = (act: Ability['act'], organisation: string, reason: string | null = null): Ability => ({
  act,
  organisation,
  allowed: reason === null,
  reason,
});

const only = (condition: boolean, ...abilities: readonly Ability[]): readonly Ability[] => (condition ? abilities : []);

/** What this person can do here on behalf of organisations: its own, or as programme team for any that was named. */
export function organisationAbilities(actor: Actor, standing: Standing): readonly Ability[] {
  return [
    ...standing.organisations.involved.flatMap((involved) => answering(actor, involved, standing)),
    ...actor.organisations.flatMap((organisation) => [
      ...promising(actor, organisation, standing),
      ...only(
        hasMandateFor(actor, organisation.id, standing.now) && organisation.isOwner,
        ...participating(organisation, standing),
      ),
    ]),
  ];
}

/** Confirming or declining that an organisation is directly involved, as long as that was not answered. */
function answering(
  actor: Actor,
  { organisationId, slug, byTeam, bySelf, declined }: InvolvedOrganisation,
  { item, now }: Standing,
) {
  const as = answersInvolvementAs(actor, organisationId, now);
  if (as === null || declined || isFinal(item.state)) return [];
  const isConfirmed = as === 'team' ? byTeam : bySelf;
  return [...only(!isConfirmed, can('confirm-involvement', slug)), can('decline-involvement', slug)];
}

/** Whether an organisation has a part in an item for which it can promise something: named and not declined, or taking part. */
export const hasPart = (
  { involved, participations }: OrganisationsOfItem,
  organisationId: string,
  today: string,
): boolean =>
  involved.some((named) => named.organisationId === organisationId && !named.declined) ||
  participations.some(({ organisationId: id, until }) => id === organisationId && (until === null || until >= today));

/** A mandate subject to ratification can promise in principle; binding the owner takes a full one. */
export function canBind(actor: Actor, organisationId: string, now: number): boolean {
  const authority = authorityFor(actor, organisationId, now);
  const mandate = actor.mandates.find(({ id }) => id === authority);
  return authority !== null && (mandate === undefined || mandate.extent === 'full');
}

function promising(
  actor: Actor,
  { id, slug }: Actor['organisations'][number],
  { item, organisations, now, today }: Standing,
): readonly Ability[] {
  if (authorityFor(actor, id, now) === null) return [];
  const promise = organisations.promises.find(({ organisationId }) => organisationId === id);
  const isOpen = isUnderWay(item.state) && hasPart(organisations, id, today);
  return [
    ...only(isOpen && promise?.level !== 'firm', can('offer-commitment', slug)),
    ...only(isOpen, can('firm-up-commitment', slug, canBind(actor, id, now) ? null : 'firm-commitment-incomplete')),
    ...only(promise !== undefined && isUnderWay(item.state), can('withdraw-commitment', slug)),
  ];
}

/** Joining later, leaving, and telling how it is carried out locally: the rules say when. */
function participating(
  { id, slug, kind }: Actor['organisations'][number],
  { item, organisations, today }: Standing,
): readonly Ability[] {
  const { participations } = organisations;
  const owner: Ownership = { organisationId: id, kind, figures: {}, from: today, until: null };
  const joining = joinLater({
    itemState: item.state,
    organisationId: id,
    ownerships: [owner],
    participations,
    startDate: today,
    capacityNote: slug,
    today,
  });
  const leaving = leaveParticipation({ organisationId: id, participations, noticeOn: today, today });
  const takesPart = leaving.ok || leaving.error.some(({ code }) => code === 'already-leaving');
  return [
    ...only(joining.ok, can('join-later', slug)),
    ...only(takesPart && !isFinal(item.state), can('leave', slug, leaving.ok ? null : 'already-leaving')),
    ...only(takesPart, can('describe-local-implementation', slug)),
  ];
}
