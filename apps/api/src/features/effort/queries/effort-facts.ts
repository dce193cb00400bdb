import type { EffortLine as LineView } from '@samenkoers/contract';
import { type Sql, sql } from '../../../platform/persistence/statement.js';
import {
  type EffortProgramme,
  effortOfRow,
  effortProgramme,
  type ItemEffortFacts,
  type Run,
  type Years,
} from '../../agenda/public.js';

/** An item with what it asks and gets, and how it is named. */
export interface NamedItemEffort extends ItemEffortFacts {
  readonly item: LineView['item'];
  /** Owners that promised something for it, in principle or firmly. */
  readonly promisedBy: readonly string[];
}

/** Everything effort is worked out from: one statement. */
export interface EffortFacts {
  readonly programme: EffortProgramme;
  /** By the number they were given. */
  readonly items: readonly NamedItemEffort[];
}

/** Years as they were asked for; undefined is a year of the agenda period. */
export interface AskedYears {
  readonly fromYear?: number | undefined;
  readonly untilYear?: number | undefined;
}

/** The years that are meant. */
export const yearsOf = (asked: AskedYears, { firstYear, lastYear }: Years): Years => ({
  firstYear: asked.fromYear ?? firstYear,
  lastYear: asked.untilYear ?? lastYear,
});

/** Items that run, are paused, or were completed within the years. */
export const ranWithin = ({ fromYear, untilYear }: AskedYears): Sql => sql`(
  i.state IN ('inProgress', 'paused') AND (i.in_progress_since IS NULL
    OR extract(year FROM i.in_progress_since AT TIME ZONE 'Europe/Amsterdam') <= coalesce(${untilYear ?? null}::int, extract(year FROM p.period_until)))
  OR i.state = 'completed' AND extract(year FROM i.state_since AT TIME ZONE 'Europe/Amsterdam')
    BETWEEN coalesce(${fromYear ?? null}::int, extract(year FROM p.period_from)) AND coalesce(${untilYear ?? null}::int, extract(year FROM p.period_until)))`;

/** `EffortFacts` of programme `p`, of the items `i` that are meant: for a statement that reads more than effort. */
export const effortFacts = (which: Sql, { fromYear, untilYear }: AskedYears): Sql => sql`json_build_object(
  'programme', ${effortProgramme({ from: fromYear ?? null, until: untilYear ?? null })},
  'items', coalesce((SELECT json_agg((${effortOfRow})::jsonb || jsonb_build_object(
      'item', json_build_object('slug', i.slug, 'title', v.title, 'state', i.state),
      'promisedBy', coalesce((SELECT json_agg(c.organisation_id) FROM commitment c WHERE c.programme_id = i.programme_id
        AND c.item_id = i.id AND c.superseded_at IS NULL AND c.withdrawn_at IS NULL), '[]')) ORDER BY i.number)
    FROM item i JOIN item_version v ON v.programme_id = i.programme_id AND v.item_id = i.id AND v.version = i.current_version
    WHERE i.programme_id = p.id AND ${which}), '[]'))`;

/** The same in a statement of its own. */
export async function loadEffortFacts(
  run: Run,
  programmeId: string,
  which: Sql,
  asked: AskedYears,
): Promise<EffortFacts> {
  const [row] = await run<{ facts: EffortFacts }>(
    sql`SELECT ${effortFacts(which, asked)} AS facts FROM programme p WHERE p.id = ${programmeId}::uuid`,
  );
  if (row === undefined) throw new Error(`there is no programme ${programmeId}`);
  return row.facts;
}
