import {
  type EffortLoad,
  RESOURCE_KINDS,
  type ResourceKind,
  sharesOfYear,
  type YearShares,
} from '@samenkoers/rulebook';
import type { Years } from '../agenda/public.js';
import type { EffortFacts, NamedItemEffort } from './queries/effort-facts.js';

/** What a candidate would lay on the owners: only its shares and promises, which is far less work than all of its effort. */
export const loadsOfCandidate = (facts: EffortFacts, item: NamedItemEffort, years: Years): EffortLoad[] =>
  RESOURCE_KINDS.flatMap((kind) => {
    const shared = sharesOf(facts, item, kind, years);
    const unmeasured = new Set(
      shared.flatMap(({ stretches }) => stretches.flatMap(({ withoutShare }) => withoutShare)).map(idOf),
    );
    return facts.programme.owners
      .filter((owner) => !unmeasured.has(idOf(owner)))
      .map(({ organisationId }) => ({
        organisationId,
        kind,
        load: promisedBy(organisationId, item, kind, years),
        fairShare: sum(
          shared
            .flatMap(({ totals }) => totals.filter((each) => idOf(each) === organisationId))
            .map(({ amount }) => amount),
        ),
      }))
      .filter(({ load, fairShare }) => load > 0 || fairShare > 0);
  });

/** How its cost is shared in every year that it asks or gets something, as if who would carry it took part in all of it. */
function sharesOf(
  { programme }: EffortFacts,
  item: NamedItemEffort,
  kind: ResourceKind,
  { firstYear, lastYear }: Years,
): readonly YearShares[] {
  const { itemId, needs, promises } = item;
  const from = `${firstYear}-01-01`;
  const participations = carriersOf(item, programme.owners.map(idOf)).map((organisationId) => ({
    organisationId,
    from,
    until: null,
  }));
  const years = new Set([...needs, ...promises].filter((line) => line.kind === kind).map(({ year }) => year));
  return [...years]
    .filter((year) => firstYear <= year && year <= lastYear)
    .map((year) => {
      const amount = sum(
        needs.filter((need) => need.kind === kind && need.year === year).map((need) => need.amount ?? 0),
      );
      const { owners, agreedShares } = programme;
      return sharesOfYear({ itemId, kind, year, amount, period: null, owners, participations, agreedShares });
    });
}

/** Who takes part; without any, the owners that promised something; without any, all of them. */
function carriersOf(item: NamedItemEffort, owners: readonly string[]): readonly string[] {
  const takingPart = new Set(item.participations.map(idOf));
  if (takingPart.size > 0) return [...takingPart];
  const promised = owners.filter((owner) => item.promisedBy.includes(owner));
  return promised.length > 0 ? promised : owners;
}

/** What it promised, or more when it delivered more. */
const promisedBy = (
  organisationId: string,
  { promises }: NamedItemEffort,
  kind: ResourceKind,
  { firstYear, lastYear }: Years,
): number =>
  sum(
    promises
      .filter((promise) => promise.organisationId === organisationId && promise.kind === kind)
      .filter(({ year }) => firstYear <= year && year <= lastYear)
      .map(({ firm, intent, delivered }) => Math.max(firm + intent, delivered ?? 0)),
  );

const idOf = ({ organisationId }: { readonly organisationId: string }): string => organisationId;
const sum = (amounts: readonly number[]): number => amounts.reduce((total, amount) => total + amount, 0);
