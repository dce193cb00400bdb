import type { OrganisationRef } from '@samenkoers/contract';
import type { Draw, Pool } from '@samenkoers/rulebook';
import type pg from 'pg';
import { rowsOf, sql } from '../../../platform/persistence/statement.js';
import { type EffortFacts, effortFacts, ranWithin } from '../../effort/public.js';
import { lastReminders, type Reminder } from './task-facts.js';

/**
 * What the cockpit tells besides items and rounds: who is asked something, who was reminded when, pools, what runs, and
 * what every owner carries.
 */
export interface CockpitFacts {
  readonly organisations: readonly OrganisationRef[];
  readonly reminders: readonly Reminder[];
  readonly pools: readonly (Pool & { readonly name: string })[];
  readonly draws: readonly Draw[];
  readonly effort: EffortFacts;
}

export async function loadCockpitFacts(pool: pg.Pool, programmeId: string): Promise<CockpitFacts> {
  const [row] = await rowsOf<CockpitFacts>(
    pool,
    sql`
    SELECT
      coalesce((SELECT json_agg(json_build_object('id', o.id, 'slug', o.slug, 'name', o.name, 'kind', o.kind) ORDER BY o.name COLLATE "C")
        FROM organisation o WHERE o.programme_id = ${programmeId}::uuid
          AND EXISTS (SELECT 1 FROM involvement n WHERE n.programme_id = o.programme_id AND n.organisation_id = o.id)), '[]') AS organisations,
      ${lastReminders(programmeId)} AS reminders,
      coalesce((SELECT json_agg(json_build_object('poolId', p.id, 'name', p.name, 'kind', p.kind, 'capacity', coalesce((
          SELECT json_agg(json_build_object('year', c.year, 'amount', c.amount) ORDER BY c.year)
          FROM pool_capacity c WHERE c.programme_id = p.programme_id AND c.pool_id = p.id), '[]')) ORDER BY p.kind, p.name COLLATE "C")
        FROM resource_pool p WHERE p.programme_id = ${programmeId}::uuid), '[]') AS pools,
      coalesce((SELECT json_agg(json_build_object('itemId', i.id, 'poolId', n.pool_id, 'year', n.year, 'amount', n.amount))
        FROM item i JOIN current_need n ON n.programme_id = i.programme_id AND n.item_id = i.id
        WHERE i.programme_id = ${programmeId}::uuid AND i.state IN ('inProgress', 'paused') AND n.amount IS NOT NULL), '[]') AS draws,
      (SELECT ${effortFacts(ranWithin({}), {})} FROM programme p WHERE p.id = ${programmeId}::uuid) AS effort`,
  );
  if (row === undefined) throw new Error(`there is no programme ${programmeId}`);
  return row;
}
