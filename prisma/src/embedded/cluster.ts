import { type ChildProcess, spawn } from 'node:child_process';
import { createHash, randomBytes } from 'node:crypto';
import { existsSync, openSync, renameSync, statSync } from 'node:fs';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { join, resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { type Account, canReach, serverAccount } from './account.js';
import { cleanEnvironment, initialiseCluster } from './initialise-cluster.js';
import { freeDataFolder, readLock, stopServer } from './postmaster-lock.js';
import { findPrograms, type Programs, sharedFolder } from './programs.js';

/** How to run the PostgreSQL that comes with the product. */
export interface EmbeddedPostgresOptions {
  /** Folder that holds the database (`postgres/`), its password and its log. Made when missing. */
  readonly dataDir: string;
  /** A fixed TCP port on 127.0.0.1; without it a free one is taken at every start. */
  readonly port?: number;
  /** PostgreSQL settings on top of ours, as in postgresql.conf. */
  readonly settings?: Readonly<Record<string, string>>;
  /** Told, in plain words, what is unusual about this start. */
  readonly log?: (message: string) => void;
}

/** A running PostgreSQL of our own. */
export interface EmbeddedPostgres {
  /** Connection string of the product's database. */
  readonly url: string;
  readonly port: number;
  readonly pid: number;
  /** The folder PostgreSQL keeps its files in. */
  readonly clusterDir: string;
  /** Resolves when the server process ends, for whatever reason. */
  readonly ended: Promise<void>;
  /** Ends all sessions and stops the server; safe to call more than once. */
  stop(): Promise<void>;
}

const user = 'samenkoers';
const database = 'samenkoers';
const startPatience = 60_000;
const largestLog = 5_000_000;

const ownSettings: Readonly<Record<string, string>> = {
  listen_addresses: '127.0.0.1',
  unix_socket_directories: '',
  timezone: 'UTC',
  log_timezone: 'UTC',
  log_line_prefix: '%m [%p] ',
};

/** Starts the PostgreSQL that comes with the product, on data that stays; prepares the data folder the first time. */
export async function startEmbeddedPostgres(options: EmbeddedPostgresOptions): Promise<EmbeddedPostgres> {
  const { settings, log = () => undefined } = options;
  const dataDir = resolve(options.dataDir);
  await mkdir(dataDir, { recursive: true });
  const account = serverAccount();
  const { password, isNew } = await readPassword(join(dataDir, 'postgres-password'));
  const clusterDir = clusterFolder(dataDir, password, account, log);
  const programs = await findPrograms(account);
  const freed = await freeDataFolder(clusterDir);
  if (freed === 'orphan-stopped') log('stopped a PostgreSQL that an earlier run had left behind');
  if (freed === 'stale-lock-removed') log('removed the lock of an earlier run that was killed');
  if (!existsSync(clusterDir)) {
    await writeFile(join(dataDir, 'postgres-password'), `${password}\n`, { mode: 0o600 });
    await initialiseCluster({ programs, clusterDir, account, user, password });
  } else if (isNew) {
    throw new Error(
      `The database in ${clusterDir} has lost its password (the file postgres-password in ${dataDir}). ` +
        'Put that file back, or move the database away to start with an empty one.',
    );
  }
  const { port, server } = await persistently(async () => {
    const port = options.port ?? (await freePort());
    const flags = { ...ownSettings, ...settings, port: String(port) };
    return { port, server: await launch(programs, clusterDir, join(dataDir, 'postgres.log'), flags, account) };
  });
  const urlOf = (name: string): string => `postgresql://${user}:${password}@127.0.0.1:${port}/${name}`;
  await createDatabaseIfMissing(urlOf('postgres'));
  return { url: urlOf(database), port, clusterDir, ...server };
}

/**
 * Tries again what passes by itself: the processes of a killed server take a moment to be gone, and a port that was free
 * may be taken just then.
 */
async function persistently<T>(start: () => Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await start();
    } catch (error) {
      const passes = error instanceof Error && /shared memory block|could not bind/.test(error.message);
      if (!passes || attempt === 10) throw error;
      await sleep(300);
    }
  }
}

/**
 * Root's PostgreSQL runs as another user; when that user cannot come where the data should be, it goes where it can,
 * in a folder that belongs to this data folder and to no later one of the same name.
 */
