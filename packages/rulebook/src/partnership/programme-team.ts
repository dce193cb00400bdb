import { type Finding, when } from '../kernel/finding.js';
import type { Instant } from '../kernel/instant.js';
import { err, ok, type Result } from '../kernel/result.js';
import { endHeld, type HeldTerm } from './end-held.js';
import type { Caretaker } from './look-after-people.js';
import { type Role, runsTheProcess, type TeamRole } from './vocabulary.js';

/** A role in the programme team, from when until when. */
export interface TeamTerm extends HeldTerm {
  readonly personId: string;
  readonly role: TeamRole;
}

/**
 * Whether a person can get a role in the programme team (rulebook.md#1): nobody who speaks for an owner now or will, who
 * coordinates for one, or answers for a partner; and nobody twice in the same role.
 */
export function checkTeamMember(
  person: {
    readonly personId: string;
    /** Roles in force, of any kind. */
    readonly roles: readonly Role[];
    /** Whether it has a mandate in force, or one that has yet to begin. */
    readonly hasMandate: boolean;
  },
  role: TeamRole,
): readonly Finding[] {
  const { personId, roles, hasMandate } = person;
  return [
    ...when(hasMandate || roles.some((held) => !runsTheProcess(held)), 'team-member-speaks', { personId }),
    ...when(roles.includes(role), 'team-member-already', { personId }),
  ];
}

/**
 * When a role in the programme team ends that somebody ends now (rulebook.md#1). Somebody else must be programme manager
 * then: without one nobody could hold the process together, or name the next.
 *
 * @param team every role in the team, ended ones too.
 */
export function checkTeamEnd(input: {
  readonly held: TeamTerm;
  readonly team: readonly TeamTerm[];
  readonly now: Instant;
}): Result<Instant, readonly Finding[]> {
  const { held, team, now } = input;
  const { personId } = held;
  const ended = endHeld({ held, at: now, now });
  if (!ended.ok || held.role !== 'programmeManager') return ended;
  const isLast = !team.some((other) => isManagerAt(other, now) && other.personId !== personId);
  return isLast ? err(when(true, 'last-programme-manager', { personId })) : ok(ended.value);
}

const isManagerAt = ({ role, from, until }: TeamTerm, now: Instant): boolean =>
  role === 'programmeManager' && from <= now && (until === null || now < until);

/** Whether somebody may help a person of the programme team in again: another of the team, never oneself. */
export const mayHelpTeam = (who: Caretaker, personId: string): boolean => who.isStaff && who.personId !== personId;
