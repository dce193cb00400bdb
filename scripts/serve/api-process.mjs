import { spawn } from 'node:child_process';
import { get } from 'node:http';
import { createServer } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { Refusal } from '../steps/step.mjs';
import { inRoot } from '../steps/workspace.mjs';

const startPatience = 60_000;
const stopPatience = 20_000;

/** Refuses, with what to do, when something already listens on this port. */
export async function refuseUsedPort({ port, host }) {
  const probe = createServer();
  try {
    await new Promise((resolve, reject) => probe.once('error', reject).listen(port, host, resolve));
  } catch (error) {
    if (error.code === 'EADDRINUSE') {
      const another = port === 65_535 ? port - 1 : port + 1;
      throw new Refusal(
        `Port ${port} is used by another program (perhaps a Samenkoers that still runs).\n` +
          `Stop that program, or choose another port: PORT=${another} npm start`,
      );
    }
    if (error.code === 'EADDRNOTAVAIL' || error.code === 'ENOTFOUND') {
      throw new Refusal(`HOST is "${host}", which is not an address of this machine.`);
    }
    if (error.code === 'EACCES') throw new Refusal(`This user may not listen on port ${port}; choose one above 1023.`);
    throw error;
  } finally {
    if (probe.listening) await new Promise((resolve) => probe.close(resolve));
  }
}

/**
 * Starts the API as a process of its own. With `loadWhileWaiting`, a file of its code, it loads that and waits until
 * `goOn` tells it where the database is. `ended` resolves with its exit code, `stop` ends it cleanly.
 */
export function startApi(args, { port, databaseUrl, isDemo, compileCache, loadWhileWaiting }) {
  // It is stopped by us, after a signal to us, and never by the terminal; and it stops by itself when we are gone.
  const child = spawn(process.execPath, ['--import', inRoot('scripts/serve/end-with-parent.mjs'), ...args], {
    detached: true,
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
    env: {
      ...process.env,
      NODE_ENV: process.env.NODE_ENV ?? 'production',
      NODE_COMPILE_CACHE: compileCache,
      PORT: String(port),
      DATABASE_URL: databaseUrl ?? '',
      LOAD_WHILE_WAITING: loadWhileWaiting ?? '',
      DEMO: String(isDemo),
      WEB_DIST: process.env.WEB_DIST ?? inRoot('apps/web/dist'),
    },
  });
  let hasEnded = false;
  const ended = new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', (code, signal) => {
      hasEnded = true;
      resolve(code ?? (signal === 'SIGTERM' ? 0 : 1));
    });
  });
  const stop = async () => {
    if (hasEnded) return;
    child.kill('SIGTERM');
    const force = setTimeout(() => child.kill('SIGKILL'), stopPatience);
    await ended;
    clearTimeout(force);
  };
  return { ended, stop, hasEnded: () => hasEnded, goOn: (url) => child.send({ DATABASE_URL: url }) };
}

function reachable(host) {
  if (host === '0.0.0.0') return '127.0.0.1';
  if (host === '::') return '[::1]';
  return host.includes(':') ? `[${host}]` : host;
}

/** Whether this address answers with 200. Not with `fetch`: loading that would cost more than all the rest here. */
const answersWell = (url) =>
  new Promise((resolve) => {
    get(url, { agent: false }, (answer) => {
      answer.resume();
      resolve(answer.statusCode === 200);
    }).on('error', () => resolve(false));
  });

/** Waits until the API says that it is ready; refuses when it ends first, having said why itself. */
export async function untilReady(api, { port, host }) {
  const deadline = Date.now() + startPatience;
  while (!api.hasEnded() && Date.now() < deadline) {
    if (await answersWell(`http://${reachable(host)}:${port}/health/ready`)) return;
    await sleep(20);
  }
  throw new Refusal(
    api.hasEnded()
      ? 'The server stopped before it was ready; why is said above.'
      : `The server was not ready after ${startPatience / 1000} s.`,
  );
}
