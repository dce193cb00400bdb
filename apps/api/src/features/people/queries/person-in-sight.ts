import type { OrganisationPerson } from '@samenkoers/contract';
import type { Instant } from '@samenkoers/rulebook';
import { sql } from '../../../platform/persistence/statement.js';
import { holdings, type StoredHolding } from '../holdings.js';
import { hasSignedIn } from '../people.repository.js';

export interface StoredPerson extends Omit<OrganisationPerson, 'invitedAt'> {
  readonly invitedAt: Instant | null;
  readonly holdings: readonly StoredHolding[];
}

/** Person `p` with its address, what it signs in with and what it holds, as JSON of a `StoredPerson`. */
export const personInSight = sql`json_build_object('id', p.id, 'name', p.name, 'function', p.function, 'isExample', p.is_example,
  'email', p.email, 'invitedAt', (extract(epoch FROM p.invited_at) * 1000)::bigint, 'hasSignedIn', ${hasSignedIn},
  'means', (SELECT count(*) FROM passkey k WHERE k.programme_id = p.programme_id AND k.person_id = p.id)
    + (SELECT count(*) FROM account a WHERE a.programme_id = p.programme_id AND a.person_id = p.id),
  'holdings', ${holdings})`;

/**
 * People as who looks after them sees them. Of who holds something elsewhere, and is not this person's to help, it shows
 * nothing that was not filled in here: naming an address would else tell whether, when and how somebody signs in.
 */
export const presentPeople = (
  people: readonly StoredPerson[],
  isOwn: (person: StoredPerson) => boolean,
): OrganisationPerson[] =>
  people.map((person) => {
    const { holdings: _, invitedAt, hasSignedIn: signedIn, means, ...known } = person;
    if (!isOwn(person)) return { ...known, invitedAt: null, hasSignedIn: null, means: null };
    return {
      ...known,
      invitedAt: invitedAt === null ? null : new Date(invitedAt).toISOString(),
      hasSignedIn: signedIn,
      means,
    };
  });
