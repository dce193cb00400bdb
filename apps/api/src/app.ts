import { randomUUID } from 'node:crypto';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { type FastifyInstance, LogController } from 'fastify';
import type pg from 'pg';
import { AppModule } from './app.module.js';
import type { Config } from './platform/config/config.js';
import { giveBodiesRoom } from './platform/http/body-room.js';
import { checkRoutes } from './platform/http/boot-check.js';
import { guardEdge, refuseAddress } from './platform/http/edge.js';
import { serveHealth } from './platform/http/health.js';
import { serveOpenApi } from './platform/http/openapi.js';
import { serveSecurityReports } from './platform/http/security-reports.js';
import { serveSecurityTxt } from './platform/http/security-txt.js';
import { serveWebApp } from './platform/http/web-app.js';
import { logActs } from './platform/log/act-log.js';
import { NestLog } from './platform/log/nest-log.js';
import { DOOR_POOL, POOL } from './platform/persistence/persistence.module.js';

const BODY_LIMIT = 256 * 1024;
const REQUEST_TIMEOUT = 10_000;
/** How long what is under way has to be answered once the server stops, milliseconds. */
const LAST_ANSWERS = 5_000;

/** The product as a server that is ready to listen; tests inject requests into it. */
export async function createApp(config: Config): Promise<NestFastifyApplication> {
  const adapter = new FastifyAdapter({
    bodyLimit: BODY_LIMIT,
    requestTimeout: REQUEST_TIMEOUT,
    // A request that is under way is answered before the server stops; only idle connections are cut.
    forceCloseConnections: 'idle',
    // Hops are counted from the connection itself, which is 0: of so many proxies, the last is at one less.
    trustProxy: config.trustProxy === 0 ? false : (_address: string, hop: number) => hop < config.trustProxy,
    genReqId: () => randomUUID(),
    // What is not even an address is answered like any address that is not there.
    frameworkErrors: refuseAddress,
    logController: new LogController({ disableRequestLogging: true }),
    routerOptions: { maxParamLength: 200 },
    logger: { level: config.logLevel, redact: ['req.headers.cookie', 'req.headers.authorization'] },
  });
  const server = adapter.getInstance() as unknown as FastifyInstance;
  guardEdge(server, config.publicUrl.startsWith('https:'));
  giveBodiesRoom(server);
  logActs(server);
  const app = await NestFactory.create<NestFastifyApplication>(AppModule.with(config), adapter, {
    logger: new NestLog(server.log),
    abortOnError: false,
    // The framework's own parsers would let forms in again.
    bodyParser: false,
  });
  app.enableShutdownHooks();
  checkRoutes(app);
  if (config.metrics !== undefined) await startMetrics(server, app.get<pg.Pool>(POOL), config.metrics);
  serveHealth(server, app.get<pg.Pool>(DOOR_POOL));
  serveSecurityTxt(server, config.securityContact, config.publicUrl);
  serveSecurityReports(server);
  serveOpenApi(server, config.publicUrl);
  await serveWebApp(server, config.webDist);
  await app.init();
  // A connection on which nothing was ever asked counts as busy; it may not hold up the end.
  server.addHook('preClose', (done) => {
    setTimeout(() => server.server.closeAllConnections(), LAST_ANSWERS).unref();
    done();
  });
  await server.ready();
  return app;
}

/** Loaded only where somebody measures: it costs memory. */
async function startMetrics(server: FastifyInstance, pool: pg.Pool, at: NonNullable<Config['metrics']>): Promise<void> {
  const { measureActs, serveMetrics } = await import('./platform/metrics/metrics.js');
  await serveMetrics(server, measureActs(server, pool), at);
}
