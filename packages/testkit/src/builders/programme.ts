import { randomUUID } from 'node:crypto';
import {
  canonicalRule,
  defaultByLaws,
  freezeRule,
  type MandateCapacity,
  type MandateExtent,
  type RoundKind,
} from '@samenkoers/rulebook';
import type pg from 'pg';

/** An owner of a test programme with the person who represents it. */
export interface TestOwner {
  readonly id: string;
  readonly slug: string;
  readonly name: string;
  readonly representative: TestPerson;
}

export interface TestPerson {
  readonly id: string;
  readonly name: string;
}

/** A programme in a test database: owners with a representative each, a programme manager, a partner with a contact. */
export interface TestProgramme {
  readonly id: string;
  readonly owners: readonly TestOwner[];
  readonly manager: TestPerson;
  readonly partner: { readonly id: string; readonly slug: string; readonly name: string; readonly contact: TestPerson };
}

const insert = (pool: pg.Pool, table: string, row: Readonly<Record<string, unknown>>) => {
  const columns = Object.keys(row);
  const places = columns.map((_, place) => `$${place + 1}`);
  return pool.query(`INSERT INTO ${table} (${columns.join(', ')}) VALUES (${places.join(', ')})`, Object.values(row));
};

export async function insertPerson(pool: pg.Pool, programmeId: string, name: string): Promise<TestPerson> {
  const id = randomUUID();
  await insert(pool, 'person', { programme_id: programmeId, id, name, function: 'Voorbeeld', is_example: true });
  return { id, name };
}

export async function insertMandate(
  pool: pg.Pool,
  programmeId: string,
  mandate: {
    readonly personId: string;
    readonly organisationId: string;
    readonly capacity?: MandateCapacity;
    readonly extent?: MandateExtent;
    readonly from?: Date;
    readonly until?: Date;
  },
): Promise<string> {
  const id = randomUUID();
  await insert(pool, 'mandate', {
    programme_id: programmeId,
    id,
    person_id: mandate.personId,
    organisation_id: mandate.organisationId,
    capacity: mandate.capacity ?? 'representative',
    extent: mandate.extent ?? 'full',
    from_instant: mandate.from ?? new Date('2020-01-01T00:00:00Z'),
    until_instant: mandate.until ?? null,
  });
  return id;
}

const insertRole = (
  pool: pg.Pool,
  programmeId: string,
  personId: string,
  role: string,
  organisationId: string | null,
) =>
  insert(pool, 'role_assignment', {
    programme_id: programmeId,
    person_id: personId,
    role,
    organisation_id: organisationId,
    from_instant: new Date('2020-01-01T00:00:00Z'),
  });

async function insertOrganisation(pool: pg.Pool, programmeId: string, name: string, kind: string, domains: string[]) {
  const id = randomUUID();
  const slug = name.toLowerCase().replaceAll(' ', '-');
  await insert(pool, 'organisation', { programme_id: programmeId, id, slug, name, kind, domains });
  return { id, slug, name };
}

const ownerKind = (place: number) =>
  place % 5 === 4 ? (['insurer', 'medical'] as const) : (['municipality', 'social'] as const);

