/**
 * The rows of the agenda as one hand-written statement: $1 programme, $2 number of rows. It leaves out `lacking`, which
 * the rules say and SQL cannot; so it has less to do than the product.
 */
export const agendaStatement = `
  WITH shown AS MATERIALIZED (
    SELECT i.* FROM item i
    WHERE i.programme_id = $1::uuid AND i.state <> 'draft'
    ORDER BY i.number LIMIT $2::int
  ), phases AS (
    SELECT x.item_id, json_agg(x.life_phase_id ORDER BY h.position) AS ids
    FROM shown i JOIN item_version_life_phase x ON (x.programme_id, x.item_id, x.version) = (i.programme_id, i.id, i.current_version)
    JOIN life_phase h ON (h.programme_id, h.id) = (x.programme_id, x.life_phase_id) GROUP BY x.item_id
  ), taking AS (
    SELECT p.item_id, json_agg(o.slug ORDER BY o.name) AS slugs
    FROM shown i JOIN participation p ON (p.programme_id, p.item_id) = (i.programme_id, i.id)
    JOIN organisation o ON (o.programme_id, o.id) = (p.programme_id, p.organisation_id)
    WHERE p.choice = 'takesPart' AND daterange(p.from_date, p.until_date, '[]') @> current_date GROUP BY p.item_id
  ), promised AS (
    SELECT c.item_id, count(*) FILTER (WHERE c.level = 'firm') AS firm, count(*) FILTER (WHERE c.level = 'intent') AS intent
    FROM shown i JOIN commitment c ON (c.programme_id, c.item_id) = (i.programme_id, i.id)
    WHERE c.superseded_at IS NULL AND c.withdrawn_at IS NULL GROUP BY c.item_id
  ), involved AS (
    SELECT d.item_id, count(*) AS organisations
    FROM shown i JOIN involvement d ON (d.programme_id, d.item_id) = (i.programme_id, i.id)
    WHERE d.declined_at IS NULL GROUP BY d.item_id
  ), asked AS (
    SELECT r.item_id, json_build_object('number', r.number, 'kind', r.kind, 'closesAt', r.closes_at,
      'answered', (SELECT count(*) FROM current_position c WHERE (c.programme_id, c.round_id) = (r.programme_id, r.id)),
      'n', (SELECT count(*) FROM round_elector e WHERE (e.programme_id, e.round_id) = (r.programme_id, r.id))) AS round
    FROM shown i JOIN round r ON (r.programme_id, r.item_id) = (i.programme_id, i.id)
    WHERE r.settled_at IS NULL AND r.withdrawn_at IS NULL
  )
  SELECT json_build_object('rows', json_agg(json_build_object(
      'id', i.id, 'slug', i.slug, 'number', i.number, 'kind', i.kind, 'state', i.state, 'stateSince', i.state_since, 'title', v.title,
      'summary', v.summary, 'version', v.version,
      'themeLine', CASE WHEN t.id IS NOT NULL THEN json_build_object('id', t.id, 'slug', t.slug, 'name', t.name) END,
      'lifePhaseIds', coalesce(phases.ids, '[]'),
      'proposer', json_build_object('id', p.id, 'slug', p.slug, 'name', p.name, 'kind', p.kind),
      'leadOrganisation', CASE WHEN l.id IS NOT NULL THEN json_build_object('id', l.id, 'slug', l.slug, 'name', l.name, 'kind', l.kind) END,
      'participants', coalesce(taking.slugs, '[]'),
      'commitments', json_build_object('firm', coalesce(promised.firm, 0), 'intent', coalesce(promised.intent, 0),
        'involved', coalesce(involved.organisations, 0)),
      'openRound', asked.round) ORDER BY i.number),
    'total', (SELECT count(*) FROM item n WHERE n.programme_id = $1::uuid AND n.state <> 'draft'))::text AS body
  FROM shown i
  JOIN item_version v ON (v.programme_id, v.item_id, v.version) = (i.programme_id, i.id, i.current_version)
  JOIN organisation p ON (p.programme_id, p.id) = (i.programme_id, i.proposer_organisation_id)
  LEFT JOIN organisation l ON (l.programme_id, l.id) = (i.programme_id, i.lead_organisation_id)
  LEFT JOIN theme_line t ON (t.programme_id, t.id) = (i.programme_id, i.theme_line_id)
  LEFT JOIN phases ON phases.item_id = i.id
  LEFT JOIN taking ON taking.item_id = i.id
  LEFT JOIN promised ON promised.item_id = i.id
  LEFT JOIN involved ON involved.item_id = i.id
  LEFT JOIN asked ON asked.item_id = i.id`;
