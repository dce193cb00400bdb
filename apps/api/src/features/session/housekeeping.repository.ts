import type pg from 'pg';
import { rowsOf, type Sql, sql } from '../../platform/persistence/statement.js';

/** A key is kept for as long as somebody may still send the same request again. */
const KEEP_KEYS_DAYS = 30;
/** A session that ended is kept for a while for who looks into what happened; the last of a person always, for "since your visit". */
const KEEP_SESSIONS_DAYS = 30;
/** At most this many rows of a kind at a time, so that nobody waits for it. */
const AT_ONCE = 10_000;

const STATEMENTS: readonly Sql[] = [
  sql`DELETE FROM sign_in_attempt WHERE ctid IN (
        SELECT ctid FROM sign_in_attempt WHERE expires_at < clock_timestamp() LIMIT ${AT_ONCE}::int FOR UPDATE SKIP LOCKED)`,
  sql`DELETE FROM email_link WHERE ctid IN (
        SELECT ctid FROM email_link WHERE expires_at < clock_timestamp() LIMIT ${AT_ONCE}::int FOR UPDATE SKIP LOCKED)`,
  sql`DELETE FROM session WHERE ctid IN (
        SELECT s.ctid FROM session s
        WHERE s.last_seen_at < clock_timestamp() - make_interval(days => ${KEEP_SESSIONS_DAYS}::int) AND s.expires_at < clock_timestamp()
          AND EXISTS (SELECT 1 FROM session later WHERE later.programme_id = s.programme_id AND later.person_id = s.person_id
            AND later.last_seen_at > s.last_seen_at)
        LIMIT ${AT_ONCE}::int FOR UPDATE SKIP LOCKED)`,
  sql`DELETE FROM idempotency_record WHERE ctid IN (
        SELECT ctid FROM idempotency_record WHERE created_at < clock_timestamp() - make_interval(days => ${KEEP_KEYS_DAYS}::int)
        LIMIT ${AT_ONCE}::int FOR UPDATE SKIP LOCKED)`,
];

/** Takes away what has had its time. Two servers that do it at once skip each other's rows. */
export async function tidy(pool: pg.Pool): Promise<void> {
  for (const statement of STATEMENTS) await rowsOf(pool, statement);
}
