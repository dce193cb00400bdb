import { type ItemFacts, type ItemState, standing, standingFirm } from '@samenkoers/rulebook';

/** Where an item stands, as far as it says whom it waits for. */
export interface Awaiting {
  readonly state: ItemState;
  readonly facts: ItemFacts;
  readonly proposerId: string;
  /** Owners that have not answered, or whose own board has not, in a round on this item without a result. */
  readonly unanswered: readonly string[];
}

/**
 * The organisations an item waits for: its proposer when it was returned or not supported; else owners that have yet to
 * answer in a round, and directly involved ones that have not confirmed that they are, or have not given the commitment
 * its next stage asks for.
 */
export function awaitedOrganisationIds({ state, facts, proposerId, unanswered }: Awaiting): string[] {
  if (state === 'returned' || state === 'notSupported') return [proposerId];
  return [...new Set([...unanswered, ...awaitedInvolved(state, facts)])];
}

function awaitedInvolved(state: ItemState, { involved, commitments }: ItemFacts): string[] {
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
