import type { Ratify } from '@samenkoers/contract';
import { ratifyGrades as ratifyByRule } from '@samenkoers/rulebook';
import { type Answer, refuse } from '../../../platform/http/problem.js';
import { sql } from '../../../platform/persistence/statement.js';
import type { CommandCall, Recorded, Work } from '../../../platform/persistence/work.js';
import { refuseByRule } from '../../rounds/public.js';
import type { Actor } from '../../session/public.js';
import { recordSaid } from '../told.js';
import { mayRatify } from '../urgency.policy.js';
import { type InRound, takeUrgencyRound } from './change-urgency-round.js';

/**
 * An owner's own board confirmed what was judged subject to ratification; from now on all of it counts. Recorded by the
 * owner itself, or by the programme team when it may know that something waits.
 */
export const ratifyGrades = (
  work: Work,
  call: CommandCall,
  { round: number, organisation, ...decision }: Ratify & { readonly round: number; readonly organisation: string },
): Promise<Answer<Recorded<InRound>>> =>
  work.run(call, async (tx): Promise<Answer<InRound>> => {
    const round = await takeUrgencyRound(tx, number);
    const seat = round?.record.electorate.find(({ slug }) => slug === organisation);
    if (round === undefined || seat === undefined) return refuse('not-found');
    const { record, facts, now, today } = round;
    const { organisationId } = seat;
    const actor = call.actor as Actor;
    if (!mayRatify(actor, facts, organisationId, now)) return refuse('forbidden');
    const { ratifiedOn: on, reference, document } = decision;
    const ratified = ratifyByRule({ round: facts, organisationId, on, reference, document, today });
    if (!ratified.ok) return refuseByRule(ratified.error);
    await tx.rows(sql`
      INSERT INTO urgency_ratification (programme_id, round_id, organisation_id, number, ratified_on, reference, document, recorded_by_id,
        recorded_by_name, recorded_at)
      SELECT ${tx.programmeId}::uuid, ${record.id}::uuid, ${organisationId}::uuid, count(*) + 1, ${on}::date, ${reference}, ${document},
        ${actor.personId}::uuid, ${actor.name}, to_timestamp(${now}::float8 / 1000)
      FROM urgency_ratification f
      WHERE f.programme_id = ${tx.programmeId}::uuid AND f.round_id = ${record.id}::uuid AND f.organisation_id = ${organisationId}::uuid`);
    const data = { urgencyRound: number, on, reference, count: ratified.value.length };
    recordSaid(tx, facts, now, { type: 'grades-ratified', organisationId, data });
    return { ok: true, value: { round: number } };
  });
