import type { OrganisationRef } from '@samenkoers/contract';
import type {
  ByLaws,
  CalendarDate,
  ChangePerson,
  Instant,
  ProposedChange,
  TeamRole,
  Voices,
} from '@samenkoers/rulebook';
import { type Sql, sql } from '../../platform/persistence/statement.js';
import { organisationRef } from '../agenda/public.js';

type Settings = Omit<ByLaws, 'version'>;

/** What was proposed, as it is kept: the facts of its kind. */
export interface Proposal {
  readonly baseVersion?: number;
  readonly settings?: Settings;
  readonly from?: CalendarDate;
  readonly until?: CalendarDate | null;
  /** The address that who gets a role was proposed with; whoever reads it becomes that person. */
  readonly email?: string | null;
  /** The role that ends. */
  readonly role?: string;
  /** Which role in the programme team is given or ends. */
  readonly teamRole?: TeamRole;
}

/** A change as it is on record, with who could confirm it for the owner it is about. */
export interface ChangeRecord extends ProposedChange {
  readonly id: string;
  readonly number: number;
  readonly organisation: OrganisationRef | null;
  readonly personName: string | null;
  readonly proposal: Proposal;
  /** The by-laws that were looked at. */
  readonly baseSettings: Settings | null;
  readonly reason: string;
  readonly decidedBy: string | null;
  readonly decidedOn: CalendarDate | null;
  readonly proposedByName: string;
  readonly proposedAt: Instant;
  readonly answeredByName: string | null;
  readonly answeredAt: Instant | null;
  readonly note: string | null;
  /** Who proposed it, by its rights of now. */
  readonly proposer: ChangePerson;
  /** Who could speak up about it now. */
  readonly voices: Voices;
}

/** Whether a mandate or role, by the alias of its table, is in force. */
export const inForce = (held: Sql): Sql =>
  sql`(${held}.from_instant <= clock_timestamp() AND (${held}.until_instant IS NULL OR ${held}.until_instant > clock_timestamp()))`;

/** Whether the organisation of a mandate or role, by the alias of its table, is an owner today. */
export const ofOwner = (held: Sql): Sql => sql`EXISTS (SELECT 1 FROM ownership_period w
  WHERE w.programme_id = ${held}.programme_id AND w.organisation_id = ${held}.organisation_id
    AND daterange(w.from_date, w.until_date, '[]') @> (clock_timestamp() AT TIME ZONE 'Europe/Amsterdam')::date)`;

/** Whether role `a` is one in the programme team. */
export const ofTeam = sql`a.role IN ('programmeManager', 'programmeTeam')`;

/** People of the organisation of change `c` who speak or prepare for it now; whether it ever had one; and who speaks for any owner. */
const voices = sql`json_build_object(
  'ofOwner', coalesce((SELECT json_agg(v.person_id) FROM (
    SELECT m.person_id FROM mandate m
    WHERE m.programme_id = c.programme_id AND m.organisation_id = c.organisation_id AND ${inForce(sql`m`)}
    UNION SELECT a.person_id FROM role_assignment a
    WHERE a.programme_id = c.programme_id AND a.organisation_id = c.organisation_id AND a.role = 'coordinator' AND ${inForce(sql`a`)}) v), '[]'),
  'everOfOwner', EXISTS (SELECT 1 FROM mandate m WHERE m.programme_id = c.programme_id AND m.organisation_id = c.organisation_id)
    OR EXISTS (SELECT 1 FROM role_assignment a
      WHERE a.programme_id = c.programme_id AND a.organisation_id = c.organisation_id AND a.role = 'coordinator'),
  'ofOwners', coalesce((SELECT json_agg(DISTINCT m.person_id) FROM mandate m
    WHERE m.programme_id = c.programme_id AND ${inForce(sql`m`)} AND ${ofOwner(sql`m`)}), '[]'))`;

/** Who proposed change `c`, as somebody who proposes: what it may propose goes by its roles alone. */
const proposer = sql`json_build_object('personId', c.proposed_by_id, 'speaksFor', '[]'::json,
  'isStaff', EXISTS (SELECT 1 FROM role_assignment a
    WHERE a.programme_id = c.programme_id AND a.person_id = c.proposed_by_id AND ${ofTeam} AND ${inForce(sql`a`)}),
  'coordinates', coalesce((SELECT json_agg(a.organisation_id) FROM role_assignment a
    WHERE a.programme_id = c.programme_id AND a.person_id = c.proposed_by_id AND a.role = 'coordinator' AND ${inForce(sql`a`)} AND ${ofOwner(sql`a`)}), '[]'))`;

/** Changes `c` as `ChangeRecord`s, with their organisation `o`. */
export const changeRecords = (where: Sql, tail: Sql): Sql => sql`
  SELECT c.id, c.number, c.kind, c.state, c.organisation_id AS "organisationId", c.subject_id AS "subjectId",
    CASE WHEN o.id IS NULL THEN NULL ELSE ${organisationRef(sql`o`)} END AS organisation, s.name AS "personName", c.proposal,
    b.settings AS "baseSettings", c.reason, c.decided_by AS "decidedBy", c.decided_on AS "decidedOn", c.proposed_by_id AS "proposedById",
    c.proposed_by_name AS "proposedByName", c.by_staff AS "byStaff", c.proposed_at AS "proposedAt", c.lapses_at AS "lapsesAt",
    c.answered_by_name AS "answeredByName", c.answered_at AS "answeredAt", c.note, ${voices} AS voices, ${proposer} AS proposer
  FROM change c
  LEFT JOIN organisation o ON o.programme_id = c.programme_id AND o.id = c.organisation_id
  LEFT JOIN person s ON s.programme_id = c.programme_id AND s.id = c.subject_id
  LEFT JOIN by_laws b ON b.programme_id = c.programme_id AND b.version = (c.proposal ->> 'baseVersion')::int
  WHERE ${where} ${tail}`;
