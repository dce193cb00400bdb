import { type ChildProcess, spawn } from 'node:child_process';
import { createServer } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { Connection, requestBytes } from '../measure/connection.js';
import { check } from '../measure/load.js';
import { inRoot } from './folders.js';
import { cpuOf, residentMemory } from './processes.js';

const PATIENCE = 30_000;

/** A server under measurement, as a process of its own. */
export interface Server {
  readonly port: number;
  readonly pid: number;
  /** From spawning the process to its first answer with the page asked for, milliseconds. */
  readonly startedIn: number;
  readonly cpu: () => number | undefined;
  readonly memory: () => number | undefined;
  stop(): Promise<void>;
}

export interface ServerOptions {
  /** Arguments of Node: the file to run and what comes before it. */
  readonly run: readonly string[];
  readonly env: Readonly<Record<string, string>>;
  /** The page whose first answer means that it runs. */
  readonly page: string;
}

const running = new Set<Server>();

/** Stops what still runs, for a bench that is broken off. */
export const stopServers = (): Promise<unknown> => Promise.all([...running].map((server) => server.stop()));

export async function freePort(): Promise<number> {
  const probe = createServer();
  await new Promise<void>((done, fail) => probe.once('error', fail).listen(0, '127.0.0.1', done));
  const address = probe.address();
  await new Promise((done) => probe.close(done));
  if (address === null || typeof address === 'string') throw new Error('no free port was given');
  return address.port;
}

export async function startServer({ run, env, page }: ServerOptions): Promise<Server> {
  const port = await freePort();
  const begin = performance.now();
  const child = spawn(process.execPath, ['--import', inRoot('scripts/serve/end-with-parent.mjs'), ...run], {
    stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
    env: { ...process.env, NODE_ENV: 'production', HOST: '127.0.0.1', PORT: String(port), ...env },
  });
  const said: Buffer[] = [];
  child.stderr?.on('data', (chunk: Buffer) => said.push(chunk));
  const ended = new Promise<void>((done) => void child.once('exit', () => done()));
  const { pid } = child;
  if (pid === undefined) throw new Error(`${run.at(-1)} did not start`);
  await firstAnswer(child, port, page, () => Buffer.concat(said).toString());
  const server: Server = {
    port,
    pid,
    startedIn: performance.now() - begin,
    cpu: () => cpuOf(pid),
    memory: () => residentMemory(pid),
    stop: async () => {
      running.delete(server);
      if (child.exitCode !== null || child.signalCode !== null) return;
      child.kill('SIGTERM');
      const force = setTimeout(() => child.kill('SIGKILL'), 10_000);
      await ended;
      clearTimeout(force);
    },
  };
  running.add(server);
  return server;
}

async function firstAnswer(child: ChildProcess, port: number, page: string, said: () => string): Promise<void> {
  const deadline = performance.now() + PATIENCE;
  const request = requestBytes('GET', page);
  while (performance.now() < deadline) {
    if (child.exitCode !== null) throw new Error(`${child.spawnargs.at(-1)} ended by itself:\n${said()}`);
    const connection = new Connection(port);
    try {
      check(await connection.send(request), 200);
      return;
    } catch (error) {
      if (!isNotThereYet(error)) throw new Error(`${child.spawnargs.at(-1)}: ${said()}`, { cause: error });
    } finally {
      connection.close();
    }
    await sleep(5);
  }
  child.kill('SIGKILL');
  throw new Error(`${child.spawnargs.at(-1)} was not ready after ${PATIENCE / 1000} s:\n${said()}`);
}

const isNotThereYet = (error: unknown) => (error as { code?: unknown }).code === 'ECONNREFUSED';

/**
 * The product as it was built, on this database. `BENCH_API` names another build to measure (of another commit, say),
 * `BENCH_NODE_FLAGS` what Node is started with (`--cpu-prof`, say).
 */
export const startApi = (
  databaseUrl: string,
  settings: Readonly<Record<string, string>> = {},
  page = '/health/ready',
): Promise<Server> =>
  startServer({
    run: [
      ...(process.env['BENCH_NODE_FLAGS']?.split(' ') ?? []),
      process.env['BENCH_API'] ?? inRoot('apps/api/dist/main.js'),
    ],
    env: {
      DATABASE_URL: databaseUrl,
      DEMO: 'true',
      // One machine plays every user.
      RATE_PER_ACCOUNT: '0',
      RATE_PER_ADDRESS: '0',
      LOG_LEVEL: 'error',
      WEB_DIST: inRoot('apps/web/dist'),
      ...settings,
    },
    page,
  });

/** Something to compare with, from `peers/`. */
export const startPeer = (file: string, env: Readonly<Record<string, string>>): Promise<Server> =>
  startServer({
    run: ['--import', inRoot('scripts/run-typescript.mjs'), inRoot(`bench/src/peers/${file}`)],
    env,
    page: '/ready',
  });
