import type { ItemRow } from '@samenkoers/contract';
import type { Moment } from '../../../platform/auth/principal.js';
import { type Sql, sql } from '../../../platform/persistence/statement.js';
import { itemWithRelations, leadRef, organisationRef, themeLineRef } from '../item-rows.js';
import type { ListedItem } from '../listed-item.js';
import { lackingPrinciples } from '../principles.js';
import { loadFactsWithin, type ProgrammeFacts } from './item-facts.js';
import type { Run } from './run.js';

type StoredRow = Omit<ItemRow, 'lacking'> &
  Pick<ListedItem, 'reason' | 'submittedAt' | 'involvedOrganisationIds'> & { readonly involved: readonly string[] };

/** Items as rows of the agenda, by number: two statements, however many there are. */
export async function listedItems(
  run: Run,
  moment: Moment,
  programme: ProgrammeFacts,
  which: Sql,
): Promise<ListedItem[]> {
  const { programmeId } = moment;
  const rows = await run<StoredRow>(listedRows(moment, which));
  const ids = rows.map(({ id }) => id);
  const facts = await loadFactsWithin(run, programmeId, ids, moment, programme);
  return rows.map(({ reason, submittedAt, involvedOrganisationIds, involved, ...row }) => {
    const stated = facts.get(row.id);
    const lead = row.leadOrganisation === null ? [] : [row.leadOrganisation.slug];
    return {
      row: { ...row, lacking: stated === undefined ? [] : lackingPrinciples(row.state, stated.facts) },
      reason,
      submittedAt,
      involvedOrganisationIds,
      connected: [row.proposer.slug, ...lead, ...row.participants, ...involved],
    };
  });
}

const listedRows = ({ programmeId, today }: Moment, which: Sql): Sql => sql`
  SELECT i.id, i.slug, i.number, i.kind, i.state, to_json(i.state_since) AS "stateSince", v.title, v.summary, v.version,
    ${themeLineRef} AS "themeLine",
    coalesce((SELECT json_agg(x.life_phase_id ORDER BY h.position) FROM item_version_life_phase x
      JOIN life_phase h ON h.programme_id = x.programme_id AND h.id = x.life_phase_id
      WHERE x.programme_id = v.programme_id AND x.item_id = v.item_id AND x.version = v.version), '[]') AS "lifePhaseIds",
    ${organisationRef(sql`p`)} AS proposer, ${leadRef} AS "leadOrganisation",
    coalesce((SELECT json_agg(DISTINCT o.slug) FROM participation x
      JOIN organisation o ON o.programme_id = x.programme_id AND o.id = x.organisation_id
      WHERE x.programme_id = i.programme_id AND x.item_id = i.id AND x.choice = 'takesPart'
        AND daterange(x.from_date, x.until_date, '[]') @> ${today}::date), '[]') AS participants,
    (SELECT json_build_object('firm', count(*) FILTER (WHERE c.level = 'firm'), 'intent', count(*) FILTER (WHERE c.level = 'intent'),
        'involved', (SELECT count(*) FROM involvement d WHERE d.programme_id = i.programme_id AND d.item_id = i.id AND d.declined_at IS NULL))
      FROM commitment c WHERE c.programme_id = i.programme_id AND c.item_id = i.id AND c.superseded_at IS NULL AND c.withdrawn_at IS NULL)
      AS commitments,
    (SELECT json_build_object('number', r.number, 'kind', r.kind, 'closesAt', r.closes_at,
        'answered', (SELECT count(*) FROM current_position y WHERE y.programme_id = r.programme_id AND y.round_id = r.id),
        'n', (SELECT count(*) FROM round_elector y WHERE y.programme_id = r.programme_id AND y.round_id = r.id))
      FROM round r WHERE r.programme_id = i.programme_id AND r.item_id = i.id AND r.settled_at IS NULL AND r.withdrawn_at IS NULL) AS "openRound",
    v.reason, i.submitted_at AS "submittedAt",
    coalesce((SELECT json_agg(d.organisation_id) FROM involvement d WHERE d.programme_id = i.programme_id AND d.item_id = i.id
      AND d.declined_at IS NULL), '[]') AS "involvedOrganisationIds",
    coalesce((SELECT json_agg(o.slug) FROM involvement d JOIN organisation o ON o.programme_id = d.programme_id AND o.id = d.organisation_id
      WHERE d.programme_id = i.programme_id AND d.item_id = i.id AND d.declined_at IS NULL), '[]') AS involved
  FROM ${itemWithRelations}
  WHERE i.programme_id = ${programmeId}::uuid AND ${which}
  ORDER BY i.number`;
