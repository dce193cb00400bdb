// `npm run found -- FILE`: makes a programme from a file, with its owners and its manager, in the database of the product.
import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { built } from './serve/code.mjs';
import { openDatabase, prepareDatabase } from './serve/database.mjs';
import { takeDataFolder } from './serve/run-lock.mjs';
import { readSettings } from './serve/settings.mjs';
import { giveUp, Refusal } from './steps/step.mjs';

async function readJson(path) {
  if (path === undefined) throw new Refusal('Say which file: npm run found -- docs/example-programme.json');
  const text = await readFile(resolve(path), 'utf8').catch(() => {
    throw new Refusal(`There is no file ${path}.`);
  });
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new Refusal(`${path} is not JSON: ${error.message}`);
  }
}

async function found() {
  const json = await readJson(process.argv[2]);
  const settings = await readSettings(process.env, built);
  const free = settings.databaseUrl === undefined ? takeDataFolder(settings.dataDir, settings.publicUrl) : () => {};
  try {
    const database = await openDatabase(settings, built, giveUp);
    try {
      await prepareDatabase(database.url, false, built);
      const { foundProgramme } = await built.database('founding/found-programme');
      const { slug, email } = await foundProgramme({ url: database.url, json });
      console.log(
        `\nThe programme "${slug}" is there. When the product runs with SMTP_URL, its manager signs in first`,
      );
      console.log(`at ${settings.publicUrl}/aanmelden, with a link by e-mail to ${email}.`);
    } finally {
      await database.close();
    }
  } finally {
    await free();
  }
}

found().catch((error) => giveUp(error?.name === 'FoundingRefused' ? new Refusal(error.message) : error));
