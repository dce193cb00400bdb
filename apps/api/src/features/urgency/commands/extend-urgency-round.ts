import { extendUrgencyRound as extendByRule } from '@samenkoers/rulebook';
import { sql } from '../../../platform/persistence/statement.js';
import type { CommandCall, Work } from '../../../platform/persistence/work.js';
import { changeUrgencyRound } from './change-urgency-round.js';

const iso = (instant: number) => new Date(instant).toISOString();

/** An urgency round gets a later closing time, with a reason everyone reads. */
export const extendUrgencyRound = (
  work: Work,
  call: CommandCall,
  {
    round: number,
    closesAt: asked,
    reason: why,
  }: Readonly<Record<'closesAt' | 'reason', string>> & {
    readonly round: number;
  },
) =>
  changeUrgencyRound(
    work,
    call,
    number,
    ({ facts, now }) => extendByRule({ round: facts, newClosesAt: Date.parse(asked), reason: why, now }),
    async (tx, { record, now }, { previousClosesAt, closesAt, reason }) => {
      await tx.rows(sql`
        WITH longer AS (
          UPDATE urgency_round SET closes_at = to_timestamp(${closesAt}::float8 / 1000)
          WHERE programme_id = ${tx.programmeId}::uuid AND id = ${record.id}::uuid RETURNING programme_id, id
        )
        INSERT INTO urgency_extension (programme_id, round_id, number, previous_closing, new_closing, reason, extended_by_id, extended_at)
        SELECT longer.programme_id, longer.id,
          (SELECT count(*) + 1 FROM urgency_extension x WHERE x.programme_id = longer.programme_id AND x.round_id = longer.id),
          to_timestamp(${previousClosesAt}::float8 / 1000), to_timestamp(${closesAt}::float8 / 1000), ${reason}, ${tx.personId}::uuid,
          to_timestamp(${now}::float8 / 1000)
        FROM longer`);
      const data = { urgencyRound: number, previousClosesAt: iso(previousClosesAt), closesAt: iso(closesAt), reason };
      tx.record({ type: 'urgency-round-extended', data });
    },
  );
