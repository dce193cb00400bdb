// Runs the built product: database, migrations, seed, API with the screens. Everything it starts ends with it.
import { join } from 'node:path';
import { refuseUsedPort, startApi, untilReady } from './serve/api-process.mjs';
import { built } from './serve/code.mjs';
import { openDatabase, prepareDatabase } from './serve/database.mjs';
import { beginLife } from './serve/lifetime.mjs';
import { takeDataFolder } from './serve/run-lock.mjs';
import { readSettings } from './serve/settings.mjs';
import { Refusal, step } from './steps/step.mjs';
import { inRoot } from './steps/workspace.mjs';

const life = beginLife();

async function run() {
  const settings = await readSettings(process.env, built);
  if (settings.databaseUrl === undefined) life.atEnd(takeDataFolder(settings.dataDir, settings.publicUrl));
  await refuseUsedPort(settings);
  const database = await openDatabase(settings, built, life.fail);
  life.atEnd(database.close);
  await prepareDatabase(database.url, settings.isDemo, built);
  const api = await step('Starting the server', async () => {
    const started = startApi([inRoot('apps/api/dist/main.js')], {
      ...settings,
      databaseUrl: database.url,
      compileCache: join(settings.dataDir, 'compile-cache'),
    });
    life.atEnd(started.stop);
    await untilReady(started, settings);
    return started;
  });
  void api.ended.then((code) => life.fail(new Refusal(`The server ended by itself (${code}).`)));
  console.log(`\nSamenkoers is ready: ${settings.publicUrl}`);
  if (settings.isDemo) {
    console.log(`Sign in at ${settings.publicUrl}/aanmelden: choose one of the example people; there is no password.`);
  }
  console.log('Stop with Ctrl-C.');
}

run().catch(life.fail);
