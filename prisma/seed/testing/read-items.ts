import { assessPrinciples, type ItemFacts, type ItemState, type PrincipleCode } from '@samenkoers/rulebook';
import type pg from 'pg';
import { byLawsIn } from './seeded.js';

/** An item of the record with everything the principles look at. */
export interface RecordedItem {
  readonly slug: string;
  readonly state: ItemState;
  readonly facts: ItemFacts;
}

const confirmation = (column: string) =>
  `CASE WHEN v.declined_at IS NOT NULL THEN 'declined' WHEN ${column} IS NULL THEN 'pending' ELSE 'confirmed' END`;
const latestRound = (kind: string) => `(
  SELECT json_build_object('roundId', r.id, 'textVersion', r.item_version, 'outcome', coalesce(t.outcome::text, 'open'))
  FROM round r LEFT JOIN round_result t ON t.round_id = r.id
  WHERE r.item_id = i.id AND r.kind = '${kind}' ORDER BY r.number DESC LIMIT 1)`;
const list = (what: string, from: string) => `(SELECT coalesce(json_agg(${what}), '[]') FROM ${from})`;
const currentNeeds = 'need n JOIN resource_pool p ON p.id = n.pool_id';

const itemsStatement = `
  SELECT i.slug, i.state, json_build_object('itemId', i.id, 'kind', i.kind, 'textVersion', i.current_version,
    'currentGoalVersion', 1, 'jointValue', w.joint_value,
    'involved', ${list(
      `json_build_object('organisationId', v.organisation_id, 'domains', o.domains, 'byProposer', 'confirmed',
        'byTeam', ${confirmation('v.team_confirmed_at')}, 'byOrganisation', ${confirmation('v.self_confirmed_at')})`,
      'involvement v JOIN organisation o ON o.id = v.organisation_id WHERE v.item_id = i.id',
    )},
    'goalLinks', ${list(
      `json_build_object('goalId', g.goal_id, 'goalVersion', 1, 'contribution', g.contribution)`,
      'item_version_goal g WHERE g.item_id = i.id AND g.version = i.current_version',
    )},
    'supportRound', ${latestRound('support')}, 'takeUpRound', ${latestRound('takeUp')},
    'commitments', ${list(
      `json_build_object('organisationId', c.organisation_id, 'level', c.level, 'continuityPlan', c.continuity_plan,
        'signerName', c.signer_name, 'mandateId', c.mandate_id, 'signedOn', c.signed_on, 'withdrawn', c.withdrawn_at IS NOT NULL,
        'lines', ${list(`json_build_object('poolId', l.pool_id, 'kind', l.kind, 'year', l.year, 'amount', l.amount)`, 'commitment_line l WHERE l.commitment_id = c.id')})`,
      'commitment c WHERE c.item_id = i.id AND c.superseded_at IS NULL',
    )},
    'lead', CASE WHEN i.lead_organisation_id IS NOT NULL THEN
      json_build_object('personId', i.lead_name, 'organisationId', i.lead_organisation_id) END,
    'participants', ${list(
      `json_build_object('organisationId', p.organisation_id, 'from', p.from_date, 'until', p.until_date)`,
      `participation p WHERE p.item_id = i.id AND p.choice = 'takesPart'`,
    )},
    'needs', ${list(
      `json_build_object('poolId', n.pool_id, 'kind', p.kind, 'year', n.year, 'amount', n.amount)`,
      `${currentNeeds} WHERE n.item_id = i.id AND n.version = i.current_version`,
    )}) AS facts
  FROM item i JOIN item_version w ON w.item_id = i.id AND w.version = i.current_version ORDER BY i.number`;

const programmeStatement = `
  SELECT ${list('w.organisation_id', 'ownership_period w')} AS "ownerIds",
    ${list(
      `json_build_object('poolId', p.id, 'kind', p.kind, 'capacity',
        ${list(`json_build_object('year', c.year, 'amount', c.amount)`, 'pool_capacity c WHERE c.pool_id = p.id')})`,
      'resource_pool p',
    )} AS pools,
    ${list(
      `json_build_object('itemId', i.id, 'poolId', n.pool_id, 'year', n.year, 'amount', n.amount)`,
      `item i JOIN need n ON n.item_id = i.id AND n.version = i.current_version WHERE i.state IN ('inProgress', 'paused')`,
    )} AS draws`;

/** All items that are seen, with the facts the principles ask for, as they stand on that day. */
export async function readItems(pool: pg.Pool, today: string): Promise<readonly RecordedItem[]> {
  const [items, programme, byLaws] = await Promise.all([
    pool.query<RecordedItem>(itemsStatement),
    pool.query<Pick<ItemFacts, 'ownerIds' | 'pools' | 'draws'>>(programmeStatement),
    byLawsIn(pool),
  ]);
  const shared = { ...programme.rows[0], byLaws, today };
  return items.rows.map(({ slug, state, facts }) => ({ slug, state, facts: { ...facts, ...shared } }));
}

/** The principles an item does not meet, apart from the one that only warns. */
export function lacking({ facts }: RecordedItem): readonly PrincipleCode[] {
  return assessPrinciples(facts)
    .filter(({ neededFor, status }) => neededFor !== 'warning' && status !== 'met')
    .map(({ code }) => code);
}
