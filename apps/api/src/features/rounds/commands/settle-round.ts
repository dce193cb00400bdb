import { ownersTakingPart, type RoundResult, settleRound as settleByRule } from '@samenkoers/rulebook';
import { type Answer, refuse } from '../../../platform/http/problem.js';
import { sql } from '../../../platform/persistence/statement.js';
import type { CommandCall, Recorded, Tx, Work } from '../../../platform/persistence/work.js';
import { saveResult } from '../rounds.repository.js';
import type { RoundSubjects } from '../subjects.js';
import { type LockedRound, refuseByRule, takeRound } from './change-round.js';

export interface Settled {
  readonly round: number;
  readonly outcome: RoundResult['outcome'];
}

/** Makes the one result of a round and carries out what follows from it. A settled round gives the result it has. */
export const settleRound = (
  work: Work,
  subjects: RoundSubjects,
  call: CommandCall,
  input: { readonly round: number; readonly asItStands: boolean },
): Promise<Answer<Recorded<Settled>>> => work.run(call, (tx) => settle(tx, subjects, input));

/** The same, by the product itself, for a round that is past its closing time and whose outcome stands. */
export const settleRoundAsProduct = (
  work: Work,
  subjects: RoundSubjects,
  programmeId: string,
  round: number,
): Promise<Answer<Recorded<Settled>>> =>
  work.runAsProduct(programmeId, (tx) => settle(tx, subjects, { round, asItStands: false }));

async function settle(
  tx: Tx,
  subjects: RoundSubjects,
  { round: number, asItStands }: { readonly round: number; readonly asItStands: boolean },
): Promise<Answer<Settled>> {
  const round = await takeRound(tx, number);
  if (round === undefined) return refuse('not-found');
  const settled = settleByRule({ round: round.facts, now: round.now, asItStands });
  if (!settled.ok) return refuseByRule(settled.error);
  if (round.facts.settled === null) await carryOut(tx, subjects, round, settled.value);
  return { ok: true, value: { round: number, outcome: settled.value.outcome } };
}

async function carryOut(
  tx: Tx,
  subjects: RoundSubjects,
  { record, facts, now, today }: LockedRound,
  result: RoundResult,
) {
  await saveResult(tx, record.id, result);
  const { outcome, asItStands } = result;
  tx.record({
    type: 'round-settled',
    roundId: record.id,
    itemId: record.itemId,
    data: { kind: record.kind, outcome, asItStands },
  });
  if (record.kind === 'takeUp' && outcome === 'adopted') {
    await recordParticipation(tx, record.id, ownersTakingPart(facts), today);
  }
  const { kind, itemId, itemVersion, agendaVersionId, removalCategory, reason } = record;
  await subjects.follow(
    tx,
    { roundId: record.id, kind, itemId, itemVersion, agendaVersionId, removalCategory, reason, result },
    { by: tx.personId ?? 'samenkoers', now, today },
  );
}

/** What the owners said beside their vote on take-up becomes who takes part, from today; who takes part already goes on. */
async function recordParticipation(tx: Tx, roundId: string, owners: readonly string[], today: string): Promise<void> {
  const rows = await tx.rows<{ organisationId: string; itemId: string; choice: string }>(sql`
    INSERT INTO participation (programme_id, item_id, organisation_id, choice, from_date, round_id, decided_by_id, decided_at)
    SELECT r.programme_id, r.item_id, v.organisation_id, v.participation, ${today}::date, r.id, coalesce(v.person_id, v.recorded_by_id), v.taken_at
    FROM round r
    JOIN current_position c ON c.programme_id = r.programme_id AND c.round_id = r.id
    JOIN position_revision v ON v.programme_id = c.programme_id AND v.round_id = c.round_id AND v.organisation_id = c.organisation_id
      AND v.revision = c.revision
    WHERE r.programme_id = ${tx.programmeId}::uuid AND r.id = ${roundId}::uuid AND v.organisation_id = ANY (${[...owners]}::uuid[])
      AND NOT EXISTS (SELECT 1 FROM participation p WHERE p.programme_id = r.programme_id AND p.item_id = r.item_id
        AND p.organisation_id = v.organisation_id AND (p.until_date IS NULL OR p.until_date >= ${today}::date))
    RETURNING organisation_id AS "organisationId", item_id AS "itemId", choice`);
  for (const { organisationId, itemId, choice } of rows) {
    tx.record({ type: 'participation-decided', roundId, itemId, organisationId, data: { choice, from: today } });
  }
}
