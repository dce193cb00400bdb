import type { PositionReceipt, TakePosition } from '@samenkoers/contract';
import { type PositionRefusal, speakingMandates, takePosition as takePositionByRule } from '@samenkoers/rulebook';
import { type Answer, refuse } from '../../../platform/http/problem.js';
import type { CommandCall, Recorded, Work } from '../../../platform/persistence/work.js';
import type { Actor } from '../../session/public.js';
import { loadSeat, lockSeat, savePosition } from '../rounds.repository.js';
import { hasTextMovedOn, toFacts } from '../stored-round.js';
import { refuseByRule } from './change-round.js';

/** A position refused by the rules, as the API says it. */
export const refusePosition = (refusal: PositionRefusal) =>
  refusal.code === 'cannot-take-position'
    ? refuse('cannot-take-position', { reason: refusal.reason })
    : refuseByRule(refusal.findings);

type Receipt = Omit<PositionReceipt, 'sequence'>;

/** An owner says what it thinks, through a person with a mandate; what it said before stays on record. */
export const takePosition = (
  work: Work,
  call: CommandCall,
  { round, organisation, ...said }: TakePosition & { readonly round: number; readonly organisation: string },
): Promise<Answer<Recorded<Receipt>>> =>
  work.run(call, async (tx): Promise<Answer<Receipt>> => {
    const seat = await lockSeat(tx, { round, organisation });
    if (seat === undefined) return refuse('not-found');
    const { record, mandates, now, lastRevision, organisation: owner } = await loadSeat(tx, seat);
    const { roles } = call.actor as Actor;
    const taken = takePositionByRule({
      ...said,
      round: toFacts(record),
      organisationId: seat.organisationId,
      mandates: speakingMandates(
        mandates,
        roles.map(({ role }) => role),
      ),
      personId: call.actor.personId,
      now,
      textChanged: hasTextMovedOn(record),
    });
    if (!taken.ok) return refusePosition(taken.error);
    const position = taken.value;
    const revision = lastRevision + 1;
    await savePosition(tx, seat, revision, position, { name: call.actor.name, recordedById: null });
    const { choice, participation, extent, capacity } = position;
    tx.record({
      type: revision === 1 ? 'position-taken' : 'position-replaced',
      roundId: seat.roundId,
      itemId: record.itemId,
      organisationId: seat.organisationId,
      data: { choice, participation, extent, capacity, channel: 'web', revision },
    });
    return {
      ok: true,
      value: {
        round,
        organisation: owner,
        revision,
        choice,
        participation,
        extent,
        capacity,
        channel: 'web',
        takenAt: new Date(now).toISOString(),
        replaced: revision > 1,
      },
    };
  });
