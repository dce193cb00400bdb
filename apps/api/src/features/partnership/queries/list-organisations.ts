import type { endpoints, OrganisationRow, QueryOf, ViewOf } from '@samenkoers/contract';
import type pg from 'pg';
import type { Moment } from '../../../platform/auth/principal.js';
import { rowsOf, sql } from '../../../platform/persistence/statement.js';
import { isDirectlyInvolved, isOwnerToday, publicStates, residents } from './today.js';

export type OrganisationFilters = QueryOf<typeof endpoints.listOrganisations>;

/** Text in which every character stands for itself in ILIKE. */
const literally = (text: string) => text.replace(/[\\%_]/g, '\\$&');

/** Organisations by name; the cursor is the name of the last row, compared as the list is ordered. */
export async function listOrganisations(
  pool: pg.Pool,
  { programmeId, today }: Moment,
  filters: OrganisationFilters,
): Promise<ViewOf<typeof endpoints.listOrganisations>> {
  const matching = matchingOrganisations(programmeId, today, filters);
  // A cursor is a name; no name holds the character that no text in the database can hold.
  const after = filters.after ?? null;
  const [counted, found] = await Promise.all([
    rowsOf<{ total: number }>(pool, sql`SELECT count(*)::int AS total FROM organisation o WHERE ${matching}`),
    rowsOf<OrganisationRow>(
      pool,
      sql`
      SELECT o.id, o.slug, o.name, o.kind, o.domains::text[] AS domains, ${isOwnerToday(today)} AS "isOwner", ${residents} AS residents,
        (SELECT count(*)::int FROM item i WHERE i.programme_id = o.programme_id AND i.state IN (${publicStates}) AND (
          EXISTS (SELECT 1 FROM participation t WHERE t.programme_id = i.programme_id AND t.item_id = i.id AND t.organisation_id = o.id
            AND t.choice = 'takesPart' AND daterange(t.from_date, t.until_date, '[]') @> ${today}::date)
          OR EXISTS (SELECT 1 FROM involvement n WHERE n.programme_id = i.programme_id AND n.item_id = i.id
            AND n.organisation_id = o.id AND ${isDirectlyInvolved}))) AS "itemCount"
      FROM organisation o
      WHERE ${matching} AND (${after}::text IS NULL OR o.name COLLATE "C" > ${after}::text COLLATE "C")
      ORDER BY o.name COLLATE "C" LIMIT ${filters.limit + 1}`,
    ),
  ]);
  const rows = found.slice(0, filters.limit);
  const isMore = found.length > filters.limit;
  return { rows, total: counted[0]?.total ?? 0, next: isMore ? (rows.at(-1)?.name ?? null) : null };
}

/** An organisation is an owner, or else a partner; a body the owners made together is neither. */
function matchingOrganisations(programmeId: string, today: string, { part, kind, domain, q }: OrganisationFilters) {
  const parts = {
    owner: sql`AND ${isOwnerToday(today)}`,
    partner: sql`AND o.kind <> 'jointBody' AND NOT ${isOwnerToday(today)}`,
  };
  return sql`o.programme_id = ${programmeId}::uuid ${part === undefined ? sql`` : parts[part]}
    AND (${kind ?? null}::organisation_kind IS NULL OR o.kind = ${kind ?? null}::organisation_kind)
    AND (${domain ?? null}::domain IS NULL OR ${domain ?? null}::domain = ANY (o.domains))
    AND (${q ?? null}::text IS NULL OR o.name ILIKE ${`%${literally(q ?? '')}%`}::text)`;
}
