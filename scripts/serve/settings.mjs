// The settings that matter before the API runs. The API validates its own (apps/api/src/platform/config).
import { resolve } from 'node:path';
import { Refusal } from '../steps/step.mjs';
import { inRoot } from '../steps/workspace.mjs';

function port(name, value, otherwise) {
  if (value === undefined || value === '') return otherwise;
  if (/^\d{1,5}$/.test(value) && Number(value) >= 1 && Number(value) <= 65_535) return Number(value);
  throw new Refusal(`${name} is "${value}", but must be a port number from 1 to 65535.`);
}

function yesOrNo(name, value, otherwise) {
  if (value === undefined || value === '') return otherwise;
  if (value === 'true' || value === 'false') return value === 'true';
  throw new Refusal(`${name} is "${value}", but must be "true" or "false".`);
}

function databaseUrl(value) {
  if (value === undefined || value === '') return undefined;
  const protocol = URL.canParse(value) ? new URL(value).protocol : undefined;
  if (protocol === 'postgresql:' || protocol === 'postgres:') return value;
  throw new Refusal(
    'DATABASE_URL must look like postgresql://user:password@host:5432/database; what it is now is not shown here.',
  );
}

/** Reads and checks the settings; a wrong value is named, with what is expected. */
export function readSettings(env) {
  const ownDatabase = databaseUrl(env.DATABASE_URL);
  return {
    port: port('PORT', env.PORT, 3000),
    databaseUrl: ownDatabase,
    postgresPort: port('PGPORT', env.PGPORT, undefined),
    dataDir: env.DATA_DIR ? resolve(env.DATA_DIR) : inRoot('.data'),
    isDemo: yesOrNo('DEMO', env.DEMO, ownDatabase === undefined),
  };
}
