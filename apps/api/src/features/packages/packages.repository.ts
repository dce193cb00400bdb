import type { WhatIfRequest } from '@samenkoers/contract';
import type { CalendarDate, Instant } from '@samenkoers/rulebook';
import { sql } from '../../platform/persistence/statement.js';
import type { Tx } from '../../platform/persistence/work.js';
import type { DecidedOn } from './packages.presenter.js';

const instant = (now: Instant) => sql`to_timestamp(${now}::float8 / 1000)`;

export interface NewScenario {
  readonly roundId: string;
  readonly name: string;
  readonly note: string;
  readonly whatIf: WhatIfRequest;
}

/** Keeps a what-if; undefined when the round has one by this name already. */
export async function insertScenario(
  tx: Tx,
  { roundId, name, note, whatIf }: NewScenario,
  by: { readonly name: string; readonly now: Instant },
): Promise<string | undefined> {
  const [row] = await tx.rows<{ id: string }>(sql`
    INSERT INTO scenario (programme_id, urgency_round_id, name, note, what_if, created_by_id, created_by_name, created_at)
    VALUES (${tx.programmeId}::uuid, ${roundId}::uuid, ${name}, ${note}, ${JSON.stringify(whatIf)}::jsonb, ${tx.personId}::uuid, ${by.name},
      ${instant(by.now)})
    ON CONFLICT DO NOTHING RETURNING id`);
  return row?.id;
}

/** A what-if that is kept, under its lock. */
export interface KeptScenario {
  readonly id: string;
  readonly name: string;
  readonly createdById: string;
  readonly urgencyRound: number;
}

export async function lockScenario(tx: Tx, id: string): Promise<KeptScenario | undefined> {
  const [row] = await tx.rows<KeptScenario>(sql`
    SELECT s.id, s.name, s.created_by_id AS "createdById", r.number AS "urgencyRound"
    FROM scenario s JOIN urgency_round r ON r.programme_id = s.programme_id AND r.id = s.urgency_round_id
    WHERE s.programme_id = ${tx.programmeId}::uuid AND s.id = ${id}::uuid AND s.removed_at IS NULL FOR UPDATE OF s`);
  return row;
}

export const removeKeptScenario = (tx: Tx, id: string): Promise<object[]> =>
  tx.rows(
    sql`UPDATE scenario SET removed_at = clock_timestamp() WHERE programme_id = ${tx.programmeId}::uuid AND id = ${id}::uuid`,
  );

/** A what-if of this round that a decision came from, removed since or not; undefined when the round never had it. */
export async function findScenario(tx: Tx, roundId: string, id: string): Promise<{ readonly id: string } | undefined> {
  const [row] = await tx.rows<{ id: string }>(
    sql`SELECT id FROM scenario WHERE programme_id = ${tx.programmeId}::uuid AND urgency_round_id = ${roundId}::uuid AND id = ${id}::uuid`,
  );
  return row;
}

export interface NewPackageDecision {
  readonly roundId: string;
  readonly itemIds: readonly string[];
  readonly facts: DecidedOn;
  readonly reason: string;
  readonly decidedBy: string;
  readonly decidedOn: CalendarDate;
  readonly scenarioId: string | null;
}

/** Keeps a decision with everything it was taken on; its number is given out under the lock of the programme. */
export async function insertPackageDecision(
  tx: Tx,
  decision: NewPackageDecision,
  by: { readonly name: string; readonly now: Instant },
): Promise<number> {
  const { number } = await tx.row<{ number: number }>(sql`
    INSERT INTO package_decision (programme_id, number, urgency_round_id, item_ids, decided_on_facts, reason, decided_by, decided_on,
      scenario_id, recorded_by_id, recorded_by_name, recorded_at)
    SELECT ${tx.programmeId}::uuid, coalesce(max(d.number), 0) + 1, ${decision.roundId}::uuid, ${[...decision.itemIds]}::uuid[],
      ${JSON.stringify(decision.facts)}::jsonb, ${decision.reason}, ${decision.decidedBy}, ${decision.decidedOn}::date,
      ${decision.scenarioId}::uuid, ${tx.personId}::uuid, ${by.name}, ${instant(by.now)}
    FROM package_decision d WHERE d.programme_id = ${tx.programmeId}::uuid
    RETURNING number`);
  return number;
}
