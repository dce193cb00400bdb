import type { Ability, ItemText } from '@samenkoers/contract';
import { hasTextChanged } from '@samenkoers/rulebook';
import type pg from 'pg';
import type { Moment } from '../../../platform/auth/principal.js';
import { type Answer, refuse } from '../../../platform/http/problem.js';
import { rowsOf, sql } from '../../../platform/persistence/statement.js';
import { type Actor, isProgrammeStaff } from '../../session/public.js';
import { itemAbilities } from '../item-abilities.js';
import { itemText } from '../item-rows.js';
import type { OrganisationsOfItem } from '../organisation-abilities.js';
import { lackingPrinciples } from '../principles.js';
import type { ItemRecord } from '../stored-item.js';
import { textVersion } from '../text-version.js';
import { loadItemFacts } from './item-facts.js';
import { onPool } from './run.js';
import { visibleItem } from './visible-item.js';

export interface AbilitiesOnItem {
  readonly item: string;
  readonly can: Ability[];
}

interface Row extends OrganisationsOfItem {
  readonly texts: readonly ItemText[];
}

/** What this person can do with an item, and if not why: small, and never kept. */
export async function abilitiesOnItem(
  pool: pg.Pool,
  actor: Actor,
  moment: Moment,
  slug: string,
): Promise<Answer<AbilitiesOnItem>> {
  const item = await visibleItem(pool, actor, moment, slug);
  if (item === undefined) return refuse('not-found');
  const [row, isLacking] = await Promise.all([
    organisationsAndTexts(pool, moment.programmeId, item),
    lacks(pool, actor, moment, item),
  ]);
  const { texts, ...organisations } = row;
  const can = itemAbilities(actor, {
    item,
    organisations,
    isLacking,
    isTextUnchanged: isUnchanged(item.id, texts),
    now: moment.now,
    today: moment.today,
  });
  return { ok: true, value: { item: slug, can } };
}

/** Asked only of whoever can place and start: the others have no button for it. */
async function lacks(pool: pg.Pool, actor: Actor, moment: Moment, item: ItemRecord): Promise<boolean> {
  if (!isProgrammeStaff(actor) || (item.state !== 'submitted' && item.state !== 'onAgenda')) return false;
  const facts = (await loadItemFacts(onPool(pool), moment.programmeId, [item.id], moment)).get(item.id);
  return facts === undefined || lackingPrinciples(item.state, facts.facts).length > 0;
}

/** The text that counts and the one being written; just one of them when nobody is writing. */
function isUnchanged(itemId: string, [current, next]: readonly ItemText[]): boolean {
  if (current === undefined || next === undefined) return false;
  return !hasTextChanged(textVersion(itemId, current), textVersion(itemId, next));
}

async function organisationsAndTexts(
  pool: pg.Pool,
  programmeId: string,
  { id, currentVersion, pendingVersion }: ItemRecord,
): Promise<Row> {
  const [row] = await rowsOf<Row>(
    pool,
    sql`
    SELECT coalesce((SELECT json_agg(json_build_object('organisationId', o.id, 'slug', o.slug, 'byTeam', d.team_confirmed_at IS NOT NULL,
          'bySelf', d.self_confirmed_at IS NOT NULL, 'declined', d.declined_at IS NOT NULL) ORDER BY o.name)
        FROM involvement d JOIN organisation o ON o.programme_id = d.programme_id AND o.id = d.organisation_id
        WHERE d.programme_id = i.programme_id AND d.item_id = i.id), '[]') AS involved,
      coalesce((SELECT json_agg(json_build_object('organisationId', c.organisation_id, 'level', c.level)) FROM commitment c
        WHERE c.programme_id = i.programme_id AND c.item_id = i.id AND c.superseded_at IS NULL AND c.withdrawn_at IS NULL), '[]') AS promises,
      coalesce((SELECT json_agg(json_build_object('organisationId', x.organisation_id, 'from', x.from_date, 'until', x.until_date,
          'capacityNote', x.capacity_note) ORDER BY x.from_date)
        FROM participation x WHERE x.programme_id = i.programme_id AND x.item_id = i.id AND x.choice = 'takesPart'), '[]') AS participations,
      coalesce((SELECT json_agg(${itemText} ORDER BY v.version) FROM item_version v WHERE v.programme_id = i.programme_id AND v.item_id = i.id
        AND ${pendingVersion}::int IS NOT NULL AND v.version IN (${currentVersion}::int, ${pendingVersion}::int)), '[]') AS texts
    FROM item i WHERE i.programme_id = ${programmeId}::uuid AND i.id = ${id}::uuid`,
  );
  if (row === undefined) throw new Error(`item ${id} went away`);
  return row;
}
