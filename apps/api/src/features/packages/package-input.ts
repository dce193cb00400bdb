import type { PackageFacts } from '@samenkoers/contract';
import {
  type Draw,
  type ItemState,
  levelOf,
  nothingSupposed,
  type PackageInput,
  type PackageItem,
  resourceIdOf,
  type UrgencyStanding,
  urgencyEligibility,
} from '@samenkoers/rulebook';
import type { StatedFacts } from '../agenda/public.js';
import type { EffortLoads } from '../effort/public.js';
import { adoptedOrderOf, brokenOrderOf, type UrgencyRecord } from '../urgency/public.js';
import type { PackageRows } from './queries/package-rows.js';
import { withinPlacesOf } from './within-places.js';

/** Everything a package is made of, as it was read. */
export interface PackageSources {
  readonly record: UrgencyRecord;
  readonly standing: UrgencyStanding;
  readonly stated: ReadonlyMap<string, StatedFacts>;
  readonly draws: readonly Draw[];
  readonly rows: PackageRows;
  readonly effort: EffortLoads;
  readonly thisYear: number;
}

/** The input of the walk, whose order it has, and names for everything it calls by id. */
export type BuiltPackage = Pick<PackageFacts, 'order' | 'names'> & { readonly input: PackageInput };

/** Whether an item runs or has run: it satisfies who requires it, and is in no package any more. */
export const isRunning = (state: ItemState | undefined): boolean =>
  state === 'inProgress' || state === 'paused' || state === 'completed';

/**
 * Puts together what the rules walk over (rulebook.md#6): the order the board adopted, else the proposed one with its
 * shared places broken as far as they are; every item of the round that does not run yet; what is free of every pool.
 */
export function buildPackage(sources: PackageSources): BuiltPackage {
  const { record, standing, rows, effort } = sources;
  const running = new Set(rows.items.filter(({ state }) => isRunning(state)).map(({ id }) => id));
  const { order, placed, groups } = placesOf(record, standing);
  const unranked = standing.ranking.unranked.map(({ itemId }) => ({ itemId, place: null, tieGroup: null }));
  const walked = [...placed, ...unranked].filter(({ itemId }) => !running.has(itemId));
  const ids = new Set(walked.map(({ itemId }) => itemId));
  const input: PackageInput = {
    resources: resourcesOf(sources, ids),
    items: walked.map((place) => itemOf(place, sources)),
    running: [...running].sort(),
    floor: levelOf(record.rule.floor),
    whatIf: { ...nothingSupposed, baseEffort: effort.base },
  };
  const withinPlaces = withinPlacesOf(groups, record.items, ids);
  return { order, input, names: { ...namesOf(sources, input), withinPlaces } };
}

type Placed = Pick<PackageItem, 'itemId' | 'place' | 'tieGroup'>;

/**
 * Ranked items with their place, in an order that says what a deadline, the placement or the board settled within one
 * place. What nothing settles shares a tie group.
 */
function placesOf(record: UrgencyRecord, { ranking: { ranked } }: UrgencyStanding) {
  const adopted = adoptedOrderOf(record, ranked);
  const placeOf = new Map(
    (adopted?.order.groups ?? []).flatMap(({ place, itemIds }) => itemIds.map((id) => [id, place])),
  );
  const groups = brokenOrderOf(
    record,
    ranked.map((item) => ({ ...item, place: placeOf.get(item.itemId) ?? item.place })),
  );
  const placed = groups.flatMap(({ place, rankedPlace, itemIds }): Placed[] =>
    itemIds.map((itemId) => ({
      itemId,
      place: rankedPlace,
      tieGroup: itemIds.length > 1 ? `place-${place}` : null,
    })),
  );
  return { order: adopted === null ? ('proposed' as const) : ('adopted' as const), placed, groups };
}