function clusterFolder(
  dataDir: string,
  password: string,
  account: Account | undefined,
  log: (message: string) => void,
): string {
  if (account === undefined || canReach(dataDir, account)) return join(dataDir, 'postgres');
  const name = createHash('sha256').update(`${dataDir}\0${password}`).digest('hex').slice(0, 16);
  const elsewhere = join(sharedFolder, `data-${name}`);
  log(`the database is kept in ${elsewhere}: as root, PostgreSQL runs as another user, who cannot enter ${dataDir}`);
  return elsewhere;
}

async function readPassword(file: string): Promise<{ readonly password: string; readonly isNew: boolean }> {
  if (existsSync(file)) return { password: (await readFile(file, 'utf8')).trim(), isNew: false };
  return { password: randomBytes(24).toString('base64url'), isNew: true };
}

function openLog(file: string): number {
  if ((statSync(file, { throwIfNoEntry: false })?.size ?? 0) > largestLog) renameSync(file, `${file}.1`);
  return openSync(file, 'a', 0o600);
}

async function launch(
  programs: Programs,
  clusterDir: string,
  logFile: string,
  settings: Readonly<Record<string, string>>,
  account: Account | undefined,
): Promise<Pick<EmbeddedPostgres, 'pid' | 'ended' | 'stop'>> {
  const logTo = openLog(logFile);
  const flags = Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
  // In a session of its own, so that Ctrl-C in a terminal reaches it through us, after the API has finished.
  const server = spawn(programs.postgres, ['-D', clusterDir, ...flags], {
    ...account,
    detached: true,
    cwd: '/',
    env: cleanEnvironment(),
    stdio: ['ignore', logTo, logTo],
  });
  const ended = new Promise<void>((resolve) => {
    server.once('exit', () => resolve());
    server.once('error', () => resolve());
  });
  const guard = stopWhenWeDie(server.pid);
  void ended.then(() => guard?.kill('SIGKILL'));
  const pid = await untilReady(server, ended, clusterDir, logFile);
  const stop = async (): Promise<void> => {
    if (server.exitCode === null && server.signalCode === null) await stopServer(pid, clusterDir);
    await ended;
  };
  return { pid, ended, stop };
}

async function untilReady(
  server: ChildProcess,
  ended: Promise<void>,
  clusterDir: string,
  logFile: string,
): Promise<number> {
  let hasEnded = false;
  void ended.then(() => {
    hasEnded = true;
  });
  const deadline = Date.now() + startPatience;
  while (!hasEnded && Date.now() < deadline) {
    const lock = readLock(clusterDir);
    if (lock?.isReady && lock.pid === server.pid) return lock.pid;
    await sleep(10);
  }
  if (!hasEnded) server.kill('SIGQUIT');
  const lastLines = (await readFile(logFile, 'utf8')).trimEnd().split('\n').slice(-5).join('\n');
  throw new Error(`PostgreSQL did not start. Its last words (${logFile}):\n${lastLines}`);
}

/**
 * A shell that waits for the end of our process and then stops PostgreSQL, so that not even `kill -9` leaves it behind.
 * It is ended as soon as PostgreSQL is, while the number cannot belong to another process yet.
 */
function stopWhenWeDie(pid: number | undefined): ChildProcess | undefined {
  if (pid === undefined) return undefined;
  const guard = spawn('/bin/sh', ['-c', 'read -r line; kill -INT "$1"', 'samenkoers-postgres-guard', String(pid)], {
    detached: true,
    stdio: ['pipe', 'ignore', 'ignore'],
  });
  guard.on('error', () => undefined);
  guard.unref();
  return guard;
}

/** A TCP port on 127.0.0.1 that nobody listens on now. */
async function freePort(): Promise<number> {
  const probe = createServer();
  await new Promise<void>((done, fail) => probe.once('error', fail).listen(0, '127.0.0.1', done));
  const address = probe.address();
  await new Promise((done) => probe.close(done));
  if (address === null || typeof address === 'string') throw new Error('No free TCP port was given.');
  return address.port;
}

async function createDatabaseIfMissing(adminUrl: string): Promise<void> {
  const client = new pg.Client({ connectionString: adminUrl });
  await client.connect();
  try {
    const found = await client.query('SELECT 1 FROM pg_database WHERE datname = $1', [database]);
    if (found.rowCount === 0) await client.query(`CREATE DATABASE ${client.escapeIdentifier(database)}`);
  } finally {
    await client.end();
  }
}
