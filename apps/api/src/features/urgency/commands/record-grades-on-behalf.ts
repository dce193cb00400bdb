import type { RecordGradesOnBehalf } from '@samenkoers/contract';
import { isCountVisible, recordGradesOnBehalf as recordByRule } from '@samenkoers/rulebook';
import { type Answer, refuse } from '../../../platform/http/problem.js';
import type { CommandCall, Recorded, Work } from '../../../platform/persistence/work.js';
import { refusePosition } from '../../rounds/public.js';
import { hasTextMovedOn, toUrgencyFacts } from '../stored-urgency.js';
import { recordSaid } from '../told.js';
import {
  type JudgedItem,
  loadSeatForGrading,
  lockUrgencySeat,
  type NumberedJudgement,
  saveJudgements,
} from '../urgency.repository.js';

export interface RecordedGrades {
  readonly round: number;
  readonly judged: number;
  readonly of: number;
}

/** The programme team writes down what an owner said by telephone, on paper or in a meeting; visible as such. */
export const recordGradesOnBehalf = (
  work: Work,
  call: CommandCall,
  input: RecordGradesOnBehalf & { readonly round: number; readonly organisation: string },
): Promise<Answer<Recorded<RecordedGrades>>> =>
  work.run(call, async (tx): Promise<Answer<RecordedGrades>> => {
    const { round, organisation, grades, channel, receivedOn, personName, extent } = input;
    const seat = await lockUrgencySeat(tx, { round, organisation });
    if (seat === undefined) return refuse('not-found');
    const slugs = grades.map(({ item }) => item);
    const { record, items, judged, of, openedOn, today, now } = await loadSeatForGrading(tx, seat, slugs);
    const bySlug = new Map(items.map((item) => [item.slug, item]));
    if (slugs.some((slug) => !bySlug.has(slug))) return refuse('not-found');
    const facts = toUrgencyFacts(record);
    const recorded = recordByRule({
      round: facts,
      organisationId: seat.organisationId,
      grades: grades.map(({ item, judgement, argument }) => ({
        itemId: bySlug.get(item)?.itemId ?? '',
        judgement,
        argument,
      })),
      changedItemIds: items.filter(hasTextMovedOn).map(({ itemId }) => itemId),
      extent,
      channel,
      receivedOn,
      recordedBy: call.actor.name,
      openedOn,
      today,
      now,
    });
    if (!recorded.ok) return refusePosition(recorded.error);
    const numbered = recorded.value.map((judgement) => ({
      judgement,
      revision: nextRevision(judgement.itemId, items),
    }));
    await saveJudgements(tx, seat, numbered, { name: personName, recordedById: call.actor.personId });
    recordSaid(tx, facts, now, {
      type: 'grades-recorded-on-behalf',
      organisationId: seat.organisationId,
      data: { urgencyRound: round, count: numbered.length, extent, channel, receivedOn },
    });
    const firsts = numbered.filter(isFirst).length;
    // While judgements are hidden, what the owner judged before is not for whoever writes these down.
    const told = isCountVisible(facts, now) ? judged + firsts : numbered.length;
    return { ok: true, value: { round, judged: told, of } };
  });

const nextRevision = (itemId: string, items: readonly JudgedItem[]) =>
  (items.find((item) => item.itemId === itemId)?.revision ?? 0) + 1;

const isFirst = ({ revision }: NumberedJudgement) => revision === 1;
