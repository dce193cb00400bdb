import type { FastifyInstance } from 'fastify';
import { RateLimiterMemory } from 'rate-limiter-flexible';

const REPORT_LIMIT = 16 * 1024;
const PER_MINUTE = 60;
const MEDIA_TYPES = ['application/csp-report', 'application/reports+json'];

/** Where browsers report what the content security policy stopped. */
export const REPORT_PATH = '/csp-reports';

interface Violation {
  readonly directive: string;
  readonly blocked: string;
  readonly page: string;
}

/**
 * Takes what browsers report about the content security policy and logs it: which rule, what was stopped, on which page;
 * never a query or a fragment, which may say something about a person.
 */
export function serveSecurityReports(server: FastifyInstance): void {
  const limiter = new RateLimiterMemory({ points: PER_MINUTE, duration: 60 });
  void server.register(async (scope) => {
    scope.addContentTypeParser(MEDIA_TYPES, { parseAs: 'string', bodyLimit: REPORT_LIMIT }, (_, body, done) => {
      done(null, readReports(String(body)));
    });
    scope.post(REPORT_PATH, { bodyLimit: REPORT_LIMIT }, async (request, reply) => {
      const isHeard = await limiter.consume(request.ip).then(
        () => true,
        () => false,
      );
      const violations = isHeard && Array.isArray(request.body) ? (request.body as readonly Violation[]) : [];
      for (const violation of violations.slice(0, 5))
        request.log.warn(violation, 'stopped by the content security policy');
      return reply.status(204).header('cache-control', 'no-store').send();
    });
  });
}

/** Both forms a browser may send; what is neither says nothing. */
export function readReports(text: string): readonly Violation[] {
  try {
    const parsed: unknown = JSON.parse(text);
    return (
      Array.isArray(parsed) ? parsed.map((report) => field(report, 'body')) : [field(parsed, 'csp-report')]
    ).flatMap((report) =>
      typeof report === 'object' && report !== null
        ? [
            {
              directive: word(field(report, 'effectiveDirective') ?? field(report, 'violated-directive')),
              blocked: withoutQuery(field(report, 'blockedURL') ?? field(report, 'blocked-uri')),
              page: withoutQuery(field(report, 'documentURL') ?? field(report, 'document-uri')),
            },
          ]
        : [],
    );
  } catch {
    return [];
  }
}

const field = (value: unknown, name: string): unknown =>
  typeof value === 'object' && value !== null ? (value as Record<string, unknown>)[name] : undefined;

const word = (value: unknown) => (typeof value === 'string' ? value.slice(0, 60) : '');

/** An address without what may say something about a person; a word such as `inline` as it is. */
const withoutQuery = (value: unknown) => word(typeof value === 'string' ? value.split(/[?#]/)[0] : '').slice(0, 200);
