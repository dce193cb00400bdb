import type { ItemText, SaveDraft } from '@samenkoers/contract';
import { sql } from '../../platform/persistence/statement.js';
import type { Tx } from '../../platform/persistence/work.js';
import { itemText } from './item-rows.js';

/** Which text: an item and the number of its version. */
export interface TextKey {
  readonly itemId: string;
  readonly version: number;
}

export async function loadText(tx: Tx, { itemId, version }: TextKey): Promise<ItemText> {
  const { text } = await tx.row<{ text: ItemText }>(sql`
    SELECT ${itemText} AS text FROM item_version v
    WHERE v.programme_id = ${tx.programmeId}::uuid AND v.item_id = ${itemId}::uuid AND v.version = ${version}::int`);
  return text;
}

/** Begins the text of a new item. */
export async function insertFirstText(tx: Tx, itemId: string, title: string): Promise<void> {
  await tx.rows(sql`
    INSERT INTO item_version (programme_id, item_id, version, title, created_by_id)
    VALUES (${tx.programmeId}::uuid, ${itemId}::uuid, 1, ${title}, ${tx.personId}::uuid)`);
}

/** Makes the next version of a text as a copy of this one, with all its links and needs, and the reason for it. */
export async function copyText(tx: Tx, { itemId, version }: TextKey, changeNote: string): Promise<void> {
  const next = version + 1;
  const of = sql`x.programme_id = ${tx.programmeId}::uuid AND x.item_id = ${itemId}::uuid AND x.version = ${version}::int`;
  await tx.rows(sql`
    WITH text AS (
      INSERT INTO item_version (programme_id, item_id, version, title, summary, reason, joint_value, resident_outcome, prevention, continuity,
        execution, goal_version, change_note, created_by_id)
      SELECT x.programme_id, x.item_id, ${next}::int, x.title, x.summary, x.reason, x.joint_value, x.resident_outcome, x.prevention, x.continuity,
        x.execution, x.goal_version, ${changeNote}, ${tx.personId}::uuid
      FROM item_version x WHERE ${of}
    ), goals AS (
      INSERT INTO item_version_goal (programme_id, item_id, version, goal_id, contribution)
      SELECT x.programme_id, x.item_id, ${next}::int, x.goal_id, x.contribution FROM item_version_goal x WHERE ${of}
    ), phases AS (
      INSERT INTO item_version_life_phase (programme_id, item_id, version, life_phase_id)
      SELECT x.programme_id, x.item_id, ${next}::int, x.life_phase_id FROM item_version_life_phase x WHERE ${of}
    ), challenges AS (
      INSERT INTO item_version_challenge (programme_id, item_id, version, challenge_id)
      SELECT x.programme_id, x.item_id, ${next}::int, x.challenge_id FROM item_version_challenge x WHERE ${of}
    ), foundations AS (
      INSERT INTO item_version_foundation (programme_id, item_id, version, foundation_id)
      SELECT x.programme_id, x.item_id, ${next}::int, x.foundation_id FROM item_version_foundation x WHERE ${of}
    )
    INSERT INTO need (programme_id, item_id, version, pool_id, year, amount, is_example)
    SELECT x.programme_id, x.item_id, ${next}::int, x.pool_id, x.year, x.amount, x.is_example FROM need x WHERE ${of}`);
}

export async function saveChangeNote(tx: Tx, { itemId, version }: TextKey, changeNote: string): Promise<void> {
  await tx.rows(sql`
    UPDATE item_version SET change_note = ${changeNote}
    WHERE programme_id = ${tx.programmeId}::uuid AND item_id = ${itemId}::uuid AND version = ${version}::int`);
}

/**
 * Replaces a text as a whole. Each goal counts for the goal version it belongs to, so the version of the text as a whole
 * is not set: linking to an old goal anew is not a re-test.
 */
export async function saveText(tx: Tx, key: TextKey, draft: SaveDraft): Promise<void> {
  const { programmeId } = tx;
  await tx.rows(sql`
    UPDATE item_version SET title = ${draft.title}, summary = ${draft.summary}, reason = ${draft.reason}, joint_value = ${draft.jointValue},
      resident_outcome = ${draft.residentOutcome}, prevention = ${draft.prevention}, continuity = ${draft.continuity},
      execution = ${draft.execution}::execution, change_note = ${draft.changeNote}, goal_version = NULL
    WHERE programme_id = ${programmeId}::uuid AND item_id = ${key.itemId}::uuid AND version = ${key.version}::int`);
  await removeLinks(tx, key);
  const { goals, lifePhaseIds, challengeIds, foundationIds, needs } = draft;
  const of = sql`${programmeId}::uuid, ${key.itemId}::uuid, ${key.version}::int`;
  await tx.rows(sql`
    WITH goals AS (
      INSERT INTO item_version_goal (programme_id, item_id, version, goal_id, contribution)
      SELECT ${of}, x."goalId", x.contribution FROM jsonb_to_recordset(${JSON.stringify(goals)}::jsonb) AS x ("goalId" uuid, contribution text)
    ), phases AS (
      INSERT INTO item_version_life_phase (programme_id, item_id, version, life_phase_id) SELECT ${of}, unnest(${lifePhaseIds}::uuid[])
    ), challenges AS (
      INSERT INTO item_version_challenge (programme_id, item_id, version, challenge_id) SELECT ${of}, unnest(${challengeIds}::uuid[])
    ), foundations AS (
      INSERT INTO item_version_foundation (programme_id, item_id, version, foundation_id) SELECT ${of}, unnest(${foundationIds}::uuid[])
    )
    INSERT INTO need (programme_id, item_id, version, pool_id, year, amount)
    SELECT ${of}, x."poolId", x.year, x.amount FROM jsonb_to_recordset(${JSON.stringify(needs)}::jsonb) AS x ("poolId" uuid, year int, amount bigint)`);
}

/** A statement of its own: what goes and what comes in its place may have the same key. */
async function removeLinks(tx: Tx, { itemId, version }: TextKey): Promise<void> {
  const of = sql`programme_id = ${tx.programmeId}::uuid AND item_id = ${itemId}::uuid AND version = ${version}::int`;
  await tx.rows(sql`
    WITH goals AS (DELETE FROM item_version_goal WHERE ${of}), phases AS (DELETE FROM item_version_life_phase WHERE ${of}),
      challenges AS (DELETE FROM item_version_challenge WHERE ${of}), foundations AS (DELETE FROM item_version_foundation WHERE ${of})
    DELETE FROM need WHERE ${of}`);
}

/** Freezes a text, once: what a round is about never changes again. */
export async function freezeText(tx: Tx, { itemId, version }: TextKey, hash: string, now: number): Promise<void> {
  await tx.rows(sql`
    UPDATE item_version SET frozen_at = to_timestamp(${now}::float8 / 1000), text_hash = ${hash}
    WHERE programme_id = ${tx.programmeId}::uuid AND item_id = ${itemId}::uuid AND version = ${version}::int AND frozen_at IS NULL`);
}
