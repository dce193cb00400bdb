import type { EffortLine, EffortRow, EffortSummary, OrganisationRef } from '@samenkoers/contract';
import { bandOf, type KindEffort, type OutsideOwner, type OwnerEffort, type Ratio } from '@samenkoers/rulebook';
import type { EffortFacts } from './queries/effort-facts.js';

type Owner = EffortFacts['programme']['owners'][number];
type Sums = OwnerEffort | OutsideOwner;

export const refOf = ({ organisationId: id, slug, name, kind }: Owner): OrganisationRef => ({ id, slug, name, kind });

/** Every owner with its effort in one kind, municipalities first and by name. */
function ownersIn({ owners, outside }: KindEffort, facts: EffortFacts): readonly { owner: Owner; sums: Sums }[] {
  const sums = new Map<string, Sums>([...owners, ...outside].map((each) => [each.organisationId, each]));
  return facts.programme.owners.flatMap((owner) => {
    const found = sums.get(owner.organisationId);
    return found === undefined ? [] : [{ owner, sums: found }];
  });
}

const ratioView = (ratio: Ratio | null, bands: readonly [number, number]): EffortRow['ratio'] =>
  ratio === null ? { permille: null, band: null } : { permille: ratio.permille, band: bandOf(ratio, bands) };

/** One row per kind and owner. */
export const presentRows = (kinds: readonly KindEffort[], facts: EffortFacts): EffortRow[] =>
  kinds.flatMap((effort) =>
    ownersIn(effort, facts).map(({ owner, sums }) => ({
      organisation: refOf(owner),
      kind: effort.kind,
      expected: sums.expected,
      firm: sums.firm,
      delivered: sums.delivered,
      effort: sums.effort,
      ratio: ratioView('ratio' in sums ? sums.ratio : null, facts.programme.bands),
      wholeAgenda: sums.wholeAgenda.expected,
      wholeAgendaRatio: ratioView(sums.wholeAgenda.ratio, facts.programme.bands),
      withoutShare: 'reason' in sums && sums.reason !== 'nothingExpected',
    })),
  );

/** Takes part in an item that needs nothing of this kind, and gives it nothing either: no line. */
const isEmpty = ({ total, entryShare, firm, delivered }: OwnerEffort['lines'][number]): boolean =>
  total + entryShare + firm + delivered === 0;

/** The items behind the rows, per kind and owner. */
export const presentLines = (kinds: readonly KindEffort[], facts: EffortFacts): EffortLine[] => {
  const places = new Map(facts.items.map(({ itemId, item }, place) => [itemId, { item, place }]));
  return kinds.flatMap((effort) =>
    ownersIn(effort, facts).flatMap(({ owner, sums }) =>
      sums.lines
        .flatMap(({ itemId, ...line }) => {
          const named = places.get(itemId);
          return named === undefined || isEmpty({ itemId, ...line }) ? [] : [{ ...named, line }];
        })
        .sort((a, b) => a.place - b.place || a.line.year - b.line.year)
        .map(({ item, line }) => ({ item, organisation: refOf(owner), kind: effort.kind, ...line })),
    ),
  );
};

/** The largest deviation and how even the effort is, per kind. */
export const presentSummaries = (kinds: readonly KindEffort[], facts: EffortFacts): EffortSummary[] =>
  kinds.map(({ kind, headline, jain, unassigned, unknownItemIds }) => {
    const owner = facts.programme.owners.find(({ organisationId }) => organisationId === headline?.organisationId);
    return {
      kind,
      largest:
        headline === null || owner === undefined
          ? null
          : { permille: headline.deviationPermille, organisation: refOf(owner) },
      jainPermille: jain?.permille ?? null,
      unassigned,
      unknownItems: facts.items.filter(({ itemId }) => unknownItemIds.includes(itemId)).map(({ item }) => item),
    };
  });
