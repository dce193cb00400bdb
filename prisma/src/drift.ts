import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { schemaFolder } from './folders.js';
import { everything, withSchemaEngine } from './schema-engine.js';

/** What must still happen to a database before it is what the schema files say; empty when it is. */
export interface SchemaDifference {
  readonly isEmpty: boolean;
  /** For people: which tables and columns differ. */
  readonly summary: string;
  /** The SQL that takes the difference away. */
  readonly sql: string;
}

/**
 * Compares a migrated database with the Prisma schema files. What only SQL can say (exclusion constraints, checks,
 * triggers, functions) is not in the schema files and counts as no difference.
 */
export async function diffSchema(url: string, folder: string = schemaFolder): Promise<SchemaDifference> {
  const names = (await readdir(folder)).filter((name) => name.endsWith('.prisma')).sort();
  const files = await Promise.all(
    names.map(async (name) => ({ path: join(folder, name), content: await readFile(join(folder, name), 'utf8') })),
  );
  const diff = async (script: boolean): Promise<{ readonly exitCode: number; readonly stdout: string }> =>
    withSchemaEngine(url, async (engine) => {
      const { exitCode, stdout } = await engine.diff({
        from: { tag: 'schemaDatasource', files, configDir: folder },
        to: { tag: 'schemaDatamodel', files },
        script,
        exitCode: true,
        filters: everything,
      });
      return { exitCode, stdout: stdout ?? '' };
    });
  const forPeople = await diff(false);
  if (forPeople.exitCode === 0) return { isEmpty: true, summary: '', sql: '' };
  return { isEmpty: false, summary: forPeople.stdout, sql: (await diff(true)).stdout };
}
