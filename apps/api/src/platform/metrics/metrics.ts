import { createServer } from 'node:http';
import type { FastifyInstance } from 'fastify';
import type pg from 'pg';
import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';
import { actOf } from '../log/act-log.js';

const SECONDS = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10];

/**
 * What an operator watches: how long acts take and how they end, problems by code, the database connections, the process.
 * No label names a person, an organisation or an item.
 */
export function measureActs(server: FastifyInstance, pool: pg.Pool): Registry {
  const registry = new Registry();
  const registers = [registry];
  collectDefaultMetrics({ register: registry });
  const took = new Histogram({
    name: 'samenkoers_act_seconds',
    help: 'How long an act took',
    labelNames: ['act', 'status'],
    buckets: SECONDS,
    registers,
  });
  const problems = new Counter({
    name: 'samenkoers_problems_total',
    help: 'Requests that were refused or failed',
    labelNames: ['code'],
    registers,
  });
  new Gauge({
    name: 'samenkoers_database_connections',
    help: 'Connections to the database',
    labelNames: ['state'],
    registers,
    collect() {
      this.set({ state: 'idle' }, pool.idleCount);
      this.set({ state: 'used' }, pool.totalCount - pool.idleCount);
      this.set({ state: 'waited-for' }, pool.waitingCount);
    },
  });
  server.addHook('onResponse', (request, reply, done) => {
    took.observe({ act: actOf(request) ?? 'other', status: String(reply.statusCode) }, reply.elapsedTime / 1_000);
    if (request.problem !== undefined) problems.inc({ code: request.problem });
    done();
  });
  return registry;
}

/** Serves the metrics on a port of their own, which is not for the internet; closes with the server. */
export async function serveMetrics(
  server: FastifyInstance,
  registry: Registry,
  { host, port }: { readonly host: string; readonly port: number },
): Promise<void> {
  const metrics = createServer((request, response) => {
    if (request.url !== '/metrics') return void response.writeHead(404).end();
    registry.metrics().then(
      (text) => response.writeHead(200, { 'content-type': registry.contentType }).end(text),
      () => response.writeHead(500).end(),
    );
  });
  await new Promise<void>((resolve, reject) => metrics.once('error', reject).listen(port, host, resolve));
  server.addHook('onClose', () => new Promise<void>((resolve) => void metrics.close(() => resolve())));
}
