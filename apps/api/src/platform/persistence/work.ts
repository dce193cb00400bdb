import { Injectable } from '@nestjs/common';
import type { EventType } from '@samenkoers/contract';
import type pg from 'pg';
import type { Principal } from '../auth/principal.js';
import { type Answer, refuse } from '../http/problem.js';
import { isConnectionFailure, mustRunAgain, OutcomeUnknown, refusedBy, TemporarilyUnavailable } from './failures.js';
import { inProgramme } from './programme-now.js';
import { rowsOf, type Sql, sql } from './statement.js';

/** One command: who, with which key, and a fingerprint of what was asked. */
export interface CommandCall {
  readonly actor: Principal;
  readonly key: string;
  readonly fingerprint: string;
}

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
}

export interface Recorded<View> {
  readonly view: View;
  /** Place of the last event of this command in the record. */
  readonly sequence: number;
  /** The answer of an earlier, identical request. */
  readonly replayed: boolean;
}

type Act<View> = (tx: Tx) => Promise<Answer<View>>;

const ATTEMPTS = 4;

/**
 * The only place that opens a transaction: READ COMMITTED, explicit row locks in one order (idempotency, round, item,
 * sequence). An error result rolls back. The callback may run again after a conflict: database work only.
 */
@Injectable()
export class Work {
  constructor(private readonly pool: pg.Pool) {}

  /** Runs a command of a person, once per key: a repeated request gets the first answer. */
  run<View extends object>(call: CommandCall, act: Act<View>): Promise<Answer<Recorded<View>>> {
    return inProgramme(call.actor.programmeId, () => this.attempt((client) => this.once(client, call, act)));
  }

  /** Runs what the product does by itself; there is no person and no key, so the act must be safe to repeat. */
  runAsProduct<View extends object>(programmeId: string, act: Act<View>): Promise<Answer<Recorded<View>>> {
    return inProgramme(programmeId, () =>
      this.attempt(async (client) => {
        const { tx, events } = open(client, programmeId, null);
        const answer = await act(tx);
        if (!answer.ok) return answer;
        const sequence = await writeEvents(client, programmeId, { id: null, name: 'Samenkoers' }, events);
        return { ok: true, value: { view: answer.value, sequence, replayed: false } };
      }),
    );
  }

  private async once<View extends object>(
    client: pg.PoolClient,
    { actor, key, fingerprint }: CommandCall,
    act: Act<View>,
  ): Promise<Answer<Recorded<View>>> {
    const earlier = await claimKey(client, actor, key, fingerprint);
    if (earlier !== undefined) {
      if (earlier.requestHash !== fingerprint) return refuse('idempotency-key-reused');
      const { view, sequence } = earlier.answer as { view: View; sequence: number };
      return { ok: true, value: { view, sequence, replayed: true } };
    }
    const { tx, events } = open(client, actor.programmeId, actor.personId);
    const answer = await act(tx);
    if (!answer.ok) return answer;
    const author = { id: actor.personId, name: actor.name };
    const sequence = await writeEvents(client, actor.programmeId, author, events, { key, view: answer.value });
    return { ok: true, value: { view: answer.value, sequence, replayed: false } };
  }

  private async attempt<T>(work: (client: pg.PoolClient) => Promise<Answer<T>>): Promise<Answer<T>> {
    for (let attempt = 1; ; attempt += 1) {
      try {
        return await this.transaction(work);
      } catch (error) {
        if (error instanceof OutcomeUnknown) throw error;
        if (isConnectionFailure(error)) throw new TemporarilyUnavailable('database out of reach', { cause: error });
        const again = mustRunAgain(error) || refusedBy(error) === 'commitment_one_standing';
        if (!again || attempt === ATTEMPTS) throw error;
      }
    }
  }

