import { type Sql, sql } from '../../../platform/persistence/statement.js';

const DAY = (instant: Sql): Sql => sql`(${instant} AT TIME ZONE 'Europe/Amsterdam')::date`;

/**
 * What effort is measured by in programme `p`, as `EffortProgramme`: the agenda period, the bands, who owns or owned it in
 * these years with inhabitants, and every agreed share in the order of recording. Inhabitants are those of one reference
 * date for all: the one on which most owners have a figure, the latest of equals. Null is a year of the agenda period.
 */
export const effortProgramme = (years: { readonly from: number | null; readonly until: number | null }): Sql => {
  const first = sql`make_date(coalesce(${years.from}::int, extract(year FROM p.period_from)::int), 1, 1)`;
  const last = sql`make_date(coalesce(${years.until}::int, extract(year FROM p.period_until)::int), 12, 31)`;
  return sql`(
    SELECT json_build_object('firstYear', extract(year FROM p.period_from)::int, 'lastYear', extract(year FROM p.period_until)::int,
      'bands', (SELECT l.settings -> 'fairShareBands' FROM by_laws l WHERE l.programme_id = p.id ORDER BY l.version DESC LIMIT 1),
      'referenceDate', f.on_date, 'referenceSource', f.source,
      'owners', coalesce((SELECT json_agg(json_build_object('organisationId', o.id, 'slug', o.slug, 'name', o.name, 'kind', o.kind,
          'isMunicipality', o.kind = 'municipality', 'tieKey', coalesce(o.code, o.slug), 'inhabitants', (SELECT g.value FROM reference_figure g
            WHERE g.programme_id = o.programme_id AND g.organisation_id = o.id AND g.name = 'residents' AND g.on_date = f.on_date))
          ORDER BY o.kind <> 'municipality', o.name COLLATE "C")
        FROM organisation o WHERE o.programme_id = p.id AND EXISTS (SELECT 1 FROM ownership_period w WHERE w.programme_id = o.programme_id
          AND w.organisation_id = o.id AND w.from_date <= ${last} AND (w.until_date IS NULL OR w.until_date >= ${first}))), '[]'),
      'agreedShares', coalesce((SELECT json_agg(json_build_object('organisationId', s.organisation_id, 'itemId', s.item_id, 'kind', s.kind,
          'from', s.from_date, 'basisPoints', s.basis_points) ORDER BY s.recorded_at, s.id)
        FROM agreed_share s WHERE s.programme_id = p.id), '[]'))
    FROM (SELECT 1) one LEFT JOIN LATERAL (SELECT g.on_date, min(g.source) AS source FROM reference_figure g
      WHERE g.programme_id = p.id AND g.name = 'residents' GROUP BY g.on_date ORDER BY count(*) DESC, g.on_date DESC LIMIT 1) f ON true)`;
};

/**
 * What item `i` asks and gets, as `ItemEffortFacts`: when it runs (null before it started), its needs as they count now,
 * who takes part with what entry share, and per organisation and resource what is firm, in principle and delivered.
 */
export const effortOfRow: Sql = sql`json_build_object('itemId', i.id,
  'period', CASE WHEN i.in_progress_since IS NULL THEN NULL ELSE json_build_object('from', ${DAY(sql`i.in_progress_since`)},
    'until', CASE WHEN i.state IN ('completed', 'removed') THEN ${DAY(sql`i.state_since`)} END) END,
  'needs', coalesce((SELECT json_agg(json_build_object('kind', b.kind, 'year', n.year, 'amount', n.amount) ORDER BY b.name, n.year)
    FROM current_need n JOIN resource_pool b ON b.programme_id = n.programme_id AND b.id = n.pool_id
    WHERE n.programme_id = i.programme_id AND n.item_id = i.id), '[]'),
  'participations', coalesce((SELECT json_agg(json_build_object('organisationId', x.organisation_id, 'from', x.from_date,
      'until', x.until_date, 'entryShare', x.entry_share) ORDER BY x.from_date, x.organisation_id)
    FROM participation x WHERE x.programme_id = i.programme_id AND x.item_id = i.id AND x.choice = 'takesPart'), '[]'),
  'promises', coalesce((SELECT json_agg(json_build_object('organisationId', z.organisation_id, 'kind', z.kind, 'year', z.year, 'firm', z.firm,
      'intent', z.intent, 'delivered', z.delivered) ORDER BY z.organisation_id, z.kind, z.year, z.pool_id)
    FROM (SELECT y.organisation_id, y.pool_id, y.kind, y.year, sum(y.firm) AS firm, sum(y.intent) AS intent, sum(y.delivered) AS delivered
      FROM (
        SELECT c.organisation_id, k.pool_id, k.kind, k.year, CASE c.level WHEN 'firm' THEN k.amount ELSE 0 END AS firm,
          CASE c.level WHEN 'intent' THEN k.amount ELSE 0 END AS intent, NULL::bigint AS delivered
        FROM commitment c JOIN commitment_line k ON k.programme_id = c.programme_id AND k.commitment_id = c.id
        WHERE c.programme_id = i.programme_id AND c.item_id = i.id AND c.superseded_at IS NULL AND c.withdrawn_at IS NULL
        UNION ALL
        SELECT d.organisation_id, d.pool_id, d.kind, d.year, 0, 0, d.amount
        FROM (SELECT DISTINCT ON (e.organisation_id, e.pool_id, e.kind, e.year) e.* FROM book_entry e
          WHERE e.programme_id = i.programme_id AND e.item_id = i.id AND e."column" = 'delivered'
          ORDER BY e.organisation_id, e.pool_id, e.kind, e.year, e.revision DESC) d) y
      GROUP BY y.organisation_id, y.pool_id, y.kind, y.year) z), '[]'))`;
