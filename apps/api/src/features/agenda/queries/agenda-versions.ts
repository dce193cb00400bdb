import type { AgendaVersionView } from '@samenkoers/contract';
import type pg from 'pg';
import { rowsOf, sql } from '../../../platform/persistence/statement.js';

/** Versions of the agenda, newest first, with the items in their places as they were proposed. */
export async function agendaVersions(
  pool: pg.Pool,
  programmeId: string,
): Promise<{ readonly versions: AgendaVersionView[] }> {
  const versions = await rowsOf<AgendaVersionView>(
    pool,
    sql`
    SELECT a.number, a.title, a.note, a.state, to_json(a.created_at) AS "createdAt", to_json(a.adopted_at) AS "adoptedAt",
      coalesce((SELECT json_agg(r.number ORDER BY r.number) FROM round r
        WHERE r.programme_id = a.programme_id AND r.agenda_version_id = a.id), '[]') AS rounds,
      coalesce((SELECT json_agg(json_build_object('position', x.position, 'slug', i.slug, 'title', v.title, 'version', x.item_version,
          'state', i.state) ORDER BY x.position)
        FROM agenda_version_item x
        JOIN item i ON i.programme_id = x.programme_id AND i.id = x.item_id
        JOIN item_version v ON v.programme_id = x.programme_id AND v.item_id = x.item_id AND v.version = x.item_version
        WHERE x.programme_id = a.programme_id AND x.agenda_version_id = a.id), '[]') AS items
    FROM agenda_version a WHERE a.programme_id = ${programmeId}::uuid ORDER BY a.number DESC`,
  );
  return { versions };
}
