import type { FastifyInstance } from 'fastify';
import type pg from 'pg';
import { rowsOf, sql } from '../persistence/statement.js';

/**
 * `/health/live`: the process answers. `/health/ready`: the database answers a real statement (a pool can "connect" to
 * a port where nothing lives). Outside the API proper: no session, no programme.
 */
export function serveHealth(server: FastifyInstance, pool: pg.Pool): void {
  server.get('/health/live', (_, reply) => reply.header('cache-control', 'no-store').send({ status: 'ok' }));
  server.get('/health/ready', async (request, reply) => {
    reply.header('cache-control', 'no-store');
    try {
      await rowsOf(pool, sql`SELECT 1 FROM programme LIMIT 1`);
      return { status: 'ok' };
    } catch (error) {
      request.log.warn({ err: error }, 'not ready');
      return reply.status(503).send({ status: 'unavailable' });
    }
  });
}
