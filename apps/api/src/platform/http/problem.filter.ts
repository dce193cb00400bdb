import { type ArgumentsHost, Catch, type ExceptionFilter, HttpException } from '@nestjs/common';
import type { ProblemCode } from '@samenkoers/contract';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { isConnectionFailure, OutcomeUnknown, RightsMoved, TemporarilyUnavailable } from '../persistence/failures.js';
import { ProblemError, problemBody } from './problem.js';
import { TooManyRequests } from './rate-limits.js';

declare module 'fastify' {
  interface FastifyRequest {
    /** The code of the problem it was answered with. */
    problem?: ProblemCode;
  }
}

const BY_STATUS: Readonly<Record<number, ProblemCode>> = {
  400: 'invalid-json',
  404: 'not-found',
  405: 'method-not-allowed',
  413: 'too-large',
  415: 'unsupported-media-type',
  429: 'too-many-requests',
};

function codeOf(error: unknown): ProblemCode {
  if (error instanceof ProblemError) return error.code;
  if (error instanceof OutcomeUnknown) return 'outcome-unknown';
  // Commands classify their own failures; this is a read that found no database.
  if (error instanceof TemporarilyUnavailable || isConnectionFailure(error)) return 'temporarily-unavailable';
  // Judged again several times, and each time somebody's rights changed meanwhile.
  if (error instanceof RightsMoved) return 'temporarily-unavailable';
  const status =
    error instanceof HttpException ? error.getStatus() : Number((error as { statusCode?: number } | null)?.statusCode);
  return BY_STATUS[status] ?? 'internal-error';
}

const messageOf = (error: unknown): string => {
  const cause = error instanceof Error ? (error.cause ?? error) : error;
  return cause instanceof Error ? cause.message : String(cause);
};

/** Sends a problem; what was not foreseen is logged with its stack and answered with an id only. */
export function sendProblem(error: unknown, request: FastifyRequest, reply: FastifyReply): void {
  const code = codeOf(error);
  if (code === 'internal-error') request.log.error({ err: error }, 'unforeseen failure');
  else if (code === 'outcome-unknown' || code === 'temporarily-unavailable') {
    request.log.warn({ why: messageOf(error) }, code);
  }
  request.problem = code;
  if (error instanceof TooManyRequests) reply.header('retry-after', error.seconds);
  const body = problemBody(code, request.id, error instanceof ProblemError ? error.details : undefined);
  void reply.status(body.status).header('content-type', 'application/problem+json').send(body);
}

@Catch()
export class ProblemFilter implements ExceptionFilter {
  catch(error: unknown, host: ArgumentsHost): void {
    const http = host.switchToHttp();
    sendProblem(error, http.getRequest<FastifyRequest>(), http.getResponse<FastifyReply>());
  }
}
