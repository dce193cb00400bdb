import type { DeviceView } from '@samenkoers/contract';
import type pg from 'pg';
import { tokenHash as hash } from '../../platform/auth/cookies.js';
import type { Authentication, Moment } from '../../platform/auth/principal.js';
import { rowsOf, sql } from '../../platform/persistence/statement.js';
import type { PersonRights } from './actor.js';
import { type Device, UNKNOWN_DEVICE } from './device.js';

/** Where a programme stands: its sequence, its rounds past closing without a result, the clock and the day. */
const moment = sql`
  q.value AS sequence,
  rounds_due(q.programme_id) AS due,
  clock_timestamp() AS now,
  (clock_timestamp() AT TIME ZONE 'Europe/Amsterdam')::date AS today`;

/** A visitor sees the programme that was configured, or the first one. */
export async function momentOf(pool: pg.Pool, slug: string | undefined): Promise<Moment | undefined> {
  const [row] = await rowsOf<Moment>(
    pool,
    sql`SELECT p.id AS "programmeId", ${moment}
        FROM programme p JOIN programme_sequence q ON q.programme_id = p.id
        WHERE ${slug ?? null}::text IS NULL OR p.slug = ${slug ?? null}
        ORDER BY p.created_at, p.slug LIMIT 1`,
  );
  return row;
}

/** A session that holds, read on every request, with the version of the rights that hold with it. */
export interface LiveSession extends Moment {
  readonly personId: string;
  readonly previousVisit: number | null;
  readonly rightsVersion: number;
  readonly method: Authentication['method'];
  readonly authenticatedAt: number;
  readonly expiresAt: number;
}

interface SessionRow extends LiveSession {
  readonly tokenHash: Buffer;
  readonly isStale: boolean;
}

/** The sessions of these tokens that have not ended, expired or been idle too long; one statement for all. */
export async function liveSessions(
  pool: pg.Pool,
  tokens: readonly string[],
  idleMinutes: number,
): Promise<ReadonlyMap<string, LiveSession>> {
  const byHash = new Map(tokens.map((token) => [hash(token).toString('hex'), token]));
  const rows = await rowsOf<SessionRow>(
    pool,
    sql`
    SELECT s.token_hash AS "tokenHash", s.programme_id AS "programmeId", s.person_id AS "personId", s.previous_visit AS "previousVisit",
      s.method, s.authenticated_at AS "authenticatedAt", s.expires_at AS "expiresAt",
      s.last_seen_at < clock_timestamp() - interval '1 minute' AS "isStale", q.rights_version AS "rightsVersion", ${moment}
    FROM session s
    JOIN programme_sequence q ON q.programme_id = s.programme_id
    WHERE s.token_hash = ANY (${tokens.map(hash)}::bytea[]) AND s.ended_at IS NULL AND s.expires_at > clock_timestamp()
      AND s.last_seen_at > clock_timestamp() - make_interval(mins => ${idleMinutes}::int)`,
  );
  const stale = rows.filter(({ isStale }) => isStale).map(({ tokenHash }) => tokenHash);
  if (stale.length > 0) {
    await rowsOf(
      pool,
      sql`UPDATE session SET last_seen_at = clock_timestamp() WHERE token_hash = ANY (${stale}::bytea[])`,
    );
  }
  return new Map(
    rows.map(({ tokenHash, isStale: _, ...session }) => [byHash.get(tokenHash.toString('hex')) ?? '', session]),
  );
}

/** A person with every role and mandate, ended and future ones too, and the organisations they are for. */
export async function rightsOf(
  pool: pg.Pool,
  programmeId: string,
  personId: string,
): Promise<PersonRights | undefined> {
  const [row] = await rowsOf<PersonRights>(
    pool,
    sql`
    SELECT p.name, p.function, p.is_example AS "isExample",
      coalesce((SELECT json_agg(json_build_object('id', a.id, 'role', a.role, 'organisationId', a.organisation_id,
        'from', (extract(epoch FROM a.from_instant) * 1000)::bigint, 'until', (extract(epoch FROM a.until_instant) * 1000)::bigint) ORDER BY a.role)
        FROM role_assignment a WHERE a.programme_id = p.programme_id AND a.person_id = p.id), '[]') AS roles,
      coalesce((SELECT json_agg(json_build_object('id', m.id, 'personId', m.person_id, 'organisationId', m.organisation_id,
        'capacity', m.capacity, 'extent', m.extent, 'from', (extract(epoch FROM m.from_instant) * 1000)::bigint,
        'until', (extract(epoch FROM m.until_instant) * 1000)::bigint) ORDER BY m.from_instant)
        FROM mandate m WHERE m.programme_id = p.programme_id AND m.person_id = p.id), '[]') AS mandates,
      coalesce((SELECT json_agg(json_build_object('id', o.id, 'slug', o.slug, 'name', o.name, 'kind', o.kind, 'ownership',
          coalesce((SELECT json_agg(json_build_object('from', w.from_date, 'until', w.until_date)) FROM ownership_period w
            WHERE w.programme_id = o.programme_id AND w.organisation_id = o.id), '[]')) ORDER BY o.name)
        FROM organisation o WHERE o.programme_id = p.programme_id AND o.id IN (
          SELECT m.organisation_id FROM mandate m WHERE m.programme_id = p.programme_id AND m.person_id = p.id
          UNION SELECT a.organisation_id FROM role_assignment a WHERE a.programme_id = p.programme_id AND a.person_id = p.id)
      ), '[]') AS organisations
    FROM person p WHERE p.programme_id = ${programmeId}::uuid AND p.id = ${personId}::uuid`,
  );
  return row;
}

