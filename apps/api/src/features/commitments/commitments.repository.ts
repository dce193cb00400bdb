import type { OfferCommitment } from '@samenkoers/contract';
import type { CommitmentLevel, Participation, ResourceKind } from '@samenkoers/rulebook';
import { sql } from '../../platform/persistence/statement.js';
import type { Tx } from '../../platform/persistence/work.js';

/** Which organisation in which item. */
export interface PartKey {
  readonly itemId: string;
  readonly organisationId: string;
}

/** Where an organisation that was named as directly involved stands. */
export interface StoredInvolvement {
  readonly byTeam: boolean;
  readonly bySelf: boolean;
  readonly declined: boolean;
}

export async function findInvolvement(
  tx: Tx,
  { itemId, organisationId }: PartKey,
): Promise<StoredInvolvement | undefined> {
  const [row] = await tx.rows<StoredInvolvement>(sql`
    SELECT team_confirmed_at IS NOT NULL AS "byTeam", self_confirmed_at IS NOT NULL AS "bySelf", declined_at IS NOT NULL AS declined
    FROM involvement WHERE programme_id = ${tx.programmeId}::uuid AND item_id = ${itemId}::uuid AND organisation_id = ${organisationId}::uuid`);
  return row;
}

const instant = (now: number) => sql`to_timestamp(${now}::float8 / 1000)`;

/** Names an organisation; one that declined before is asked anew, and its earlier answer stays in the record. */
export async function nameOrganisation(
  tx: Tx,
  { itemId, organisationId }: PartKey,
  why: string,
  now: number,
): Promise<void> {
  await tx.rows(sql`
    INSERT INTO involvement (programme_id, item_id, organisation_id, why, proposed_by_id, proposed_at)
    VALUES (${tx.programmeId}::uuid, ${itemId}::uuid, ${organisationId}::uuid, ${why}, ${tx.personId}::uuid, ${instant(now)})
    ON CONFLICT (programme_id, item_id, organisation_id) DO UPDATE SET why = excluded.why, proposed_by_id = excluded.proposed_by_id,
      proposed_at = excluded.proposed_at, team_confirmed_by_id = NULL, team_confirmed_at = NULL, self_confirmed_by_id = NULL,
      self_confirmed_at = NULL, declined_by_id = NULL, declined_at = NULL, decline_reason = NULL`);
}

/** What is answered about an involvement: confirmed by the team, by the organisation itself, or declined with a reason. */
export type Answered = 'team' | 'organisation' | { readonly reason: string };

export async function answerInvolvement(
  tx: Tx,
  { itemId, organisationId }: PartKey,
  answer: Answered,
  now: number,
): Promise<void> {
  const set =
    answer === 'team'
      ? sql`team_confirmed_by_id = ${tx.personId}::uuid, team_confirmed_at = ${instant(now)}`
      : answer === 'organisation'
        ? sql`self_confirmed_by_id = ${tx.personId}::uuid, self_confirmed_at = ${instant(now)}`
        : sql`declined_by_id = ${tx.personId}::uuid, declined_at = ${instant(now)}, decline_reason = ${answer.reason}`;
  await tx.rows(sql`
    UPDATE involvement SET ${set}
    WHERE programme_id = ${tx.programmeId}::uuid AND item_id = ${itemId}::uuid AND organisation_id = ${organisationId}::uuid`);
}

export async function findStandingLevel(
  tx: Tx,
  { itemId, organisationId }: PartKey,
): Promise<CommitmentLevel | undefined> {
  const [row] = await tx.rows<{ level: CommitmentLevel }>(sql`
    SELECT level FROM commitment WHERE programme_id = ${tx.programmeId}::uuid AND item_id = ${itemId}::uuid
      AND organisation_id = ${organisationId}::uuid AND superseded_at IS NULL AND withdrawn_at IS NULL`);
  return row?.level;
}

/** The kind of resource each of these pools holds; a pool that the programme does not have is not in it. */
export async function poolKinds(tx: Tx, poolIds: readonly string[]): Promise<ReadonlyMap<string, ResourceKind>> {
  const rows = await tx.rows<{ id: string; kind: ResourceKind }>(
    sql`SELECT id, kind FROM resource_pool WHERE programme_id = ${tx.programmeId}::uuid AND id = ANY (${[...poolIds]}::uuid[])`,
  );
  return new Map(rows.map(({ id, kind }) => [id, kind]));
}

/** A promise as it is signed, with the mandate or role of who gave it. */
export interface SignedPromise extends OfferCommitment {
  readonly level: CommitmentLevel;
  readonly mandateId: string;
}

