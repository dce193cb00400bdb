import { settleUrgencyRound as settleByRule } from '@samenkoers/rulebook';
import { type Answer, refuse } from '../../../platform/http/problem.js';
import type { CommandCall, Recorded, Tx, Work } from '../../../platform/persistence/work.js';
import { refuseByRule } from '../../rounds/public.js';
import { recordDisclosed } from '../told.js';
import { saveUrgencyResult } from '../urgency.repository.js';
import { type InRound, takeUrgencyRound } from './change-urgency-round.js';

interface Settling {
  readonly round: number;
  readonly asItStands: boolean;
}

/** Makes the one ranking of an urgency round. A settled round keeps the one it has. */
export const settleUrgencyRound = (
  work: Work,
  call: CommandCall,
  input: Settling,
): Promise<Answer<Recorded<InRound>>> => work.run(call, (tx) => settle(tx, input));

/** The same, by the product itself, for a round that is past its closing time and whose order stands. */
export const settleUrgencyRoundAsProduct = (
  work: Work,
  programmeId: string,
  round: number,
): Promise<Answer<Recorded<InRound>>> =>
  work.runAsProduct(programmeId, (tx) => settle(tx, { round, asItStands: false }));

async function settle(tx: Tx, { round: number, asItStands }: Settling): Promise<Answer<InRound>> {
  const round = await takeUrgencyRound(tx, number);
  if (round === undefined) return refuse('not-found');
  const { record, facts, now } = round;
  const settled = settleByRule({ round: facts, now, asItStands });
  if (!settled.ok) return refuseByRule(settled.error);
  if (facts.settled !== null) return { ok: true, value: { round: number } };
  await saveUrgencyResult(tx, record.id, settled.value);
  await recordDisclosed(tx, record);
  const { n, ranking, asItStands: isAsItStands } = settled.value;
  tx.record({
    type: 'urgency-round-settled',
    data: {
      urgencyRound: number,
      title: record.title,
      asItStands: isAsItStands,
      n,
      ranked: ranking.ranked.length,
      unranked: ranking.unranked.length,
    },
  });
  return { ok: true, value: { round: number } };
}
