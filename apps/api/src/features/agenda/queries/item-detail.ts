import type { CommitmentView, ItemView } from '@samenkoers/contract';
import type pg from 'pg';
import type { Moment } from '../../../platform/auth/principal.js';
import { type Answer, refuse } from '../../../platform/http/problem.js';
import type { SharedView, SharedViews } from '../../../platform/persistence/shared-views.js';
import { rowsOf, sql } from '../../../platform/persistence/statement.js';
import { presentRoundRow, roundsOnItems } from '../../rounds/public.js';
import type { Actor } from '../../session/public.js';
import { sightOf } from '../agenda.policy.js';
import { eventTables, eventView, isOfItemPage } from '../event-rows.js';
import {
  involvementViews,
  itemText,
  itemWithRelations,
  leadRef,
  organisationRef,
  participationViews,
  residentResultViews,
  themeLineRef,
  usedByViews,
} from '../item-rows.js';
import { presentPrinciples, withoutEffort } from '../principles.js';
import { loadChecklistFacts } from './item-facts.js';
import { onPool } from './run.js';
import { visibleItem } from './visible-item.js';

/**
 * One item. A draft is read by few and told to nobody when it changes, so it is never kept; anything else is the same for
 * all on the owner side, and for all others.
 */
export async function itemDetail(
  pool: pg.Pool,
  views: SharedViews,
  actor: Actor,
  moment: Moment,
  slug: string,
): Promise<Answer<SharedView> | Answer<ItemView>> {
  const item = await visibleItem(pool, actor, moment, slug);
  if (item === undefined) return refuse('not-found');
  const { isOwnerSide } = sightOf(actor, moment.now);
  const build = () => buildItem(pool, moment, item.id, isOwnerSide);
  if (item.state === 'draft') return { ok: true, value: await build() };
  const name = `item ${item.id}${isOwnerSide ? '' : ' for partners'}`;
  return { ok: true, value: await views.get(moment, name, build) };
}

interface Commitments {
  readonly standing: CommitmentView[];
  readonly past: CommitmentView[];
}

type StoredItem = Omit<ItemView, 'principles' | 'rounds' | 'commitments' | 'commitmentHistory'> & Commitments;

async function buildItem(pool: pg.Pool, moment: Moment, itemId: string, isOwnerSide: boolean): Promise<ItemView> {
  const { programmeId, now } = moment;
  const [rows, rounds, stated] = await Promise.all([
    rowsOf<StoredItem>(pool, itemRow(programmeId, itemId)),
    roundsOnItems(pool, programmeId, [itemId]),
    loadChecklistFacts(onPool(pool), programmeId, itemId, moment),
  ]);
  const [row] = rows;
  if (row === undefined || stated === undefined) throw new Error(`item ${itemId} went away`);
  const { standing: commitments, past: commitmentHistory, ...item } = row;
  return {
    ...item,
    commitments,
    commitmentHistory,
    principles: isOwnerSide ? presentPrinciples(stated.facts) : withoutEffort(presentPrinciples(stated.facts)),
    rounds: rounds.map((round) => presentRoundRow(round, now)),
  };
}

/** Enough to read how an item came this far; what is older is asked from its events, page by page. */
const TIMELINE = 200;

const commitmentViews = (isStanding: boolean) => sql`coalesce((
  SELECT json_agg(json_build_object('organisation', ${organisationRef(sql`o`)}, 'level', c.level, 'revision', c.revision,
    'lines', coalesce((SELECT json_agg(json_build_object('poolId', k.pool_id, 'poolName', b.name, 'kind', k.kind, 'year', k.year,
        'amount', k.amount) ORDER BY k.line)
      FROM commitment_line k LEFT JOIN resource_pool b ON b.programme_id = k.programme_id AND b.id = k.pool_id
      WHERE k.programme_id = c.programme_id AND k.commitment_id = c.id), '[]'),
    'continuityPlan', c.continuity_plan, 'signerName', c.signer_name, 'signedOn', c.signed_on, 'recordedAt', c.recorded_at,
    'withdrawnAt', c.withdrawn_at, 'withdrawReason', c.withdraw_reason, 'isExample', c.is_example) ORDER BY o.name, c.revision DESC)
  FROM commitment c JOIN organisation o ON o.programme_id = c.programme_id AND o.id = c.organisation_id
  WHERE c.programme_id = i.programme_id AND c.item_id = i.id
    AND (c.superseded_at IS NULL AND c.withdrawn_at IS NULL) = ${isStanding}::boolean), '[]')`;

