import { type CanActivate, type ExecutionContext, Inject, Injectable } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { type Endpoint, FRESH_MINUTES } from '@samenkoers/contract';
import type { FastifyRequest } from 'fastify';
import { CONFIG, type Config } from '../config/config.js';
import { ProblemError } from '../http/problem.js';
import { RateLimits } from '../http/rate-limits.js';
import { ENDPOINT } from '../http/route.js';
import { workFor } from '../persistence/programme-now.js';
import { readToken } from './cookies.js';
import { CALLER_READER, type Caller, type CallerReader, DUE_WORK, type DueWork } from './principal.js';

declare module 'fastify' {
  interface FastifyRequest {
    caller?: Caller;
  }
}

/**
 * Opens or keeps shut the door of a route: bound to the handler, so no spelling of a path walks around it. What the
 * person may do to one object is that object's policy.
 */
@Injectable()
export class PermissionGuard implements CanActivate {
  constructor(
    private readonly reflector: Reflector,
    @Inject(CONFIG) private readonly config: Config,
    @Inject(CALLER_READER) private readonly callers: CallerReader,
    @Inject(DUE_WORK) private readonly dueWork: DueWork,
    @Inject(RateLimits) private readonly rates: RateLimits,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const endpoint = this.reflector.get<Endpoint | undefined>(ENDPOINT, context.getHandler());
    if (endpoint === undefined) throw new ProblemError('not-found');
    const request = context.switchToHttp().getRequest<FastifyRequest>();
    await this.rates.takeAddress(request.ip);
    const token = readToken(request, this.config.publicUrl);
    let caller = await this.callers.read(token);
    workFor(caller.moment.programmeId);
    // A round past its closing time is closed on every read, whether or not a timer has run.
    if (endpoint.method === 'GET' && caller.moment.due > 0 && (await this.dueWork.settleDue(caller.moment))) {
      caller = await this.callers.read(token);
    }
    request.caller = caller;
    if (caller.principal !== null) await this.rates.takeAccount(caller.principal.personId);
    if (endpoint.permission !== 'public') {
      if (caller.principal === null) throw new ProblemError('not-signed-in');
      if (!caller.principal.permissions.has(endpoint.permission)) throw new ProblemError('forbidden');
    }
    if (endpoint.fresh && !this.isFresh(caller)) throw new ProblemError('authentication-stale');
    return true;
  }

  /** A seeded person of a demonstration has nothing to show; anyone else showed lately who it is. */
  private isFresh({ authentication, moment }: Caller): boolean {
    if (authentication === null) throw new ProblemError('not-signed-in');
    if (authentication.method === 'demo') return this.config.demo;
    return moment.now - authentication.at <= FRESH_MINUTES * 60_000;
  }
}
