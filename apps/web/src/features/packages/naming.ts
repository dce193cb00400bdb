import type { FindingView, PackageFacts } from '@samenkoers/contract';
import type { Finding } from '@samenkoers/rulebook';
import { listed, type Names, namesOf } from '../../shared/domain/facts.js';
import { type WithinPlace, withinPlaceReason } from '../../shared/domain/within-place.js';
import { formatAmount } from '../../shared/format/amounts.js';
import { m } from '../../shared/i18n/messages.js';

type ItemName = PackageFacts['names']['items'][number];
type ResourceName = PackageFacts['names']['resources'][number];

/** What everything in a package is called. */
export type Naming = {
  readonly item: (id: string) => string;
  readonly items: (ids: readonly string[]) => string;
  readonly itemOf: (id: string) => ItemName | undefined;
  /** "Programmabudget 2027". */
  readonly resource: (resourceId: string) => string;
  readonly resources: (resourceIds: readonly string[]) => string;
  readonly resourceOf: (resourceId: string) => ResourceName | undefined;
  /** Resources as they are listed everywhere: money before staff, by name, then by year. */
  readonly inOrder: <Row extends { readonly resourceId: string }>(rows: readonly Row[]) => readonly Row[];
  readonly organisation: (id: string) => string;
  readonly themeLine: (id: string) => string;
  /** How an item stands within its shared place, and why; undefined where it shares none. */
  readonly withinPlace: (id: string) => string | undefined;
  /** The same names for the sentences of findings. */
  readonly names: Names;
};

const inListedOrder = (resources: readonly ResourceName[]): readonly ResourceName[] =>
  [...resources].sort(
    (a, b) => a.kind.localeCompare(b.kind) || a.poolName.localeCompare(b.poolName) || a.year - b.year,
  );

/** Of every item of a shared place: which one of how many it is there, and by what. */
const withinPlacesOf = (groups: readonly WithinPlace[]): ReadonlyMap<string, string> =>
  new Map(
    [...Map.groupBy(groups, ({ place }) => place).values()].flatMap((parts) => {
      const of = parts.flatMap(({ itemIds }) => itemIds).length;
      let before = 0;
      return parts.flatMap((group) => {
        const [first, last] = [before + 1, before + group.itemIds.length];
        before = last;
        const n = first === last ? String(first) : m.within_place_span({ first, last });
        const sentence = m.within_place_at({ n, of, reason: withinPlaceReason(group, parts.length === 1) });
        return group.itemIds.map((id): [string, string] => [id, sentence]);
      });
    }),
  );

/** Looks up the names behind the ids of a package. */
export const namingOf = (names: PackageFacts['names']): Naming => {
  const items = new Map(names.items.map((item) => [item.id, item]));
  const resources = new Map(names.resources.map((resource) => [resource.resourceId, resource]));
  const rest = namesOf(
    names.organisations,
    names.themeLines,
    names.items.map(({ id, slug, title }) => ({ id, slug, name: title })),
    names.resources.map(({ poolId, poolName }) => ({ id: poolId, name: poolName })),
  );
  const item = (id: string): string => items.get(id)?.title ?? id;
  const resource = (id: string): string => {
    const found = resources.get(id);
    return found === undefined ? id : `${found.poolName} ${found.year}`;
  };
  const within = withinPlacesOf(names.withinPlaces ?? []);
  const placeOf = new Map(inListedOrder(names.resources).map(({ resourceId }, place) => [resourceId, place]));
  const orderOf = (id: string): number => placeOf.get(id) ?? placeOf.size;
  return {
    item,
    items: (ids) => listed(ids.map(item)),
    itemOf: (id) => items.get(id),
    resource,
    resources: (ids) => listed(ids.map(resource)),
    resourceOf: (id) => resources.get(id),
    inOrder: (rows) => [...rows].sort((a, b) => orderOf(a.resourceId) - orderOf(b.resourceId)),
    organisation: (id) => rest.get(id) ?? id,
    themeLine: (id) => rest.get(id) ?? id,
    withinPlace: (id) => within.get(id),
    names: rest,
  };
};

/** What the rules found here, in the form in which the server would tell it. */
export const findingViews = (findings: readonly Finding[]): readonly FindingView[] =>
  findings.map(({ code, severity, facts }) => ({
    code,
    severity,
    facts: Object.fromEntries(
      Object.entries(facts).map(([name, fact]) => [name, typeof fact === 'object' ? [...fact] : fact]),
    ),
  }));

type NeedLine = { readonly resourceId: string; readonly amount: number | null };

/** One line per pool with its years: "Programmabudget: 2027 € 180.000, 2028 onbekend". Years that ask nothing are left out. */
export const needsText = (needs: readonly NeedLine[], naming: Naming, unknown: string): readonly string[] => {
  const asked = needs.flatMap(({ resourceId, amount }) => {
    const resource = naming.resourceOf(resourceId);
    return resource === undefined || amount === 0 ? [] : [{ resource, amount }];
  });
  return [...Map.groupBy(asked, ({ resource }) => resource.poolName)].map(([pool, lines]) => {
    const years = lines.map(
      ({ resource: { year, kind }, amount }) =>
        `${year}\u00a0${amount === null ? unknown : formatAmount(kind, amount)}`,
    );
    return `${pool}: ${years.join(', ')}`;
  });
};
