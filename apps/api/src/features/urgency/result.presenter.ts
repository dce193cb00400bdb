import type { ItemStandingView, RankedItem as RankedItemView, UrgencyResultView } from '@samenkoers/contract';
import type { Division, ItemJudgements, RankedItem, UrgencyStanding } from '@samenkoers/rulebook';
import type { ResultRecord } from './stored-urgency.js';

const presentRanked = (item: RankedItem): RankedItemView => ({
  itemId: item.itemId,
  place: item.place,
  sharedWith: [...item.sharedWith],
  given: item.given,
  n: item.n,
  filled: item.filled === null ? null : { ...item.filled },
  median: item.median,
  counts: [...item.counts],
  sequence: item.sequence.map(({ levels, times }) => ({ levels: [...levels], times })),
  aboveNext: item.aboveNext === null ? null : { ...item.aboveNext },
});

const presentDivision = ({ divided, overall, groups }: Division): NonNullable<ItemStandingView['division']> => ({
  divided,
  overall: { ...overall },
  groups: {
    divided: groups.divided,
    municipalities: { ...groups.municipalities },
    others: { ...groups.others },
    distance: groups.distance,
  },
});

const presentStanding = ({ division, counts, ...standing }: ItemJudgements): ItemStandingView => ({
  itemId: standing.itemId,
  counts: [...counts],
  noJudgement: standing.noJudgement,
  pendingRatification: standing.pendingRatification,
  silent: standing.silent,
  division: division === null ? null : presentDivision(division),
});

/** A ranking with its working: the one result, or without `settled` where the round stands now. */
export function presentResult(
  { n, quorum, ranking, items, agreement }: UrgencyStanding,
  settled: ResultRecord | null,
): UrgencyResultView {
  return {
    final: settled !== null,
    asItStands: settled?.result.asItStands ?? false,
    settledAt: settled === null ? null : new Date(settled.result.settledAt).toISOString(),
    settledByName: settled?.settledByName ?? null,
    pendingRatificationIds: [...(settled?.result.pendingRatificationIds ?? [])],
    n,
    quorum,
    ranked: ranking.ranked.map(presentRanked),
    unranked: ranking.unranked.map(({ itemId, given, quorum: needed, counts }) => ({
      itemId,
      given,
      quorum: needed,
      counts: [...counts],
    })),
    items: items.map(presentStanding),
    agreement: { ...agreement },
  };
}
