import type { OpenRound } from '@samenkoers/contract';
import type { ByLaws, EarlierRound, Ownership } from '@samenkoers/rulebook';
import { sql } from '../../platform/persistence/statement.js';
import type { Tx } from '../../platform/persistence/work.js';
import type { FrozenSubject } from './subjects.js';

/** The by-laws in force: the latest version. */
export async function loadByLaws(tx: Tx): Promise<ByLaws> {
  const { version, settings } = await tx.row<{ version: number; settings: Omit<ByLaws, 'version'> }>(
    sql`SELECT version, settings FROM by_laws WHERE programme_id = ${tx.programmeId} ORDER BY version DESC LIMIT 1`,
  );
  return { ...settings, version };
}

/** Who is an owner from when until when, with the latest figures on record. */
export const loadOwnerships = (tx: Tx): Promise<Ownership[]> =>
  tx.rows<Ownership>(sql`
    SELECT w.organisation_id AS "organisationId", o.kind, w.from_date AS "from", w.until_date AS until,
      coalesce((SELECT json_object_agg(f.name, f.value) FROM (
        SELECT DISTINCT ON (g.name) g.name, g.value FROM reference_figure g
        WHERE g.programme_id = o.programme_id AND g.organisation_id = o.id ORDER BY g.name, g.on_date DESC) f), '{}') AS figures
    FROM ownership_period w JOIN organisation o ON o.programme_id = w.programme_id AND o.id = w.organisation_id
    WHERE w.programme_id = ${tx.programmeId}`);

/**
 * Rounds of the same kind on the same thing that were not withdrawn, oldest first. Any other round that still runs on it
 * counts too: one question at a time.
 */
export const earlierRounds = (tx: Tx, kind: OpenRound['kind'], subject: FrozenSubject): Promise<EarlierRound[]> =>
  tx.rows<EarlierRound>(sql`
    SELECT id AS "roundId", CASE WHEN settled_at IS NULL THEN 'running' ELSE 'settled' END AS phase
    FROM round
    WHERE programme_id = ${tx.programmeId}::uuid AND withdrawn_at IS NULL
      AND (item_id = ${subject.itemId}::uuid OR agenda_version_id = ${subject.agendaVersionId}::uuid)
      AND (settled_at IS NULL OR kind = ${kind}::round_kind)
    ORDER BY opened_at`);
