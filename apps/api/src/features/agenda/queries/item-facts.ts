import type {
  ByLaws,
  Commitment,
  Domain,
  Draw,
  GoalLink,
  ItemFacts,
  ItemKind,
  ItemState,
  Need,
  Participant,
  Pool,
  RoundKind,
  RoundOnItem,
} from '@samenkoers/rulebook';
import { empty, type Sql, sql } from '../../../platform/persistence/statement.js';
import type { Clock } from '../../rounds/public.js';
import { type EffortProgramme, effortRatiosOfItem, type ItemEffortFacts } from '../item-effort.js';
import { effortOfRow, effortProgramme } from './effort-rows.js';
import type { Run } from './run.js';

/** What the principles look at beyond the item itself; the same for every item. */
export interface ProgrammeFacts {
  readonly byLaws: ByLaws;
  readonly currentGoalVersion: number;
  readonly ownerIds: readonly string[];
  readonly pools: readonly Pool[];
  readonly draws: readonly Draw[];
}

interface InvolvedRow {
  readonly organisationId: string;
  readonly domains: readonly Domain[];
  readonly byTeam: boolean;
  readonly bySelf: boolean;
  readonly declined: boolean;
}

interface ItemRow {
  readonly itemId: string;
  readonly kind: ItemKind;
  readonly state: ItemState;
  readonly textVersion: number;
  readonly jointValue: string;
  readonly leadOrganisationId: string | null;
  readonly leadName: string | null;
  readonly involved: readonly InvolvedRow[];
  readonly goalLinks: readonly GoalLink[];
  readonly commitments: readonly Omit<Commitment, 'withdrawn'>[];
  readonly participants: readonly Participant[];
  readonly needs: readonly Need[];
  readonly supportRound: RoundOnItem | null;
  readonly takeUpRound: RoundOnItem | null;
}

/** The facts about an item that the principles ask for, and the state it is in. */
export interface StatedFacts {
  readonly state: ItemState;
  readonly facts: ItemFacts;
}

/**
 * Everything the principles look at, for many items at one moment: one statement for the programme and one for the
 * items, however many there are.
 */
export async function loadItemFacts(
  run: Run,
  programmeId: string,
  itemIds: readonly string[],
  clock: Clock,
): Promise<ReadonlyMap<string, StatedFacts>> {
  if (itemIds.length === 0) return new Map();
  return loadFactsWithin(run, programmeId, itemIds, clock, await loadProgrammeFacts(run, programmeId, clock.today));
}

/**
 * The same for one item, with what every owner carries of it against its fair share. A checklist shows that; no gate asks
 * it, so lists do without. Still two statements.
 */
export async function loadChecklistFacts(
  run: Run,
  programmeId: string,
  itemId: string,
  { now, today }: Clock,
): Promise<StatedFacts | undefined> {
  const [programme] = await run<ProgrammeFacts & { readonly effort: EffortProgramme }>(
    programmeRow(programmeId, today, sql`, ${effortProgramme({ from: null, until: null })} AS effort`),
  );
  const [row] = await run<ItemRow & { readonly effort: ItemEffortFacts }>(
    itemRows(programmeId, [itemId], now, sql`, ${effortOfRow} AS effort`),
  );
  if (programme === undefined || row === undefined) return undefined;
  const [{ effort: measures, ...facts }, { effort: carried, ...item }] = [programme, row];
  const effort = effortRatiosOfItem(measures, carried, today);
  return { state: row.state, facts: { ...toFacts(item, facts, today), effort } };
}

/** The same, for whoever read the facts of the programme before. */
export async function loadFactsWithin(
  run: Run,
  programmeId: string,
  itemIds: readonly string[],
  { now, today }: Clock,
  programme: ProgrammeFacts,
): Promise<ReadonlyMap<string, StatedFacts>> {
  if (itemIds.length === 0) return new Map();
  const rows = await run<ItemRow>(itemRows(programmeId, itemIds, now, empty));
  return new Map(rows.map((row) => [row.itemId, { state: row.state, facts: toFacts(row, programme, today) }]));
}

function toFacts(row: ItemRow, programme: ProgrammeFacts, today: string): ItemFacts {
  const { state: _, leadOrganisationId, leadName, involved, commitments, ...item } = row;
  return {
    ...programme,
    ...item,
    today,
    involved: involved.map(({ organisationId, domains, byTeam, bySelf, declined }) => ({
      organisationId,
      domains,
      byProposer: 'confirmed',
      byTeam: byTeam ? 'confirmed' : 'pending',
      byOrganisation: declined ? 'declined' : bySelf ? 'confirmed' : 'pending',
    })),
    commitments: commitments.map((commitment) => ({ ...commitment, withdrawn: false })),
    // A lead is a name of an administrator, who need not have an account; the name is its key.
    lead:
      leadOrganisationId === null || leadName === null
        ? null
        : { personId: leadName, organisationId: leadOrganisationId },
  };
}

/** By-laws in force, the goals of today, owners of today, pools, and what running items and foundations draw on them. */
export async function loadProgrammeFacts(run: Run, programmeId: string, today: string): Promise<ProgrammeFacts> {
  const [row] = await run<ProgrammeFacts>(programmeRow(programmeId, today, empty));
  if (row === undefined) throw new Error(`programme ${programmeId} has no by-laws`);
  return row;
}

