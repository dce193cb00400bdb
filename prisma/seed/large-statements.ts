/** A readable key as an id (UUID version 5 by its form), so that statements can name the same row without asking. */
const idOf = (key: string) => `overlay(overlay(md5(${key}) placing '5' from 13) placing '8' from 17)::uuid`;

const itemId = idOf(`'item ' || n`);
const roundId = idOf(`'round ' || n`);
const commitmentId = idOf(`'commitment ' || n || ' ' || involved.organisation_id`);

/** Adds owners until there are as many as asked: $1 programme, $2 number of owners. */
const missing = `
  FROM (SELECT count(*)::int AS present FROM ownership_period WHERE programme_id = $1::uuid AND until_date IS NULL) o,
    LATERAL generate_series(o.present + 1, $2::int) AS n`;
const ownerId = idOf(`'owner ' || n`);
const voiceId = idOf(`'voice ' || n`);
const newOwners = `
  FROM organisation o, LATERAL (SELECT substring(o.slug FROM '^eigenaar-([0-9]+)$')::int AS n) x
  WHERE o.programme_id = $1::uuid AND n <= $2::int
    AND NOT EXISTS (SELECT 1 FROM ownership_period w WHERE w.programme_id = $1::uuid AND w.organisation_id = o.id)`;

export const largeOwners: readonly string[] = [
  `INSERT INTO organisation (programme_id, id, slug, name, kind, domains)
   SELECT $1::uuid, ${ownerId}, 'eigenaar-' || n, 'Eigenaar ' || n || ' (voorbeeld)', 'municipality', '{social}' ${missing}`,
  `INSERT INTO person (programme_id, id, name, function, is_example)
   SELECT $1::uuid, ${voiceId}, 'Vertegenwoordiger ' || n, 'Vertegenwoordiger (voorbeeld)', true ${newOwners}`,
  `INSERT INTO mandate (programme_id, person_id, organisation_id, capacity, extent, from_instant)
   SELECT $1::uuid, ${voiceId}, o.id, 'representative', 'full', now() - interval '400 days' ${newOwners}`,
  `INSERT INTO ownership_period (programme_id, organisation_id, from_date)
   SELECT $1::uuid, o.id, current_date - 400 ${newOwners}`,
];

const programme = `current_setting('seed.programme')::uuid`;

/** The numbers of the new items, and who owns, acts and takes part; temporary, gone with the transaction. */
const preparations: readonly string[] = [
  `CREATE TEMP TABLE new_item ON COMMIT DROP AS
   SELECT n, ${itemId} AS item_id, ${roundId} AS round_id, last_round + place AS round_number,
     now() - interval '40 days' - place * interval '1 second' AS opened_at
   FROM (SELECT coalesce(max(number), 0) AS last_item FROM item WHERE programme_id = ${programme}) i,
     (SELECT coalesce(max(number), 0) AS last_round FROM round WHERE programme_id = ${programme}) r,
     generate_series(1, current_setting('seed.items')::int) AS place, LATERAL (SELECT last_item + place AS n) x`,
  `CREATE TEMP TABLE voice ON COMMIT DROP AS
   SELECT row_number() OVER (ORDER BY o.slug)::int AS place, count(*) OVER ()::int AS owners, o.id AS organisation_id, o.name, o.kind,
     (SELECT f.value FROM reference_figure f WHERE f.organisation_id = o.id AND f.name = 'residents' ORDER BY f.on_date DESC LIMIT 1)
       AS residents, m.id AS mandate_id, m.capacity, m.person_id, p.name AS person_name
   FROM ownership_period w
   JOIN organisation o ON o.programme_id = w.programme_id AND o.id = w.organisation_id
   JOIN LATERAL (SELECT * FROM mandate c WHERE c.organisation_id = o.id AND c.extent = 'full'
     ORDER BY c.until_instant DESC NULLS FIRST, c.capacity LIMIT 1) m ON true
   JOIN person p ON p.programme_id = m.programme_id AND p.id = m.person_id
   WHERE w.programme_id = ${programme} AND w.until_date IS NULL`,
  `CREATE TEMP TABLE involved ON COMMIT DROP AS
   SELECT i.n, i.item_id, v.organisation_id, v.person_id, v.person_name, v.mandate_id, v.place = 1 + i.n % v.owners AS proposes
   FROM new_item i JOIN voice v ON v.place IN (1 + i.n % v.owners, 1 + (i.n + 5) % v.owners, 1 + (i.n + 11) % v.owners)`,
  'ANALYZE new_item, voice, involved',
];

