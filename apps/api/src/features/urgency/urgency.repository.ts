import type { CalendarDate, GivenJudgement, Mandate, OrganisationKind, UrgencyResult } from '@samenkoers/rulebook';
import { sql } from '../../platform/persistence/statement.js';
import type { Tx } from '../../platform/persistence/work.js';
import {
  type Clock,
  type LockedSeat,
  lockRound,
  lockSeat,
  mandatesFor,
  type SeatRecord,
  type Speaker,
} from '../rounds/public.js';
import type { RoundItemRecord, UrgencyRecord } from './stored-urgency.js';
import { urgencyRecords } from './urgency-rows.js';

const TABLES = { rounds: sql`urgency_round`, electorate: sql`urgency_elector` };

/** Takes an urgency round for ending or changing it; nobody judges meanwhile. Undefined when there is no such round. */
export const lockUrgencyRound = (tx: Tx, number: number): Promise<string | undefined> => lockRound(tx, number, TABLES);

/** Takes what one owner judges under: the round shared, its seat, and the person's mandates for it. */
export const lockUrgencySeat = (
  tx: Tx,
  input: { readonly round: number; readonly organisation: string },
): Promise<LockedSeat | undefined> => lockSeat(tx, input, TABLES);

export const loadUrgencyRound = (tx: Tx, roundId: string): Promise<UrgencyRecord> =>
  tx.row<UrgencyRecord>(urgencyRecords(sql`r.programme_id = ${tx.programmeId}::uuid AND r.id = ${roundId}::uuid`));

/** An item that is judged, and the last thing this owner said about it; `revision` 0: nothing yet. */
export interface JudgedItem
  extends Pick<RoundItemRecord, 'itemId' | 'slug' | 'version' | 'currentVersion' | 'textHash'> {
  readonly revision: number;
}

/** Everything judgements are judged by, read under the locks of `lockUrgencySeat`: this owner's seat and these items only. */
export interface SeatForGrading extends Clock {
  readonly record: UrgencyRecord;
  readonly mandates: readonly Mandate[];
  readonly organisation: {
    readonly id: string;
    readonly slug: string;
    readonly name: string;
    readonly kind: OrganisationKind;
  };
  readonly items: readonly JudgedItem[];
  /** How many of how many items of the round this owner has judged. */
  readonly judged: number;
  readonly of: number;
  /** The day on which the round opened, in Amsterdam. */
  readonly openedOn: CalendarDate;
}

type SeatRow = Omit<SeatForGrading, 'record'> &
  Pick<
    UrgencyRecord,
    'id' | 'number' | 'title' | 'rule' | 'ruleHash' | 'openedAt' | 'closesAt' | 'withdrawnAt' | 'withdrawReason'
  > & { readonly isSettled: boolean; readonly electorate: readonly SeatRecord[] };

export async function loadSeatForGrading(
  tx: Tx,
  { roundId, organisationId }: LockedSeat,
  slugs: readonly string[],
): Promise<SeatForGrading> {
  const row = await tx.row<SeatRow>(sql`
    SELECT r.id, r.number, r.title, r.rule, r.rule_hash AS "ruleHash", r.opened_at AS "openedAt", r.closes_at AS "closesAt",
      r.withdrawn_at AS "withdrawnAt", r.withdraw_reason AS "withdrawReason", r.settled_at IS NOT NULL AS "isSettled",
      CASE WHEN e.organisation_id IS NULL THEN '[]'::json ELSE json_build_array(json_build_object('organisationId', e.organisation_id,
        'slug', o.slug, 'name', e.name, 'kind', e.kind, 'residents', e.residents)) END AS electorate,
      json_build_object('id', o.id, 'slug', o.slug, 'name', o.name, 'kind', o.kind) AS organisation,
      ${mandatesFor(tx.personId)} AS mandates,
      coalesce((SELECT json_agg(json_build_object('itemId', x.item_id, 'slug', i.slug, 'version', x.item_version,
          'currentVersion', i.current_version, 'textHash', x.text_hash, 'revision', coalesce(c.revision, 0)) ORDER BY x.position)
        FROM urgency_round_item x JOIN item i ON i.programme_id = x.programme_id AND i.id = x.item_id
        LEFT JOIN urgency_grade c ON c.programme_id = x.programme_id AND c.round_id = x.round_id AND c.item_id = x.item_id
          AND c.organisation_id = o.id
        WHERE x.programme_id = r.programme_id AND x.round_id = r.id AND i.slug = ANY (${[...slugs]}::text[])), '[]') AS items,
      (SELECT count(*)::int FROM urgency_grade c WHERE c.programme_id = r.programme_id AND c.round_id = r.id AND c.organisation_id = o.id)
        AS judged,
      (SELECT count(*)::int FROM urgency_round_item x WHERE x.programme_id = r.programme_id AND x.round_id = r.id) AS "of",
      clock_timestamp() AS now, (clock_timestamp() AT TIME ZONE 'Europe/Amsterdam')::date AS today,
      (r.opened_at AT TIME ZONE 'Europe/Amsterdam')::date AS "openedOn"
    FROM urgency_round r
    JOIN organisation o ON o.programme_id = r.programme_id AND o.id = ${organisationId}::uuid
    LEFT JOIN urgency_elector e ON e.programme_id = r.programme_id AND e.round_id = r.id AND e.organisation_id = o.id
    WHERE r.programme_id = ${tx.programmeId}::uuid AND r.id = ${roundId}::uuid`);
  const { mandates, organisation, items, judged, of, openedOn, now, today, isSettled, ...round } = row;
  const record: UrgencyRecord = {
    ...round,
    // A settled round is past its closing time whatever a judgement would say; its result is not needed to refuse one.
    closesAt: isSettled ? Math.min(round.closesAt, now) : round.closesAt,
    openedByName: null,
    closedEarlyAt: null,
    settledAt: null,
    done: 0,
    items: items.map((item) => ({ ...NOT_TOLD, ...item })),
    grades: [],
    ratifications: [],
    decisions: [],
    result: null,
  };
  return { record, mandates, organisation, items, judged, of, openedOn, now, today };
}