export interface NewSession {
  readonly programmeId: string;
  readonly personId: string;
  readonly token: string;
  readonly hours: number;
  readonly device?: Device;
  readonly method?: Authentication['method'];
  /** When this person showed who it is, epoch milliseconds; default now. */
  readonly authenticatedAt?: number;
  /** The session that this one takes the place of. */
  readonly before?: string | undefined;
}

/** Starts a session; remembers when this person was last seen in an earlier visit. */
export async function startSession(pool: pg.Pool, input: NewSession): Promise<boolean> {
  const { browser, system } = input.device ?? UNKNOWN_DEVICE;
  const rows = await rowsOf(
    pool,
    sql`INSERT INTO session (token_hash, programme_id, person_id, expires_at, previous_visit, browser, system, method, authenticated_at)
        SELECT ${hash(input.token)}, p.programme_id, p.id, clock_timestamp() + make_interval(hours => ${input.hours}::int),
          -- Showing again who one is goes on with the same visit.
          CASE WHEN b.person_id IS NOT NULL THEN b.previous_visit
            ELSE (SELECT max(s.last_seen_at) FROM session s WHERE s.programme_id = p.programme_id AND s.person_id = p.id) END,
          ${browser}, ${system}, ${input.method ?? 'demo'},
          least(coalesce(to_timestamp(${input.authenticatedAt ?? null}::float8 / 1000), clock_timestamp()), clock_timestamp())
        FROM person p
        LEFT JOIN session b ON b.token_hash = ${hash(input.before ?? '')} AND b.programme_id = p.programme_id AND b.person_id = p.id
          AND b.ended_at IS NULL
        WHERE p.programme_id = ${input.programmeId}::uuid AND p.id = ${input.personId}::uuid
        RETURNING 1 AS started`,
  );
  return rows.length > 0;
}

export async function endSession(pool: pg.Pool, token: string): Promise<void> {
  await rowsOf(
    pool,
    sql`UPDATE session SET ended_at = clock_timestamp() WHERE token_hash = ${hash(token)} AND ended_at IS NULL`,
  );
}

/** Whose sessions: of one person, as seen from the session that asks. */
interface OwnSessions {
  readonly programmeId: string;
  readonly personId: string;
}

const living = ({ programmeId, personId }: OwnSessions, idleMinutes: number) => sql`
  s.programme_id = ${programmeId}::uuid AND s.person_id = ${personId}::uuid AND s.ended_at IS NULL
  AND s.expires_at > clock_timestamp() AND s.last_seen_at > clock_timestamp() - make_interval(mins => ${idleMinutes}::int)`;

/** The sessions of a person that still hold, latest seen first. */
export const devicesOf = (
  pool: pg.Pool,
  own: OwnSessions,
  { token, idleMinutes }: { readonly token: string; readonly idleMinutes: number },
): Promise<DeviceView[]> =>
  rowsOf<DeviceView>(
    pool,
    sql`SELECT s.id, s.browser, s.system, to_json(s.created_at) AS "startedAt", to_json(s.last_seen_at) AS "lastSeenAt",
          to_json(s.expires_at) AS "expiresAt", s.token_hash = ${hash(token)} AS "isCurrent"
        FROM session s WHERE ${living(own, idleMinutes)} ORDER BY s.last_seen_at DESC, s.id`,
  );

/** Ends one session of a person, or (null) all of them; how many there were. */
export async function endSessionsOf(
  pool: pg.Pool,
  { programmeId, personId }: OwnSessions,
  id: string | null,
): Promise<number> {
  const ended = await rowsOf(
    pool,
    sql`UPDATE session SET ended_at = clock_timestamp()
        WHERE programme_id = ${programmeId}::uuid AND person_id = ${personId}::uuid AND ended_at IS NULL
          AND (${id}::uuid IS NULL OR id = ${id}::uuid)
        RETURNING id`,
  );
  return ended.length;
}