/** Fills an empty database with a programme of this many owners; nothing in it depends on there being 17. */
export async function insertProgramme(
  pool: pg.Pool,
  input: { readonly owners: number; readonly slug?: string },
): Promise<TestProgramme> {
  const id = randomUUID();
  await insert(pool, 'programme', {
    id,
    slug: input.slug ?? 'proefstreek',
    name: 'Proefstreek',
    region: 'Proefstreek',
    vision: 'Samen gezond',
    central_aims: ['Gezondheid'],
    period_from: '2022-01-01',
    period_until: '2030-12-31',
  });
  await insert(pool, 'programme_sequence', { programme_id: id, value: 0 });
  const { version, ...settings } = defaultByLaws;
  await insert(pool, 'by_laws', {
    programme_id: id,
    version,
    settings: JSON.stringify({ ...settings, version }),
    adopted_on: '2022-01-01',
  });
  await insert(pool, 'goal_version', { programme_id: id, version: 1, adopted_on: '2022-01-01' });
  await insert(pool, 'goal', { programme_id: id, version: 1, position: 1, title: 'Gezond', text: 'Iedereen gezond' });
  const owners: TestOwner[] = [];
  for (let place = 0; place < input.owners; place += 1) {
    const [kind, domain] = ownerKind(place);
    const organisation = await insertOrganisation(pool, id, `Eigenaar ${String(place + 1).padStart(2, '0')}`, kind, [
      domain,
    ]);
    await insert(pool, 'ownership_period', {
      programme_id: id,
      organisation_id: organisation.id,
      from_date: '2022-01-01',
    });
    const representative = await insertPerson(pool, id, `Vertegenwoordiger ${place + 1}`);
    await insertMandate(pool, id, { personId: representative.id, organisationId: organisation.id });
    owners.push({ ...organisation, representative });
  }
  const manager = await insertPerson(pool, id, 'Programmamanager');
  await insertRole(pool, id, manager.id, 'programmeManager', null);
  const organisation = await insertOrganisation(pool, id, 'Zorggroep', 'elderlyCare', ['medical']);
  const contact = await insertPerson(pool, id, 'Contactpersoon');
  await insertRole(pool, id, contact.id, 'partnerContact', organisation.id);
  return { id, owners, manager, partner: { ...organisation, contact } };
}

/** An item in a state, with one text version; for tests that are not about how it came there. */
export async function insertItem(
  pool: pg.Pool,
  programme: TestProgramme,
  input: { readonly title: string; readonly state?: string },
): Promise<{ readonly id: string; readonly slug: string }> {
  const [proposer] = programme.owners;
  if (proposer === undefined) throw new Error('a programme without owners');
  const id = randomUUID();
  const slug = input.title.toLowerCase().replaceAll(' ', '-');
  await pool.query(
    `INSERT INTO item (programme_id, id, number, slug, kind, state, proposer_organisation_id, created_by_id, submitted_at)
     SELECT $1, $2, coalesce(max(number), 0) + 1, $3, 'project', $4::item_state, $5, $6, now() FROM item WHERE programme_id = $1`,
    [programme.id, id, slug, input.state ?? 'submitted', proposer.id, proposer.representative.id],
  );
  await insert(pool, 'item_version', {
    programme_id: programme.id,
    item_id: id,
    version: 1,
    title: input.title,
    created_by_id: proposer.representative.id,
  });
  return { id, slug };
}

/** An open round on an item, as opening one would leave it. */
export async function insertRound(
  pool: pg.Pool,
  programme: TestProgramme,
  input: {
    readonly itemId: string;
    readonly kind?: RoundKind;
    readonly closesIn?: string;
    readonly visibility?: 'open' | 'hiddenUntilClosed';
  },
): Promise<{ readonly id: string; readonly number: number }> {
  const kind = input.kind ?? 'support';
  const rule = freezeRule({ ...defaultByLaws, visibility: input.visibility ?? 'open' }, kind);
  const { rows } = await pool.query<{ id: string; number: number }>(
    `INSERT INTO round (programme_id, number, kind, item_id, item_version, title, text_hash, by_laws_version, rule, rule_hash, visibility,
       opened_at, opened_by_id, closes_at)
     SELECT $1, coalesce(max(number), 0) + 1, $2::round_kind, $3, 1, 'Ronde', 'hash', 1, $4, 'hash', $5::round_visibility,
       clock_timestamp() - interval '30 days', $6, clock_timestamp() + $7::interval
     FROM round WHERE programme_id = $1 RETURNING id, number`,
    [
      programme.id,
      kind,
      input.itemId,
      canonicalRule(rule),
      rule.visibility,
      programme.manager.id,
      input.closesIn ?? '14 days',
    ],
  );
  const [round] = rows;
  if (round === undefined) throw new Error('no round was made');
  for (const [place, owner] of programme.owners.entries()) {
    const [ownerKindName] = ownerKind(place);
    await insert(pool, 'round_elector', {
      programme_id: programme.id,
      round_id: round.id,
      organisation_id: owner.id,
      position: place + 1,
      name: owner.name,
      kind: ownerKindName,
    });
  }
  return round;
}
