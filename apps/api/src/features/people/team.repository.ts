import { TEAM_ROLES, type TeamTerm } from '@samenkoers/rulebook';
import { type Sql, sql } from '../../platform/persistence/statement.js';
import type { Tx } from '../../platform/persistence/work.js';

interface TeamRoleRow extends TeamTerm {
  readonly id: string;
}

const teamTerms = (tx: Tx, which: Sql): Promise<TeamRoleRow[]> =>
  tx.rows<TeamRoleRow>(sql`
    SELECT x.id, x.person_id AS "personId", x.role::text AS role, x.from_instant AS "from", x.until_instant AS until
    FROM role_assignment x WHERE x.programme_id = ${tx.programmeId}::uuid AND x.role::text = ANY (${[...TEAM_ROLES]}::text[]) AND ${which}
    ORDER BY x.from_instant, x.id`);

/** Every role in the programme team, ended ones too. */
export const loadTeam = (tx: Tx): Promise<TeamRoleRow[]> => teamTerms(tx, sql`true`);

/** A role in the programme team, ended or not. Undefined when there is none by this id. */
export async function findTeamTerm(tx: Tx, id: string): Promise<TeamRoleRow | undefined> {
  const [term] = await teamTerms(tx, sql`x.id = ${id}::uuid`);
  return term;
}

/** Whether somebody speaks for an owner: by a mandate in force, or one that has yet to begin. */
export async function hasMandate(tx: Tx, personId: string): Promise<boolean> {
  const mandates = await tx.rows(sql`
    SELECT m.id FROM mandate m WHERE m.programme_id = ${tx.programmeId}::uuid AND m.person_id = ${personId}::uuid
      AND (m.until_instant IS NULL OR (clock_timestamp() < m.until_instant AND m.from_instant < m.until_instant)) LIMIT 1`);
  return mandates.length > 0;
}
