import type pg from 'pg';
import { rowsOf, sql } from '../platform/persistence/statement.js';

/** Everything by which something of a programme is known: ids, slugs, names, titles and what was said. */
export interface ProgrammeWords {
  readonly ids: ReadonlySet<string>;
  readonly words: ReadonlySet<string>;
}

const NAMES = sql`
  SELECT programme_id, slug AS word FROM organisation UNION SELECT programme_id, name FROM organisation
  UNION SELECT programme_id, name FROM person UNION SELECT programme_id, email FROM person
  UNION SELECT programme_id, slug FROM item UNION SELECT programme_id, title FROM item_version
  UNION SELECT programme_id, summary FROM item_version UNION SELECT programme_id, title FROM goal
  UNION SELECT programme_id, slug FROM theme_line UNION SELECT programme_id, name FROM theme_line
  UNION SELECT programme_id, lead_name FROM theme_line UNION SELECT programme_id, name FROM life_phase
  UNION SELECT programme_id, fact FROM regional_challenge UNION SELECT programme_id, name FROM resource_pool
  UNION SELECT programme_id, title FROM round UNION SELECT programme_id, text FROM position_revision
  UNION SELECT programme_id, title FROM urgency_round UNION SELECT programme_id, title FROM agenda_version
  UNION SELECT programme_id, text FROM resident_result UNION SELECT programme_id, text FROM input
  UNION SELECT programme_id, why FROM involvement UNION SELECT programme_id, signer_name FROM commitment
  UNION SELECT id, slug FROM programme UNION SELECT id, name FROM programme UNION SELECT id, vision FROM programme`;

/** Reads it from every table that has rows of a programme with an id. */
export async function wordsOf(pool: pg.Pool, programmeId: string): Promise<ProgrammeWords> {
  const tables = await rowsOf<{ name: string }>(
    pool,
    sql`SELECT a.table_name AS name FROM information_schema.columns a
        JOIN information_schema.columns b ON b.table_name = a.table_name AND b.column_name = 'programme_id'
        WHERE a.table_schema = 'public' AND b.table_schema = 'public' AND a.column_name = 'id' AND a.data_type = 'uuid'
          AND a.table_name IN (SELECT table_name FROM information_schema.tables WHERE table_type = 'BASE TABLE')`,
  );
  const ids = new Set([programmeId]);
  for (const { name } of tables) {
    const { rows } = await pool.query<{ id: string }>(`SELECT id FROM "${name}" WHERE programme_id = $1`, [
      programmeId,
    ]);
    for (const { id } of rows) ids.add(id);
  }
  const words = await rowsOf<{ word: string }>(
    pool,
    sql`SELECT word FROM (${NAMES}) AS known WHERE programme_id = ${programmeId}::uuid AND word <> ''`,
  );
  return { ids, words: new Set(words.map(({ word }) => word)) };
}

/** Shorter words may stand in any sentence; they count only when they are all that is said. */
const LONG_ENOUGH = 12;
const ID = /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/g;

/** What an answer tells of a programme: every id in it, and every word of it that is said. */
export function toldOf({ ids, words }: ProgrammeWords, answer: string): readonly string[] {
  const found = new Set([...answer.matchAll(ID)].map(([id]) => id).filter((id) => ids.has(id)));
  const said = stringsIn(answer);
  const all = said.join('\n');
  for (const word of words) {
    if (word.length >= LONG_ENOUGH ? all.includes(word) : said.includes(word)) found.add(word);
  }
  return [...found];
}

/** Every text in an answer, also in one of several lines of JSON, or of none. */
function stringsIn(answer: string): readonly string[] {
  const texts: string[] = [];
  for (const line of answer.split('\n')) {
    try {
      JSON.parse(line, (key, value: unknown) => {
        texts.push(key);
        if (typeof value === 'string') texts.push(value);
        return value;
      });
    } catch {
      texts.push(line);
    }
  }
  return texts;
}
