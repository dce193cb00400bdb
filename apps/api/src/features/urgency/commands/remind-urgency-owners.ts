import { assessUrgencyRound } from '@samenkoers/rulebook';
import { type Answer, refuse } from '../../../platform/http/problem.js';
import type { CommandCall, Recorded, Work } from '../../../platform/persistence/work.js';
import { refuseByRule } from '../../rounds/public.js';
import { takeUrgencyRound } from './change-urgency-round.js';

export interface Reminded {
  readonly round: number;
  readonly organisations: string[];
}

/**
 * Reminds, by name, the owners that have not judged every item. While judgements are hidden everybody is reminded alike:
 * the names, and who is left out, would tell who judged. An owner that is done has no task for a reminder to stand at.
 */
export const remindUrgencyOwners = (
  work: Work,
  call: CommandCall,
  number: number,
): Promise<Answer<Recorded<Reminded>>> =>
  work.run(call, async (tx): Promise<Answer<Reminded>> => {
    const round = await takeUrgencyRound(tx, number);
    if (round === undefined) return refuse('not-found');
    const { record, facts, now } = round;
    const { phase, isVisible, progress } = assessUrgencyRound(facts, now);
    if (phase !== 'open')
      return refuseByRule([{ code: 'round-closed', severity: 'error', facts: { closesAt: record.closesAt } }]);
    const behind = new Set(progress.filter(({ judged, of }) => judged < of).map((owner) => owner.organisationId));
    if (isVisible && behind.size === 0) return refuse('already-done');
    const reminded = record.electorate.filter(({ organisationId }) => !isVisible || behind.has(organisationId));
    const organisations = reminded.map(({ slug }) => slug);
    tx.record({ type: 'urgency-owners-reminded', data: { urgencyRound: number, organisations } });
    return { ok: true, value: { round: number, organisations } };
  });
