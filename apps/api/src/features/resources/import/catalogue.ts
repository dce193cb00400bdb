import type { CalendarDate, ItemState, ResourceKind } from '@samenkoers/rulebook';

/** What a table can name, and what is on record about it: everything that decides what importing would do. */
export interface Catalogue {
  readonly items: readonly KnownItem[];
  readonly pools: readonly KnownPool[];
  readonly organisations: readonly { readonly id: string; readonly slug: string; readonly name: string }[];
  /** Capacities of pools, by `poolId:year`. */
  readonly capacities: ReadonlyMap<string, Stated>;
  /** What items need now, by `itemId:poolId:year`. */
  readonly needs: ReadonlyMap<string, Stated>;
}

export interface KnownItem {
  readonly id: string;
  readonly slug: string;
  readonly number: number;
  readonly title: string;
  readonly state: ItemState;
}

export interface KnownPool {
  readonly id: string;
  readonly name: string;
  readonly kind: ResourceKind;
  readonly organisationId: string | null;
}

/** An amount with where it comes from; without source and date it is what the text of an item says. */
export interface Stated {
  readonly amount: number | null;
  readonly source: string | null;
  readonly asOf: CalendarDate | null;
}

type Found<Thing> = Thing | 'none' | 'several';

/** Finds what a cell names: a thing it names exactly goes before one it names but for capitals. */
export class Finder<Thing> {
  private readonly exact = new Map<string, Set<Thing>>();
  private readonly loose = new Map<string, Set<Thing>>();

  constructor(things: readonly Thing[], namesOf: (thing: Thing) => readonly string[]) {
    for (const thing of things) {
      for (const name of namesOf(thing)) {
        addTo(this.exact, name.trim().normalize('NFC'), thing);
        addTo(this.loose, looseName(name), thing);
      }
    }
  }

  find(written: string): Found<Thing> {
    const exactly = this.exact.get(written.trim().normalize('NFC'));
    const [first, ...others] = exactly ?? this.loose.get(looseName(written)) ?? [];
    if (first === undefined) return 'none';
    return others.length > 0 ? 'several' : first;
  }
}

function addTo<Thing>(index: Map<string, Set<Thing>>, name: string, thing: Thing): void {
  const found = index.get(name);
  if (found === undefined) index.set(name, new Set([thing]));
  else found.add(thing);
}

/** A name without what people do not see as a difference. */
export const looseName = (name: string): string => name.trim().normalize('NFC').toLowerCase();