const items: readonly string[] = [
  `INSERT INTO item (programme_id, id, number, slug, kind, state, state_since, theme_line_id, proposer_organisation_id, created_by_id,
     created_at, submitted_at, on_agenda_since)
   SELECT ${programme}, i.item_id, i.n, 'meetpunt-' || i.n, 'project', 'onAgenda', now() - interval '5 days', t.id, v.organisation_id,
     v.person_id, now() - interval '60 days', now() - interval '50 days', now() - interval '5 days'
   FROM new_item i JOIN involved v ON v.n = i.n AND v.proposes
   LEFT JOIN (SELECT id, row_number() OVER (ORDER BY position) - 1 AS place, count(*) OVER () AS lines FROM theme_line
     WHERE programme_id = ${programme}) t ON t.place = i.n % t.lines`,
  `INSERT INTO item_version (programme_id, item_id, version, title, summary, reason, joint_value, resident_outcome, prevention, continuity,
     goal_version, created_by_id, created_at)
   SELECT ${programme}, i.item_id, 1, 'Meetpunt ' || i.n || ' (voorbeeld)', 'Een verzonnen agendapunt, om de snelheid van lijsten te meten.',
     'Lijsten moeten ook met veel punten snel zijn.', 'Samen meten levert een eerlijk beeld op.', 'Pagina’s verschijnen meteen.',
     'Wie niet hoeft te wachten, haakt niet af.', 'Na het meten verdwijnt dit punt.', 1, v.person_id, now() - interval '60 days'
   FROM new_item i JOIN involved v ON v.n = i.n AND v.proposes`,
  `INSERT INTO item_version_goal (programme_id, item_id, version, goal_id, contribution)
   SELECT ${programme}, i.item_id, 1, g.id, 'Draagt bij aan dit doel (voorbeeld).'
   FROM new_item i JOIN goal g ON g.programme_id = ${programme} AND g.version = 1 AND g.position IN (1 + i.n % 3, 3 + i.n % 3)`,
  `INSERT INTO item_version_life_phase (programme_id, item_id, version, life_phase_id)
   SELECT ${programme}, i.item_id, 1, l.id FROM new_item i
   JOIN life_phase l ON l.programme_id = ${programme} AND l.position IN (1 + i.n % 6, 1 + (i.n + 2) % 6)`,
  `INSERT INTO need (programme_id, item_id, version, pool_id, year, amount, is_example)
   SELECT ${programme}, i.item_id, 1, p.id, c.year, CASE p.kind WHEN 'money' THEN 5000000 ELSE 2 END, true
   FROM new_item i JOIN resource_pool p ON p.programme_id = ${programme} JOIN pool_capacity c ON c.pool_id = p.id`,
  `INSERT INTO involvement (programme_id, item_id, organisation_id, why, proposed_by_id, proposed_at, team_confirmed_by_id,
     team_confirmed_at, self_confirmed_by_id, self_confirmed_at)
   SELECT ${programme}, item_id, organisation_id, 'Levert mensen (voorbeeld).', person_id, now() - interval '58 days', person_id,
     now() - interval '56 days', person_id, now() - interval '54 days' FROM involved`,
  `INSERT INTO commitment (programme_id, id, item_id, organisation_id, revision, level, continuity_plan, signer_name, mandate_id,
     signed_on, recorded_by_id, recorded_at, is_example)
   SELECT ${programme}, ${commitmentId}, item_id, organisation_id, 1, CASE n % 2 WHEN 0 THEN 'firm' ELSE 'intent' END::commitment_level,
     'Gaat verder in het gewone werk (voorbeeld).', person_name, mandate_id, current_date - 52, person_id, now() - interval '52 days', true
   FROM involved`,
  `INSERT INTO commitment_line (programme_id, commitment_id, line, pool_id, kind, year, amount)
   SELECT ${programme}, ${commitmentId}, row_number() OVER (PARTITION BY ${commitmentId} ORDER BY p.id, c.year), p.id, p.kind, c.year, 1
   FROM involved JOIN resource_pool p ON p.programme_id = ${programme} JOIN pool_capacity c ON c.pool_id = p.id`,
];

