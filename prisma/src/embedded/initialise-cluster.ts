import { execFile } from 'node:child_process';
import { chown, mkdir, rename, rm, writeFile } from 'node:fs/promises';
import { promisify } from 'node:util';
import type { Account } from './account.js';
import type { Programs } from './programs.js';

/** What a new, empty PostgreSQL data folder is made with. */
export interface NewCluster {
  readonly programs: Programs;
  readonly clusterDir: string;
  /** Who will own it; undefined for ourselves. */
  readonly account: Account | undefined;
  readonly user: string;
  readonly password: string;
}

/** PostgreSQL reads PG* variables and the locale; what it should use is said in its arguments. */
export const cleanEnvironment = (): NodeJS.ProcessEnv => ({ PATH: process.env['PATH'], LC_ALL: 'C', TZ: 'UTC' });

/**
 * Makes an empty data folder. It gets its name only when it is complete, so that a run that is killed half-way leaves
 * nothing that looks like a database.
 */
export async function initialiseCluster({ programs, clusterDir, account, user, password }: NewCluster): Promise<void> {
  const unfinished = `${clusterDir}.unfinished`;
  const passwordFile = `${clusterDir}.password`;
  await rm(unfinished, { recursive: true, force: true });
  await mkdir(unfinished, { recursive: true, mode: 0o700 });
  await writeFile(passwordFile, password, { mode: 0o600 });
  if (account !== undefined) {
    await chown(unfinished, account.uid, account.gid);
    await chown(passwordFile, account.uid, account.gid);
  }
  const access = ['--auth=scram-sha-256', `--username=${user}`, `--pwfile=${passwordFile}`];
  const locale = ['--encoding=UTF8', '--locale=C', '--locale-provider=builtin', '--builtin-locale=C.UTF-8'];
  try {
    await promisify(execFile)(programs.initdb, [`--pgdata=${unfinished}`, ...access, ...locale], {
      ...account,
      cwd: '/',
      env: cleanEnvironment(),
    });
    await rename(unfinished, clusterDir);
  } catch (error) {
    await rm(unfinished, { recursive: true, force: true });
    throw new Error(`PostgreSQL could not prepare its data folder ${clusterDir}.`, { cause: error });
  } finally {
    await rm(passwordFile, { force: true });
  }
}
