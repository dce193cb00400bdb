import type { HeldMandate, HeldRoleView, OrganisationPeople, Term } from '@samenkoers/contract';
import { type Instant, isLookedAfterHere } from '@samenkoers/rulebook';
import type { Moment } from '../../../platform/auth/principal.js';
import { type Answer, refuse } from '../../../platform/http/problem.js';
import { sql } from '../../../platform/persistence/statement.js';
import { organisationRef, type Run } from '../../agenda/public.js';
import type { Actor } from '../../session/public.js';
import { helpedAt } from '../holdings.js';
import { actsAt, caretakerOf, knownAddresses, seesPeople } from '../people.policy.js';
import { type Standing, standing } from '../people.repository.js';
import { personInSight, presentPeople, type StoredPerson } from './person-in-sight.js';

type Stored<Held extends { readonly from: string }> = Omit<Held, 'from' | 'until' | 'term'> & {
  readonly from: Instant;
  readonly until: Instant | null;
};

interface PeopleRow extends Standing {
  readonly organisation: OrganisationPeople['organisation'];
  readonly mandates: readonly Stored<HeldMandate>[];
  readonly roles: readonly Stored<HeldRoleView>[];
  readonly people: readonly StoredPerson[];
}

/** Who has or had a mandate or role at an organisation; with addresses for who looks after them. */
export async function organisationPeople(
  run: Run,
  actor: Actor,
  moment: Moment,
  slug: string,
): Promise<Answer<OrganisationPeople>> {
  const { now } = moment;
  const row = await findPeople(run, moment.programmeId, slug);
  if (row === undefined || !seesPeople(actor, row.id, now)) return refuse('not-found');
  const who = caretakerOf(actor);
  const isKnown = knownAddresses(row, who);
  const isOwn = (person: StoredPerson) => isLookedAfterHere(row, who, helpedAt(person, row.id));
  return {
    ok: true,
    value: {
      organisation: row.organisation,
      isOwner: row.isOwner,
      mandates: row.mandates.map((held) => present(held, now)),
      roles: row.roles.map((held) => present(held, now)),
      people: isKnown === null ? null : presentPeople(row.people, isOwn).filter(({ id }) => isKnown(id)),
      may: [...actsAt(row, who)],
    },
  };
}

const iso = (at: Instant) => new Date(at).toISOString();

const present = <Held extends { readonly from: Instant; readonly until: Instant | null }>(
  held: Held,
  now: Instant,
) => ({
  ...held,
  from: iso(held.from),
  until: held.until === null ? null : iso(held.until),
  term: termOf(held, now),
});

/** What was ended before it began never counted. */
function termOf({ from, until }: { readonly from: Instant; readonly until: Instant | null }, now: Instant): Term {
  if (until !== null && (until <= now || until <= from)) return 'ended';
  return from <= now ? 'inForce' : 'toCome';
}

const held = sql`'id', x.id, 'personId', p.id, 'personName', p.name, 'personFunction', p.function, 'isExample', p.is_example,
  'from', (extract(epoch FROM x.from_instant) * 1000)::bigint, 'until', (extract(epoch FROM x.until_instant) * 1000)::bigint`;
const whose = sql`JOIN person p ON p.programme_id = x.programme_id AND p.id = x.person_id
  WHERE x.programme_id = o.programme_id AND x.organisation_id = o.id`;

async function findPeople(run: Run, programmeId: string, slug: string): Promise<PeopleRow | undefined> {
  const [row] = await run<PeopleRow>(sql`
    SELECT ${standing}, ${organisationRef(sql`o`)} AS organisation,
      coalesce((SELECT json_agg(json_build_object(${held}, 'capacity', x.capacity, 'extent', x.extent)
          ORDER BY x.from_instant DESC, x.capacity, x.id)
        FROM mandate x ${whose}), '[]') AS mandates,
      coalesce((SELECT json_agg(json_build_object(${held}, 'role', x.role) ORDER BY x.from_instant DESC, p.name COLLATE "C", x.id)
        FROM role_assignment x ${whose}), '[]') AS roles,
      coalesce((SELECT json_agg(${personInSight} ORDER BY p.name COLLATE "C", p.id)
        FROM person p WHERE p.programme_id = o.programme_id AND p.id IN (
          SELECT m.person_id FROM mandate m WHERE m.programme_id = o.programme_id AND m.organisation_id = o.id
          UNION SELECT a.person_id FROM role_assignment a WHERE a.programme_id = o.programme_id AND a.organisation_id = o.id)), '[]') AS people
    FROM organisation o WHERE o.programme_id = ${programmeId}::uuid AND o.slug = ${slug}`);
  return row;
}
