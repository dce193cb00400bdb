import type { ItemLifecycle } from '@samenkoers/rulebook';
import { sql } from '../../platform/persistence/statement.js';
import type { Tx } from '../../platform/persistence/work.js';
import { itemRecords } from './item-rows.js';
import type { ItemRecord } from './stored-item.js';

/** Takes an item for a change. Undefined when there is none by this name. */
export async function lockItem(tx: Tx, slug: string): Promise<string | undefined> {
  const [row] = await tx.rows<{ id: string }>(
    sql`SELECT id FROM item WHERE programme_id = ${tx.programmeId}::uuid AND slug = ${slug} FOR UPDATE`,
  );
  return row?.id;
}

/** Takes several items for one change, always in the order of their ids, so that two of such changes cannot deadlock. */
export async function lockItems(tx: Tx, slugs: readonly string[]): Promise<string[]> {
  const rows = await tx.rows<{ id: string }>(
    sql`SELECT id FROM item WHERE programme_id = ${tx.programmeId}::uuid AND slug = ANY (${[...slugs]}::text[]) ORDER BY id FOR UPDATE`,
  );
  return rows.map(({ id }) => id);
}

/** Takes an item for what follows from a round about it. */
export const lockItemById = (tx: Tx, id: string): Promise<object> =>
  tx.row(sql`SELECT id FROM item WHERE programme_id = ${tx.programmeId}::uuid AND id = ${id}::uuid FOR UPDATE`);

/** The item as it is now; a statement of its own, so that it sees what was committed before the lock was given. */
export const loadItem = (tx: Tx, id: string): Promise<ItemRecord> =>
  tx.row<ItemRecord>(itemRecords(sql`i.programme_id = ${tx.programmeId}::uuid AND i.id = ${id}::uuid`));

/** Several items as they are now, under their locks. */
export const loadItems = (tx: Tx, ids: readonly string[]): Promise<ItemRecord[]> =>
  tx.rows<ItemRecord>(itemRecords(sql`i.programme_id = ${tx.programmeId}::uuid AND i.id = ANY (${[...ids]}::uuid[])`));

const instant = (at: number | null) => sql`to_timestamp(${at}::float8 / 1000)`;

/**
 * Writes where a transition brought an item. The dates of handing in and of placing follow from the state; the day it
 * was first started stays, also when it pauses and resumes.
 */
export async function saveState(
  tx: Tx,
  { itemId, state, textVersion, since }: ItemLifecycle,
  reason: string | null,
): Promise<void> {
  await tx.rows(sql`
    UPDATE item SET state = ${state}::item_state, state_since = ${instant(since)}, state_reason = ${reason}, current_version = ${textVersion}::int,
      submitted_at = CASE WHEN ${state} = 'submitted' THEN ${instant(since)} ELSE submitted_at END,
      on_agenda_since = CASE ${state} WHEN 'onAgenda' THEN ${instant(since)} WHEN 'submitted' THEN NULL ELSE on_agenda_since END,
      in_progress_since = CASE WHEN ${state} = 'inProgress' THEN coalesce(in_progress_since, ${instant(since)}) ELSE in_progress_since END
    WHERE programme_id = ${tx.programmeId}::uuid AND id = ${itemId}::uuid`);
}

/** A next revision of what is being written, for the optimistic lock; answers it. */
export async function nextRevision(tx: Tx, itemId: string): Promise<number> {
  const { revision } = await tx.row<{ revision: number }>(sql`
    UPDATE item SET revision = revision + 1 WHERE programme_id = ${tx.programmeId}::uuid AND id = ${itemId}::uuid RETURNING revision`);
  return revision;
}

/**
 * Takes the programme: for giving out a number, and for drawing on its pools. Whoever holds it waits for no item or round
 * any more, only for the sequence, and foreign keys do not meet it (they ask `KEY SHARE`): so it cannot deadlock with the
 * fixed order.
 */
export const lockProgramme = (tx: Tx): Promise<object> =>
  tx.row(sql`SELECT id FROM programme WHERE id = ${tx.programmeId}::uuid FOR NO KEY UPDATE`);

/** The organisation by this name in the URL; undefined when the programme has none. */
export async function findOrganisation(tx: Tx, slug: string): Promise<string | undefined> {
  const [row] = await tx.rows<{ id: string }>(
    sql`SELECT id FROM organisation WHERE programme_id = ${tx.programmeId}::uuid AND slug = ${slug}`,
  );
  return row?.id;
}
