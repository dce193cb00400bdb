import type { ResidentResultView } from '@samenkoers/contract';
import { checkResidentResult } from '@samenkoers/rulebook';
import type { z } from 'zod';
import { sql } from '../../../platform/persistence/statement.js';
import type { CommandCall, Tx, Work } from '../../../platform/persistence/work.js';
import { refuseByRule } from '../../rounds/public.js';
import { isOpenForResults } from '../agenda.policy.js';
import { byProgrammeStaff, changeItem, refuseInState } from './change-item.js';

type ResidentResult = z.infer<typeof ResidentResultView>;

/** Writes down what residents notice, with date and source. */
export async function addResult(tx: Tx, itemId: string, { on, text, source }: ResidentResult): Promise<void> {
  await tx.rows(sql`
    INSERT INTO resident_result (programme_id, item_id, on_date, text, source)
    VALUES (${tx.programmeId}::uuid, ${itemId}::uuid, ${on}::date, ${text}, ${source})`);
  tx.record({ type: 'resident-result-added', itemId, data: { on, source } });
}

/** Tells what residents notice of an item that is, or was, carried out. */
export const addResidentResult = (
  work: Work,
  call: CommandCall,
  { item: slug, ...result }: ResidentResult & { readonly item: string },
) =>
  changeItem(work, call, slug, byProgrammeStaff, async (tx, { item, today }) => {
    if (!isOpenForResults(item.state)) return refuseInState('addResult', item);
    const findings = checkResidentResult({ on: result.on, today });
    if (findings.length > 0) return refuseByRule(findings);
    await addResult(tx, item.id, result);
    return { ok: true, value: { revision: item.revision } };
  });
