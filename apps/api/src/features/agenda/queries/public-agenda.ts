import { PublicItemRow, PublicItemView } from '@samenkoers/contract';
import type pg from 'pg';
import type { Moment } from '../../../platform/auth/principal.js';
import { type Answer, refuse } from '../../../platform/http/problem.js';
import type { SharedView, SharedViews } from '../../../platform/persistence/shared-views.js';
import { rowsOf, type Sql, sql } from '../../../platform/persistence/statement.js';
import { presentRoundRow, roundsOnItems } from '../../rounds/public.js';
import { PUBLIC_STATES } from '../agenda.policy.js';
import {
  itemText,
  itemWithRelations,
  leadRef,
  organisationRef,
  participationViews,
  residentResultViews,
  themeLineRef,
  usedByViews,
} from '../item-rows.js';

const isPublic = sql`i.state = ANY (${[...PUBLIC_STATES]}::item_state[])`;

/** What residents read of every item on the agenda, the longest on it first. */
export const publicAgenda = (pool: pg.Pool, views: SharedViews, moment: Moment): Promise<SharedView> =>
  views.get(moment, 'public agenda', async () => {
    const rows = await rowsOf<PublicItemRow>(
      pool,
      sql`SELECT ${rowColumns(moment.today)} FROM ${itemWithRelations}
          WHERE i.programme_id = ${moment.programmeId}::uuid AND ${isPublic} ORDER BY i.number`,
    );
    return { items: rows.map((row) => PublicItemRow.parse(row)) };
  });

/** What residents read of one item. No names of people; what the view does not name does not leave. */
export async function publicItem(
  pool: pg.Pool,
  views: SharedViews,
  moment: Moment,
  slug: string,
): Promise<Answer<SharedView>> {
  const { programmeId } = moment;
  const [item] = await rowsOf<{ id: string }>(
    pool,
    sql`SELECT i.id FROM item i WHERE i.programme_id = ${programmeId}::uuid AND i.slug = ${slug} AND ${isPublic}`,
  );
  if (item === undefined) return refuse('not-found');
  return {
    ok: true,
    value: await views.get(moment, `public item ${item.id}`, () => buildPublicItem(pool, moment, item.id)),
  };
}

type StoredPublicItem = Omit<
  PublicItemView,
  'decisions' | 'reason' | 'jointValue' | 'prevention' | 'execution' | 'goals' | 'challenges' | 'foundations'
> & {
  readonly text: Pick<
    PublicItemView,
    'reason' | 'jointValue' | 'prevention' | 'execution' | 'goals' | 'challenges' | 'foundations'
  >;
};

async function buildPublicItem(
  pool: pg.Pool,
  { programmeId, today, now }: Moment,
  itemId: string,
): Promise<PublicItemView> {
  const [rows, rounds] = await Promise.all([
    rowsOf<StoredPublicItem>(
      pool,
      sql`SELECT ${rowColumns(today)}, ${itemText} AS text, ${themeLineRef} AS "themeLine", ${leadRef} AS "leadOrganisation",
            to_json(i.on_agenda_since) AS "onAgendaSince", to_json(i.in_progress_since) AS "inProgressSince", ${usedByViews} AS "usedBy",
            ${participationViews} AS participations, ${residentResultViews} AS "residentResults"
          FROM ${itemWithRelations} WHERE i.programme_id = ${programmeId}::uuid AND i.id = ${itemId}::uuid`,
    ),
    roundsOnItems(pool, programmeId, [itemId]),
  ]);
  const [row] = rows;
  if (row === undefined) throw new Error(`item ${itemId} went away`);
  const { text, ...item } = row;
  const decisions = rounds.filter(({ result }) => result !== null).map((round) => presentRoundRow(round, now));
  return PublicItemView.parse({ ...text, ...item, decisions });
}

const rowColumns = (today: string): Sql => sql`
  i.slug, i.kind, i.state, v.title, v.summary, v.resident_outcome AS "residentOutcome", t.slug AS "themeLineSlug",
  coalesce((SELECT json_agg(x.life_phase_id ORDER BY h.position) FROM item_version_life_phase x
    JOIN life_phase h ON h.programme_id = x.programme_id AND h.id = x.life_phase_id
    WHERE x.programme_id = v.programme_id AND x.item_id = v.item_id AND x.version = v.version), '[]') AS "lifePhaseIds",
  coalesce((SELECT json_agg(${organisationRef(sql`o`)} ORDER BY o.name)
    FROM participation x JOIN organisation o ON o.programme_id = x.programme_id AND o.id = x.organisation_id
    WHERE x.programme_id = i.programme_id AND x.item_id = i.id AND x.choice = 'takesPart'
      AND daterange(x.from_date, x.until_date, '[]') @> ${today}::date), '[]') AS participants,
  (SELECT json_build_object('on', s.on_date, 'text', s.text, 'source', s.source) FROM resident_result s
    WHERE s.programme_id = i.programme_id AND s.item_id = i.id ORDER BY s.on_date DESC, s.id DESC LIMIT 1) AS "latestResult"`;
