import { createHash } from 'node:crypto';
import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { ProblemError } from '../http/problem.js';
import type { CommandCall } from '../persistence/work.js';
import type { Caller, Moment, Principal } from './principal.js';

const requestOf = (context: ExecutionContext) => context.switchToHttp().getRequest<FastifyRequest>();

function callerOf(context: ExecutionContext): Caller {
  const caller = requestOf(context).caller;
  if (caller === undefined) throw new Error('the permission guard did not run');
  return caller;
}

function signedIn(context: ExecutionContext): Principal {
  const { principal } = callerOf(context);
  if (principal === null) throw new ProblemError('not-signed-in');
  return principal;
}

/** The signed-in person. */
export const SignedIn = createParamDecorator((_: unknown, context: ExecutionContext): Principal => signedIn(context));
/** Everything that is known of who asks: person, how that was shown, and where the programme stands. */
export const Calling = createParamDecorator((_: unknown, context: ExecutionContext): Caller => callerOf(context));
/** Where the programme stands at the start of this request. */
export const Now = createParamDecorator((_: unknown, context: ExecutionContext): Moment => callerOf(context).moment);

const KEY = /^[\x21-\x7E]{8,100}$/;

/** Everything a command needs to be done once: who, the `Idempotency-Key`, and a fingerprint of the request. */
export const Call = createParamDecorator((_: unknown, context: ExecutionContext): CommandCall => {
  const request = requestOf(context);
  const key = request.headers['idempotency-key'];
  if (typeof key !== 'string' || !KEY.test(key)) throw new ProblemError('idempotency-key-missing');
  const fingerprint = createHash('sha256')
    .update(`${request.method} ${request.url}\n${JSON.stringify(request.body ?? null)}`)
    .digest('base64url');
  return { actor: signedIn(context), rightsVersion: callerOf(context).rightsVersion, key, fingerprint };
});
