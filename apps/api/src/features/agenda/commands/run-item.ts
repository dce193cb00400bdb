import {
  pauseItem as pauseByRule,
  planWindDown as planByRule,
  resumeItem as resumeByRule,
  type WindDownPlan,
} from '@samenkoers/rulebook';
import { sql } from '../../../platform/persistence/statement.js';
import type { CommandCall, Work } from '../../../platform/persistence/work.js';
import { refuseByRule } from '../../rounds/public.js';
import { inState } from '../stored-item.js';
import { byProgrammeStaff, changeItem, refuseInState, walk } from './change-item.js';

/** Pauses an item in progress, with the reason; it keeps what it draws on the pools. */
export const pauseItem = (
  work: Work,
  call: CommandCall,
  { item: slug, reason }: { readonly item: string; readonly reason: string },
) =>
  changeItem(work, call, slug, byProgrammeStaff, async (tx, taken) => {
    const item = inState(taken.item, 'inProgress');
    if (item === undefined) return refuseInState('pauseItem', taken.item);
    const step = pauseByRule({ item, reason, by: call.actor.personId, now: taken.now });
    return walk(tx, taken, step, { type: 'item-paused', reason });
  });

export const resumeItem = (work: Work, call: CommandCall, slug: string) =>
  changeItem(work, call, slug, byProgrammeStaff, async (tx, taken) => {
    const item = inState(taken.item, 'paused');
    if (item === undefined) return refuseInState('resumeItem', taken.item);
    const step = resumeByRule({ item, by: call.actor.personId, now: taken.now });
    return walk(tx, taken, step, { type: 'item-resumed' });
  });

/** Records how a running item would be wound down. Its state stays what it is; a later plan takes the place of this one. */
export const planWindDown = (
  work: Work,
  call: CommandCall,
  { item: slug, ...plan }: WindDownPlan & { readonly item: string },
) =>
  changeItem(work, call, slug, byProgrammeStaff, async (tx, taken) => {
    const item = inState(taken.item, 'inProgress', 'paused');
    if (item === undefined) return refuseInState('planWindDown', taken.item);
    const step = planByRule({ item, plan, by: call.actor.personId, now: taken.now });
    if (!step.ok) return refuseByRule(step.error);
    await tx.rows(sql`
      UPDATE item SET wind_down_plan = ${JSON.stringify(plan)}::jsonb WHERE programme_id = ${tx.programmeId}::uuid AND id = ${taken.item.id}::uuid`);
    const { finalDate, commitmentsEndOn } = plan;
    tx.record({ type: 'wind-down-planned', itemId: taken.item.id, data: { finalDate, commitmentsEndOn } });
    return { ok: true, value: { revision: taken.item.revision } };
  });
