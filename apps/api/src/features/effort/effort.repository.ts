import type { AgreedShare, CalendarDate, ResourceKind } from '@samenkoers/rulebook';
import { sql } from '../../platform/persistence/statement.js';
import type { Tx } from '../../platform/persistence/work.js';

/** The organisation a share is agreed with. */
export interface ShareTaker {
  readonly id: string;
  readonly isMunicipality: boolean;
  /** Owner on some day from then on. */
  readonly isOwner: boolean;
}

export async function findShareTaker(tx: Tx, slug: string, from: CalendarDate): Promise<ShareTaker | undefined> {
  const [row] = await tx.rows<ShareTaker>(sql`
    SELECT o.id, o.kind = 'municipality' AS "isMunicipality", EXISTS (SELECT 1 FROM ownership_period w
      WHERE w.programme_id = o.programme_id AND w.organisation_id = o.id AND (w.until_date IS NULL OR w.until_date >= ${from}::date)) AS "isOwner"
    FROM organisation o WHERE o.programme_id = ${tx.programmeId}::uuid AND o.slug = ${slug}`);
  return row;
}

/** Every agreed share of the programme, in the order of recording. */
export const loadAgreedShares = (tx: Tx): Promise<AgreedShare[]> =>
  tx.rows<AgreedShare>(sql`
    SELECT organisation_id AS "organisationId", item_id AS "itemId", kind, from_date AS "from", basis_points AS "basisPoints"
    FROM agreed_share WHERE programme_id = ${tx.programmeId}::uuid ORDER BY recorded_at, id`);

/** A share as it is written down; whoever recorded one for a day before stays on record. */
export async function insertAgreedShare(
  tx: Tx,
  share: AgreedShare & { readonly kind: ResourceKind; readonly source: string },
  by: { readonly name: string },
): Promise<void> {
  const { organisationId, itemId, kind, from, basisPoints, source } = share;
  await tx.rows(sql`
    INSERT INTO agreed_share (programme_id, organisation_id, item_id, kind, from_date, basis_points, source, recorded_by_id, recorded_by_name,
      recorded_at)
    VALUES (${tx.programmeId}::uuid, ${organisationId}::uuid, ${itemId}::uuid, ${kind}::resource_kind, ${from}::date, ${basisPoints}::int,
      ${source}, ${tx.personId}::uuid, ${by.name}, clock_timestamp())`);
}
