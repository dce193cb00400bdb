import type { OwnerPeople } from '@samenkoers/contract';
import type { Moment } from '../../../platform/auth/principal.js';
import { sql } from '../../../platform/persistence/statement.js';
import { organisationRef, type Run } from '../../agenda/public.js';

interface OwnerRow extends Omit<OwnerPeople, 'representativeUntil'> {
  readonly representativeUntil: number | null;
}

/** Every owner of today, by name, with who speaks and prepares for it at this moment. */
export async function listOwnerPeople(
  run: Run,
  { programmeId, today, now }: Moment,
): Promise<{ owners: OwnerPeople[] }> {
  const at = sql`to_timestamp(${now}::float8 / 1000)`;
  const inForce = sql`x.programme_id = o.programme_id AND x.organisation_id = o.id AND x.from_instant <= ${at}
    AND (x.until_instant IS NULL OR ${at} < x.until_instant)`;
  const person = sql`JOIN person p ON p.programme_id = x.programme_id AND p.id = x.person_id`;
  const rows = await run<OwnerRow>(sql`
    SELECT ${organisationRef(sql`o`)} AS organisation, w.from_date AS "ownerFrom", w.until_date AS "ownerUntil",
      r.name AS representative, r.until_instant AS "representativeUntil",
      ARRAY(SELECT p.name FROM mandate x ${person} WHERE ${inForce} AND x.capacity = 'deputy' ORDER BY p.name COLLATE "C", p.id) AS deputies,
      ARRAY(SELECT p.name FROM role_assignment x ${person} WHERE ${inForce} AND x.role = 'coordinator'
        ORDER BY p.name COLLATE "C", p.id) AS coordinators
    FROM organisation o
    JOIN ownership_period w ON w.programme_id = o.programme_id AND w.organisation_id = o.id
      AND daterange(w.from_date, w.until_date, '[]') @> ${today}::date
    LEFT JOIN LATERAL (SELECT p.name, x.until_instant FROM mandate x ${person}
      WHERE ${inForce} AND x.capacity = 'representative') r ON true
    WHERE o.programme_id = ${programmeId}::uuid
    ORDER BY o.name COLLATE "C"`);
  const owners = rows.map(({ representativeUntil: until, ...owner }) => ({
    ...owner,
    representativeUntil: until === null ? null : new Date(until).toISOString(),
  }));
  return { owners };
}
