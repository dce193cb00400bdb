// Runs the built product: database, migrations, seed, API with the screens. Everything it starts ends with it.
import module from 'node:module';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { refuseUsedPort, startApi, untilReady } from './serve/api-process.mjs';
import { built } from './serve/code.mjs';
import { openDatabase, prepareDatabase } from './serve/database.mjs';
import { beginLife } from './serve/lifetime.mjs';
import { takeDataFolder } from './serve/run-lock.mjs';
import { readSettings } from './serve/settings.mjs';
import { Refusal, step } from './steps/step.mjs';
import { inRoot } from './steps/workspace.mjs';

module.enableCompileCache?.(inRoot('node_modules/.samenkoers/compile-cache'));
const life = beginLife();

async function run() {
  const settings = await readSettings(process.env, built);
  if (settings.databaseUrl === undefined) life.atEnd(takeDataFolder(settings.dataDir, settings.publicUrl));
  await refuseUsedPort(settings);
  const api = startApi([inRoot('apps/api/dist/main.js')], {
    ...settings,
    compileCache: join(settings.dataDir, 'compile-cache'),
    loadWhileWaiting: pathToFileURL(inRoot('apps/api/dist/app.js')).href,
  });
  let database;
  life.atEnd(async () => {
    await api.stop();
    await database?.close();
  });
  database = await openDatabase(settings, built, life.fail);
  await prepareDatabase(database.url, settings.isDemo, built);
  await step('Starting the server', async () => {
    api.goOn(database.url);
    await untilReady(api, settings);
  });
  void api.ended.then((code) => life.fail(new Refusal(`The server ended by itself (${code}).`)));
  console.log(`\nSamenkoers is ready: ${settings.publicUrl}`);
  if (settings.isDemo) {
    console.log(`Sign in at ${settings.publicUrl}/aanmelden: choose one of the example people; there is no password.`);
  }
  console.log('Stop with Ctrl-C.');
}

run().catch(life.fail);
