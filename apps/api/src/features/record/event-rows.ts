import type { EventView } from '@samenkoers/contract';
import { type Sql, sql } from '../../platform/persistence/statement.js';

/** An event as the database gives it; `at` in epoch milliseconds. */
export interface EventRow extends Omit<EventView, 'at'> {
  readonly at: number;
}

export const presentEvent = ({ at, ...event }: EventRow): EventView => ({ ...event, at: new Date(at).toISOString() });

/** What was said in a round stays hidden while that round hides it; that somebody spoke does not. */
const data = sql`CASE
  WHEN e.type IN ('position-taken', 'position-replaced', 'position-recorded-on-behalf') AND r.visibility = 'hiddenUntilClosed'
    AND r.settled_at IS NULL AND r.withdrawn_at IS NULL AND r.closes_at > clock_timestamp() THEN '{}'::jsonb
  ELSE e.data END`;

/** Events with the names they mention, as `EventRow`s. In `where`: `e` the event, `i` its item, `r` its round. */
export const eventRows = (where: Sql, tail: Sql): Sql => sql`
  SELECT e.sequence, e.type, e.at, e.actor_name AS "actorName",
    CASE WHEN o.id IS NULL THEN NULL ELSE json_build_object('id', o.id, 'slug', o.slug, 'name', o.name, 'kind', o.kind) END AS organisation,
    i.slug AS "itemSlug", v.title AS "itemTitle", r.number AS "roundNumber", ${data} AS data
  FROM event e
  LEFT JOIN organisation o ON o.programme_id = e.programme_id AND o.id = e.organisation_id
  LEFT JOIN item i ON i.programme_id = e.programme_id AND i.id = e.item_id
  LEFT JOIN item_version v ON v.programme_id = i.programme_id AND v.item_id = i.id AND v.version = i.current_version
  LEFT JOIN round r ON r.programme_id = e.programme_id AND r.id = e.round_id
  WHERE ${where} ${tail}`;
