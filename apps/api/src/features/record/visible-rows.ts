import { type Sql, sql } from '../../platform/persistence/statement.js';
import { PUBLIC_STATES, type Sight } from '../agenda/public.js';

/**
 * Whether this sight reaches item `ei` of event `e`: the agenda's own policy, said in SQL, for a record is too long to
 * judge row by row (a test compares the two). What is about no item at all is for the owner side.
 */
export function isInSight({ isOwnerSide, organisationIds }: Sight): Sql {
  const own = [...organisationIds];
  const reach = isOwnerSide
    ? sql`true`
    : sql`(ei.state = ANY (${[...PUBLIC_STATES]}::item_state[]) OR EXISTS (
        SELECT 1 FROM involvement n WHERE n.programme_id = ei.programme_id AND n.item_id = ei.id AND n.declined_at IS NULL
          AND n.organisation_id = ANY (${own}::uuid[])))`;
  return sql`(CASE WHEN e.item_id IS NULL THEN ${isOwnerSide}::boolean
    WHEN ${isPrivateItem} THEN ei.proposer_organisation_id = ANY (${own}::uuid[]) ELSE ${reach} END)`;
}

/** Whether item `ei` still belongs to its proposer alone. */
export const isPrivateItem = sql`(ei.state = 'draft' OR ei.state = 'withdrawn' AND ei.submitted_at IS NULL)`;
