import type { AgendaLine, AgendaVersion, ItemState } from '@samenkoers/rulebook';
import { sql } from '../../platform/persistence/statement.js';
import type { Tx } from '../../platform/persistence/work.js';

type Line = AgendaLine & { readonly state: ItemState };

/** The items in these states with the text that counts, in the order of their numbers. */
export const itemsInStates = (tx: Tx, states: readonly ItemState[]): Promise<Line[]> =>
  tx.rows<Line>(sql`
    SELECT id AS "itemId", current_version AS "textVersion", state FROM item
    WHERE programme_id = ${tx.programmeId}::uuid AND state = ANY (${[...states]}::item_state[]) ORDER BY number`);

export async function nextAgendaNumber(tx: Tx): Promise<number> {
  const { number } = await tx.row<{ number: number }>(
    sql`SELECT coalesce(max(number), 0) + 1 AS number FROM agenda_version WHERE programme_id = ${tx.programmeId}::uuid`,
  );
  return number;
}

export async function insertAgendaVersion(
  tx: Tx,
  { title, note }: { readonly title: string; readonly note: string },
  { version, lines }: AgendaVersion,
): Promise<void> {
  await tx.rows(sql`
    WITH made AS (
      INSERT INTO agenda_version (programme_id, number, title, note) VALUES (${tx.programmeId}::uuid, ${version}::int, ${title}, ${note})
      RETURNING programme_id, id
    )
    INSERT INTO agenda_version_item (programme_id, agenda_version_id, item_id, position, item_version)
    SELECT made.programme_id, made.id, (x.line ->> 'itemId')::uuid, x.place, (x.line ->> 'textVersion')::int
    FROM made, jsonb_array_elements(${JSON.stringify(lines)}::jsonb) WITH ORDINALITY AS x (line, place)`);
}

/** An agenda version as it was proposed, with the state its items are in now. */
export interface StoredAgendaVersion {
  readonly id: string;
  readonly title: string;
  readonly lines: readonly Line[];
}

/** Takes an agenda version, for opening a round on it. Undefined when there is none by this number. */
export async function lockAgendaVersion(tx: Tx, number: number): Promise<StoredAgendaVersion | undefined> {
  const [found] = await tx.rows<{ id: string }>(
    sql`SELECT id FROM agenda_version WHERE programme_id = ${tx.programmeId}::uuid AND number = ${number}::int FOR UPDATE`,
  );
  if (found === undefined) return undefined;
  return tx.row<StoredAgendaVersion>(sql`
    SELECT a.id, a.title, coalesce((SELECT json_agg(json_build_object('itemId', i.id, 'textVersion', x.item_version, 'state', i.state)
        ORDER BY x.position)
      FROM agenda_version_item x JOIN item i ON i.programme_id = x.programme_id AND i.id = x.item_id
      WHERE x.programme_id = a.programme_id AND x.agenda_version_id = a.id), '[]') AS lines
    FROM agenda_version a WHERE a.programme_id = ${tx.programmeId}::uuid AND a.id = ${found.id}::uuid`);
}

/** Writes what its round made of an agenda version. */
export const decideAgendaVersion = (tx: Tx, id: string, outcome: 'adopted' | 'rejected', now: number) =>
  tx.row<{ number: number; title: string }>(sql`
    UPDATE agenda_version SET state = ${outcome}::agenda_version_state,
      adopted_at = CASE WHEN ${outcome} = 'adopted' THEN to_timestamp(${now}::float8 / 1000) ELSE adopted_at END
    WHERE programme_id = ${tx.programmeId}::uuid AND id = ${id}::uuid RETURNING number, title`);
