import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, readlinkSync } from 'node:fs';
import { chmod, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { productNode, root } from './steps/workspace.mjs';

/** One run of the built product, as `npm start` runs it once everything is built. */
interface Run {
  readonly process: ChildProcess;
  readonly output: () => string;
  readonly ended: Promise<number | null>;
}

let dataDir: string;
let port: number;
const runs: Run[] = [];

beforeEach(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'samenkoers-run-'));
  await chmod(dataDir, 0o711);
  port = await freePort();
});

afterEach(async () => {
  for (const run of runs.splice(0)) {
    run.process.kill('SIGTERM');
    await run.ended;
  }
  await until('PostgreSQL is gone', () => postgresIn(dataDir) === undefined);
  await rm(dataDir, { recursive: true, force: true });
});

async function freePort(): Promise<number> {
  const probe = createServer();
  await new Promise<void>((done) => probe.listen(0, done));
  const address = probe.address();
  await new Promise((done) => probe.close(done));
  return typeof address === 'object' && address !== null ? address.port : 0;
}

function start(settings: Readonly<Record<string, string>> = {}): Run {
  const child = spawn(productNode(), ['scripts/serve.mjs'], {
    cwd: root,
    env: { PATH: process.env['PATH'], DATA_DIR: dataDir, PORT: String(port), LOG_LEVEL: 'warn', ...settings },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => (output += chunk.toString()));
  const ended = new Promise<number | null>((done) => child.once('exit', (code) => done(code)));
  const run = { process: child, output: () => output, ended };
  runs.push(run);
  return run;
}

async function until(what: string, isSo: () => boolean | Promise<boolean>, seconds = 90): Promise<void> {
  const deadline = Date.now() + seconds * 1000;
  while (!(await isSo())) {
    if (Date.now() > deadline) throw new Error(`Not within ${seconds} s: ${what}`);
    await sleep(25);
  }
}

const untilReady = (run: Run): Promise<void> =>
  until(`ready:\n${run.output()}`, () => {
    if (run.process.exitCode !== null) throw new Error(`It ended:\n${run.output()}`);
    return run.output().includes('Samenkoers is ready');
  });

const isHealthy = async (): Promise<boolean> =>
  (await fetch(`http://127.0.0.1:${port}/health/ready`).catch(() => undefined))?.ok ?? false;

/** The process number of the PostgreSQL that runs on a data folder; undefined when none does. */
function postgresIn(folder: string): number | undefined {
  const lock = join(folder, 'postgres', 'postmaster.pid');
  if (!existsSync(lock)) return undefined;
  const pid = Number(readFileSync(lock, 'utf8').split('\n')[0]);
  try {
    return readlinkSync(`/proc/${pid}/cwd`) === join(folder, 'postgres') ? pid : undefined;
  } catch {
    return undefined;
  }
}

/** The API's process: the child of the run that has the API's main on its command line. */
function apiOf(run: Run): number {
  const numbers = readdirSync('/proc').filter((name) => /^\d+$/.test(name));
  const found = numbers.find((pid) => {
    try {
      const parent = /^PPid:\s+(\d+)$/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1];
      return Number(parent) === run.process.pid && readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes('main.js');
    } catch {
      return false;
    }
  });
  if (found === undefined) throw new Error('The API has no process.');
  return Number(found);
}

const programmes = async (): Promise<string> => {
  const password = readFileSync(join(dataDir, 'postgres-password'), 'utf8').trim();
  const [, , , postgresPort] = readFileSync(join(dataDir, 'postgres', 'postmaster.pid'), 'utf8').split('\n');
  const { createPool } = await import('../prisma/src/pool.js');
  const pool = createPool(`postgresql://samenkoers:${password}@127.0.0.1:${postgresPort}/samenkoers`);
  const { rows } = await pool.query<{ found: string }>(
    `SELECT string_agg(id::text || ' ' || name, ', ' ORDER BY id) AS found FROM programme`,
  );
  await pool.end();
  return rows[0]?.found ?? '';
};