const programmeRow = (programmeId: string, today: string, more: Sql): Sql => sql`
    SELECT b.settings || jsonb_build_object('version', b.version) AS "byLaws",
      (SELECT coalesce(max(g.version), 0) FROM goal_version g WHERE g.programme_id = b.programme_id) AS "currentGoalVersion",
      coalesce((SELECT json_agg(DISTINCT w.organisation_id) FROM ownership_period w WHERE w.programme_id = b.programme_id
        AND daterange(w.from_date, w.until_date, '[]') @> ${today}::date), '[]') AS "ownerIds",
      coalesce((SELECT json_agg(json_build_object('poolId', o.id, 'kind', o.kind, 'capacity', coalesce((
          SELECT json_agg(json_build_object('year', c.year, 'amount', c.amount) ORDER BY c.year)
          FROM pool_capacity c WHERE c.programme_id = o.programme_id AND c.pool_id = o.id), '[]')) ORDER BY o.name)
        FROM resource_pool o WHERE o.programme_id = b.programme_id), '[]') AS pools,
      coalesce((SELECT json_agg(json_build_object('itemId', i.id, 'poolId', n.pool_id, 'year', n.year, 'amount', n.amount))
        FROM item i JOIN current_need n ON n.programme_id = i.programme_id AND n.item_id = i.id
        WHERE i.programme_id = b.programme_id AND i.state IN ('inProgress', 'paused') AND n.amount IS NOT NULL), '[]') AS draws ${more}
    FROM by_laws b JOIN programme p ON p.id = b.programme_id
    WHERE b.programme_id = ${programmeId}::uuid ORDER BY b.version DESC LIMIT 1`;

/** The latest round of a kind that was not withdrawn, with its result or, without one, where it stands by the clock. */
const latestRound = (kind: RoundKind, now: number): Sql => sql`(
  SELECT json_build_object('roundId', r.id, 'textVersion', r.item_version, 'outcome', coalesce(z.outcome::text,
    CASE WHEN r.closes_at > to_timestamp(${now}::float8 / 1000) THEN 'open' ELSE 'incomplete' END))
  FROM round r LEFT JOIN round_result z ON z.programme_id = r.programme_id AND z.round_id = r.id
  WHERE r.programme_id = i.programme_id AND r.item_id = i.id AND r.kind = ${kind}::round_kind AND r.withdrawn_at IS NULL
  ORDER BY r.opened_at DESC, r.number DESC LIMIT 1)`;

const itemRows = (programmeId: string, itemIds: readonly string[], now: number, more: Sql): Sql => sql`
  SELECT i.id AS "itemId", i.kind, i.state, i.current_version AS "textVersion", v.joint_value AS "jointValue",
    i.lead_organisation_id AS "leadOrganisationId", i.lead_name AS "leadName",
    coalesce((SELECT json_agg(json_build_object('organisationId', o.id, 'domains', to_json(o.domains),
        'byTeam', d.team_confirmed_at IS NOT NULL, 'bySelf', d.self_confirmed_at IS NOT NULL, 'declined', d.declined_at IS NOT NULL)
        ORDER BY o.name)
      FROM involvement d JOIN organisation o ON o.programme_id = d.programme_id AND o.id = d.organisation_id
      WHERE d.programme_id = i.programme_id AND d.item_id = i.id), '[]') AS involved,
    coalesce((SELECT json_agg(json_build_object('goalId', g.id, 'goalVersion', coalesce(v.goal_version, g.version),
        'contribution', x.contribution) ORDER BY g.version, g.position)
      FROM item_version_goal x JOIN goal g ON g.programme_id = x.programme_id AND g.id = x.goal_id
      WHERE x.programme_id = v.programme_id AND x.item_id = v.item_id AND x.version = v.version), '[]') AS "goalLinks",
    coalesce((SELECT json_agg(json_build_object('organisationId', c.organisation_id, 'level', c.level,
        'continuityPlan', c.continuity_plan, 'signerName', c.signer_name, 'mandateId', c.mandate_id, 'signedOn', c.signed_on,
        'lines', coalesce((SELECT json_agg(json_build_object('poolId', k.pool_id, 'kind', k.kind, 'year', k.year, 'amount', k.amount)
            ORDER BY k.line)
          FROM commitment_line k WHERE k.programme_id = c.programme_id AND k.commitment_id = c.id), '[]')) ORDER BY c.recorded_at)
      FROM commitment c WHERE c.programme_id = i.programme_id AND c.item_id = i.id AND c.superseded_at IS NULL
        AND c.withdrawn_at IS NULL), '[]') AS commitments,
    coalesce((SELECT json_agg(json_build_object('organisationId', x.organisation_id, 'from', x.from_date, 'until', x.until_date)
        ORDER BY x.from_date)
      FROM participation x WHERE x.programme_id = i.programme_id AND x.item_id = i.id AND x.choice = 'takesPart'), '[]') AS participants,
    coalesce((SELECT json_agg(json_build_object('poolId', n.pool_id, 'kind', o.kind, 'year', n.year, 'amount', n.amount)
        ORDER BY o.name, n.year)
      FROM current_need n JOIN resource_pool o ON o.programme_id = n.programme_id AND o.id = n.pool_id
      WHERE n.programme_id = i.programme_id AND n.item_id = i.id), '[]') AS needs,
    ${latestRound('support', now)} AS "supportRound", ${latestRound('takeUp', now)} AS "takeUpRound" ${more}
  FROM item i
  JOIN item_version v ON v.programme_id = i.programme_id AND v.item_id = i.id AND v.version = i.current_version
  WHERE i.programme_id = ${programmeId}::uuid AND i.id = ANY (${[...itemIds]}::uuid[])`;
