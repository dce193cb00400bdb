import type { OpenRound } from '@samenkoers/contract';
import type { ByLaws, EarlierRound, Elector, Ownership, Visibility } from '@samenkoers/rulebook';
import { type Sql, sql } from '../../platform/persistence/statement.js';
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

/** The by-laws with the visibility that was asked for this one round. */
export const withVisibility = (byLaws: ByLaws, visibility: Visibility | undefined): ByLaws =>
  visibility === undefined ? byLaws : { ...byLaws, visibility };

/**
 * Rounds are numbered without gaps: two that open at once, on whatever, take their numbers in turn. By-laws and owners do not
 * change meanwhile.
 */
export async function takeNumbers(tx: Tx): Promise<void> {
  await tx.rows(sql`SELECT 1 AS taken FROM programme WHERE id = ${tx.programmeId} FOR NO KEY UPDATE`);
}

/** Seats in the order people read them: municipalities by name, then the others by name. */
export async function insertElectorate(
  tx: Tx,
  electors: Sql,
  roundId: string,
  electorate: readonly Elector[],
): Promise<void> {
  const seats = electorate.map(({ organisationId, kind, figures }) => ({
    organisationId,
    kind,
    residents: figures['residents'] ?? null,
  }));
  await tx.rows(sql`
    INSERT INTO ${electors} (programme_id, round_id, organisation_id, position, name, kind, residents)
    SELECT ${tx.programmeId}::uuid, ${roundId}::uuid, o.id,
      row_number() OVER (ORDER BY (e.kind <> 'municipality'), o.name COLLATE "C"), o.name, e.kind::organisation_kind, e.residents
    FROM jsonb_to_recordset(${JSON.stringify(seats)}::jsonb) AS e ("organisationId" uuid, kind text, residents int)
    JOIN organisation o ON o.programme_id = ${tx.programmeId}::uuid AND o.id = e."organisationId"`);
}
