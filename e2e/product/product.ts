import { readFileSync } from 'node:fs';
import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type EmbeddedPostgres, migrate, seedOnce, startEmbeddedPostgres } from '@samenkoers/database';
import { type ApiProcess, freePort, startApi } from './api-process.js';
import { killAtOnce } from './processes.js';

/** How this product differs from the one a user starts. */
export interface ProductOptions {
  /** PostgreSQL settings on top of ours. */
  readonly postgres?: Readonly<Record<string, string>>;
}

/** The built product on a PostgreSQL of its own, with the example programme in it. */
export interface Product {
  /** Where people reach it. */
  readonly url: string;
  readonly databaseUrl: string;
  /** Ends the API with SIGKILL; `reviveApi` starts it again on the same port. */
  killApi(): Promise<void>;
  reviveApi(): Promise<void>;
  /** Ends PostgreSQL, all its processes at once, with SIGKILL; `revivePostgres` starts it again on the same data. */
  killPostgres(): Promise<void>;
  revivePostgres(): Promise<void>;
  /** Throws, with its last words, when the API has ended without being asked to. */
  expectAlive(): void;
  stop(): Promise<void>;
}

/** Starts the built product as a user has it, on a free port and with its data in a folder that goes when it stops. */
export async function startProduct({ postgres: settings = {} }: ProductOptions = {}): Promise<Product> {
  const dataDir = await mkdtemp(join(tmpdir(), 'samenkoers-flow-'));
  // As root, PostgreSQL runs as another user, who has to be able to pass through.
  await chmod(dataDir, 0o711);
  const logFile = join(dataDir, 'api.log');
  let postgres: EmbeddedPostgres | undefined;
  let api: ApiProcess | undefined;
  const stop = async (): Promise<void> => {
    await api?.stop();
    await postgres?.stop();
    await rm(dataDir, { recursive: true, force: true });
  };
  try {
    postgres = await startEmbeddedPostgres({ dataDir, settings });
    const { url: databaseUrl, port: postgresPort } = postgres;
    await migrate({ url: databaseUrl });
    await seedOnce({ url: databaseUrl });
    const port = await freePort();
    let isAskedToEnd = false;
    let hasEndedByItself = false;
    const start = async (): Promise<ApiProcess> => {
      isAskedToEnd = false;
      const started = await startApi({ port, databaseUrl, logFile });
      void started.ended.then(() => {
        hasEndedByItself ||= !isAskedToEnd;
      });
      return started;
    };
    api = await start();
    return {
      url: `http://localhost:${port}`,
      databaseUrl,
      killApi: async () => {
        if (api === undefined) return;
        isAskedToEnd = true;
        await killAtOnce(api.pid);
        await api.ended;
      },
      reviveApi: async () => {
        api = await start();
      },
      killPostgres: async () => {
        if (postgres === undefined) return;
        await killAtOnce(postgres.pid);
        await postgres.ended;
      },
      revivePostgres: async () => {
        postgres = await startEmbeddedPostgres({ dataDir, settings, port: postgresPort });
      },
      expectAlive: () => {
        if (hasEndedByItself)
          throw new Error(`The API ended by itself:\n${readFileSync(logFile, 'utf8').slice(-3_000)}`);
      },
      stop,
    };
  } catch (error) {
    await stop();
    throw error;
  }
}
