import type { FastifyReply, FastifyRequest } from 'fastify';
import { sendProblem } from './problem.filter.js';
import { ProblemError } from './problem.js';

/** Letters, digits, `-._~` written as a code though they need none; and what no address of ours holds: NUL, `/`, `\`, `%`. */
const NEEDLESS_CODE = /%(?:2[de]|3\d|[46][1-9a-f]|[57][0-9a]|5f|7e|6f|4f|00|2f|5c|25)/i;
const EMPTY_OR_DOTS = /\/\/|\/\.{1,2}(?:\/|$)|\\/;

/** Whether an address is written in the one way that we write it; another spelling could slip past who looks at paths. */
export const isCanonical = (path: string): boolean => !NEEDLESS_CODE.test(path) && !EMPTY_OR_DOTS.test(path);

const isApi = (path: string) => /^\/(?:api|health|assets|csp-reports)(?:\/|$)/.test(path);

/**
 * Answers an address that is not written in its one way, and tells whether it did: a page with a slash too many is sent
 * on, everything else is an address that is not there.
 */
export function refuseOtherSpelling(request: FastifyRequest, reply: FastifyReply): boolean {
  const [path = '/', query] = split(request.url);
  if (!isCanonical(path)) {
    sendProblem(new ProblemError('not-found'), request, reply);
    return true;
  }
  if (path === '/' || !path.endsWith('/') || isApi(path)) return false;
  void reply.redirect(`${path.slice(0, -1)}${query ?? ''}`, 308);
  return true;
}

function split(url: string): readonly [string, string?] {
  const mark = url.indexOf('?');
  return mark === -1 ? [url] : [url.slice(0, mark), url.slice(mark)];
}
