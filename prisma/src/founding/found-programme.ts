import type pg from 'pg';
import { createPool } from '../pool.js';
import {
  FoundingRefused,
  type OrganisationEntry,
  type PersonEntry,
  type ProgrammeFile,
  readProgrammeFile,
} from './programme-file.js';

/** Which database, and what to found. */
export interface FoundProgrammeOptions {
  readonly url: string;
  /** The content of a programme file. */
  readonly json: unknown;
}

/** What came of it: where the manager can sign in first. */
export interface Founded {
  readonly slug: string;
  readonly email: string;
}

/**
 * Makes a programme in a migrated database, with its owners, its manager and its team, who can then sign in with a link by
 * e-mail and together appoint the first coordinator of each owner. All or nothing.
 * @throws {FoundingRefused} when the file is wrong or the programme is there already.
 */
export async function foundProgramme({ url, json }: FoundProgrammeOptions): Promise<Founded> {
  const file = readProgrammeFile(json);
  const pool = createPool(url, { max: 1 });
  const client = await pool.connect();
  try {
    await client.query('BEGIN');
    await write(client, file);
    await client.query('COMMIT');
  } catch (error) {
    await client.query('ROLLBACK');
    throw error;
  } finally {
    client.release();
    await pool.end();
  }
  return { slug: file.slug, email: file.manager.email };
}

type Row = Readonly<Record<string, unknown>>;

/** Inserts rows as JSON, so that the database gives every column its type. */
async function insert(client: pg.PoolClient, table: string, rows: readonly Row[]): Promise<void> {
  const [first] = rows;
  if (first === undefined) return;
  const columns = Object.keys(first)
    .map((column) => `"${column}"`)
    .join(', ');
  await client.query(
    `INSERT INTO "${table}" (${columns}) SELECT ${columns} FROM jsonb_populate_recordset(NULL::"${table}", $1)`,
    [JSON.stringify(rows)],
  );
}

async function write(client: pg.PoolClient, file: ReturnType<typeof readProgrammeFile>): Promise<void> {
  const { rows } = await client.query<{ id: string }>(
    `INSERT INTO programme (slug, name, region, vision, central_aims, period_from, period_until, residents, residents_source)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9) ON CONFLICT (slug) DO NOTHING RETURNING id`,
    [
      file.slug,
      file.name,
      file.region,
      file.vision,
      file.centralAims,
      file.period.from,
      file.period.until,
      file.residents?.number ?? null,
      file.residents?.source ?? null,
    ],
  );
  const id = rows[0]?.id;
  if (id === undefined) throw new FoundingRefused(`slug: there is a programme "${file.slug}" already`);
  await insert(client, 'programme_sequence', [{ programme_id: id, value: 0, rights_version: 0 }]);
  await writeRules(client, id, file);
  await writeOrganisations(client, id, file);
  await writePerson(client, id, file.manager, 'programmeManager');
  for (const person of file.team) await writePerson(client, id, person, 'programmeTeam');
}

async function writeRules(
  client: pg.PoolClient,
  programme_id: string,
  { settings, goals, themeLines, lifePhases, challenges, period }: ReturnType<typeof readProgrammeFile>,
): Promise<void> {
  const adopted_on = period.from;
  const numbered = <Entry extends object>(list: readonly Entry[]) =>
    list.map((entry, place) => ({ programme_id, position: place + 1, ...entry }));
  await insert(client, 'by_laws', [{ programme_id, version: 1, settings, adopted_on }]);
  await insert(client, 'goal_version', [{ programme_id, version: 1, adopted_on }]);
  await insert(client, 'goal', numbered(goals.map((goal) => ({ version: 1, ...goal }))));
  await insert(client, 'theme_line', numbered(themeLines.map((line) => ({ ...line, valid_from: period.from }))));
  await insert(client, 'life_phase', numbered(lifePhases.map((name) => ({ name }))));
  await insert(client, 'regional_challenge', numbered(challenges));
}

async function writeOrganisations(
  client: pg.PoolClient,
  programme_id: string,
  { owners, partners, ownersSince }: ProgrammeFile,
): Promise<void> {
  const row = ({ slug, name, kind, domains, code }: OrganisationEntry) => ({
    programme_id,
    slug,
    name,
    kind,
    domains,
    code: code ?? null,
  });
  await insert(client, 'organisation', [...owners, ...partners].map(row));
  const { rows } = await client.query<{ id: string; slug: string }>(
    'SELECT id, slug FROM organisation WHERE programme_id = $1',
    [programme_id],
  );
  const idOf = new Map(rows.map(({ id, slug }) => [slug, id]));
  await insert(
    client,
    'ownership_period',
    owners.map(({ slug }) => ({ programme_id, organisation_id: idOf.get(slug), from_date: ownersSince })),
  );
  const figures = [...owners, ...partners].flatMap(({ slug, residents }) =>
    residents === undefined
      ? []
      : [
          {
            programme_id,
            organisation_id: idOf.get(slug),
            name: 'residents',
            on_date: residents.on,
            value: residents.number,
            source: residents.source,
          },
        ],
  );
  await insert(client, 'reference_figure', figures);
}

async function writePerson(
  client: pg.PoolClient,
  programmeId: string,
  { name, function: job, email }: PersonEntry,
  role: 'programmeManager' | 'programmeTeam',
): Promise<void> {
  const { rows } = await client.query<{ id: string }>(
    'INSERT INTO person (programme_id, name, function, email) VALUES ($1, $2, $3, $4) RETURNING id',
    [programmeId, name, job, email],
  );
  await client.query(
    'INSERT INTO role_assignment (programme_id, person_id, role, from_instant) VALUES ($1, $2, $3, clock_timestamp())',
    [programmeId, rows[0]?.id, role],
  );
}
