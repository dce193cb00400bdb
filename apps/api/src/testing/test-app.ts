import { randomUUID } from 'node:crypto';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { createPool } from '@samenkoers/database';
import { createTestDatabase } from '@samenkoers/database/testing';
import type { FastifyInstance, LightMyRequestResponse } from 'fastify';
import type pg from 'pg';
import { createApp } from '../app.js';
import { startSession } from '../features/session/session.repository.js';
import { type Config, readConfig } from '../platform/config/config.js';

export interface Client {
  get(path: string, headers?: Readonly<Record<string, string>>): Promise<LightMyRequestResponse>;
  send(
    method: 'POST' | 'PUT' | 'DELETE',
    path: string,
    body?: object,
    headers?: Readonly<Record<string, string>>,
  ): Promise<LightMyRequestResponse>;
}

/** The whole API on a database of its own. */
export interface TestApp {
  readonly app: NestFastifyApplication;
  readonly pool: pg.Pool;
  readonly url: string;
  readonly visitor: Client;
  /** Requests as this person, with a session of its own. */
  as(programmeId: string, personId: string): Promise<Client>;
  close(): Promise<void>;
}

function clientOf(app: NestFastifyApplication, cookie: string | undefined): Client {
  const server = app.getHttpAdapter().getInstance() as unknown as FastifyInstance;
  const own = cookie === undefined ? {} : { cookie };
  return {
    get: (path, headers = {}) =>
      server.inject({ method: 'GET', url: `/api/v1${path}`, headers: { ...own, ...headers } }),
    send: (method, path, body, headers = {}) =>
      server.inject({
        method,
        url: `/api/v1${path}`,
        headers: { ...own, 'idempotency-key': randomUUID(), ...headers },
        ...(body === undefined ? {} : { payload: body }),
      }),
  };
}

export async function startTestApp(settings: Readonly<Record<string, string>> = {}): Promise<TestApp> {
  const database = await createTestDatabase();
  const config: Config = readConfig({
    DATABASE_URL: database.url,
    LOG_LEVEL: process.env['TEST_LOG'] ?? 'silent',
    DEMO: 'true',
    PORT: '0',
    RATE_PER_ACCOUNT: '0',
    RATE_PER_ADDRESS: '0',
    ...settings,
  });
  const app = await createApp(config);
  const pool = createPool(database.url, { max: 4 });
  return {
    app,
    pool,
    url: database.url,
    visitor: clientOf(app, undefined),
    as: async (programmeId, personId) => {
      const token = randomUUID().replaceAll('-', '').padEnd(43, 'x');
      if (!(await startSession(pool, { programmeId, personId, token, hours: 1 }))) throw new Error('no such person');
      return clientOf(app, `samenkoers=${token}`);
    },
    close: async () => {
      await app.close();
      await pool.end();
      await database.drop();
    },
  };
}
