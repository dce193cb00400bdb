import { assessRound } from '@samenkoers/rulebook';
import { type Answer, refuse } from '../../../platform/http/problem.js';
import type { CommandCall, Recorded, Work } from '../../../platform/persistence/work.js';
import { refuseByRule, takeRound } from './change-round.js';

export interface Reminded {
  readonly round: number;
  readonly organisations: string[];
}

/** Reminds, by name, the owners that have not answered. Nothing to remind once the round is closed or all have spoken. */
export const remindSilentOwners = (
  work: Work,
  call: CommandCall,
  number: number,
): Promise<Answer<Recorded<Reminded>>> =>
  work.run(call, async (tx): Promise<Answer<Reminded>> => {
    const round = await takeRound(tx, number);
    if (round === undefined) return refuse('not-found');
    const { record, facts, now } = round;
    const { phase, silentOrganisationIds: silent } = assessRound(facts, now);
    if (phase !== 'open')
      return refuseByRule([{ code: 'round-closed', severity: 'error', facts: { closesAt: record.closesAt } }]);
    if (silent.length === 0) return refuse('already-done');
    const organisations = record.electorate.filter(({ organisationId }) => silent.includes(organisationId));
    const slugs = organisations.map(({ slug }) => slug);
    tx.record({ type: 'owners-reminded', roundId: record.id, itemId: record.itemId, data: { organisations: slugs } });
    return { ok: true, value: { round: number, organisations: slugs } };
  });
