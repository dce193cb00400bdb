import type { AgreedShareView } from '@samenkoers/contract';
import type pg from 'pg';
import type { Moment } from '../../../platform/auth/principal.js';
import { rowsOf, sql } from '../../../platform/persistence/statement.js';
import { organisationRef } from '../../agenda/public.js';

/**
 * The fixed parts agreed with owners, the latest start first, with every earlier one. What counts today is, per owner, item
 * and kind, the latest start until today, and of equal starts what was recorded last.
 */
export async function listAgreedShares(
  pool: pg.Pool,
  { programmeId, today }: Moment,
): Promise<{ readonly shares: AgreedShareView[] }> {
  const shares = await rowsOf<AgreedShareView>(
    pool,
    sql`SELECT ${organisationRef(sql`o`)} AS organisation,
          CASE WHEN i.id IS NULL THEN NULL ELSE json_build_object('slug', i.slug, 'title', v.title, 'state', i.state) END AS item,
          s.kind, s.from_date AS "from", s.basis_points AS "basisPoints", s.source, s.recorded_by_name AS "recordedByName",
          to_json(s.recorded_at) AS "recordedAt", s.id = s.current_id AS "isCurrent", s.is_example AS "isExample"
        FROM (SELECT *, first_value(id) OVER (PARTITION BY organisation_id, item_id, kind
            ORDER BY from_date > ${today}::date, from_date DESC, recorded_at DESC, id DESC) AS current_id
          FROM agreed_share WHERE programme_id = ${programmeId}::uuid) s
        JOIN organisation o ON o.programme_id = s.programme_id AND o.id = s.organisation_id
        LEFT JOIN item i ON i.programme_id = s.programme_id AND i.id = s.item_id
        LEFT JOIN item_version v ON v.programme_id = i.programme_id AND v.item_id = i.id AND v.version = i.current_version
        ORDER BY o.name COLLATE "C", (i.id IS NOT NULL), i.number, s.kind, s.from_date DESC, s.recorded_at DESC, s.id DESC`,
  );
  return { shares };
}
