import { sql } from '../../../platform/persistence/statement.js';

/** Whether organisation `o` is an owner on this day; the last day of a period belongs to it. */
export const isOwnerToday = (today: string) => sql`EXISTS (
  SELECT 1 FROM ownership_period w
  WHERE w.programme_id = o.programme_id AND w.organisation_id = o.id AND daterange(w.from_date, w.until_date, '[]') @> ${today}::date)`;

/** The states of an item that anyone may read about: what is, or was carried out, on the agenda. */
export const publicStates = sql`'onAgenda', 'inProgress', 'paused', 'completed'`;

/** Whether involvement `n` was confirmed by the programme team and by the organisation itself, and by neither declined. */
export const isDirectlyInvolved = sql`n.team_confirmed_at IS NOT NULL AND n.self_confirmed_at IS NOT NULL AND n.declined_at IS NULL`;

/** The latest number of residents on record of organisation `o`. */
export const residents = sql`(
  SELECT f.value FROM reference_figure f
  WHERE f.programme_id = o.programme_id AND f.organisation_id = o.id AND f.name = 'residents' ORDER BY f.on_date DESC LIMIT 1)`;
