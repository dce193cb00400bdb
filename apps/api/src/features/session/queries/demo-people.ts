import type { DemoPerson } from '@samenkoers/contract';
import type pg from 'pg';
import { rowsOf, sql } from '../../../platform/persistence/statement.js';

/** The seeded people with their present role, owners first. Invented people only. */
export const demoPeople = (pool: pg.Pool, programmeId: string): Promise<DemoPerson[]> =>
  rowsOf<DemoPerson>(
    pool,
    sql`
    SELECT p.id, p.name, p.function, coalesce(array_agg(DISTINCT a.role::text) FILTER (WHERE a.id IS NOT NULL), '{}') AS roles,
      CASE WHEN o.id IS NULL THEN NULL ELSE json_build_object('id', o.id, 'slug', o.slug, 'name', o.name, 'kind', o.kind) END AS organisation,
      EXISTS (SELECT 1 FROM ownership_period w WHERE w.programme_id = o.programme_id AND w.organisation_id = o.id
        AND daterange(w.from_date, w.until_date, '[]') @> current_date) AS "isOwner",
      min(m.capacity) AS capacity, min(m.extent) AS extent
    FROM person p
    LEFT JOIN role_assignment a ON a.programme_id = p.programme_id AND a.person_id = p.id
      AND a.from_instant <= now() AND (a.until_instant IS NULL OR a.until_instant > now())
    LEFT JOIN mandate m ON m.programme_id = p.programme_id AND m.person_id = p.id
      AND m.from_instant <= now() AND (m.until_instant IS NULL OR m.until_instant > now())
    LEFT JOIN organisation o ON o.programme_id = p.programme_id AND o.id = coalesce(m.organisation_id, a.organisation_id)
    WHERE p.programme_id = ${programmeId} AND p.is_example
    GROUP BY p.programme_id, p.id, o.programme_id, o.id
    ORDER BY "isOwner" DESC, o.kind NULLS FIRST, o.name, min(m.capacity), p.name`,
  );

/** Whether this is one of the seeded people of a programme; who was invited in a demonstration signs in like anybody. */
export const isDemoPerson = async (pool: pg.Pool, programmeId: string, personId: string): Promise<boolean> =>
  (
    await rowsOf(
      pool,
      sql`SELECT 1 AS found FROM person WHERE programme_id = ${programmeId}::uuid AND id = ${personId}::uuid AND is_example`,
    )
  ).length > 0;

interface DemoProgramme {
  readonly id: string;
  readonly slug: string;
  readonly name: string;
}

/** Every programme here, in the order in which they began; read before it is known for which one the work is. */
export const demoProgrammes = (door: pg.Pool): Promise<DemoProgramme[]> =>
  rowsOf<DemoProgramme>(door, sql`SELECT id, slug, name FROM programme ORDER BY created_at, slug`);
