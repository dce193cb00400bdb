import type { SaveDraft } from '@samenkoers/contract';
import { type Sql, sql } from '../../platform/persistence/statement.js';
import type { Tx } from '../../platform/persistence/work.js';
import { PUBLIC_STATES } from './agenda.policy.js';
import type { KnownReferences } from './draft-references.js';
import type { ItemRecord } from './stored-item.js';

/** What of everything a draft refers to is there. A foundation can be used while anyone may read it, and never by itself. */
export const knownReferences = (tx: Tx, itemId: string, draft: SaveDraft): Promise<KnownReferences> => {
  const known = (table: Sql, ids: readonly string[]) =>
    sql`ARRAY(SELECT x.id::text FROM ${table} x WHERE x.programme_id = ${tx.programmeId}::uuid AND x.id = ANY (${[...ids]}::uuid[]))`;
  return tx.row<KnownReferences>(sql`
    SELECT ${known(sql`theme_line`, draft.themeLineId === null ? [] : [draft.themeLineId])} AS "themeLines",
      ${known(
        sql`goal`,
        draft.goals.map(({ goalId }) => goalId),
      )} AS goals,
      ${known(sql`life_phase`, draft.lifePhaseIds)} AS "lifePhases",
      ${known(sql`regional_challenge`, draft.challengeIds)} AS challenges,
      ${known(
        sql`resource_pool`,
        draft.needs.map(({ poolId }) => poolId),
      )} AS pools,
      ARRAY(SELECT x.id::text FROM item x WHERE x.programme_id = ${tx.programmeId}::uuid AND x.id = ANY (${draft.foundationIds}::uuid[])
        AND x.kind = 'foundation' AND x.state = ANY (${[...PUBLIC_STATES]}::item_state[]) AND x.id <> ${itemId}::uuid) AS foundations,
      ARRAY(SELECT x.slug FROM organisation x WHERE x.programme_id = ${tx.programmeId}::uuid
        AND x.slug = ANY (${draft.involvements.map(({ organisation }) => organisation)}::text[])) AS organisations`);
};

/** Theme line and deadline of a draft. */
export async function saveItemFields(tx: Tx, itemId: string, { themeLineId, hardDeadline }: SaveDraft): Promise<void> {
  await tx.rows(sql`
    UPDATE item SET theme_line_id = ${themeLineId}::uuid, hard_deadline = ${hardDeadline}::date
    WHERE programme_id = ${tx.programmeId}::uuid AND id = ${itemId}::uuid`);
}

/** A directly involved organisation that was named. */
export interface NamedOrganisation {
  readonly organisationId: string;
}

/**
 * Names the organisations that were not named yet, and words anew why where nobody answered. Those no longer named go,
 * unless somebody answered; only in a draft, for elsewhere others already read them.
 */
export async function saveNamedOrganisations(
  tx: Tx,
  item: ItemRecord,
  named: SaveDraft['involvements'],
  now: number,
): Promise<NamedOrganisation[]> {
  const list = sql`jsonb_to_recordset(${JSON.stringify(named)}::jsonb) AS n (organisation text, why text)`;
  const unanswered = sql`d.team_confirmed_at IS NULL AND d.self_confirmed_at IS NULL AND d.declined_at IS NULL`;
  if (item.state === 'draft') {
    await tx.rows(sql`
      DELETE FROM involvement d WHERE d.programme_id = ${tx.programmeId}::uuid AND d.item_id = ${item.id}::uuid AND ${unanswered}
        AND NOT EXISTS (SELECT 1 FROM ${list} JOIN organisation o ON o.programme_id = d.programme_id AND o.slug = n.organisation
          WHERE o.id = d.organisation_id)`);
    await tx.rows(sql`
      UPDATE involvement d SET why = n.why
      FROM ${list} JOIN organisation o ON o.programme_id = ${tx.programmeId}::uuid AND o.slug = n.organisation
      WHERE d.programme_id = o.programme_id AND d.item_id = ${item.id}::uuid AND d.organisation_id = o.id AND ${unanswered} AND d.why <> n.why`);
  }
  return tx.rows<NamedOrganisation>(sql`
    INSERT INTO involvement (programme_id, item_id, organisation_id, why, proposed_by_id, proposed_at)
    SELECT o.programme_id, ${item.id}::uuid, o.id, n.why, ${tx.personId}::uuid, to_timestamp(${now}::float8 / 1000)
    FROM ${list} JOIN organisation o ON o.programme_id = ${tx.programmeId}::uuid AND o.slug = n.organisation
    ON CONFLICT (programme_id, item_id, organisation_id) DO NOTHING
    RETURNING organisation_id AS "organisationId"`);
}

/** Organisations named since the proposal was last handed in: now they are told. */
export const namedSinceSubmission = (tx: Tx, { id, submittedAt }: ItemRecord): Promise<NamedOrganisation[]> =>
  tx.rows<NamedOrganisation>(sql`
    SELECT organisation_id AS "organisationId" FROM involvement
    WHERE programme_id = ${tx.programmeId}::uuid AND item_id = ${id}::uuid AND declined_at IS NULL
      AND (${submittedAt}::float8 IS NULL OR proposed_at > to_timestamp(${submittedAt}::float8 / 1000))
    ORDER BY organisation_id`);
