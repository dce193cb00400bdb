import type { GivenJudgement, UrgencyResult, UrgencyRoundFacts, UrgencyRule } from '@samenkoers/rulebook';
import type pg from 'pg';

/** An urgency round of the record, as the rules read it, with the result that was kept. */
export interface RecordedUrgency {
  readonly facts: UrgencyRoundFacts;
  readonly result: UrgencyResult | null;
}

interface Row {
  readonly rule: UrgencyRule;
  readonly openedAt: Date;
  readonly closesAt: Date;
  readonly items: UrgencyRoundFacts['items'];
  readonly electorate: readonly { organisationId: string; kind: 'municipality'; residents: number | null }[];
  readonly judgements: readonly Omit<GivenJudgement, 'ratified' | 'onBehalf'>[];
  readonly result: UrgencyResult | null;
}

const statement = `
  SELECT r.rule, r.opened_at AS "openedAt", r.closes_at AS "closesAt",
    (SELECT json_agg(json_build_object('itemId', x.item_id, 'text', json_build_object('version', x.item_version, 'hash', x.text_hash))
      ORDER BY x.position) FROM urgency_round_item x WHERE x.round_id = r.id) AS items,
    (SELECT json_agg(json_build_object('organisationId', e.organisation_id, 'kind', e.kind, 'residents', e.residents) ORDER BY e.position)
      FROM urgency_elector e WHERE e.round_id = r.id) AS electorate,
    (SELECT json_agg(json_build_object('organisationId', g.organisation_id, 'itemId', g.item_id, 'judgement', g.judgement,
        'argument', g.argument, 'personId', g.person_id, 'mandateId', g.mandate_id, 'capacity', g.capacity, 'extent', g.extent,
        'takenAt', (extract(epoch FROM g.taken_at) * 1000)::bigint))
      FROM urgency_grade c JOIN urgency_grade_revision g ON g.round_id = c.round_id AND g.organisation_id = c.organisation_id
        AND g.item_id = c.item_id AND g.revision = c.revision WHERE c.round_id = r.id) AS judgements,
    (SELECT z.result FROM urgency_result z WHERE z.round_id = r.id) AS result
  FROM urgency_round r ORDER BY r.number`;

/** Every urgency round that is seen, in the order of their numbers. */
export async function readUrgencyRounds(pool: pg.Pool): Promise<readonly RecordedUrgency[]> {
  const { rows } = await pool.query<Row>(statement);
  return rows.map(({ rule, openedAt, closesAt, items, electorate, judgements, result }) => ({
    facts: {
      rule,
      items,
      openedAt: openedAt.getTime(),
      closesAt: closesAt.getTime(),
      electorate: electorate.map(({ residents, ...seat }) => ({
        ...seat,
        figures: residents === null ? {} : { residents },
      })),
      judgements: judgements.map((given) => ({ ...given, ratified: null, onBehalf: null })),
      withdrawn: null,
      settled: null,
    },
    result,
  }));
}
