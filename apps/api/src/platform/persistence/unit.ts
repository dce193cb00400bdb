import type { EventType } from '@samenkoers/contract';
import type pg from 'pg';
import type { Letter } from '../mail/letter.js';
import { RightsMoved } from './failures.js';
import { rowsOf, type Sql, sql } from './statement.js';

/** What a command records. `data` holds facts for the sentence that tells it, never a free copy of a form. */
export interface NewEvent {
  readonly type: EventType;
  readonly organisationId?: string | null;
  readonly itemId?: string | null;
  readonly roundId?: string | null;
  readonly data?: Readonly<Record<string, unknown>>;
}

/** The open transaction as a command sees it. */
export interface Tx {
  readonly programmeId: string;
  /** The person who acts; null when the product itself acts (a round that is past its closing time). */
  readonly personId: string | null;
  rows<Row extends object>(statement: Sql): Promise<Row[]>;
  /** The one row a statement must give. */
  row<Row extends object>(statement: Sql): Promise<Row>;
  /** Events are written last, together, so that their sequence is the order of commit. */
  record(event: NewEvent): void;
  /** A letter that goes out once this is committed; it is kept until the mail server has it. */
  send(letter: Letter): void;
  /**
   * For what changes who may do what: waits until nobody else is doing so, and holds everybody's rights as they were when
   * this person was let in. After the other locks, before the first write.
   * @throws {RightsMoved} when they changed meanwhile.
   */
  holdRights(): Promise<void>;
}

/** For whom a transaction is, and by which rights it was judged; null when the product itself acts. */
export interface Judged {
  readonly programmeId: string;
  readonly personId: string | null;
  readonly rightsVersion: number | null;
}

/** One act in its transaction, with what it wants written last. */
export interface Unit extends Judged {
  readonly tx: Tx;
  readonly events: readonly NewEvent[];
  readonly letters: readonly Letter[];
  /** Whether nobody's rights can have changed any more. */
  readonly areRightsHeld: boolean;
}

export function open(client: pg.PoolClient, judged: Judged): Unit {
  const { programmeId, personId, rightsVersion } = judged;
  const events: NewEvent[] = [];
  const letters: Letter[] = [];
  const held = { rights: false };
  const rows = <Row extends object>(statement: Sql) => rowsOf<Row>(client, statement);
  const tx: Tx = {
    programmeId,
    personId,
    rows,
    row: async <Row extends object>(statement: Sql) => {
      const [first] = await rows<Row>(statement);
      if (first === undefined) throw new Error('a statement that must give a row gave none');
      return first;
    },
    record: (event) => void events.push(event),
    send: (letter) => void letters.push(letter),
    holdRights: async () => {
      const found = await rows(sql`
        SELECT 1 AS held FROM programme_sequence
        WHERE programme_id = ${programmeId}::uuid AND rights_version = coalesce(${rightsVersion}::bigint, rights_version) FOR UPDATE`);
      if (found.length === 0) throw new RightsMoved('somebody else changed who may do what');
      held.rights = true;
    },
  };
  return {
    ...judged,
    tx,
    events,
    letters,
    get areRightsHeld() {
      return held.rights;
    },
  };
}

export async function writeLetters(client: pg.PoolClient, { programmeId, letters }: Unit): Promise<void> {
  if (letters.length === 0) return;
  await rowsOf(
    client,
    sql`INSERT INTO letter (programme_id, email, subject, text)
        SELECT ${programmeId}::uuid, x."to", x.subject, x.text
        FROM jsonb_to_recordset(${JSON.stringify(letters)}::jsonb) AS x ("to" text, subject text, text text)`,
  );
}

export interface Author {
  readonly id: string | null;
  readonly name: string;
  /** Under which its answer is kept. */
  readonly key?: string;
}

/**
 * Writes the events and the answer, taking their place in the programme's sequence as the last lock. Whoever changes rights
 * writes the same row, so what was judged by rights that ended meanwhile finds no place.
 * @throws {RightsMoved} then; nothing is recorded.
 */
export async function writeEvents(
  client: pg.PoolClient,
  { programmeId, rightsVersion, areRightsHeld, events }: Unit,
  { id, name, key }: Author,
  view: object,
): Promise<number> {
  const judgedBy = areRightsHeld ? null : rightsVersion;
  const [row] = await rowsOf<{ sequence: number }>(
    client,
    sql`WITH place AS (
          UPDATE programme_sequence SET value = value + ${events.length}::int
          WHERE programme_id = ${programmeId}::uuid AND rights_version = coalesce(${judgedBy}::bigint, rights_version) RETURNING value
        ), recorded AS (
          INSERT INTO event (programme_id, sequence, type, at, actor_id, actor_name, organisation_id, item_id, round_id, data)
          SELECT ${programmeId}::uuid, place.value - ${events.length}::int + e.n, e.event ->> 'type', clock_timestamp(),
                 ${id}::uuid, ${name}::text, (e.event ->> 'organisationId')::uuid, (e.event ->> 'itemId')::uuid,
                 (e.event ->> 'roundId')::uuid, coalesce(e.event -> 'data', '{}')
          FROM place, jsonb_array_elements(${JSON.stringify(events)}::jsonb) WITH ORDINALITY AS e (event, n)
        ), answered AS (
          UPDATE idempotency_record SET answer = jsonb_build_object('view', ${JSON.stringify(view)}::jsonb, 'sequence', place.value)
          FROM place
          WHERE programme_id = ${programmeId}::uuid AND person_id = ${id}::uuid AND key = ${key ?? null}::text
        )
        SELECT value AS sequence FROM place`,
  );
  if (row !== undefined) return row.sequence;
  if (judgedBy === null) throw new Error(`programme ${programmeId} has no sequence`);
  throw new RightsMoved('somebody changed who may do what');
}