  private async transaction<T>(work: (client: pg.PoolClient) => Promise<Answer<T>>): Promise<Answer<T>> {
    const client = await this.pool.connect();
    let broken: Error | undefined;
    const onError = (error: Error) => {
      broken = error;
    };
    client.on('error', onError);
    let committing = false;
    try {
      await client.query('BEGIN');
      const answer = await work(client);
      if (!answer.ok) {
        await client.query('ROLLBACK');
        return answer;
      }
      committing = true;
      await client.query('COMMIT');
      return answer;
    } catch (error) {
      // After COMMIT was sent, only an answer of the server tells what became of it.
      if (committing && (broken !== undefined || isConnectionFailure(error))) {
        broken ??= error as Error;
        throw new OutcomeUnknown('no answer to COMMIT', { cause: error });
      }
      if (isConnectionFailure(error)) broken ??= error as Error;
      else await client.query('ROLLBACK').catch((failure: Error) => (broken = failure));
      throw error;
    } finally {
      client.off('error', onError);
      client.release(broken);
    }
  }
}

function open(client: pg.PoolClient, programmeId: string, personId: string | null): { tx: Tx; events: NewEvent[] } {
  const events: NewEvent[] = [];
  const rows = <Row extends object>(statement: Sql) => rowsOf<Row>(client, statement);
  const row = async <Row extends object>(statement: Sql) => {
    const [first] = await rows<Row>(statement);
    if (first === undefined) throw new Error('a statement that must give a row gave none');
    return first;
  };
  return { tx: { programmeId, personId, rows, row, record: (event) => void events.push(event) }, events };
}

/**
 * Takes the key, waiting for a twin request that holds it. An earlier answer is only given after writing to its row: a
 * replay that merely read could acknowledge what a fail-over then loses.
 */
async function claimKey(client: pg.PoolClient, actor: Principal, key: string, fingerprint: string) {
  const [row] = await rowsOf<{ fresh: boolean; requestHash: string; answer: unknown }>(
    client,
    sql`INSERT INTO idempotency_record (programme_id, person_id, key, request_hash)
        VALUES (${actor.programmeId}, ${actor.personId}, ${key}, ${fingerprint})
        ON CONFLICT (programme_id, person_id, key) DO UPDATE SET replays = idempotency_record.replays + 1
        RETURNING (replays = 0) AS fresh, request_hash AS "requestHash", answer`,
  );
  return row === undefined || row.fresh ? undefined : row;
}

interface KeptAnswer {
  readonly key: string;
  readonly view: object;
}

/** Writes the events and the answer, taking their place in the programme's sequence as the last lock. */
async function writeEvents(
  client: pg.PoolClient,
  programmeId: string,
  author: { readonly id: string | null; readonly name: string },
  events: readonly NewEvent[],
  kept?: KeptAnswer,
): Promise<number> {
  const [row] = await rowsOf<{ sequence: number }>(
    client,
    sql`WITH place AS (
          UPDATE programme_sequence SET value = value + ${events.length}::int
          WHERE programme_id = ${programmeId}::uuid RETURNING value
        ), recorded AS (
          INSERT INTO event (programme_id, sequence, type, at, actor_id, actor_name, organisation_id, item_id, round_id, data)
          SELECT ${programmeId}::uuid, place.value - ${events.length}::int + e.n, e.event ->> 'type', clock_timestamp(),
                 ${author.id}::uuid, ${author.name}::text, (e.event ->> 'organisationId')::uuid, (e.event ->> 'itemId')::uuid,
                 (e.event ->> 'roundId')::uuid, coalesce(e.event -> 'data', '{}')
          FROM place, jsonb_array_elements(${JSON.stringify(events)}::jsonb) WITH ORDINALITY AS e (event, n)
        ), answered AS (
          UPDATE idempotency_record SET answer = jsonb_build_object('view', ${JSON.stringify(kept?.view ?? null)}::jsonb, 'sequence', place.value)
          FROM place
          WHERE programme_id = ${programmeId}::uuid AND person_id = ${author.id}::uuid AND key = ${kept?.key ?? null}::text
        )
        SELECT value AS sequence FROM place`,
  );
  if (row === undefined) throw new Error(`programme ${programmeId} has no sequence`);
  return row.sequence;
}
