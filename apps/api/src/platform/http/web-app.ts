import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import fastifyStatic from '@fastify/static';
import type { FastifyInstance } from 'fastify';
import { sendProblem } from './problem.filter.js';
import { ProblemError } from './problem.js';

const YEAR = 31_536_000_000;

/**
 * Serves the built web app: hashed assets for ever and precompressed, and the one page for every address that is not the
 * API's. Without a folder only the API is served.
 */
export async function serveWebApp(server: FastifyInstance, folder: string | undefined): Promise<void> {
  const root = folder === undefined ? undefined : resolve(folder);
  const page =
    root === undefined || !existsSync(join(root, 'index.html')) ? undefined : await readFile(join(root, 'index.html'));
  if (root !== undefined && page !== undefined) {
    await server.register(fastifyStatic, {
      root: join(root, 'assets'),
      prefix: '/assets/',
      preCompressed: true,
      immutable: true,
      maxAge: YEAR,
      decorateReply: false,
      index: false,
    });
    await server.register(fastifyStatic, {
      root,
      prefix: '/',
      wildcard: false,
      index: false,
      globIgnore: ['assets/**', '**/*.br', '**/*.gz'],
    });
  }
  server.get('/*', (request, reply) => {
    const isPage = !/^\/(api|health|assets)(\/|$)/.test(request.url);
    if (!isPage || page === undefined) return sendProblem(new ProblemError('not-found'), request, reply);
    return void reply.header('content-type', 'text/html; charset=utf-8').header('cache-control', 'no-cache').send(page);
  });
}