/** What a rule about a judgement does not ask of an item. */
const NOT_TOLD = {
  title: '',
  summary: '',
  residentOutcome: '',
  position: 0,
  themeLine: null,
  hardDeadline: null,
  onAgendaSince: null,
  onAgendaOn: null,
} as const;

/** A judgement as it is written: what the rule decided, with its place in the record. */
export interface NumberedJudgement {
  readonly judgement: GivenJudgement;
  readonly revision: number;
}

/** Adds judgements of one owner to the record and makes them the ones that count; one statement however many. */
export async function saveJudgements(
  tx: Tx,
  { roundId, organisationId }: LockedSeat,
  given: readonly NumberedJudgement[],
  speaker: Speaker,
): Promise<void> {
  const rows = given.map(({ judgement: { itemId, judgement, argument, extent, ...said }, revision }) => ({
    itemId,
    revision,
    judgement,
    argument,
    extent,
    personId: said.personId,
    mandateId: said.mandateId,
    capacity: said.capacity,
    channel: said.onBehalf?.channel ?? 'web',
    receivedOn: said.onBehalf?.receivedOn ?? null,
    recordedByName: said.onBehalf?.recordedBy ?? null,
    takenAt: said.takenAt / 1000,
  }));
  await tx.rows(sql`
    WITH said AS (
      INSERT INTO urgency_grade_revision (programme_id, round_id, organisation_id, item_id, revision, judgement, argument, extent,
        person_id, person_name, capacity, mandate_id, channel, received_on, recorded_by_id, recorded_by_name, taken_at)
      SELECT ${tx.programmeId}::uuid, ${roundId}::uuid, ${organisationId}::uuid, g."itemId", g.revision, g.judgement::urgency_judgement,
        g.argument, g.extent::mandate_extent, g."personId", ${speaker.name}, g.capacity::mandate_capacity, g."mandateId",
        g.channel::channel, g."receivedOn", ${speaker.recordedById}::uuid, g."recordedByName", to_timestamp(g."takenAt")
      FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) AS g ("itemId" uuid, revision int, judgement text, argument text,
        extent text, "personId" uuid, "mandateId" uuid, capacity text, channel text, "receivedOn" date, "recordedByName" text,
        "takenAt" float8)
      RETURNING programme_id, round_id, organisation_id, item_id, revision
    )
    INSERT INTO urgency_grade (programme_id, round_id, organisation_id, item_id, revision)
    SELECT programme_id, round_id, organisation_id, item_id, revision FROM said
    ON CONFLICT (programme_id, round_id, organisation_id, item_id) DO UPDATE SET revision = excluded.revision`);
}

/** Keeps the one result of a round, with its working, and ends the round. */
export async function saveUrgencyResult(tx: Tx, roundId: string, result: UrgencyResult): Promise<void> {
  await tx.rows(sql`
    WITH made AS (
      INSERT INTO urgency_result (programme_id, round_id, as_it_stands, result, settled_at, settled_by_id)
      VALUES (${tx.programmeId}::uuid, ${roundId}::uuid, ${result.asItStands}, ${JSON.stringify(result)}::jsonb,
        to_timestamp(${result.settledAt}::float8 / 1000), ${tx.personId}::uuid)
      RETURNING programme_id, round_id, settled_at
    )
    UPDATE urgency_round r SET settled_at = made.settled_at FROM made WHERE r.programme_id = made.programme_id AND r.id = made.round_id`);
}

/** A decision of the board about the order, as it is written down. */
export interface NewOrderDecision {
  readonly kind: 'tieBreak' | 'adoption';
  readonly groups: readonly (readonly string[])[];
  readonly reason: string;
  readonly decidedBy: string;
  readonly decidedOn: CalendarDate;
}

/** Adds a decision to those of this round, under the round's lock; answers its number. */
export async function saveOrderDecision(
  tx: Tx,
  roundId: string,
  { kind, groups, reason, decidedBy, decidedOn }: NewOrderDecision,
  signature: { readonly name: string; readonly now: number },
): Promise<number> {
  const { number } = await tx.row<{ number: number }>(sql`
    INSERT INTO order_decision (programme_id, round_id, number, kind, item_groups, reason, decided_by, decided_on, recorded_by_id,
      recorded_by_name, recorded_at)
    SELECT ${tx.programmeId}::uuid, ${roundId}::uuid, coalesce(max(d.number), 0) + 1, ${kind}::order_decision_kind,
      ${JSON.stringify(groups)}::jsonb, ${reason}, ${decidedBy}, ${decidedOn}::date, ${tx.personId}::uuid, ${signature.name},
      to_timestamp(${signature.now}::float8 / 1000)
    FROM order_decision d WHERE d.programme_id = ${tx.programmeId}::uuid AND d.round_id = ${roundId}::uuid
    RETURNING number`);
  return number;
}
