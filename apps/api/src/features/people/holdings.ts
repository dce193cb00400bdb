import type { HelpedPerson, Holding, Instant } from '@samenkoers/rulebook';
import { sql } from '../../platform/persistence/statement.js';

/** What somebody holds, and since when, or from when on. */
export interface StoredHolding extends Holding {
  readonly from: Instant;
}

const began = sql`CASE WHEN from_instant <= clock_timestamp() THEN 'inForce' ELSE 'toCome' END AS state`;
const notEnded = sql`programme_id = p.programme_id AND person_id = p.id
  AND (until_instant IS NULL OR (clock_timestamp() < until_instant AND from_instant < until_instant))`;

/**
 * Everything that person `p` holds anywhere and that has not ended, and what a change that waits would give it, as JSON of
 * `StoredHolding`s; what begins first comes first.
 */
export const holdings = sql`coalesce((
  SELECT json_agg(json_build_object('capacity', x.capacity, 'organisationId', x.organisation_id, 'state', x.state,
    'from', (extract(epoch FROM x.from_instant) * 1000)::bigint) ORDER BY x.from_instant, x.capacity)
  FROM (SELECT capacity::text AS capacity, organisation_id, from_instant, ${began} FROM mandate WHERE ${notEnded}
    UNION ALL SELECT role::text, organisation_id, from_instant, ${began} FROM role_assignment WHERE ${notEnded}
    UNION ALL SELECT coalesce(c.proposal ->> 'teamRole', 'coordinator'), c.organisation_id, c.proposed_at, 'proposed' FROM change c
      WHERE c.programme_id = p.programme_id AND c.subject_id = p.id AND c.kind IN ('coordinatorAppointed', 'teamAppointed')
        AND c.state = 'pending' AND clock_timestamp() < c.lapses_at) x), '[]')`;

/** Somebody, to judge whether it can be helped at an organisation; null: in the programme team. */
export const helpedAt = (
  { id: personId, holdings: held }: { readonly id: string; readonly holdings: readonly Holding[] },
  organisationId: string | null,
): HelpedPerson => ({ personId, organisationId, holdings: held });
