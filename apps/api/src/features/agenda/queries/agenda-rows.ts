import type { Moment } from '../../../platform/auth/principal.js';
import { sql } from '../../../platform/persistence/statement.js';
import type { ListedItem } from '../listed-item.js';
import { loadProgrammeFacts } from './item-facts.js';
import { listedItems } from './listed-items.js';
import type { Run } from './run.js';

/** Every item but drafts, as rows of the agenda, as they were at a moment. */
interface Listing {
  readonly sequence: number;
  readonly today: string;
  /** The facts of the programme these rows were judged by. */
  readonly programme: string;
  readonly items: ReadonlyMap<string, ListedItem>;
}

/** A row as the agenda is ordered: by the number an item was given. */
const byNumber = (listing: Listing): readonly ListedItem[] =>
  [...listing.items.values()].sort((a, b) => a.row.number - b.row.number);

/**
 * The rows of the agenda, read once. Every change of an item is an event with the item's id, so after a change only the
 * items that events tell of are read anew; when the facts of the programme or the day changed, all of them.
 */
export class AgendaRows {
  private readonly kept = new Map<string, Promise<Listing>>();

  constructor(private readonly run: Run) {}

  async at(moment: Moment): Promise<readonly ListedItem[]> {
    const { programmeId } = moment;
    const before = this.kept.get(programmeId) ?? Promise.resolve(undefined);
    // Who comes after a reading that failed begins anew.
    const next = before.catch(() => undefined).then((listing) => this.bringUpTo(moment, listing));
    this.kept.set(programmeId, next);
    next.catch(() => this.kept.get(programmeId) === next && this.kept.delete(programmeId));
    return byNumber(await next);
  }

  private async bringUpTo(moment: Moment, before: Listing | undefined): Promise<Listing> {
    const { sequence, today } = moment;
    if (before !== undefined && before.sequence >= sequence && before.today === today) return before;
    const facts = await loadProgrammeFacts(this.run, moment.programmeId, today);
    const programme = JSON.stringify(facts);
    const isComparable = before !== undefined && before.today === today && before.programme === programme;
    const changed = isComparable ? await this.changedSince(moment.programmeId, before.sequence) : undefined;
    const which =
      changed === undefined ? sql`i.state <> 'draft'` : sql`i.state <> 'draft' AND i.id = ANY (${changed}::uuid[])`;
    const read = changed?.length === 0 ? [] : await listedItems(this.run, moment, facts, which);
    const items = new Map(isComparable ? before.items : []);
    for (const id of changed ?? []) items.delete(id);
    for (const item of read) items.set(item.row.id, item);
    return { sequence, today, programme, items };
  }

  private async changedSince(programmeId: string, sequence: number): Promise<string[]> {
    const rows = await this.run<{ id: string }>(sql`
      SELECT DISTINCT item_id AS id FROM event
      WHERE programme_id = ${programmeId}::uuid AND sequence > ${sequence}::bigint AND item_id IS NOT NULL`);
    return rows.map(({ id }) => id);
  }
}