const rounds: readonly string[] = [
  `INSERT INTO round (programme_id, id, number, kind, item_id, item_version, title, text_hash, by_laws_version, rule, rule_hash,
     visibility, opened_at, opened_by_id, closes_at, settled_at)
   SELECT ${programme}, i.round_id, i.round_number, 'support', i.item_id, 1, 'Meetpunt ' || i.n || ' (voorbeeld)',
     encode(sha256(('Meetpunt ' || i.n)::bytea), 'hex'), 1, current_setting('seed.rule')::jsonb, current_setting('seed.rule_hash'), 'open',
     i.opened_at, v.person_id, i.opened_at + interval '28 days', i.opened_at + interval '28 days 1 minute'
   FROM new_item i JOIN involved v ON v.n = i.n AND v.proposes`,
  `INSERT INTO round_elector (programme_id, round_id, organisation_id, position, name, kind, residents)
   SELECT ${programme}, i.round_id, v.organisation_id, v.place, v.name, v.kind, v.residents FROM new_item i CROSS JOIN voice v`,
  `INSERT INTO position_revision (programme_id, round_id, organisation_id, revision, choice, extent, person_id, person_name, capacity,
     mandate_id, taken_at)
   SELECT ${programme}, i.round_id, v.organisation_id, 1, 'supported', 'full', v.person_id, v.person_name, v.capacity, v.mandate_id,
     i.opened_at + v.place * interval '1 hour' FROM new_item i CROSS JOIN voice v`,
  `INSERT INTO current_position (programme_id, round_id, organisation_id, revision)
   SELECT ${programme}, i.round_id, v.organisation_id, 1 FROM new_item i CROSS JOIN voice v`,
  `INSERT INTO round_result (programme_id, round_id, outcome, tally, working, silent_organisation_ids, pending_ratification_ids,
     objection_ids, settled_at)
   SELECT ${programme}, i.round_id, 'adopted', r.result -> 'tally', r.result -> 'working', '{}', '{}', '{}',
     i.opened_at + interval '28 days 1 minute'
   FROM new_item i, (SELECT current_setting('seed.result')::jsonb AS result) r`,
  `UPDATE item_version v SET text_hash = r.text_hash, frozen_at = r.opened_at
   FROM new_item i JOIN round r ON r.programme_id = ${programme} AND r.id = i.round_id
   WHERE v.programme_id = ${programme} AND v.item_id = i.item_id AND v.version = 1`,
];

/** Events in the order of time, after the last one that stands in the record. */
const record: readonly string[] = [
  `CREATE TEMP TABLE new_event ON COMMIT DROP AS
   SELECT row_number() OVER (ORDER BY at, n, type, organisation_id) AS place, e.* FROM (
     SELECT i.n, 'round-opened' AS type, i.opened_at AS at, NULL::uuid AS actor_id, 'Samenkoers' AS actor_name,
       NULL::uuid AS organisation_id, i.item_id, i.round_id, jsonb_build_object('kind', 'support') AS data FROM new_item i
     UNION ALL
     SELECT i.n, 'position-taken', i.opened_at + v.place * interval '1 hour', v.person_id, v.person_name, v.organisation_id, i.item_id,
       i.round_id, jsonb_build_object('choice', 'supported', 'extent', 'full', 'capacity', v.capacity, 'channel', 'web', 'revision', 1)
     FROM new_item i CROSS JOIN voice v
     UNION ALL
     SELECT i.n, 'round-settled', i.opened_at + interval '28 days 1 minute', NULL, 'Samenkoers', NULL, i.item_id, i.round_id,
       jsonb_build_object('kind', 'support', 'outcome', 'adopted') FROM new_item i
     UNION ALL
     SELECT i.n, 'item-placed-on-agenda', now() - interval '5 days', NULL, 'Samenkoers', NULL, i.item_id, NULL, '{}' FROM new_item i
   ) e`,
  `WITH counter AS (
     UPDATE programme_sequence SET value = value + (SELECT count(*) FROM new_event) WHERE programme_id = ${programme} RETURNING value
   )
   INSERT INTO event (programme_id, sequence, type, at, actor_id, actor_name, organisation_id, item_id, round_id, data)
   SELECT ${programme}, counter.value - (SELECT count(*) FROM new_event) + place, type, at, actor_id, actor_name, organisation_id, item_id,
     round_id, data FROM new_event, counter`,
];

/** Everything of the new items; the settings of the transaction say how many, in which programme, under which rule. */
export const largeStatements: readonly string[] = [...preparations, ...items, ...rounds, ...record];
