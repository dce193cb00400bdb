import { Inject, Injectable } from '@nestjs/common';
import { type Endpoint, FRESH_MINUTES } from '@samenkoers/contract';
import type { FastifyRequest } from 'fastify';
import { CONFIG, type Config } from '../config/config.js';
import { ProblemError } from '../http/problem.js';
import { RateLimits } from '../http/rate-limits.js';
import { workFor } from '../persistence/programme-now.js';
import { readToken } from './cookies.js';
import { CALLER_READER, type Caller, type CallerReader, DUE_WORK, type DueWork } from './principal.js';

declare module 'fastify' {
  interface FastifyRequest {
    caller?: Caller;
  }
}

/** Whether a request may come in: who asks, whether that person may knock at this route, and showed lately who it is. */
@Injectable()
export class Admission {
  constructor(
    @Inject(CONFIG) private readonly config: Config,
    @Inject(CALLER_READER) private readonly callers: CallerReader,
    @Inject(DUE_WORK) private readonly dueWork: DueWork,
    @Inject(RateLimits) private readonly rates: RateLimits,
  ) {}

  /** @throws {ProblemError} when the door stays shut. */
  async admit(endpoint: Endpoint, request: FastifyRequest): Promise<void> {
    await this.rates.takeAddress(request.ip);
    const caller = await this.read(endpoint, request);
    if (caller.principal !== null) await this.rates.takeAccount(caller.principal.personId);
    this.judge(endpoint, caller);
    if (endpoint.invites && caller.principal !== null) await this.rates.takeInvitation(caller.principal.personId);
  }

  /** Judges a request again that was under way while somebody's rights changed. */
  async admitAgain(endpoint: Endpoint, request: FastifyRequest): Promise<void> {
    this.judge(endpoint, await this.read(endpoint, request));
  }

  /** Whether who was let in would be let in now: the same person, still signed in, with the same permission. */
  async wouldStill(endpoint: Endpoint, request: FastifyRequest): Promise<boolean> {
    const was = request.caller?.principal ?? null;
    const { principal } = await this.callers.read(readToken(request, this.config.publicUrl));
    if (principal?.personId !== was?.personId) return false;
    return endpoint.permission === 'public' || principal?.permissions.has(endpoint.permission) === true;
  }

  private async read(endpoint: Endpoint, request: FastifyRequest): Promise<Caller> {
    const token = readToken(request, this.config.publicUrl);
    let caller = await this.callers.read(token);
    workFor(caller.moment.programmeId);
    // A round past its closing time is closed on every read, whether or not a timer has run.
    if (endpoint.method === 'GET' && caller.moment.due > 0 && (await this.dueWork.settleDue(caller.moment))) {
      caller = await this.callers.read(token);
    }
    request.caller = caller;
    return caller;
  }

  private judge(endpoint: Endpoint, caller: Caller): void {
    if (endpoint.permission !== 'public') {
      if (caller.principal === null) throw new ProblemError('not-signed-in');
      if (!caller.principal.permissions.has(endpoint.permission)) throw new ProblemError('forbidden');
    }
    if (endpoint.fresh && !this.isFresh(caller)) throw new ProblemError('authentication-stale');
    if (endpoint.lasting && caller.authentication?.method === 'emergency') throw new ProblemError('forbidden');
  }

  /** A seeded person of a demonstration has nothing to show; anyone else showed lately who it is. */
  private isFresh({ authentication, moment }: Caller): boolean {
    if (authentication === null) throw new ProblemError('not-signed-in');
    if (authentication.method === 'demo') return this.config.demo;
    return moment.now - authentication.at <= FRESH_MINUTES * 60_000;
  }
}
