import type { CommitmentLevel, CommitmentLine } from '@samenkoers/rulebook';
import { sql } from '../../platform/persistence/statement.js';
import type { Tx } from '../../platform/persistence/work.js';

/** What one organisation is to an item, as far as the commitments book asks. */
export interface StandingPart {
  readonly isInvolved: boolean;
  /** Takes part today or later. */
  readonly takesPart: boolean;
  /** Takes part, or did so before. */
  readonly tookPart: boolean;
  readonly standing: StandingPromise | null;
}

/** The promise that stands. */
export interface StandingPromise {
  readonly level: CommitmentLevel;
  readonly continuityPlan: string;
  readonly lines: readonly CommitmentLine[];
}

/** The part of one organisation in each of these items, under their locks; one statement. */
export async function loadParts(
  tx: Tx,
  organisationId: string,
  itemIds: readonly string[],
  today: string,
): Promise<ReadonlyMap<string, StandingPart>> {
  const rows = await tx.rows<StandingPart & { readonly itemId: string }>(sql`
    SELECT i.id AS "itemId",
      EXISTS (SELECT 1 FROM involvement n WHERE n.programme_id = i.programme_id AND n.item_id = i.id
        AND n.organisation_id = ${organisationId}::uuid AND n.declined_at IS NULL) AS "isInvolved",
      coalesce(p.now_or_later, false) AS "takesPart", p.now_or_later IS NOT NULL AS "tookPart",
      (SELECT json_build_object('level', c.level, 'continuityPlan', c.continuity_plan, 'lines', coalesce((
          SELECT json_agg(json_build_object('poolId', k.pool_id, 'kind', k.kind, 'year', k.year, 'amount', k.amount) ORDER BY k.line)
          FROM commitment_line k WHERE k.programme_id = c.programme_id AND k.commitment_id = c.id), '[]'))
        FROM commitment c WHERE c.programme_id = i.programme_id AND c.item_id = i.id AND c.organisation_id = ${organisationId}::uuid
          AND c.superseded_at IS NULL AND c.withdrawn_at IS NULL) AS standing
    FROM item i
    LEFT JOIN LATERAL (SELECT bool_or(x.until_date IS NULL OR x.until_date >= ${today}::date) AS now_or_later FROM participation x
      WHERE x.programme_id = i.programme_id AND x.item_id = i.id AND x.organisation_id = ${organisationId}::uuid
        AND x.choice = 'takesPart') p ON true
    WHERE i.programme_id = ${tx.programmeId}::uuid AND i.id = ANY (${[...itemIds]}::uuid[])`);
  return new Map(rows.map(({ itemId, ...part }) => [itemId, part]));
}

/** One amount in a column of the book. */
export interface BookAmount extends CommitmentLine {
  readonly itemId: string;
  readonly on: string;
  readonly source: string;
}

const instant = (now: number) => sql`to_timestamp(${now}::float8 / 1000)`;

/** Adds amounts to the book, each as the next revision of its line; what stood before remains on record. */
export async function appendToBook(
  tx: Tx,
  column: 'asked' | 'delivered',
  organisationId: string,
  amounts: readonly BookAmount[],
  by: { readonly name: string; readonly now: number },
): Promise<void> {
  if (amounts.length === 0) return;
  await tx.rows(sql`
    INSERT INTO book_entry (programme_id, "column", item_id, organisation_id, pool_id, kind, year, revision, amount, on_date, source,
      recorded_by_id, recorded_by_name, recorded_at)
    SELECT ${tx.programmeId}::uuid, ${column}::book_column, x.item_id, ${organisationId}::uuid, x.pool_id, x.kind, x.year,
      (SELECT coalesce(max(b.revision), 0) + 1 FROM book_entry b WHERE b.programme_id = ${tx.programmeId}::uuid
        AND b."column" = ${column}::book_column AND b.item_id = x.item_id AND b.organisation_id = ${organisationId}::uuid
        AND b.pool_id IS NOT DISTINCT FROM x.pool_id AND b.kind = x.kind AND b.year = x.year),
      x.amount, x.on_date, x.source, ${tx.personId}::uuid, ${by.name}, ${instant(by.now)}
    FROM (SELECT (e ->> 'itemId')::uuid AS item_id, (e ->> 'poolId')::uuid AS pool_id, (e ->> 'kind')::resource_kind AS kind,
        (e ->> 'year')::int AS year, (e ->> 'amount')::bigint AS amount, (e ->> 'on')::date AS on_date, e ->> 'source' AS source
      FROM jsonb_array_elements(${JSON.stringify(amounts)}::jsonb) e) x`);
}

/** A promise in principle of one item, as it is entered. */
export interface EnteredPromise {
  readonly itemId: string;
  readonly continuityPlan: string;
  readonly lines: readonly CommitmentLine[];
}

interface Signature {
  readonly signerName: string;
  readonly signedOn: string;
  readonly authorityId: string;
  readonly now: number;
}

/** Puts promises in principle in the place of the ones that stood; answers the revision of each item. */
export async function replacePromises(
  tx: Tx,
  organisationId: string,
  promises: readonly EnteredPromise[],
  { signerName, signedOn, authorityId, now }: Signature,
): Promise<ReadonlyMap<string, number>> {
  if (promises.length === 0) return new Map();
  await tx.rows(sql`
    UPDATE commitment SET superseded_at = ${instant(now)}
    WHERE programme_id = ${tx.programmeId}::uuid AND organisation_id = ${organisationId}::uuid
      AND item_id = ANY (${promises.map(({ itemId }) => itemId)}::uuid[]) AND superseded_at IS NULL AND withdrawn_at IS NULL`);
  const rows = await tx.rows<{ itemId: string; revision: number }>(sql`
    WITH entered AS (
      SELECT (e ->> 'itemId')::uuid AS item_id, e ->> 'continuityPlan' AS continuity_plan, e -> 'lines' AS lines
      FROM jsonb_array_elements(${JSON.stringify(promises)}::jsonb) e
    ), made AS (
      INSERT INTO commitment (programme_id, item_id, organisation_id, revision, level, continuity_plan, signer_name, mandate_id, signed_on,
        recorded_by_id, recorded_at)
      SELECT ${tx.programmeId}::uuid, x.item_id, ${organisationId}::uuid,
        (SELECT coalesce(max(c.revision), 0) + 1 FROM commitment c WHERE c.programme_id = ${tx.programmeId}::uuid
          AND c.item_id = x.item_id AND c.organisation_id = ${organisationId}::uuid),
        'intent', x.continuity_plan, ${signerName}, ${authorityId}::uuid, ${signedOn}::date, ${tx.personId}::uuid, ${instant(now)}
      FROM entered x
      RETURNING programme_id, id, item_id, revision
    ), kept AS (
      INSERT INTO commitment_line (programme_id, commitment_id, line, pool_id, kind, year, amount)
      SELECT made.programme_id, made.id, l.place, (l.line ->> 'poolId')::uuid, (l.line ->> 'kind')::resource_kind, (l.line ->> 'year')::int,
        (l.line ->> 'amount')::bigint
      FROM made JOIN entered x ON x.item_id = made.item_id, jsonb_array_elements(x.lines) WITH ORDINALITY AS l (line, place)
    )
    SELECT item_id AS "itemId", revision FROM made`);
  return new Map(rows.map(({ itemId, revision }) => [itemId, revision]));
}
