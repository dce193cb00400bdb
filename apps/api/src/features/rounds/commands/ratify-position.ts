import type { Ratify } from '@samenkoers/contract';
import { ratifyPosition as ratifyByRule } from '@samenkoers/rulebook';
import { type Answer, refuse } from '../../../platform/http/problem.js';
import { sql } from '../../../platform/persistence/statement.js';
import type { CommandCall, Recorded, Work } from '../../../platform/persistence/work.js';
import { type Actor, isProgrammeStaff, organisationsOf } from '../../session/public.js';
import { refuseByRule, takeRound } from './change-round.js';

/**
 * An owner's own board confirmed what was said subject to ratification; from now on it counts. Recorded by the owner
 * itself or by the programme team.
 */
export const ratifyPosition = (
  work: Work,
  call: CommandCall,
  { round: number, organisation, ...decision }: Ratify & { readonly round: number; readonly organisation: string },
): Promise<Answer<Recorded<{ readonly round: number }>>> =>
  work.run(call, async (tx): Promise<Answer<{ readonly round: number }>> => {
    const round = await takeRound(tx, number);
    const seat = round?.record.electorate.find(({ slug }) => slug === organisation);
    if (round === undefined || seat === undefined) return refuse('not-found');
    const { record, facts, now, today } = round;
    const { organisationId } = seat;
    const actor = call.actor as Actor;
    if (!isProgrammeStaff(actor) && !organisationsOf(actor, now).has(organisationId)) return refuse('forbidden');
    const { ratifiedOn: on, reference, document } = decision;
    const ratified = ratifyByRule({ round: facts, organisationId, on, reference, document, today });
    if (!ratified.ok) return refuseByRule(ratified.error);
    await tx.rows(sql`
      INSERT INTO ratification (programme_id, round_id, organisation_id, revision, ratified_on, reference, document, recorded_by_id,
        recorded_by_name, recorded_at)
      SELECT c.programme_id, c.round_id, c.organisation_id, c.revision, ${on}::date, ${reference}, ${document}, ${actor.personId}::uuid,
        ${actor.name}, to_timestamp(${now}::float8 / 1000)
      FROM current_position c
      WHERE c.programme_id = ${tx.programmeId}::uuid AND c.round_id = ${record.id}::uuid AND c.organisation_id = ${organisationId}::uuid`);
    const data = { on, reference };
    tx.record({ type: 'position-ratified', roundId: record.id, itemId: record.itemId, organisationId, data });
    return { ok: true, value: { round: number } };
  });
