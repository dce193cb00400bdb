import { Injectable } from '@nestjs/common';
import type pg from 'pg';
import type { Principal } from '../auth/principal.js';
import { type Answer, refuse } from '../http/problem.js';
import { isConnectionFailure, mustRunAgain, OutcomeUnknown, refusedBy, TemporarilyUnavailable } from './failures.js';
import { inProgramme } from './programme-now.js';
import { rowsOf, sql } from './statement.js';
import { type Author, type Judged, open, type Tx, type Unit, writeEvents, writeLetters } from './unit.js';

export type { NewEvent, Tx } from './unit.js';

/** One command: who, with which rights, with which key, and a fingerprint of what was asked. */
export interface CommandCall {
  readonly actor: Principal;
  /** The version of who may do what that the actor was read under. */
  readonly rightsVersion: number;
  readonly key: string;
  readonly fingerprint: string;
}

export interface Recorded<View> {
  readonly view: View;
  /** Place of the last event of this command in the record. */
  readonly sequence: number;
  /** The answer of an earlier, identical request. */
  readonly replayed: boolean;
}

type Act<View> = (tx: Tx) => Promise<Answer<View>>;

/** What one run of an act came to. */
interface Done<View extends object> {
  readonly answer: Answer<Recorded<View>>;
  /** Whether letters were written that now can go out. */
  readonly hasLetters?: boolean;
}

const PRODUCT: Author = { id: null, name: 'Samenkoers' };
const ATTEMPTS = 4;

/**
 * The only place that opens a transaction: READ COMMITTED, explicit row locks in one order (idempotency, round, item,
 * sequence). An error result rolls back. The callback may run again after a conflict: database work only.
 */
@Injectable()
export class Work {
  /** Told of a programme once letters of it are committed. */
  private onLetters: (programmeId: string) => void = () => {};

  constructor(private readonly pool: pg.Pool) {}

  tellOfLetters(tell: (programmeId: string) => void): void {
    this.onLetters = tell;
  }

  /** Runs a command of a person, once per key: a repeated request gets the first answer. */
  run<View extends object>(call: CommandCall, act: Act<View>): Promise<Answer<Recorded<View>>> {
    return this.attempt(call.actor.programmeId, (client) => this.once(client, call, act));
  }

  /** Runs what the product does by itself; there is no person and no key, so the act must be safe to repeat. */
  runAsProduct<View extends object>(programmeId: string, act: Act<View>): Promise<Answer<Recorded<View>>> {
    return this.unkeyed({ programmeId, personId: null, rightsVersion: null }, PRODUCT, act);
  }

  /**
   * Runs an act of a person whose answer cannot be kept under a key, as it holds a secret or nobody was signed in yet. The
   * act itself sees to it that it counts once.
   */
  runWithoutKey<View extends object>(
    { actor, rightsVersion }: { readonly actor: Omit<Principal, 'permissions'>; readonly rightsVersion: number },
    act: Act<View>,
  ): Promise<Answer<Recorded<View>>> {
    const { programmeId, personId, name } = actor;
    return this.unkeyed({ programmeId, personId, rightsVersion }, { id: personId, name }, act);
  }

  private unkeyed<View extends object>(
    judged: Judged,
    author: Author,
    act: Act<View>,
  ): Promise<Answer<Recorded<View>>> {
    return this.attempt(judged.programmeId, async (client) => {
      const unit = open(client, judged);
      const answer = await act(unit.tx);
      if (!answer.ok) return { answer };
      return this.close(client, unit, author, answer.value);
    });
  }

  private async once<View extends object>(
    client: pg.PoolClient,
    { actor, rightsVersion, key, fingerprint }: CommandCall,
    act: Act<View>,
  ): Promise<Done<View>> {
    const earlier = await claimKey(client, actor, key, fingerprint);
    if (earlier !== undefined) {
      if (earlier.requestHash !== fingerprint) return { answer: refuse('idempotency-key-reused') };
      const { view, sequence } = earlier.answer as { view: View; sequence: number };
      return { answer: { ok: true, value: { view, sequence, replayed: true } } };
    }
    const { programmeId, personId, name } = actor;
    const unit = open(client, { programmeId, personId, rightsVersion });
    const answer = await act(unit.tx);
    if (!answer.ok) return { answer };
    return this.close(client, unit, { id: personId, name, key }, answer.value);
  }

  /** Writes what an act sent and recorded, last. */
  private async close<View extends object>(
    client: pg.PoolClient,
    unit: Unit,
    author: Author,
    view: View,
  ): Promise<Done<View>> {
    await writeLetters(client, unit);
    const sequence = await writeEvents(client, unit, author, view);
    return { answer: { ok: true, value: { view, sequence, replayed: false } }, hasLetters: unit.letters.length > 0 };
  }

  private async attempt<View extends object>(
    programmeId: string,
    work: (client: pg.PoolClient) => Promise<Done<View>>,
  ): Promise<Answer<Recorded<View>>> {
    for (let attempt = 1; ; attempt += 1) {
      try {
        const { answer, hasLetters } = await inProgramme(programmeId, () => this.transaction(work));
        if (hasLetters === true) this.onLetters(programmeId);
        return answer;
      } catch (error) {
        if (error instanceof OutcomeUnknown) throw error;
        if (isConnectionFailure(error)) throw new TemporarilyUnavailable('database out of reach', { cause: error });
        const again = mustRunAgain(error) || refusedBy(error) === 'commitment_one_standing';
        if (!again || attempt === ATTEMPTS) throw error;
      }
    }
  }

  private async transaction<View extends object>(
    work: (client: pg.PoolClient) => Promise<Done<View>>,
  ): Promise<Done<View>> {
    const client = await this.pool.connect();
    let broken: Error | undefined;
    const onError = (error: Error) => {
      broken = error;
    };
    client.on('error', onError);
    let committing = false;
    try {
      await client.query('BEGIN');
      const done = await work(client);
      if (!done.answer.ok) {
        await client.query('ROLLBACK');
        return done;
      }
      committing = true;
      await client.query('COMMIT');
      return done;
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
