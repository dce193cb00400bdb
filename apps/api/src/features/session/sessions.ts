import { Inject, Injectable } from '@nestjs/common';
import type { SessionView } from '@samenkoers/contract';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type pg from 'pg';
import { clearToken, readToken, setToken } from '../../platform/auth/cookies.js';
import { CALLER_READER, type CallerReader, type Moment } from '../../platform/auth/principal.js';
import { CONFIG, type Config } from '../../platform/config/config.js';
import { ProblemError } from '../../platform/http/problem.js';
import { DOOR_POOL, POOL } from '../../platform/persistence/persistence.module.js';
import type { Actor } from './actor.js';
import { signInAsDemoPerson } from './commands/sign-in-as-demo-person.js';
import { deviceOf } from './device.js';
import { demoPeople } from './queries/demo-people.js';
import { presentSession } from './session.presenter.js';
import { devicesOf, endSession, endSessionsOf } from './session.repository.js';

/** Signing in and out, and the cookie that goes with it. Outside demo mode the seeded people do not exist here. */
@Injectable()
export class Sessions {
  constructor(
    @Inject(POOL) private readonly pool: pg.Pool,
    @Inject(DOOR_POOL) private readonly door: pg.Pool,
    @Inject(CONFIG) private readonly config: Config,
    @Inject(CALLER_READER) private readonly callers: CallerReader,
  ) {}

  present(actor: Actor | null, moment: Moment): SessionView {
    return presentSession(actor, moment, this.config.demo);
  }

  async demoPeople(moment: Moment) {
    this.onlyInDemo();
    return { people: await demoPeople(this.pool, moment.programmeId) };
  }

  async signInAsDemoPerson(
    { programmeId }: Moment,
    personId: string,
    request: FastifyRequest,
    reply: FastifyReply,
  ): Promise<SessionView> {
    this.onlyInDemo();
    const hours = this.config.sessionHours;
    const device = deviceOf(request.headers['user-agent']);
    const token = await signInAsDemoPerson(this.pool, { programmeId, personId, hours, device });
    if (token === undefined) throw new ProblemError('not-found');
    // Signing in never goes on with a session that was there: the one before ends.
    const before = readToken(request, this.config.publicUrl);
    if (before !== undefined) await endSession(this.door, before);
    setToken(reply, this.config.publicUrl, token, hours * 3600);
    const caller = await this.callers.read(token);
    return this.present(caller.principal as Actor | null, caller.moment);
  }

  async signOut(request: FastifyRequest, reply: FastifyReply): Promise<undefined> {
    const token = readToken(request, this.config.publicUrl);
    if (token !== undefined) await endSession(this.door, token);
    clearToken(reply, this.config.publicUrl);
    return undefined;
  }

  async devices({ programmeId, personId }: Actor, request: FastifyRequest) {
    const token = readToken(request, this.config.publicUrl) ?? '';
    const { sessionIdleMinutes: idleMinutes } = this.config;
    return { devices: await devicesOf(this.pool, { programmeId, personId }, { token, idleMinutes }) };
  }

  async signOutDevice(actor: Actor, device: string): Promise<undefined> {
    if ((await endSessionsOf(this.pool, actor, device)) === 0) throw new ProblemError('not-found');
    return undefined;
  }

  async signOutEverywhere(actor: Actor, reply: FastifyReply): Promise<undefined> {
    await endSessionsOf(this.pool, actor, null);
    clearToken(reply, this.config.publicUrl);
    return undefined;
  }

  private onlyInDemo(): void {
    if (!this.config.demo) throw new ProblemError('not-found');
  }
}
