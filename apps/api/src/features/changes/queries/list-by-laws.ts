import { ByLawsSettings, type ByLawsVersion } from '@samenkoers/contract';
import type { ByLaws } from '@samenkoers/rulebook';
import type pg from 'pg';
import type { Moment } from '../../../platform/auth/principal.js';
import { rowsOf, sql } from '../../../platform/persistence/statement.js';

interface VersionRow extends Omit<ByLawsVersion, 'settings'> {
  readonly settings: Omit<ByLaws, 'version'> & { readonly version?: number };
}

/** Every version of the by-laws with the change that brought it, the one in force first. */
export async function listByLaws(pool: pg.Pool, { programmeId }: Moment): Promise<{ versions: ByLawsVersion[] }> {
  const rows = await rowsOf<VersionRow>(
    pool,
    sql`SELECT b.version, b.adopted_on AS "adoptedOn", b.settings, c.number AS change
        FROM by_laws b
        LEFT JOIN change c ON c.programme_id = b.programme_id AND c.kind = 'byLaws' AND c.state = 'confirmed'
          AND (c.proposal ->> 'baseVersion')::int = b.version - 1
        WHERE b.programme_id = ${programmeId}::uuid ORDER BY b.version DESC`,
  );
  return {
    versions: rows.map(({ settings: { version: _, ...settings }, ...version }) => ({
      ...version,
      settings: ByLawsSettings.parse(settings),
    })),
  };
}
