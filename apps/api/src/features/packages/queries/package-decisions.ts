import type { PackageDecisionRow, PackageDecisionView } from '@samenkoers/contract';
import type { z } from 'zod';
import type { Moment } from '../../../platform/auth/principal.js';
import { ProblemError } from '../../../platform/http/problem.js';
import { type Sql, sql } from '../../../platform/persistence/statement.js';
import type { Run } from '../../agenda/public.js';
import type { DecidedOn } from '../packages.presenter.js';

type DecisionRow = z.infer<typeof PackageDecisionRow>;
type Row = Omit<DecisionRow, 'recordedAt'> & { readonly recordedAt: number };

/** A decision with the names its items had when it was taken. */
const decision: Sql = sql`d.number, r.number AS "urgencyRound", d.decided_by AS "decidedBy", d.decided_on AS "decidedOn", d.reason,
  d.recorded_by_name AS "recordedByName", d.recorded_at AS "recordedAt",
  coalesce((SELECT json_agg(json_build_object('id', x.item ->> 'id', 'slug', x.item ->> 'slug', 'title', x.item ->> 'title') ORDER BY t.place)
    FROM unnest(d.item_ids) WITH ORDINALITY AS t (id, place)
    JOIN jsonb_array_elements(d.decided_on_facts -> 'names' -> 'items') AS x (item) ON (x.item ->> 'id')::uuid = t.id), '[]') AS items`;
const tables: Sql = sql`package_decision d JOIN urgency_round r ON r.programme_id = d.programme_id AND r.id = d.urgency_round_id`;

const dated = <Of extends { readonly recordedAt: number }>(row: Of) => ({
  ...row,
  recordedAt: new Date(row.recordedAt).toISOString(),
});

/** Packages adopted, newest first: one or two a year, so never paged. */
export async function listPackageDecisions(run: Run, { programmeId }: Moment): Promise<{ decisions: DecisionRow[] }> {
  const rows = await run<Row>(
    sql`SELECT ${decision} FROM ${tables} WHERE d.programme_id = ${programmeId}::uuid ORDER BY d.number DESC`,
  );
  return { decisions: rows.map(dated) };
}

/** One decision, answered from what was kept with it: nothing in it changes when the record moves on. */
export async function packageDecision(run: Run, { programmeId }: Moment, number: number): Promise<PackageDecisionView> {
  const [row] = await run<Row & { readonly facts: DecidedOn; readonly scenario: PackageDecisionView['scenario'] }>(sql`
    SELECT ${decision}, d.decided_on_facts AS facts,
      CASE WHEN s.id IS NULL THEN NULL ELSE json_build_object('id', s.id, 'name', s.name) END AS scenario
    FROM ${tables} LEFT JOIN scenario s ON s.programme_id = d.programme_id AND s.id = d.scenario_id
    WHERE d.programme_id = ${programmeId}::uuid AND d.number = ${number}::int`);
  if (row === undefined) throw new ProblemError('not-found');
  const { facts, ...told } = row;
  return { ...dated(told), ...facts };
}
