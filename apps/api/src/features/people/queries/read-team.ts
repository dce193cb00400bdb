import type { TeamMember, TeamView } from '@samenkoers/contract';
import { type Instant, TEAM_ROLES } from '@samenkoers/rulebook';
import type { Moment } from '../../../platform/auth/principal.js';
import { sql } from '../../../platform/persistence/statement.js';
import type { Run } from '../../agenda/public.js';
import type { Actor } from '../../session/public.js';
import { caretakerOf } from '../people.policy.js';
import { personInSight, presentPeople, type StoredPerson } from './person-in-sight.js';

interface MemberRow extends Omit<TeamMember, 'from'> {
  readonly from: Instant;
  /** The person itself, with its address. */
  readonly person: StoredPerson;
}

/** Every role in the programme team that is in force, managers first; addresses for who is in the team itself. */
export async function readTeam(run: Run, actor: Actor, { programmeId, now }: Moment): Promise<TeamView> {
  const at = sql`to_timestamp(${now}::float8 / 1000)`;
  const rows = await run<MemberRow>(sql`
    SELECT x.id, p.id AS "personId", p.name AS "personName", p.function AS "personFunction", p.is_example AS "isExample",
      x.role::text AS role, x.from_instant AS "from", ${personInSight} AS person
    FROM role_assignment x JOIN person p ON p.programme_id = x.programme_id AND p.id = x.person_id
    WHERE x.programme_id = ${programmeId}::uuid AND x.role::text = ANY (${[...TEAM_ROLES]}::text[])
      AND x.from_instant <= ${at} AND (x.until_instant IS NULL OR ${at} < x.until_instant)
    ORDER BY x.role, p.name COLLATE "C", x.id`);
  const members = rows.map(({ person: _, from, ...member }) => ({ ...member, from: new Date(from).toISOString() }));
  // Somebody with two roles is one person.
  const people = new Map(rows.map(({ person }) => [person.id, person]));
  return { members, people: caretakerOf(actor).isStaff ? presentPeople([...people.values()], () => true) : null };
}