/** Adds a promise to the book in the place of the one that stood; answers its revision. */
export async function savePromise(
  tx: Tx,
  { itemId, organisationId }: PartKey,
  promise: SignedPromise,
  now: number,
): Promise<number> {
  const of = sql`programme_id = ${tx.programmeId}::uuid AND item_id = ${itemId}::uuid AND organisation_id = ${organisationId}::uuid`;
  await tx.rows(
    sql`UPDATE commitment SET superseded_at = ${instant(now)} WHERE ${of} AND superseded_at IS NULL AND withdrawn_at IS NULL`,
  );
  const { revision } = await tx.row<{ revision: number }>(sql`
    WITH made AS (
      INSERT INTO commitment (programme_id, item_id, organisation_id, revision, level, continuity_plan, signer_name, mandate_id, signed_on,
        recorded_by_id, recorded_at)
      SELECT ${tx.programmeId}::uuid, ${itemId}::uuid, ${organisationId}::uuid,
        (SELECT coalesce(max(revision), 0) + 1 FROM commitment WHERE ${of}), ${promise.level}::commitment_level, ${promise.continuityPlan},
        ${promise.signerName}, ${promise.mandateId}::uuid, ${promise.signedOn}::date, ${tx.personId}::uuid, ${instant(now)}
      RETURNING programme_id, id, revision
    ), lines AS (
      INSERT INTO commitment_line (programme_id, commitment_id, line, pool_id, kind, year, amount)
      SELECT made.programme_id, made.id, x.place, (x.line ->> 'poolId')::uuid, (x.line ->> 'kind')::resource_kind, (x.line ->> 'year')::int,
        (x.line ->> 'amount')::bigint
      FROM made, jsonb_array_elements(${JSON.stringify(promise.lines)}::jsonb) WITH ORDINALITY AS x (line, place)
    )
    SELECT revision FROM made`);
  return revision;
}

/** Ends the promise that stands; answers its revision, or undefined when none stood. */
export async function endPromise(tx: Tx, { itemId, organisationId }: PartKey, reason: string, now: number) {
  const [row] = await tx.rows<{ revision: number; level: CommitmentLevel }>(sql`
    UPDATE commitment SET withdrawn_at = ${instant(now)}, withdraw_reason = ${reason}
    WHERE programme_id = ${tx.programmeId}::uuid AND item_id = ${itemId}::uuid AND organisation_id = ${organisationId}::uuid
      AND superseded_at IS NULL AND withdrawn_at IS NULL
    RETURNING revision, level`);
  return row;
}

/** When an organisation takes part in an item, each period once. */
export const loadParticipations = (
  tx: Tx,
  { itemId, organisationId }: PartKey,
): Promise<(Participation & { readonly id: string })[]> =>
  tx.rows(sql`
    SELECT id, organisation_id AS "organisationId", from_date AS "from", until_date AS until, capacity_note AS "capacityNote"
    FROM participation
    WHERE programme_id = ${tx.programmeId}::uuid AND item_id = ${itemId}::uuid AND organisation_id = ${organisationId}::uuid
      AND choice = 'takesPart' ORDER BY from_date`);

/**
 * An owner takes part from a day on, with a one-off contribution in cents. What it said before about taking part later or
 * not at all ends there.
 */
export async function insertParticipation(
  tx: Tx,
  { itemId, organisationId }: PartKey,
  joining: Participation & { readonly entryShare: number },
  now: number,
): Promise<void> {
  const { from, capacityNote, entryShare } = joining;
  await tx.rows(sql`
    UPDATE participation SET until_date = ${from}::date - 1
    WHERE programme_id = ${tx.programmeId}::uuid AND item_id = ${itemId}::uuid AND organisation_id = ${organisationId}::uuid
      AND choice <> 'takesPart' AND from_date < ${from}::date AND (until_date IS NULL OR until_date >= ${from}::date)`);
  await tx.rows(sql`
    INSERT INTO participation (programme_id, item_id, organisation_id, choice, from_date, joined_later, capacity_note, entry_share,
      decided_by_id, decided_at)
    VALUES (${tx.programmeId}::uuid, ${itemId}::uuid, ${organisationId}::uuid, 'takesPart', ${from}::date, true, ${capacityNote},
      ${entryShare}::bigint, ${tx.personId}::uuid, ${instant(now)})`);
}

export async function endParticipation(tx: Tx, id: string, until: string): Promise<void> {
  await tx.rows(
    sql`UPDATE participation SET until_date = ${until}::date WHERE programme_id = ${tx.programmeId}::uuid AND id = ${id}::uuid`,
  );
}

export async function saveLocalImplementation(tx: Tx, id: string, text: string): Promise<void> {
  await tx.rows(
    sql`UPDATE participation SET local_implementation = ${text} WHERE programme_id = ${tx.programmeId}::uuid AND id = ${id}::uuid`,
  );
}