/** The last estimate of every resource of which there is one. */
const estimateViews = sql`coalesce((
  SELECT json_agg(json_build_object('poolId', o.id, 'poolName', o.name, 'kind', o.kind, 'year', x.year, 'amount', x.amount,
    'isExample', x.is_example, 'estimatedOn', x.as_of, 'source', x.source) ORDER BY o.kind, o.name, x.year)
  FROM (SELECT DISTINCT ON (e.pool_id, e.year) e.* FROM need_estimate e
    WHERE e.programme_id = i.programme_id AND e.item_id = i.id ORDER BY e.pool_id, e.year, e.revision DESC) x
  JOIN resource_pool o ON o.programme_id = x.programme_id AND o.id = x.pool_id), '[]')`;

const itemRow = (programmeId: string, itemId: string) => sql`
  SELECT i.id, i.slug, i.number, i.kind, i.state, to_json(i.state_since) AS "stateSince", i.state_reason AS "stateReason", i.revision,
    ${themeLineRef} AS "themeLine", ${organisationRef(sql`p`)} AS proposer, ${leadRef} AS "leadOrganisation", i.lead_name AS "leadName",
    i.hard_deadline AS "hardDeadline", to_json(i.submitted_at) AS "submittedAt", to_json(i.on_agenda_since) AS "onAgendaSince",
    to_json(i.in_progress_since) AS "inProgressSince", i.wind_down_plan AS "windDownPlan", ${itemText} AS text,
    ${estimateViews} AS estimates,
    coalesce((SELECT json_agg(json_build_object('version', x.version, 'title', x.title, 'changeNote', x.change_note, 'frozenAt', x.frozen_at,
        'createdAt', x.created_at) ORDER BY x.version DESC)
      FROM item_version x WHERE x.programme_id = i.programme_id AND x.item_id = i.id AND x.version < i.current_version), '[]') AS versions,
    ${involvementViews} AS involvements, ${commitmentViews(true)} AS standing, ${commitmentViews(false)} AS past,
    ${participationViews} AS participations,
    coalesce((SELECT json_agg(${organisationRef(sql`o`)} ORDER BY (o.kind <> 'municipality'), o.name COLLATE "C")
      FROM organisation o WHERE o.programme_id = i.programme_id AND EXISTS (SELECT 1 FROM ownership_period w
        WHERE w.programme_id = o.programme_id AND w.organisation_id = o.id
        AND daterange(w.from_date, w.until_date, '[]') @> (clock_timestamp() AT TIME ZONE 'Europe/Amsterdam')::date)), '[]') AS owners,
    ${usedByViews} AS "usedBy",
    coalesce((SELECT json_agg(json_build_object('number', a.number, 'title', a.title, 'state', a.state) ORDER BY a.number DESC)
      FROM agenda_version_item x JOIN agenda_version a ON a.programme_id = x.programme_id AND a.id = x.agenda_version_id
      WHERE x.programme_id = i.programme_id AND x.item_id = i.id), '[]') AS "agendaVersions",
    ${residentResultViews} AS "residentResults",
    coalesce((SELECT json_agg(json_build_object('on', n.on_date, 'saidBy', n.said_by, 'session', n.session, 'text', n.text,
        'isExample', n.is_example) ORDER BY n.on_date, n.id)
      FROM input n WHERE n.programme_id = i.programme_id AND n.item_id = i.id), '[]') AS inputs,
    coalesce((SELECT json_agg(x.view ORDER BY x.sequence DESC) FROM (
      SELECT ${eventView} AS view, e.sequence FROM ${eventTables}
      WHERE e.programme_id = i.programme_id AND e.item_id = i.id AND ${isOfItemPage} ORDER BY e.sequence DESC LIMIT ${TIMELINE}) x), '[]') AS events
  FROM ${itemWithRelations}
  WHERE i.programme_id = ${programmeId}::uuid AND i.id = ${itemId}::uuid`;
