import { isOwnerOn } from '@samenkoers/rulebook';
import { refuse } from '../../../platform/http/problem.js';
import { sql } from '../../../platform/persistence/statement.js';
import type { CommandCall, Work } from '../../../platform/persistence/work.js';
import { loadOwnerships, refuseByRule } from '../../rounds/public.js';
import { isUnderWay } from '../agenda.policy.js';
import { findOrganisation } from '../agenda.repository.js';
import { byProgrammeStaff, changeItem, refuseInState } from './change-item.js';

export interface LeadNamed {
  readonly item: string;
  readonly organisation: string;
  readonly name: string;
}

/** Names the administrator, of an owner of today, who pulls the item. */
export const setLead = (work: Work, call: CommandCall, { item: slug, organisation, name }: LeadNamed) =>
  changeItem(work, call, slug, byProgrammeStaff, async (tx, { item, today }) => {
    if (!isUnderWay(item.state)) return refuseInState('nameLead', item);
    const organisationId = await findOrganisation(tx, organisation);
    if (organisationId === undefined) return refuse('not-found');
    if (!isOwnerOn(await loadOwnerships(tx), organisationId, today)) {
      return refuseByRule([{ code: 'lead-not-of-owner', severity: 'error', facts: { organisationId } }]);
    }
    await tx.rows(sql`
      UPDATE item SET lead_organisation_id = ${organisationId}::uuid, lead_name = ${name}
      WHERE programme_id = ${tx.programmeId}::uuid AND id = ${item.id}::uuid`);
    tx.record({ type: 'lead-named', itemId: item.id, organisationId, data: { name } });
    return { ok: true, value: { revision: item.revision } };
  });
