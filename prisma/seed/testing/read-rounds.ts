import type { Position, RoundFacts } from '@samenkoers/rulebook';
import type pg from 'pg';

/** A round of the record, as the rules read it, and the result that is on record. */
export interface RecordedRound {
  readonly number: number;
  readonly facts: RoundFacts;
  readonly result: {
    readonly outcome: string;
    readonly settledAt: number;
    readonly tally: unknown;
    readonly working: unknown;
    readonly silentOrganisationIds: readonly string[];
    readonly pendingRatificationIds: readonly string[];
    readonly objectionIds: readonly string[];
  } | null;
}

/** All rounds that are seen, read back from the tables; the recorded result is kept apart, so that it can be computed again. */
export async function readRounds(pool: pg.Pool): Promise<readonly RecordedRound[]> {
  const { rows } = await pool.query<RecordedRound>(`
    SELECT r.number, json_build_object(
      'kind', r.kind, 'rule', r.rule, 'text', json_build_object('version', coalesce(r.item_version, a.number), 'hash', r.text_hash),
      'openedAt', ${epoch('r.opened_at')}, 'closesAt', ${epoch('r.closes_at')},
      'electorate', (
        SELECT json_agg(json_build_object('organisationId', e.organisation_id, 'kind', e.kind, 'figures',
          json_strip_nulls(json_build_object('residents', e.residents))) ORDER BY e.position)
        FROM round_elector e WHERE e.round_id = r.id),
      'positions', (
        SELECT coalesce(json_agg(json_build_object('organisationId', v.organisation_id, 'choice', v.choice, 'text', v.text,
          'participation', v.participation, 'extent', v.extent, 'takenAt', ${epoch('v.taken_at')},
          'ratified', CASE WHEN f.revision IS NOT NULL THEN json_build_object('on', f.ratified_on, 'reference', f.reference) END)), '[]')
        FROM current_position c
        JOIN position_revision v ON (v.round_id, v.organisation_id, v.revision) = (c.round_id, c.organisation_id, c.revision)
        LEFT JOIN ratification f ON (f.round_id, f.organisation_id, f.revision) = (c.round_id, c.organisation_id, c.revision)
        WHERE c.round_id = r.id),
      'withdrawn', CASE WHEN r.withdrawn_at IS NOT NULL THEN
        json_build_object('at', ${epoch('r.withdrawn_at')}, 'reason', r.withdraw_reason) END,
      'settled', NULL) AS facts,
      CASE WHEN t.round_id IS NOT NULL THEN json_build_object('outcome', t.outcome, 'settledAt', ${epoch('t.settled_at')},
        'tally', t.tally, 'working', t.working, 'silentOrganisationIds', t.silent_organisation_ids,
        'pendingRatificationIds', t.pending_ratification_ids, 'objectionIds', t.objection_ids) END AS result
    FROM round r LEFT JOIN agenda_version a ON a.id = r.agenda_version_id LEFT JOIN round_result t ON t.round_id = r.id
    ORDER BY r.number`);
  return rows;
}

/** The position of an owner in a round, if it has one. */
export const positionOf = ({ facts }: RecordedRound, organisationId: string): Position | undefined =>
  facts.positions.find((position) => position.organisationId === organisationId);

const epoch = (column: string) => `(extract(epoch FROM ${column}) * 1000)::bigint`;