describe('a run', () => {
  test('serves on its own PostgreSQL, says how to sign in, stops cleanly, and starts again with its data', async () => {
    const first = start();
    await untilReady(first);
    expect(await isHealthy()).toBe(true);
    expect(first.output()).toContain(`Sign in at http://localhost:${port}/aanmelden`);
    const before = await programmes();
    expect(before).not.toBe('');
    first.process.kill('SIGTERM');
    expect(await first.ended).toBe(0);
    expect(postgresIn(dataDir)).toBeUndefined();

    const second = start();
    await untilReady(second);
    expect(second.output()).toContain('nothing new');
    expect(await programmes()).toBe(before);
    second.process.kill('SIGINT');
    expect(await second.ended).toBe(0);
    expect(postgresIn(dataDir)).toBeUndefined();
  });

  test('leaves no PostgreSQL when it is killed, and the next run goes on', async () => {
    const killed = start();
    await untilReady(killed);
    const before = await programmes();
    killed.process.kill('SIGKILL');
    await killed.ended;
    const next = start();
    await untilReady(next);
    expect(await programmes()).toBe(before);
    await until('the killed one left nothing', async () => (await isHealthy()) && postgresIn(dataDir) !== undefined);
  });

  test('ends, with its PostgreSQL, when its API is killed', async () => {
    const run = start();
    await untilReady(run);
    process.kill(apiOf(run), 'SIGKILL');
    expect(await run.ended).toBe(1);
    expect(run.output()).toContain('The server ended by itself');
    expect(postgresIn(dataDir)).toBeUndefined();
  });

  test('starts a PostgreSQL that was killed again, with its data', async () => {
    const run = start();
    await untilReady(run);
    const before = await programmes();
    const postgres = postgresIn(dataDir);
    if (postgres === undefined) throw new Error('PostgreSQL does not run.');
    process.kill(postgres, 'SIGKILL');
    await until('another PostgreSQL', () => ![undefined, postgres].includes(postgresIn(dataDir)));
    await until('ready again', isHealthy);
    expect(await programmes()).toBe(before);
  });

  test('removes the lock of a run that is gone, also when its number belongs to another program now', async () => {
    const first = start();
    await untilReady(first);
    first.process.kill('SIGTERM');
    await first.ended;
    await writeFile(join(dataDir, 'postgres', 'postmaster.pid'), `${process.pid}\n/elsewhere\n`);
    const next = start();
    await untilReady(next);
    expect(next.output()).toContain('removed the lock of an earlier run that was killed');
  });

  test('uses the database of DATABASE_URL, starts none, and shows no example people', async () => {
    const host = start();
    await untilReady(host);
    const password = readFileSync(join(dataDir, 'postgres-password'), 'utf8').trim();
    const [, , , postgresPort] = readFileSync(join(dataDir, 'postgres', 'postmaster.pid'), 'utf8').split('\n');
    const guestData = await mkdtemp(join(tmpdir(), 'samenkoers-guest-'));
    const guestPort = await freePort();
    const guest = start({
      DATABASE_URL: `postgresql://samenkoers:${password}@127.0.0.1:${postgresPort}/samenkoers`,
      DATA_DIR: guestData,
      PORT: String(guestPort),
    });
    await untilReady(guest);
    expect(existsSync(join(guestData, 'postgres'))).toBe(false);
    expect(guest.output()).not.toContain('Sign in at');
    guest.process.kill('SIGTERM');
    expect(await guest.ended).toBe(0);
    expect(await isHealthy()).toBe(true);
    await rm(guestData, { recursive: true });
  });
});

describe('a run refuses', () => {
  test('a port that is taken, and says what to do', async () => {
    const other = createServer();
    await new Promise<void>((done) => other.listen(port, done));
    const run = start();
    expect(await run.ended).toBe(1);
    expect(run.output()).toContain(`Port ${port} is used by another program`);
    expect(run.output()).toContain(`PORT=${port + 1} npm start`);
    await new Promise((done) => other.close(done));
  });

  test('a data folder that another run uses', async () => {
    const first = start();
    await untilReady(first);
    const second = start({ PORT: String(await freePort()) });
    expect(await second.ended).toBe(1);
    expect(second.output()).toContain(`Samenkoers already runs on ${dataDir}`);
    expect(await isHealthy()).toBe(true);
  });

  test.each([
    ['PORT', 'eighty', 'PORT is "eighty"; expected a whole number'],
    ['DEMO', 'yes', 'DEMO is "yes"; expected true or false'],
    ['DATABASE_URL', 'mysql://localhost', 'DATABASE_URL is not valid; expected postgresql://'],
    ['PGPORT', '70000', 'PGPORT is "70000"; expected a port number'],
    ['LOG_LEVEL', 'loud', 'LOG_LEVEL is "loud"; expected one of'],
  ])('a wrong %s, by name and with what is expected, before anything is started', async (name, value, sentence) => {
    const run = start({ [name]: value });
    expect(await run.ended).toBe(1);
    expect(run.output()).toContain(sentence);
    expect(readdirSync(dataDir)).toEqual([]);
  });
});
