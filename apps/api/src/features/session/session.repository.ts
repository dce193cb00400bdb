import { createHash } from 'node:crypto';
import type { Instant, Mandate } from '@samenkoers/rulebook';
import type pg from 'pg';
import type { Moment } from '../../platform/auth/principal.js';
import { rowsOf, sql } from '../../platform/persistence/statement.js';
import { type Actor, type ActorOrganisation, type HeldRole, permissionsOf } from './actor.js';

const hash = (token: string) => createHash('sha256').update(token).digest();

interface MomentRow {
  readonly programmeId: string;
  readonly sequence: number;
  readonly due: number;
  readonly now: Instant;
  readonly today: string;
}

interface CallerRow extends MomentRow {
  readonly personId: string;
  readonly name: string;
  readonly function: string;
  readonly isExample: boolean;
  readonly previousVisit: Instant | null;
  readonly isStale: boolean;
  readonly roles: readonly HeldRole[];
  readonly mandates: readonly Mandate[];
  readonly organisations: readonly ActorOrganisation[];
}

/** Where a programme stands: its sequence, its rounds past closing without a result, the clock and the day. */
const moment = sql`
  q.value AS sequence,
  (SELECT count(*)::int FROM round r WHERE r.programme_id = q.programme_id AND r.settled_at IS NULL AND r.withdrawn_at IS NULL
     AND r.closes_at <= clock_timestamp()) AS due,
  clock_timestamp() AS now,
  (clock_timestamp() AT TIME ZONE 'Europe/Amsterdam')::date AS today`;

/** A visitor sees the programme that was configured, or the first one. */
export async function momentOf(pool: pg.Pool, slug: string | undefined): Promise<Moment | undefined> {
  const [row] = await rowsOf<MomentRow>(
    pool,
    sql`SELECT p.id AS "programmeId", ${moment}
        FROM programme p JOIN programme_sequence q ON q.programme_id = p.id
        WHERE ${slug ?? null}::text IS NULL OR p.slug = ${slug ?? null}
        ORDER BY p.created_at, p.slug LIMIT 1`,
  );
  return row;
}

/** The person behind a token with all its rights as they are now; one statement. */
export async function actorOf(
  pool: pg.Pool,
  token: string,
  idleMinutes: number,
): Promise<{ readonly actor: Actor; readonly moment: Moment } | undefined> {
  const [row] = await rowsOf<CallerRow>(
    pool,
    sql`
    SELECT s.programme_id AS "programmeId", s.person_id AS "personId", p.name, p.function, p.is_example AS "isExample",
      s.previous_visit AS "previousVisit", s.last_seen_at < clock_timestamp() - interval '1 minute' AS "isStale",
      coalesce((SELECT json_agg(json_build_object('id', a.id, 'role', a.role, 'organisationId', a.organisation_id) ORDER BY a.role)
        FROM role_assignment a WHERE a.programme_id = s.programme_id AND a.person_id = s.person_id
        AND a.from_instant <= clock_timestamp() AND (a.until_instant IS NULL OR a.until_instant > clock_timestamp())), '[]') AS roles,
      coalesce((SELECT json_agg(json_build_object('id', m.id, 'personId', m.person_id, 'organisationId', m.organisation_id,
        'capacity', m.capacity, 'extent', m.extent, 'from', (extract(epoch FROM m.from_instant) * 1000)::bigint,
        'until', (extract(epoch FROM m.until_instant) * 1000)::bigint) ORDER BY m.from_instant)
        FROM mandate m WHERE m.programme_id = s.programme_id AND m.person_id = s.person_id), '[]') AS mandates,
      coalesce((SELECT json_agg(json_build_object('id', o.id, 'slug', o.slug, 'name', o.name, 'kind', o.kind, 'isOwner',
          EXISTS (SELECT 1 FROM ownership_period w WHERE w.programme_id = o.programme_id AND w.organisation_id = o.id
            AND daterange(w.from_date, w.until_date, '[]') @> (clock_timestamp() AT TIME ZONE 'Europe/Amsterdam')::date)) ORDER BY o.name)
        FROM organisation o WHERE o.programme_id = s.programme_id AND o.id IN (
          SELECT m.organisation_id FROM mandate m WHERE m.programme_id = s.programme_id AND m.person_id = s.person_id
          UNION SELECT a.organisation_id FROM role_assignment a WHERE a.programme_id = s.programme_id AND a.person_id = s.person_id)
      ), '[]') AS organisations,
      ${moment}
    FROM session s
    JOIN person p ON p.programme_id = s.programme_id AND p.id = s.person_id
    JOIN programme_sequence q ON q.programme_id = s.programme_id
    WHERE s.token_hash = ${hash(token)} AND s.ended_at IS NULL AND s.expires_at > clock_timestamp()
      AND s.last_seen_at > clock_timestamp() - make_interval(mins => ${idleMinutes}::int)`,
  );
  if (row === undefined) return undefined;
  if (row.isStale)
    await rowsOf(pool, sql`UPDATE session SET last_seen_at = clock_timestamp() WHERE token_hash = ${hash(token)}`);
  const { programmeId, sequence, due, now, today, isStale: _, ...person } = row;
  return {
    actor: { ...person, programmeId, permissions: permissionsOf(row.roles, row.mandates, now) },
    moment: { programmeId, sequence, due, now, today },
  };
}

/** Starts a session; remembers when this person was last seen in an earlier one. */
export async function startSession(
  pool: pg.Pool,
  input: { readonly programmeId: string; readonly personId: string; readonly token: string; readonly hours: number },
): Promise<boolean> {
  const rows = await rowsOf(
    pool,
    sql`INSERT INTO session (token_hash, programme_id, person_id, expires_at, previous_visit)
        SELECT ${hash(input.token)}, p.programme_id, p.id, clock_timestamp() + make_interval(hours => ${input.hours}::int),
          (SELECT max(s.last_seen_at) FROM session s WHERE s.programme_id = p.programme_id AND s.person_id = p.id)
        FROM person p WHERE p.programme_id = ${input.programmeId}::uuid AND p.id = ${input.personId}::uuid
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
