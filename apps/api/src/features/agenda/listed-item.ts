import type { ItemRow } from '@samenkoers/contract';
import type { Instant, PrincipleCode } from '@samenkoers/rulebook';
import { canSee, isPrivate, type Sight } from './agenda.policy.js';

/** A row of the agenda with what filters and policy ask of it beside what is shown. */
export interface ListedItem {
  readonly row: ItemRow;
  readonly reason: string;
  readonly submittedAt: Instant | null;
  readonly involvedOrganisationIds: readonly string[];
  /** Slugs of everyone connected: proposer, lead, who takes part, who is named as directly involved. */
  readonly connected: readonly string[];
}

/** The filters of the agenda, without paging. */
export interface ItemFilters {
  readonly q?: string | undefined;
  readonly state?: ItemRow['state'] | undefined;
  readonly kind?: ItemRow['kind'] | undefined;
  readonly themeLine?: string | undefined;
  readonly lifePhase?: string | undefined;
  readonly organisation?: string | undefined;
  readonly lacking?: PrincipleCode | undefined;
}

const given = <Value>(filter: Value | undefined, holds: (filter: Value) => boolean): boolean =>
  filter === undefined || holds(filter);

function says({ row, reason }: ListedItem, words: string): boolean {
  const sought = words.toLowerCase();
  return [row.title, row.summary, reason].some((text) => text.toLowerCase().includes(sought));
}

/** Whether an item is what is sought: every filter that is given holds. */
export function matches(item: ListedItem, filters: ItemFilters): boolean {
  const { row, connected } = item;
  return (
    given(filters.state, (state) => row.state === state) &&
    given(filters.kind, (kind) => row.kind === kind) &&
    given(filters.themeLine, (slug) => row.themeLine?.slug === slug) &&
    given(filters.lifePhase, (id) => row.lifePhaseIds.includes(id)) &&
    given(filters.organisation, (slug) => connected.includes(slug)) &&
    given(filters.lacking, (code) => row.lacking.includes(code)) &&
    given(filters.q, (words) => says(item, words))
  );
}

/** Whether a row belongs in the list of somebody with this sight; what is private is in nobody's shared list. */
export function isListedFor(sight: Sight, { row, submittedAt, involvedOrganisationIds }: ListedItem): boolean {
  const { state, proposer } = row;
  const item = { state, submittedAt, proposerOrganisationId: proposer.id, involvedOrganisationIds };
  return !isPrivate(item) && canSee(sight, item);
}

/** One page of rows, by agenda number; the cursor is the number of the last row. */
export function pageOf(
  items: readonly ListedItem[],
  { after, limit }: { readonly after?: string | undefined; readonly limit: number },
): { readonly rows: ItemRow[]; readonly total: number; readonly next: string | null } {
  const from = /^\d{1,9}$/.test(after ?? '') ? Number(after) : 0;
  const rest = items.filter(({ row }) => row.number > from);
  const rows = rest.slice(0, limit).map(({ row }) => row);
  const last = rows.at(-1);
  return { rows, total: items.length, next: rest.length > limit && last !== undefined ? String(last.number) : null };
}
