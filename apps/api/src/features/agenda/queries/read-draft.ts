import type { DraftView } from '@samenkoers/contract';
import type pg from 'pg';
import type { Moment } from '../../../platform/auth/principal.js';
import { type Answer, refuse } from '../../../platform/http/problem.js';
import { rowsOf, sql } from '../../../platform/persistence/statement.js';
import type { Actor } from '../../session/public.js';
import { isOfProposer, versionBeingWritten } from '../agenda.policy.js';
import { involvementViews, itemText, organisationRef } from '../item-rows.js';
import { visibleItem } from './visible-item.js';

/** The text being written, for the people who may write it; for anyone else, and when nobody is writing, it is not there. */
export async function readDraft(pool: pg.Pool, actor: Actor, moment: Moment, slug: string): Promise<Answer<DraftView>> {
  const item = await visibleItem(pool, actor, moment, slug);
  if (item === undefined || !isOfProposer(actor, item, moment.now)) return refuse('not-found');
  const version = versionBeingWritten(item);
  if (version === null) return refuse('not-found');
  const [draft] = await rowsOf<DraftView>(
    pool,
    sql`
    SELECT i.slug, i.kind, i.state, i.revision, v.version > 1 AS "isNextVersion", i.theme_line_id AS "themeLineId",
      i.hard_deadline AS "hardDeadline", ${organisationRef(sql`p`)} AS organisation, ${itemText} AS text, ${involvementViews} AS involvements
    FROM item i
    JOIN item_version v ON v.programme_id = i.programme_id AND v.item_id = i.id AND v.version = ${version}::int
    JOIN organisation p ON p.programme_id = i.programme_id AND p.id = i.proposer_organisation_id
    WHERE i.programme_id = ${moment.programmeId}::uuid AND i.id = ${item.id}::uuid`,
  );
  return draft === undefined ? refuse('not-found') : { ok: true, value: draft };
}
