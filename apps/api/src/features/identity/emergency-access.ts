import { Inject, Injectable } from '@nestjs/common';
import type { BodyOf, endpoints } from '@samenkoers/contract';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type pg from 'pg';
import type { Caller, Moment } from '../../platform/auth/principal.js';
import { ProblemError } from '../../platform/http/problem.js';
import { RateLimits } from '../../platform/http/rate-limits.js';
import { POOL } from '../../platform/persistence/persistence.module.js';
import { Work } from '../../platform/persistence/work.js';
import { type Actor, Sessions } from '../session/public.js';
import { makeEmergencyCodes } from './commands/make-emergency-codes.js';
import { useEmergencyCode } from './commands/use-emergency-code.js';
import { codesLeft } from './emergency.repository.js';

/** A way in for the programme manager when an identity provider is down: codes on paper, each used once and heard of by all. */
@Injectable()
export class EmergencyAccess {
  constructor(
    @Inject(POOL) private readonly pool: pg.Pool,
    @Inject(Work) private readonly work: Work,
    @Inject(Sessions) private readonly sessions: Sessions,
    @Inject(RateLimits) private readonly rates: RateLimits,
  ) {}

  left(actor: Actor) {
    return codesLeft(this.pool, actor);
  }

  make(actor: Actor, caller: Caller) {
    return makeEmergencyCodes(this.work, actor, caller);
  }

  async use(
    { programmeId }: Moment,
    body: BodyOf<typeof endpoints.useEmergencyCode>,
    request: FastifyRequest,
    reply: FastifyReply,
  ) {
    await this.rates.takeEmergencyCode(request.ip);
    const used = await useEmergencyCode(this.work, this.pool, { programmeId, ...body });
    if (!used.ok) {
      request.log.warn({ security: 'emergency-code-refused' }, 'emergency code refused');
      throw new ProblemError(used.error.code);
    }
    const who = { programmeId, ...used.value, method: 'emergency' } as const;
    const caller = await this.sessions.begin(who, request, reply);
    if (caller === undefined) throw new ProblemError('authentication-failed');
    return this.sessions.presentCaller(caller);
  }
}