function itemOf({ itemId, place, tieGroup }: Placed, sources: PackageSources): PackageItem {
  const { record, standing, rows, effort } = sources;
  const others = (kind: 'requires' | 'excludes') =>
    rows.relations
      .filter((relation) => relation.itemId === itemId && relation.kind === kind)
      .map(({ otherId }) => otherId);
  const excludedBy = rows.relations
    .filter(({ otherId, kind }) => otherId === itemId && kind === 'excludes')
    .map((relation) => relation.itemId);
  return {
    itemId,
    place,
    level: standing.ranking.ranked.find((ranked) => ranked.itemId === itemId)?.median ?? null,
    tieGroup,
    obstacles: obstaclesOf(sources.stated.get(itemId)),
    needs: rows.needs
      .filter((need) => need.itemId === itemId)
      .map(({ poolId, year, amount }) => ({ resourceId: resourceIdOf(poolId, year), amount })),
    requires: others('requires'),
    excludes: [...new Set([...others('excludes'), ...excludedBy])].sort(),
    themeLineId: record.items.find((item) => item.itemId === itemId)?.themeLine?.id ?? null,
    effort: effort.items.get(itemId) ?? [],
  };
}

/**
 * Why an item of the round is not eligible now: it left the agenda, or a principle is no longer met, which stands for all
 * it found. That the owners took it up in the meantime is no obstacle: a package is about what is carried out.
 */
function obstaclesOf(stated: StatedFacts | undefined): string[] {
  if (stated === undefined) return [NOT_ON_AGENDA];
  const { findings } = urgencyEligibility({ item: stated.facts, state: stated.state });
  return findings.flatMap(({ code, facts }) => {
    if (code === NOT_ON_AGENDA) return [code];
    return code === 'principle-not-met' ? [String(facts['principle'])] : [];
  });
}

const NOT_ON_AGENDA = 'agenda-item-not-on-agenda';

/** Every resource of this year and later that is on record, and those of earlier years that an item still asks of. */
function resourcesOf(
  { rows, draws, thisYear }: PackageSources,
  walked: ReadonlySet<string>,
): PackageInput['resources'] {
  const asked = new Set(
    rows.needs.filter(({ itemId }) => walked.has(itemId)).map(({ poolId, year }) => resourceIdOf(poolId, year)),
  );
  const reserved = new Map<string, number>();
  for (const { poolId, year, amount } of draws) {
    const id = resourceIdOf(poolId, year);
    reserved.set(id, amount + (reserved.get(id) ?? 0));
  }
  return rows.pools.flatMap(({ id, kind, years }) =>
    years
      .map(({ year, amount: capacity }) => ({ year, resourceId: resourceIdOf(id, year), capacity }))
      .filter(({ year, resourceId }) => year >= thisYear || asked.has(resourceId))
      .map(({ resourceId, capacity }) => ({ resourceId, kind, capacity, reserved: reserved.get(resourceId) ?? 0 })),
  );
}

/** Names of every resource that is there or asked for, also where nobody recorded what it holds. */
function namesOf({ record, rows }: PackageSources, { resources, items }: PackageInput): PackageFacts['names'] {
  const named = new Set([
    ...resources.map(({ resourceId }) => resourceId),
    ...items.flatMap(({ needs }) => needs.map(({ resourceId }) => resourceId)),
  ]);
  const themeLines = new Map(
    record.items.flatMap(({ themeLine }) => (themeLine === null ? [] : [[themeLine.id, themeLine.name]])),
  );
  return {
    resources: rows.pools.flatMap(({ id, name, kind, years }) => {
      const asked = rows.needs.filter(({ poolId }) => poolId === id).map(({ year }) => year);
      return [...new Set([...years.map(({ year }) => year), ...asked])]
        .sort((a, b) => a - b)
        .map((year) => ({
          resourceId: resourceIdOf(id, year),
          poolId: id,
          poolName: name,
          year,
          kind,
          source: years.find((one) => one.year === year)?.source ?? '',
        }))
        .filter(({ resourceId }) => named.has(resourceId));
    }),
    items: rows.items.map((item) => ({ ...item })),
    themeLines: [...themeLines].map(([id, name]) => ({ id: String(id), name: String(name) })),
    organisations: [...rows.organisations],
  };
}
