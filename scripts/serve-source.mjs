// Runs the product from source, for who works on it: the API on 3001, the screens on 5173.
import './run-typescript.mjs';
import { spawn } from 'node:child_process';
import { watch } from 'node:fs';
import { join } from 'node:path';
import { refuseUsedPort, startApi, untilReady } from './serve/api-process.mjs';
import { source } from './serve/code.mjs';
import { openDatabase, prepareDatabase } from './serve/database.mjs';
import { startDevProvider } from './serve/dev-provider.mjs';
import { beginLife } from './serve/lifetime.mjs';
import { takeDataFolder } from './serve/run-lock.mjs';
import { readSettings } from './serve/settings.mjs';
import { Refusal } from './steps/step.mjs';
import { inRoot } from './steps/workspace.mjs';

const screens = 'http://localhost:5173';
const watched = ['apps/api/src', 'packages/rulebook/src', 'packages/contract/src', 'prisma/src'];
const life = beginLife();

/** Calls `act` once things have been quiet for a moment after a change of the server's code. */
function onCodeChange(act) {
  let timer;
  for (const folder of watched) {
    const watcher = watch(inRoot(folder), { recursive: true }, (_, name) => {
      if (!name?.endsWith('.ts') || name.endsWith('.spec.ts')) return;
      clearTimeout(timer);
      timer = setTimeout(act, 150);
    });
    life.atEnd(() => watcher.close());
  }
}

function keepApiRunning(settings, databaseUrl) {
  const compileCache = join(settings.dataDir, 'compile-cache');
  const args = ['--import', inRoot('scripts/run-typescript.mjs'), inRoot('apps/api/src/main.ts')];
  let api;
  const start = async () => {
    api = startApi(args, { ...settings, databaseUrl, compileCache });
    await untilReady(api, settings).then(
      () => console.log(`API ready: http://localhost:${settings.port}`),
      (error) => console.error(`${error instanceof Refusal ? error.message : error} Waiting for a change.`),
    );
  };
  let turn = start();
  onCodeChange(() => {
    turn = turn.then(async () => {
      await api.stop();
      await start();
    });
  });
  life.atEnd(() => api.stop());
  return turn;
}

function startVite(settings) {
  const vite = spawn(process.execPath, [inRoot('apps/web/node_modules/vite/bin/vite.js')], {
    cwd: inRoot('apps/web'),
    detached: true,
    stdio: ['ignore', 'inherit', 'inherit'],
    env: { ...process.env, API_URL: `http://localhost:${settings.port}` },
  });
  vite.once('exit', (code) => life.fail(new Refusal(`Vite ended by itself (${code}).`)));
  life.atEnd(() => vite.kill());
}

async function run() {
  const settings = await readSettings(
    { ...process.env, PORT: process.env.PORT || '3001', PUBLIC_URL: process.env.PUBLIC_URL || screens },
    source,
  );
  process.env.PUBLIC_URL = settings.publicUrl;
  process.env.NODE_ENV ??= 'development';
  if (settings.databaseUrl === undefined) life.atEnd(takeDataFolder(settings.dataDir, settings.publicUrl));
  await refuseUsedPort(settings);
  const database = await openDatabase(settings, source, life.fail);
  life.atEnd(database.close);
  await prepareDatabase(database.url, settings.isDemo, source);
  await startDevProvider(database.url, settings, source, life);
  await keepApiRunning(settings, database.url);
  startVite(settings);
  console.log(`\nScreens: ${screens}\nThe API starts again when its code changes. Stop with Ctrl-C.\n`);
}

run().catch(life.fail);
