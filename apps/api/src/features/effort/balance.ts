import type { CockpitView } from '@samenkoers/contract';
import { type CalendarDate, fairEffort, type OwnerEffort } from '@samenkoers/rulebook';
import { effortInput } from '../agenda/public.js';
import { presentSummaries, refOf } from './effort.presenter.js';
import type { EffortFacts } from './queries/effort-facts.js';

type Balance = CockpitView['balance'];

const furthestFirst = (one: OwnerEffort, other: OwnerEffort) =>
  Math.abs(other.deviationPermille) - Math.abs(one.deviationPermille);

/** Who is out of balance over the agenda period, per kind: the largest deviation, and the owners outside the first band. */
export function presentBalance(facts: EffortFacts, today: CalendarDate): Balance {
  const { programme, items } = facts;
  const kinds = fairEffort(effortInput(programme, items, { ...programme, today }));
  const summaries = presentSummaries(kinds, facts);
  return kinds.map(({ kind, owners }) => ({
    kind,
    largest: summaries.find((summary) => summary.kind === kind)?.largest ?? null,
    owners: [...owners].sort(furthestFirst).flatMap(({ organisationId, ratio, band }) => {
      const owner = programme.owners.find((candidate) => candidate.organisationId === organisationId);
      if (owner === undefined || band === 'within') return [];
      return [{ organisation: refOf(owner), permille: ratio.permille, band }];
    }),
  }));
}
