import { type ItemFacts, type ItemState, standing, standingFirm } from '@samenkoers/rulebook';

/**
 * The organisations an item waits for: directly involved ones that have not confirmed that they are, or have not given the
 * commitment its next stage asks for.
 */
export function awaitedOrganisationIds(state: ItemState, { involved, commitments }: ItemFacts): string[] {
  const counting = commitmentsThatCount(state, commitments);
  const hasGiven = (organisationId: string) =>
    counting === null || counting.some((commitment) => commitment.organisationId === organisationId);
  return involved
    .filter(({ byTeam, byOrganisation }) => byTeam !== 'declined' && byOrganisation !== 'declined')
    .filter(({ byOrganisation, organisationId }) => byOrganisation === 'pending' || !hasGiven(organisationId))
    .map(({ organisationId }) => organisationId);
}

/** To come on the agenda any standing commitment will do, to start a firm one; null once none is asked any more. */
function commitmentsThatCount(
  state: ItemState,
  commitments: ItemFacts['commitments'],
): ItemFacts['commitments'] | null {
  if (state === 'inProgress' || state === 'paused') return null;
  return state === 'onAgenda' ? standingFirm(commitments) : standing(commitments);
}
