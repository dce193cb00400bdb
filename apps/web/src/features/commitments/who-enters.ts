import type { OrganisationRef, SessionView } from '@samenkoers/contract';
import { may } from '../../shared/session/session.js';

/** The organisations that somebody may fill in commitments for. */
export const enterableBy = (session: SessionView): readonly OrganisationRef[] =>
  may(session, 'commitment:enter') ? (session.person?.actingFor ?? []).map(({ organisation }) => organisation) : [];

/** The one that the address asks for, else the first. */
export const chosenOf = (own: readonly OrganisationRef[], wanted: string | undefined): OrganisationRef | undefined =>
  own.find(({ slug }) => slug === wanted) ?? own[0];

/** Whether somebody can bind the organisation: by a mandate of an owner, or as the contact of a partner. A coordinator prepares. */
export const signsFor = ({ person }: SessionView, { id }: OrganisationRef): boolean =>
  person?.actingFor.some(
    ({ organisation, capacity, isOwner }) => organisation.id === id && (capacity !== null || !isOwner),
  ) ?? false;
