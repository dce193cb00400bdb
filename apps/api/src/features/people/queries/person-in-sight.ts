import type { OrganisationPerson } from '@samenkoers/contract';
import type { Instant } from '@samenkoers/rulebook';
import { sql } from '../../../platform/persistence/statement.js';
import { hasSignedIn } from '../people.repository.js';

export type StoredPerson = Omit<OrganisationPerson, 'invitedAt'> & { readonly invitedAt: Instant | null };

/** Person `p` with its address and what it signs in with, as JSON of a `StoredPerson`. */
export const personInSight = sql`json_build_object('id', p.id, 'name', p.name, 'function', p.function, 'isExample', p.is_example,
  'email', p.email, 'invitedAt', (extract(epoch FROM p.invited_at) * 1000)::bigint, 'hasSignedIn', ${hasSignedIn},
  'means', (SELECT count(*) FROM passkey k WHERE k.programme_id = p.programme_id AND k.person_id = p.id)
    + (SELECT count(*) FROM account a WHERE a.programme_id = p.programme_id AND a.person_id = p.id))`;

export const presentPeople = (people: readonly StoredPerson[]): OrganisationPerson[] =>
  people.map(({ invitedAt, ...person }) => ({
    ...person,
    invitedAt: invitedAt === null ? null : new Date(invitedAt).toISOString(),
  }));
