import { type Finding, when } from '../kernel/finding.js';
import type { Instant } from '../kernel/instant.js';
import { err, ok, type Result } from '../kernel/result.js';
import type { Mandate } from './mandates.js';
import type { TeamTerm } from './programme-team.js';

export interface MandateToGive {
  readonly mandate: Omit<Mandate, 'id'>;
  readonly giverId: string;
  /** Every role in the programme team, of anybody, ended or to come too. */
  readonly team: readonly Omit<TeamTerm, 'role'>[];
  /** Whether the organisation is an owner on the first day. */
  readonly isOwner: boolean;
  /** When the ownership of that day ends; null when no end is on record. */
  readonly ownerUntil: Instant | null;
  /** Every mandate for this organisation. */
  readonly held: readonly Mandate[];
  /** The mandate of a representative that ends where this one begins. */
  readonly succeedsId: string | null;
  readonly now: Instant;
}

export interface GivenMandate {
  readonly mandate: Omit<Mandate, 'id'>;
  /** The mandate that ends, and when. */
  readonly ended: { readonly id: string; readonly until: Instant } | null;
}

/**
 * Lets a person speak for an owner (rulebook.md#1): never somebody who runs the process at any moment of it, never oneself,
 * one representative at a time, each person in one capacity at a time, and not in the past. Nobody speaks for who is an
 * owner no more: a mandate ends with the ownership at the latest.
 */
export function giveMandate(asked: MandateToGive): Result<GivenMandate, readonly Finding[]> {
  const { succeedsId } = asked;
  const mandate = { ...asked.mandate, until: earliest(asked.mandate.until, asked.ownerUntil) };
  const input = { ...asked, mandate };
  const succeeded = input.held.find(({ id }) => id === succeedsId);
  const standing = input.held
    .map((held) => (held.id === succeedsId ? { ...held, until: mandate.from } : held))
    .filter((held) => overlap(held, mandate));
  const findings = [
    ...aboutThePerson(input),
    ...aboutThePeriod(input),
    ...when(
      succeedsId !== null && (succeeded === undefined || !canSucceed(mandate, succeeded)),
      'mandate-succeeds-nobody',
      { mandateId: String(succeedsId) },
    ),
    ...standing.flatMap((held) => inTheWay(held, mandate)),
  ];
  if (findings.length > 0) return err(findings);
  return ok({ mandate, ended: succeeded === undefined ? null : { id: succeeded.id, until: mandate.from } });
}

const earliest = (one: Instant | null, other: Instant | null): Instant | null =>
  one === null || other === null ? (one ?? other) : Math.min(one, other);

function aboutThePerson({ mandate, giverId, team, isOwner }: MandateToGive): readonly Finding[] {
  const { personId, organisationId } = mandate;
  const runsTheProcess = team.some((term) => term.personId === personId && overlap(term, mandate));
  return [
    ...when(runsTheProcess, 'mandate-for-programme-team', { personId }),
    ...when(personId === giverId, 'mandate-for-oneself', { personId }),
    ...when(!isOwner, 'mandate-not-for-owner', { organisationId }),
  ];
}

function aboutThePeriod({ mandate: { from, until }, now }: MandateToGive): readonly Finding[] {
  return [
    ...when(from < now, 'mandate-starts-in-past', { from }),
    ...when(until !== null && until <= from, 'mandate-period-reversed', {}),
  ];
}

/** A representative takes over from one whose mandate began before and runs on past that moment. */
function canSucceed(mandate: Omit<Mandate, 'id'>, succeeded: Mandate): boolean {
  return (
    mandate.capacity === 'representative' &&
    succeeded.capacity === 'representative' &&
    succeeded.from < mandate.from &&
    (succeeded.until === null || mandate.from < succeeded.until)
  );
}

function inTheWay(held: Mandate, mandate: Omit<Mandate, 'id'>): readonly Finding[] {
  const { id: mandateId, personId } = held;
  if (personId === mandate.personId) return when(true, 'mandate-already-held', { mandateId, personId });
  const both = held.capacity === 'representative' && mandate.capacity === 'representative';
  return when(both, 'representative-already-appointed', { mandateId, personId });
}

function overlap(a: Pick<Mandate, 'from' | 'until'>, b: Pick<Mandate, 'from' | 'until'>): boolean {
  const isEmpty = a.until !== null && a.until <= a.from;
  return !isEmpty && (b.until === null || a.from < b.until) && (a.until === null || b.from < a.until);
}
