import type { GradeItem, GradeReceipt } from '@samenkoers/contract';
import { gradeItem as gradeByRule } from '@samenkoers/rulebook';
import { type Answer, refuse } from '../../../platform/http/problem.js';
import type { CommandCall, Recorded, Work } from '../../../platform/persistence/work.js';
import { refusePosition } from '../../rounds/public.js';
import type { Actor } from '../../session/public.js';
import { hasTextMovedOn, toUrgencyFacts } from '../stored-urgency.js';
import { recordSaid } from '../told.js';
import { mayJudge } from '../urgency.policy.js';
import { loadSeatForGrading, lockUrgencySeat, saveJudgements } from '../urgency.repository.js';

type Receipt = Omit<GradeReceipt, 'sequence'>;

interface InUrl {
  readonly round: number;
  readonly organisation: string;
  readonly item: string;
}

/** An owner says how urgent one item is, through a person with a mandate; what it said before stays on record. */
export const gradeItem = (
  work: Work,
  call: CommandCall,
  { round, organisation, item: slug, judgement, argument }: GradeItem & InUrl,
): Promise<Answer<Recorded<Receipt>>> =>
  work.run(call, async (tx): Promise<Answer<Receipt>> => {
    if (!mayJudge(call.actor as Actor)) return refuse('forbidden');
    const seat = await lockUrgencySeat(tx, { round, organisation });
    if (seat === undefined) return refuse('not-found');
    const {
      record,
      mandates,
      items,
      now,
      judged,
      of,
      organisation: owner,
    } = await loadSeatForGrading(tx, seat, [slug]);
    const [item] = items;
    if (item === undefined) return refuse('not-found');
    const facts = toUrgencyFacts(record);
    const given = gradeByRule({
      round: facts,
      organisationId: seat.organisationId,
      itemId: item.itemId,
      judgement,
      argument,
      mandates,
      personId: call.actor.personId,
      textChanged: hasTextMovedOn(item),
      now,
    });
    if (!given.ok) return refusePosition(given.error);
    const { itemId, revision: last } = item;
    const revision = last + 1;
    const speaker = { name: call.actor.name, recordedById: null };
    await saveJudgements(tx, seat, [{ judgement: given.value, revision }], speaker);
    const { extent, capacity } = given.value;
    recordSaid(tx, facts, now, {
      type: 'item-graded',
      itemId,
      organisationId: seat.organisationId,
      data: { urgencyRound: round, judgement, extent, capacity, channel: 'web', revision },
    });
    return {
      ok: true,
      value: {
        round,
        organisation: owner,
        item: slug,
        judgement,
        revision,
        extent,
        takenAt: new Date(now).toISOString(),
        replaced: last > 0,
        judged: last > 0 ? judged : judged + 1,
        of,
      },
    };
  });
