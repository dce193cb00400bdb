// The settings of a run. The API's own reader checks everything that the API uses; what only a run has is added here.
import { resolve } from 'node:path';
import { Refusal } from '../steps/step.mjs';
import { inRoot } from '../steps/workspace.mjs';

const someDatabase = 'postgresql://localhost/not-started-yet';

/** Reads and checks the settings; every wrong value is named, with what is expected. */
export async function readSettings(env, code) {
  const { ConfigError, readConfig } = await code.config();
  const databaseUrl = env.DATABASE_URL || undefined;
  const complaints = [];
  let config;
  try {
    config = readConfig({
      ...env,
      DATABASE_URL: databaseUrl ?? someDatabase,
      DEMO: env.DEMO || String(databaseUrl === undefined),
    });
  } catch (error) {
    if (!(error instanceof ConfigError)) throw error;
    complaints.push(error.message);
  }
  const postgresPort = env.PGPORT ? Number(env.PGPORT) : undefined;
  if (postgresPort !== undefined && !(Number.isInteger(postgresPort) && postgresPort >= 1 && postgresPort <= 65_535)) {
    complaints.push(
      `PGPORT is "${env.PGPORT}"; expected a port number from 1 to 65535 for the PostgreSQL that comes along.`,
    );
  }
  if (config?.port === 0) complaints.push('PORT is "0"; expected the port number that people will type.');
  if (complaints.length > 0) throw new Refusal(complaints.join('\n'));
  return {
    port: config.port,
    host: config.host,
    isDemo: config.demo,
    publicUrl: config.publicUrl,
    databaseUrl,
    postgresPort,
    dataDir: env.DATA_DIR ? resolve(env.DATA_DIR) : inRoot('.data'),
  };
}
