import type { PositionReceipt, RecordOnBehalf } from '@samenkoers/contract';
import { recordOnBehalf } from '@samenkoers/rulebook';
import { type Answer, refuse } from '../../../platform/http/problem.js';
import type { CommandCall, Recorded, Work } from '../../../platform/persistence/work.js';
import { loadSeat, lockSeat, savePosition } from '../rounds.repository.js';
import { hasTextMovedOn, toFacts } from '../stored-round.js';
import { refusePosition } from './take-position.js';

type Receipt = Omit<PositionReceipt, 'sequence'>;

/** The programme team writes down what an owner said by telephone, on paper or in a meeting; visible as such. */
export const recordPositionOnBehalf = (
  work: Work,
  call: CommandCall,
  {
    round,
    organisation,
    personName,
    ...said
  }: RecordOnBehalf & { readonly round: number; readonly organisation: string },
): Promise<Answer<Recorded<Receipt>>> =>
  work.run(call, async (tx): Promise<Answer<Receipt>> => {
    const seat = await lockSeat(tx, { round, organisation });
    if (seat === undefined) return refuse('not-found');
    const { record, now, today, openedOn, lastRevision, organisation: owner } = await loadSeat(tx, seat);
    const recorded = recordOnBehalf({
      ...said,
      round: toFacts(record),
      organisationId: seat.organisationId,
      recordedBy: call.actor.name,
      textChanged: hasTextMovedOn(record),
      openedOn,
      today,
      now,
    });
    if (!recorded.ok) return refusePosition(recorded.error);
    const revision = lastRevision + 1;
    await savePosition(tx, seat, revision, recorded.value, { name: personName, recordedById: call.actor.personId });
    const { choice, participation, extent } = recorded.value;
    const { channel } = said;
    tx.record({
      type: 'position-recorded-on-behalf',
      roundId: seat.roundId,
      itemId: record.itemId,
      organisationId: seat.organisationId,
      data: { choice, participation, extent, channel, receivedOn: said.receivedOn, revision },
    });
    const takenAt = new Date(now).toISOString();
    return {
      ok: true,
      value: {
        round,
        organisation: owner,
        revision,
        choice,
        participation,
        extent,
        capacity: null,
        channel,
        takenAt,
        replaced: revision > 1,
      },
    };
  });
