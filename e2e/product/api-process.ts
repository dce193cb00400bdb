import { type ChildProcess, spawn } from 'node:child_process';
import { closeSync, openSync, readFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';

const inRoot = (path: string): string => fileURLToPath(new URL(`../../${path}`, import.meta.url));
const patience = 60_000;

/** How to run the built API with the built screens. */
export interface ApiSettings {
  readonly port: number;
  readonly databaseUrl: string;
  readonly logFile: string;
}

/** The API as a process of its own, as a user has it. */
export interface ApiProcess {
  readonly pid: number;
  /** Resolves when it has ended, for whatever reason. */
  readonly ended: Promise<void>;
  stop(): Promise<void>;
}

/** A TCP port of this machine that nobody listens on now. */
export async function freePort(): Promise<number> {
  const probe = createServer();
  await new Promise<void>((done, fail) => probe.once('error', fail).listen(0, '127.0.0.1', done));
  const address = probe.address();
  await new Promise((done) => probe.close(done));
  if (address === null || typeof address === 'string') throw new Error('No free TCP port was given.');
  return address.port;
}

function launch({ port, databaseUrl, logFile }: ApiSettings): ChildProcess {
  const log = openSync(logFile, 'a');
  try {
    // It stops by itself when this process is gone.
    const args = ['--import', inRoot('scripts/serve/end-with-parent.mjs'), inRoot('apps/api/dist/main.js')];
    return spawn(inRoot('node_modules/.bin/node'), args, {
      stdio: ['ignore', log, log, 'ipc'],
      env: {
        PATH: process.env.PATH,
        NODE_ENV: 'production',
        PORT: String(port),
        HOST: '127.0.0.1',
        DATABASE_URL: databaseUrl,
        DEMO: 'true',
        // One machine plays every user.
        RATE_PER_ACCOUNT: '0',
        RATE_PER_ADDRESS: '0',
        LOG_LEVEL: 'warn',
        WEB_DIST: inRoot('apps/web/dist'),
      },
    });
  } finally {
    closeSync(log);
  }
}

/** Starts the API and waits until it says that it is ready. */
export async function startApi(settings: ApiSettings): Promise<ApiProcess> {
  const child = launch(settings);
  const { pid } = child;
  if (pid === undefined) throw new Error('The API did not start; was it built (npm run build)?');
  let hasEnded = false;
  const ended = new Promise<void>((resolve) => {
    child.once('exit', () => {
      hasEnded = true;
      resolve();
    });
  });
  const deadline = Date.now() + patience;
  while (!hasEnded && Date.now() < deadline) {
    const answer = await fetch(`http://127.0.0.1:${settings.port}/health/ready`).catch(() => undefined);
    await answer?.body?.cancel();
    if (answer?.ok) {
      const stop = async (): Promise<void> => {
        if (!hasEnded) child.kill('SIGTERM');
        await ended;
      };
      return { pid, ended, stop };
    }
    await sleep(20);
  }
  child.kill('SIGKILL');
  throw new Error(`The API was not ready. Its last words:\n${readFileSync(settings.logFile, 'utf8').slice(-4_000)}`);
}
