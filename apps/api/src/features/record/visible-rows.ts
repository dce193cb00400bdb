import { type Sql, sql } from '../../platform/persistence/statement.js';
import { type Actor, organisationsOf } from '../session/public.js';

/** Who decides, or runs the process, may follow every round; a partner may not. */
export const isOwnerSide = (actor: Actor): boolean => actor.permissions.has('round:read');

/** Whether item `i` of event `e` is one this person may see: drafts of others never; a partner what is public or involves it. */
export function isVisibleTo(actor: Actor, now: number): Sql {
  const own = [...organisationsOf(actor, now)];
  if (isOwnerSide(actor)) {
    return sql`(e.item_id IS NULL OR i.state <> 'draft' OR i.proposer_organisation_id = ANY (${own}::uuid[]))`;
  }
  return sql`(i.state IN ('onAgenda', 'inProgress', 'paused', 'completed') OR i.state <> 'draft' AND EXISTS (
    SELECT 1 FROM involvement n WHERE n.programme_id = i.programme_id AND n.item_id = i.id AND n.organisation_id = ANY (${own}::uuid[])))`;
}
