import { endpoints } from '@samenkoers/contract';
import type { FastifyInstance, FastifyRequest } from 'fastify';

/** What an endpoint is called, by the method and pattern that the router knows it by. */
const NAMES: ReadonlyMap<string, string> = new Map(
  Object.entries(endpoints).map(([name, { method, path }]) => [`${method} /api/v1${path}`, name]),
);

/** The act a request asks for: the name of its endpoint, or nothing that the contract knows. */
export const actOf = (request: FastifyRequest): string | undefined =>
  NAMES.get(`${request.method} ${request.routeOptions.url ?? ''}`);

/**
 * One line per act: who, what, on which object, and what came of it. Reading is told at level debug. Never a body, a
 * cookie, a query or an address of a person.
 */
export function logActs(server: FastifyInstance): void {
  server.addHook('onResponse', (request, reply, done) => {
    const act = actOf(request);
    if (act !== undefined) {
      request.log[request.method === 'GET' ? 'debug' : 'info'](
        {
          act,
          actor: request.caller?.principal?.personId ?? null,
          programme: request.caller?.moment.programmeId,
          object: request.params,
          status: reply.statusCode,
          problem: request.problem,
          ms: Math.round(reply.elapsedTime),
        },
        'act',
      );
    }
    done();
  });
}
