import type { CommitmentLevel, ItemState } from '@samenkoers/rulebook';
import type pg from 'pg';
import { rowsOf, sql } from '../../../platform/persistence/statement.js';
import { type UrgencyTaskFacts, urgencyTaskFacts } from './urgency-facts.js';

/** An item as far as a task names it. */
export interface TaskItem {
  readonly itemSlug: string;
  readonly itemTitle: string;
  readonly state: ItemState;
}

/** An item that an organisation of this person proposed. */
export interface ProposedItem extends TaskItem {
  readonly organisationId: string;
}

/** An item in which an organisation of this person is, or would be, directly involved. */
export interface InvolvedItem extends TaskItem {
  readonly organisationId: string;
  readonly isTeamConfirmed: boolean;
  readonly isSelfConfirmed: boolean;
  readonly isDeclined: boolean;
  /** The level of its standing commitment; null without one. */
  readonly commitment: CommitmentLevel | null;
}

/** The last time an owner was reminded in a round that has no result yet. */
export interface Reminder {
  readonly roundNumber: number;
  /** Slug of the owner. */
  readonly organisation: string;
  readonly at: string;
}

export interface OwnTaskFacts {
  readonly proposed: readonly ProposedItem[];
  readonly involved: readonly InvolvedItem[];
  readonly reminders: readonly Reminder[];
  readonly urgency: UrgencyTaskFacts;
}

const NOTHING: OwnTaskFacts = {
  proposed: [],
  involved: [],
  reminders: [],
  urgency: { round: null, reminders: [], undecided: null },
};

/** What waits in the rounds' reminders and in the items of these organisations: one statement. */
export async function loadOwnTaskFacts(
  pool: pg.Pool,
  programmeId: string,
  own: readonly string[],
): Promise<OwnTaskFacts> {
  if (own.length === 0) return NOTHING;
  const [row] = await rowsOf<OwnTaskFacts>(
    pool,
    sql`
    SELECT
      coalesce((SELECT json_agg(json_build_object('organisationId', i.proposer_organisation_id, 'itemSlug', i.slug, 'itemTitle', v.title,
          'state', i.state) ORDER BY i.number)
        FROM item i JOIN item_version v ON v.programme_id = i.programme_id AND v.item_id = i.id AND v.version = i.current_version
        WHERE i.programme_id = ${programmeId}::uuid AND i.state IN ('draft', 'returned', 'notSupported')
          AND i.proposer_organisation_id = ANY (${[...own]}::uuid[])), '[]') AS proposed,
      coalesce((SELECT json_agg(json_build_object('organisationId', n.organisation_id, 'itemSlug', i.slug, 'itemTitle', v.title,
          'state', i.state, 'isTeamConfirmed', n.team_confirmed_at IS NOT NULL, 'isSelfConfirmed', n.self_confirmed_at IS NOT NULL,
          'isDeclined', n.declined_at IS NOT NULL, 'commitment', c.level) ORDER BY i.number)
        FROM involvement n
        JOIN item i ON i.programme_id = n.programme_id AND i.id = n.item_id
        JOIN item_version v ON v.programme_id = i.programme_id AND v.item_id = i.id AND v.version = i.current_version
        LEFT JOIN commitment c ON c.programme_id = n.programme_id AND c.item_id = n.item_id AND c.organisation_id = n.organisation_id
          AND c.superseded_at IS NULL AND c.withdrawn_at IS NULL
        WHERE n.programme_id = ${programmeId}::uuid AND n.organisation_id = ANY (${[...own]}::uuid[])), '[]') AS involved,
      ${lastReminders(programmeId)} AS reminders, ${urgencyTaskFacts(programmeId)} AS urgency`,
  );
  return row ?? NOTHING;
}

/** Per round without a result and owner, the last time that owner was reminded: as `Reminder`s. */
export const lastReminders = (programmeId: string) => sql`coalesce((
  SELECT json_agg(json_build_object('roundNumber', last.number, 'organisation', last.slug, 'at', last.at))
  FROM (SELECT r.number, o.slug, max(e.at) AS at
    FROM round r
    JOIN event e ON e.programme_id = r.programme_id AND e.round_id = r.id AND e.type = 'owners-reminded'
    CROSS JOIN LATERAL jsonb_array_elements_text(e.data -> 'organisations') AS o (slug)
    WHERE r.programme_id = ${programmeId}::uuid AND r.settled_at IS NULL AND r.withdrawn_at IS NULL
    GROUP BY r.number, o.slug) last), '[]')`;

/** An item on its way, as the programme team steers it. */
export interface SteeredItem extends TaskItem {
  readonly id: string;
  /** Since when it is in its state; epoch milliseconds. */
  readonly stateSince: number;
  readonly proposerId: string;
  readonly hasLead: boolean;
  readonly isRoundRunning: boolean;
  /** Adopted on the text as it is now. */
  readonly isSupportAdopted: boolean;
  readonly isTakeUpAdopted: boolean;
  /** Whether somebody named as directly involved waits for the programme team. */
  readonly awaitsTeam: boolean;
}

/** What the programme team steers: every item between submission and completion, and what waits around urgency. */
export interface SteeringFacts {
  readonly items: readonly SteeredItem[];
  readonly urgency: UrgencyTaskFacts;
}

export async function loadSteeringFacts(pool: pg.Pool, programmeId: string): Promise<SteeringFacts> {
  const [row] = await rowsOf<SteeringFacts>(
    pool,
    sql`SELECT coalesce((SELECT json_agg(to_json(i)) FROM (${steeredItems(programmeId)}) i), '[]') AS items,
      ${urgencyTaskFacts(programmeId)} AS urgency`,
  );
  return row ?? { items: [], urgency: NOTHING.urgency };
}

const steeredItems = (programmeId: string) => sql`
    SELECT i.id, i.slug AS "itemSlug", v.title AS "itemTitle", i.state, (extract(epoch FROM i.state_since) * 1000)::bigint AS "stateSince",
      i.proposer_organisation_id AS "proposerId", i.lead_organisation_id IS NOT NULL AS "hasLead",
      EXISTS (SELECT 1 FROM round r WHERE r.programme_id = i.programme_id AND r.item_id = i.id AND r.settled_at IS NULL
        AND r.withdrawn_at IS NULL) AS "isRoundRunning",
      ${isAdopted('support')} AS "isSupportAdopted", ${isAdopted('takeUp')} AS "isTakeUpAdopted",
      EXISTS (SELECT 1 FROM involvement n WHERE n.programme_id = i.programme_id AND n.item_id = i.id AND n.team_confirmed_at IS NULL
        AND n.declined_at IS NULL) AS "awaitsTeam"
    FROM item i JOIN item_version v ON v.programme_id = i.programme_id AND v.item_id = i.id AND v.version = i.current_version
    WHERE i.programme_id = ${programmeId}::uuid
      AND i.state IN ('submitted', 'notSupported', 'returned', 'onAgenda', 'inProgress', 'paused')
    ORDER BY i.number`;

/** The latest settled round of a kind on the present text decides; a later one may have turned it. */
const isAdopted = (kind: 'support' | 'takeUp') => sql`coalesce((
  SELECT t.outcome = 'adopted' FROM round r JOIN round_result t ON t.programme_id = r.programme_id AND t.round_id = r.id
  WHERE r.programme_id = i.programme_id AND r.item_id = i.id AND r.item_version = i.current_version AND r.kind = ${kind}::round_kind
  ORDER BY r.number DESC LIMIT 1), false)`;
