import { type Sql, sql } from '../../platform/persistence/statement.js';
import { PUBLIC_STATES } from './agenda.policy.js';

/** An organisation as `OrganisationRef`; `o` is the alias of its table. */
export const organisationRef = (o: Sql): Sql =>
  sql`json_build_object('id', ${o}.id, 'slug', ${o}.slug, 'name', ${o}.name, 'kind', ${o}.kind)`;

const orNull = (present: Sql, value: Sql) => sql`CASE WHEN ${present} IS NULL THEN NULL ELSE ${value} END`;

/** The lead organisation as `OrganisationRef`; joined as `l`. */
export const leadRef = orNull(sql`l.id`, organisationRef(sql`l`));

/** The theme line as `ThemeLineRef`; joined as `t`. */
export const themeLineRef = orNull(sql`t.id`, sql`json_build_object('id', t.id, 'slug', t.slug, 'name', t.name)`);

/** An item with its current text `v`, theme line `t`, proposer `p` and lead `l`. */
export const itemWithRelations = sql`
  item i
  JOIN item_version v ON v.programme_id = i.programme_id AND v.item_id = i.id AND v.version = i.current_version
  JOIN organisation p ON p.programme_id = i.programme_id AND p.id = i.proposer_organisation_id
  LEFT JOIN organisation l ON l.programme_id = i.programme_id AND l.id = i.lead_organisation_id
  LEFT JOIN theme_line t ON t.programme_id = i.programme_id AND t.id = i.theme_line_id`;

/** Items as `ItemRecord`s. */
export const itemRecords = (where: Sql): Sql => sql`
  SELECT i.id, i.slug, i.kind, i.state, i.state_since AS "stateSince", i.current_version AS "currentVersion",
    (SELECT w.version FROM item_version w WHERE w.programme_id = i.programme_id AND w.item_id = i.id
      AND w.version = i.current_version + 1) AS "pendingVersion",
    i.revision, v.title, i.theme_line_id AS "themeLineId", i.hard_deadline AS "hardDeadline",
    i.proposer_organisation_id AS "proposerOrganisationId", i.lead_organisation_id AS "leadOrganisationId",
    i.wind_down_plan AS "windDownPlan", i.submitted_at AS "submittedAt",
    coalesce((SELECT json_agg(d.organisation_id) FROM involvement d WHERE d.programme_id = i.programme_id AND d.item_id = i.id
      AND d.declined_at IS NULL), '[]') AS "involvedOrganisationIds",
    (SELECT r.kind FROM round r WHERE r.programme_id = i.programme_id AND r.item_id = i.id AND r.settled_at IS NULL
      AND r.withdrawn_at IS NULL) AS "runningRound"
  FROM item i
  JOIN item_version v ON v.programme_id = i.programme_id AND v.item_id = i.id AND v.version = i.current_version
  WHERE ${where}`;

/** A part of a text version, in a fixed order: links and needs belong to version `v`. */
const partOf = (columns: Sql, order: Sql, tables: Sql) => sql`
  coalesce((SELECT json_agg(${columns} ORDER BY ${order}) FROM ${tables}
    WHERE x.programme_id = v.programme_id AND x.item_id = v.item_id AND x.version = v.version), '[]')`;

/** A text version `v` as `ItemText`, with everything it links to. */
export const itemText = sql`json_build_object(
  'version', v.version, 'title', v.title, 'summary', v.summary, 'reason', v.reason, 'jointValue', v.joint_value,
  'residentOutcome', v.resident_outcome, 'prevention', v.prevention, 'continuity', v.continuity, 'execution', v.execution,
  'changeNote', v.change_note, 'frozenAt', v.frozen_at, 'textHash', v.text_hash, 'createdAt', v.created_at,
  'goals', ${partOf(
    sql`json_build_object('goalId', g.id, 'title', g.title, 'contribution', x.contribution, 'current',
      coalesce(v.goal_version, g.version) = (SELECT max(n.version) FROM goal_version n WHERE n.programme_id = v.programme_id))`,
    sql`g.version DESC, g.position`,
    sql`item_version_goal x JOIN goal g ON g.programme_id = x.programme_id AND g.id = x.goal_id`,
  )},
  'lifePhaseIds', ${partOf(
    sql`x.life_phase_id`,
    sql`h.position`,
    sql`item_version_life_phase x JOIN life_phase h ON h.programme_id = x.programme_id AND h.id = x.life_phase_id`,
  )},
  'challenges', ${partOf(
    sql`json_build_object('id', c.id, 'fact', c.fact, 'source', c.source)`,
    sql`c.position`,
    sql`item_version_challenge x JOIN regional_challenge c ON c.programme_id = x.programme_id AND c.id = x.challenge_id`,
  )},
  'foundations', ${partOf(
    sql`json_build_object('id', f.id, 'slug', f.slug, 'title', fv.title)`,
    sql`f.number`,
    sql`item_version_foundation x JOIN item f ON f.programme_id = x.programme_id AND f.id = x.foundation_id
      JOIN item_version fv ON fv.programme_id = f.programme_id AND fv.item_id = f.id AND fv.version = f.current_version`,
  )},
  'needs', ${partOf(
    sql`json_build_object('poolId', x.pool_id, 'poolName', o.name, 'kind', o.kind, 'year', x.year, 'amount', x.amount,
      'isExample', x.is_example)`,
    sql`o.kind, o.name, x.year`,
    sql`need x JOIN resource_pool o ON o.programme_id = x.programme_id AND o.id = x.pool_id`,
  )})`;

