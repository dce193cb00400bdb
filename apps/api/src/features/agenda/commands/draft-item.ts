import type { ItemKind } from '@samenkoers/rulebook';
import { type Answer, refuse } from '../../../platform/http/problem.js';
import { sql } from '../../../platform/persistence/statement.js';
import type { CommandCall, Recorded, Tx, Work } from '../../../platform/persistence/work.js';
import { clock } from '../../rounds/public.js';
import type { Actor } from '../../session/public.js';
import { worksForOwner } from '../agenda.policy.js';
import { findOrganisation, lockProgramme } from '../agenda.repository.js';
import { freeSlug, slugOf } from '../slug.js';
import { insertFirstText } from '../text.repository.js';
import type { ItemDone } from './change-item.js';

export interface NewProposal {
  readonly kind: ItemKind;
  readonly title: string;
  readonly organisation: string;
}

/** Starts a proposal on behalf of an owner. Only that owner's people see it until it is submitted. */
export const draftItem = (
  work: Work,
  call: CommandCall,
  { kind, title, organisation }: NewProposal,
): Promise<Answer<Recorded<ItemDone>>> =>
  work.run(call, async (tx): Promise<Answer<ItemDone>> => {
    const organisationId = await findOrganisation(tx, organisation);
    if (organisationId === undefined) return refuse('not-found');
    const { now } = await clock(tx);
    if (!worksForOwner(call.actor as Actor, organisationId, now)) return refuse('forbidden');
    await lockProgramme(tx);
    const slug = freeSlug(slugOf(title), await slugsLike(tx, slugOf(title)));
    const { id, revision } = await insertItem(tx, { kind, slug, organisationId });
    await insertFirstText(tx, id, title);
    tx.record({ type: 'item-drafted', itemId: id, organisationId, data: { kind, title } });
    return { ok: true, value: { item: slug, revision } };
  });

async function slugsLike(tx: Tx, slug: string): Promise<string[]> {
  const rows = await tx.rows<{ slug: string }>(
    sql`SELECT slug FROM item WHERE programme_id = ${tx.programmeId}::uuid AND (slug = ${slug} OR slug LIKE ${`${slug}-%`})`,
  );
  return rows.map((row) => row.slug);
}

const insertItem = (
  tx: Tx,
  item: { readonly kind: ItemKind; readonly slug: string; readonly organisationId: string },
) =>
  tx.row<{ id: string; revision: number }>(sql`
    INSERT INTO item (programme_id, number, slug, kind, proposer_organisation_id, created_by_id)
    SELECT ${tx.programmeId}::uuid, coalesce(max(i.number), 0) + 1, ${item.slug}, ${item.kind}::item_kind, ${item.organisationId}::uuid,
      ${tx.personId}::uuid
    FROM item i WHERE i.programme_id = ${tx.programmeId}::uuid
    RETURNING id, revision`);
