// Runs the built product: database, migrations, seed, API with the screens. Everything it starts ends with it.
import { join } from 'node:path';
import { refuseUsedPort, startApi, untilReady } from './serve/api-process.mjs';
import { openDatabase, prepareDatabase } from './serve/database.mjs';
import { takeDataFolder } from './serve/run-lock.mjs';
import { readSettings } from './serve/settings.mjs';
import { Refusal, step } from './steps/step.mjs';

/** What was opened so far, closed in the opposite order: first the API, then the database, then the lock. */
const opened = [];
let isStopping = false;

async function stop(code, reason) {
  if (isStopping) return;
  isStopping = true;
  if (reason) console.log(`\n${reason}`);
  for (const close of opened.reverse()) {
    await close().catch((error) => {
      console.error(error);
      code = 1;
    });
  }
  if (reason) console.log('Samenkoers has stopped; its data is kept.');
  process.exit(code);
}

async function run() {
  const settings = readSettings(process.env);
  const address = `http://localhost:${settings.port}`;
  if (settings.databaseUrl === undefined) {
    const giveBack = takeDataFolder(settings.dataDir, address);
    opened.push(async () => giveBack());
  }
  await refuseUsedPort(settings.port);
  const database = await openDatabase(settings, (error) => fail(error));
  opened.push(database.close);
  await prepareDatabase(database.url, settings.isDemo);
  const api = await step('Starting the server', async () => {
    const started = startApi({
      ...settings,
      databaseUrl: database.url,
      compileCache: join(settings.dataDir, 'compile-cache'),
    });
    opened.push(started.stop);
    await untilReady(started, settings.port);
    return started;
  });
  void api.ended.then((code) => fail(new Refusal(`The server ended by itself (${code}).`)));
  console.log(`\nSamenkoers is ready: ${address}`);
  if (settings.isDemo) {
    console.log(`Sign in: ${address}/aanmelden, and choose one of the example people; there is no password.`);
  }
  console.log('Stop with Ctrl-C.');
}

function fail(error) {
  if (isStopping) return;
  console.error(error instanceof Refusal ? `\n${error.message}` : error);
  void stop(1);
}

process.on('SIGINT', () => void stop(0, 'Stopping…'));
process.on('SIGTERM', () => void stop(0, 'Stopping…'));
process.on('SIGHUP', () => void stop(0, 'Stopping…'));
// Started by start.mjs on another Node: when that one is killed, there is nobody left to stop us.
process.once('disconnect', () => void stop(0));

run().catch(fail);