/** Who is named as directly involved in item `i`, as `InvolvementView`s. */
export const involvementViews = sql`coalesce((
  SELECT json_agg(json_build_object('organisation', ${organisationRef(sql`o`)}, 'why', d.why, 'proposedByName', coalesce(a.name, ''),
    'proposedAt', d.proposed_at, 'teamConfirmedAt', d.team_confirmed_at, 'selfConfirmedAt', d.self_confirmed_at,
    'declinedAt', d.declined_at, 'declineReason', d.decline_reason) ORDER BY o.name)
  FROM involvement d
  JOIN organisation o ON o.programme_id = d.programme_id AND o.id = d.organisation_id
  LEFT JOIN person a ON a.programme_id = d.programme_id AND a.id = d.proposed_by_id
  WHERE d.programme_id = i.programme_id AND d.item_id = i.id), '[]')`;

/** What residents noticed of item `i`, newest first. */
export const residentResultViews = sql`coalesce((
  SELECT json_agg(json_build_object('on', s.on_date, 'text', s.text, 'source', s.source) ORDER BY s.on_date DESC, s.id DESC)
  FROM resident_result s WHERE s.programme_id = i.programme_id AND s.item_id = i.id), '[]')`;

/** Who takes part in item `i`, from when until when, as `ParticipationView`s. */
const decidedParticipation = sql`
  SELECT p.organisation_id, p.choice, p.from_date, p.until_date, p.joined_later, p.capacity_note, p.entry_share, p.local_implementation, p.is_example
  FROM participation p WHERE p.programme_id = i.programme_id AND p.item_id = i.id`;

/** Owners that do not take part and said so in the latest take-up round that was settled: later perhaps, or not theirs. */
const answeredOtherwise = sql`
  SELECT v.organisation_id, v.participation, (r.settled_at AT TIME ZONE 'Europe/Amsterdam')::date, NULL::date, false, '', 0, '', false
  FROM round r
  JOIN current_position c ON c.programme_id = r.programme_id AND c.round_id = r.id
  JOIN position_revision v ON v.programme_id = c.programme_id AND v.round_id = c.round_id AND v.organisation_id = c.organisation_id
    AND v.revision = c.revision
  WHERE r.programme_id = i.programme_id AND r.number = (SELECT max(l.number) FROM round l WHERE l.programme_id = i.programme_id
      AND l.item_id = i.id AND l.kind = 'takeUp' AND l.settled_at IS NOT NULL)
    AND v.participation IN ('laterPossible', 'notApplicable')
    AND NOT EXISTS (SELECT 1 FROM participation p WHERE p.programme_id = i.programme_id AND p.item_id = i.id
      AND p.organisation_id = v.organisation_id)`;

export const participationViews = sql`coalesce((
  SELECT json_agg(json_build_object('organisation', ${organisationRef(sql`o`)}, 'choice', x.choice, 'from', x.from_date,
    'until', x.until_date, 'joinedLater', x.joined_later, 'capacityNote', x.capacity_note, 'entryShare', x.entry_share,
    'localImplementation', x.local_implementation, 'isExample', x.is_example) ORDER BY x.from_date, o.name)
  FROM (${decidedParticipation} UNION ALL ${answeredOtherwise}) x
  JOIN organisation o ON o.programme_id = i.programme_id AND o.id = x.organisation_id), '[]')`;

/** Items that use foundation `i` in their current text, as far as everyone who reads about the foundation may know. */
export const usedByViews = sql`coalesce((
  SELECT json_agg(json_build_object('slug', u.slug, 'title', uv.title, 'state', u.state) ORDER BY u.number)
  FROM item_version_foundation x
  JOIN item u ON u.programme_id = x.programme_id AND u.id = x.item_id AND u.current_version = x.version
  JOIN item_version uv ON uv.programme_id = u.programme_id AND uv.item_id = u.id AND uv.version = u.current_version
  WHERE x.programme_id = i.programme_id AND x.foundation_id = i.id AND u.state = ANY (${[...PUBLIC_STATES]}::item_state[])), '[]')`;
