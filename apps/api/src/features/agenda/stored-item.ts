import type {
  CalendarDate,
  Instant,
  ItemKind,
  ItemLifecycle,
  ItemState,
  RemovedItem,
  RoundKind,
  WindDownPlan,
} from '@samenkoers/rulebook';

/** An item as commands and policies know it; instants in epoch milliseconds. */
export interface ItemRecord {
  readonly id: string;
  readonly slug: string;
  readonly kind: ItemKind;
  readonly state: ItemState;
  readonly stateSince: Instant;
  readonly currentVersion: number;
  /** The next version of the text, written but not submitted; null when nobody is writing one. */
  readonly pendingVersion: number | null;
  readonly revision: number;
  /** Title of the current version. */
  readonly title: string;
  readonly themeLineId: string | null;
  readonly hardDeadline: CalendarDate | null;
  readonly proposerOrganisationId: string;
  readonly leadOrganisationId: string | null;
  readonly windDownPlan: WindDownPlan | null;
  readonly submittedAt: Instant | null;
  /** Organisations named as directly involved that did not decline. */
  readonly involvedOrganisationIds: readonly string[];
  /** The kind of the round that has no result yet; null when none is running. */
  readonly runningRound: RoundKind | null;
}

type LivingItem = Exclude<ItemLifecycle, RemovedItem>;

/** The item as the rules see it. No rule asks anything of a removed item: it has no way on. */
function toLifecycle(item: ItemRecord): LivingItem | undefined {
  const base = { itemId: item.id, textVersion: item.currentVersion, since: item.stateSince };
  const { state, windDownPlan } = item;
  if (state === 'removed') return undefined;
  if (state === 'inProgress' || state === 'paused') return { ...base, state, windDownPlan };
  return { ...base, state };
}

/** The item for a rule that asks for one of these states; undefined when it is in another. */
export function inState<State extends LivingItem['state']>(
  item: ItemRecord,
  ...states: readonly State[]
): Extract<LivingItem, { readonly state: State }> | undefined {
  const life = toLifecycle(item);
  const isThere = life !== undefined && states.some((state) => state === life.state);
  return isThere ? (life as Extract<LivingItem, { readonly state: State }>) : undefined;
}
