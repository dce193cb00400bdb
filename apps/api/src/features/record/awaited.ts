import { type ItemFacts, type ItemState, standing, standingFirm } from '@samenkoers/rulebook';

/**
 * The organisations an item waits for: directly involved ones that have not confirmed that they are, or have not given the
 * commitment its next stage asks for: in principle to come on the agenda, firm to start.
 */
export function awaitedOrganisationIds(state: ItemState, { involved, commitments }: ItemFacts): string[] {
  const given = new Set(commitmentsAskedOf(state, commitments)?.map(({ organisationId }) => organisationId));
  const isCommitmentAsked = commitmentsAskedOf(state, commitments) !== null;
  return involved
    .filter(({ byTeam, byOrganisation }) => byTeam !== 'declined' && byOrganisation !== 'declined')
    .filter(({ byOrganisation, organisationId }) => byOrganisation === 'pending' || (isCommitmentAsked && !given.has(organisationId)))
    .map(({ organisationId }) => organisationId);
}

/** Those of the commitments that count for the next stage; null when no commitment is asked any more. */
function commitmentsAskedOf(state: ItemState, commitments: ItemFacts['commitments']): ItemFacts['commitments'] | null {
  if (state === 'inProgress' || state === 'paused') return null;
  return state === 'onAgenda' ? standingFirm(commitments) : standing(commitments);
}
