import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { MigrationList } from '@prisma/schema-engine-wasm/schema_engine_bg';
import pg from 'pg';
import { migrationsFolder } from './folders.js';

/** What to bring up to date. */
export interface MigrateOptions {
  readonly url: string;
  /** Another folder of migrations than the product's own. */
  readonly folder?: string;
  readonly log?: (message: string) => void;
}

interface Migration {
  readonly name: string;
  readonly sql: string;
  readonly checksum: string;
}

interface AppliedMigration {
  readonly migration_name: string;
  readonly checksum: string;
  readonly finished_at: Date | null;
}

/** Two nodes that start at once must not migrate at once; any number will do, as long as it is always this one. */
const migrationLock = 7_211_943;

/**
 * Applies the SQL migrations that this database does not have yet, in order, each as one transaction, and answers
 * their names. Refuses a database that is ahead of this version, or whose applied migrations were edited afterwards.
 */
export async function migrate({
  url,
  folder = migrationsFolder,
  log = () => undefined,
}: MigrateOptions): Promise<readonly string[]> {
  const client = new pg.Client({ connectionString: url, application_name: 'samenkoers-migrate' });
  await client.connect();
  try {
    await client.query('SELECT pg_advisory_lock($1)', [migrationLock]);
    const migrations = await readMigrations(folder);
    const applied = await appliedMigrations(client);
    const problem = disagreement(migrations, applied);
    if (problem !== undefined) throw new Error(problem);
    if (migrations.every(({ name }) => isFinished(applied, name))) return [];
    return await applyWithEngine(url, folder, migrations, applied, log);
  } finally {
    await client.end();
  }
}

/** The migrations of a folder, in the order in which they are applied. */
export async function readMigrations(folder: string): Promise<readonly Migration[]> {
  const entries = await readdir(folder, { withFileTypes: true });
  const names = entries.filter((entry) => entry.isDirectory()).map((entry) => entry.name);
  return Promise.all(
    names.sort().map(async (name) => {
      const sql = await readFile(join(folder, name, 'migration.sql'), 'utf8');
      return { name, sql, checksum: createHash('sha256').update(sql).digest('hex') };
    }),
  );
}

/** Prisma's own table tells what was applied; a migration that was rolled back counts as never applied. */
async function appliedMigrations(client: pg.Client): Promise<readonly AppliedMigration[]> {
  const table = await client.query<{ found: string | null }>(`SELECT to_regclass('_prisma_migrations') AS found`);
  if (table.rows[0]?.found == null) return [];
  const applied = await client.query<AppliedMigration>(
    'SELECT migration_name, checksum, finished_at FROM _prisma_migrations WHERE rolled_back_at IS NULL ORDER BY started_at',
  );
  return applied.rows;
}

const isFinished = (applied: readonly AppliedMigration[], name: string): boolean =>
  applied.some((row) => row.migration_name === name && row.finished_at !== null);

function disagreement(migrations: readonly Migration[], applied: readonly AppliedMigration[]): string | undefined {
  for (const row of applied.filter((candidate) => candidate.finished_at !== null)) {
    const migration = migrations.find((candidate) => candidate.name === row.migration_name);
    if (migration === undefined) {
      return `The database has migration ${row.migration_name}, which this version does not know: it was used by a newer version.`;
    }
    if (migration.checksum !== row.checksum) {
      return `Migration ${migration.name} was changed after this database applied it. Undo that change and write a new migration.`;
    }
  }
  return undefined;
}

async function applyWithEngine(
  url: string,
  folder: string,
  migrations: readonly Migration[],
  applied: readonly AppliedMigration[],
  log: (message: string) => void,
): Promise<readonly string[]> {
  // Most starts have nothing to apply, and then do without the engine and its memory.
  const { everything, withSchemaEngine } = await import('./schema-engine.js');
  return withSchemaEngine(url, async (engine) => {
    // A script is one transaction, so a migration that failed left nothing but this mark; it may be tried again.
    for (const row of applied.filter((candidate) => candidate.finished_at === null)) {
      await engine.markMigrationRolledBack({ migrationName: row.migration_name });
      log(`trying migration ${row.migration_name} again, which failed before`);
    }
    const { appliedMigrationNames } = await engine.applyMigrations({
      migrationsList: migrationList(folder, migrations),
      filters: everything,
    });
    return appliedMigrationNames;
  });
}

/** A folder of migrations as the schema engine wants it. */
export function migrationList(folder: string, migrations: readonly Migration[]): MigrationList {
  return {
    baseDir: folder,
    lockfile: { path: 'migration_lock.toml', content: 'provider = "postgresql"\n' },
    shadowDbInitScript: '',
    migrationDirectories: migrations.map(({ name, sql }) => ({
      path: name,
      migrationFile: { path: 'migration.sql', content: { tag: 'ok', value: sql } },
    })),
  };
}
