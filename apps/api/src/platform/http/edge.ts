import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { beginWork } from '../persistence/programme-now.js';
import { refuseOtherSpelling } from './canonical.js';
import { sendProblem } from './problem.filter.js';
import { ProblemError } from './problem.js';
import { REPORT_PATH } from './security-reports.js';

const HEADERS: Readonly<Record<string, string>> = {
  'api-version': '1.0.0',
  'content-security-policy':
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; connect-src 'self'; " +
    "manifest-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'; " +
    `report-uri ${REPORT_PATH}; report-to csp`,
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'permissions-policy': 'camera=(), geolocation=(), microphone=()',
  'referrer-policy': 'same-origin',
  'reporting-endpoints': `csp="${REPORT_PATH}"`,
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
};

const SAFE = new Set(['GET', 'HEAD', 'OPTIONS']);

/** A browser says where a request comes from; one that changes something must come from our own pages. */
function isCrossSite(request: FastifyRequest): boolean {
  if (SAFE.has(request.method)) return false;
  const site = request.headers['sec-fetch-site'];
  if (site !== undefined) return site !== 'same-origin' && site !== 'none';
  const { origin } = request.headers;
  return origin !== undefined && URL.parse(origin)?.host !== request.headers.host;
}

/** The answer to an address that cannot be read; no hook has run for it yet. */
export function refuseAddress(_error: Error, request: FastifyRequest, reply: FastifyReply): void {
  reply.headers(HEADERS).header('x-request-id', request.id);
  sendProblem(new ProblemError('not-found'), request, reply);
}

/** What holds for every request before any route sees it, and for every answer before it leaves. */
export function guardEdge(server: FastifyInstance, isHttps: boolean): void {
  // JSON only: a form of another site can send the other two without asking.
  server.removeContentTypeParser(['text/plain', 'application/x-www-form-urlencoded']);
  server.addHook('onRequest', (request, reply, done) => {
    reply.headers(HEADERS).header('x-request-id', request.id);
    if (isHttps) reply.header('strict-transport-security', 'max-age=63072000; includeSubDomains');
    if (isCrossSite(request)) sendProblem(new ProblemError('cross-site'), request, reply);
    else if (!refuseOtherSpelling(request, reply)) beginWork(done);
  });
}
