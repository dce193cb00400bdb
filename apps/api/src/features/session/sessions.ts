import { Inject, Injectable } from '@nestjs/common';
import type { SessionView } from '@samenkoers/contract';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type pg from 'pg';
import { clearToken, newToken, readToken, setToken } from '../../platform/auth/cookies.js';
import { CALLER_READER, type Caller, type CallerReader, type Moment } from '../../platform/auth/principal.js';
import { CONFIG, type Config } from '../../platform/config/config.js';
import { ProblemError } from '../../platform/http/problem.js';
import { DOOR_POOL, POOL } from '../../platform/persistence/persistence.module.js';
import { inProgramme } from '../../platform/persistence/programme-now.js';
import type { Actor } from './actor.js';
import { deviceOf } from './device.js';
import { demoPeople, demoProgrammes, isDemoPerson } from './queries/demo-people.js';
import { presentSession } from './session.presenter.js';
import { devicesOf, endSession, endSessionsOf, type NewSession, startSession } from './session.repository.js';

/** Who signs in, and how that was shown. */
export type Newcomer = Pick<NewSession, 'programmeId' | 'personId' | 'method' | 'authenticatedAt'>;

/** Enough for what cannot wait; after it one signs in as always, or with another code. */
const EMERGENCY_HOURS = 4;
const hoursOf = (method: Newcomer['method'], hours: number) =>
  method === 'emergency' ? Math.min(EMERGENCY_HOURS, hours) : hours;

/** Signing in and out, and the cookie that goes with it. Outside demo mode the seeded people do not exist here. */
@Injectable()
export class Sessions {
  constructor(
    @Inject(POOL) private readonly pool: pg.Pool,
    @Inject(DOOR_POOL) private readonly door: pg.Pool,
    @Inject(CONFIG) private readonly config: Config,
    @Inject(CALLER_READER) private readonly callers: CallerReader,
  ) {}

  presentCaller(caller: Caller): SessionView {
    return presentSession(caller, this.config.demo);
  }

  /** The people of the programme that was asked for, or of the one that the caller sees. */
  async demoPeople(moment: Moment, slug: string | undefined) {
    this.onlyInDemo();
    const programmes = await demoProgrammes(this.door);
    const asked = programmes.find((one) => (slug === undefined ? one.id === moment.programmeId : one.slug === slug));
    if (asked === undefined) throw new ProblemError('not-found');
    return {
      people: await inProgramme(asked.id, () => demoPeople(this.pool, asked.id)),
      programme: asked.slug,
      programmes: programmes.map(({ slug, name }) => ({ slug, name })),
    };
  }

  /** Of whichever programme that person is: from then on, that one is what is seen. */
  async signInAsDemoPerson(personId: string, request: FastifyRequest, reply: FastifyReply): Promise<SessionView> {
    this.onlyInDemo();
    for (const { id: programmeId } of await demoProgrammes(this.door)) {
      const newcomer = { programmeId, personId, method: 'demo' } as const;
      const caller = await inProgramme(programmeId, async () =>
        (await isDemoPerson(this.pool, programmeId, personId)) ? this.begin(newcomer, request, reply) : undefined,
      );
      if (caller !== undefined) return this.presentCaller(caller);
    }
    throw new ProblemError('not-found');
  }

  /**
   * Starts a session for somebody who just showed who it is, and ends the one that this browser had: nobody goes on with
   * a session that was there before. Undefined when there is no such person.
   */
  async begin(who: Newcomer, request: FastifyRequest, reply: FastifyReply): Promise<Caller | undefined> {
    const hours = hoursOf(who.method, this.config.sessionHours);
    const device = deviceOf(request.headers['user-agent']);
    const token = newToken();
    const before = readToken(request, this.config.publicUrl);
    if (!(await startSession(this.pool, { ...who, hours, device, token, before }))) return undefined;
    if (before !== undefined) await endSession(this.door, before);
    setToken(reply, this.config.publicUrl, { token, seconds: hours * 3600 });
    return this.callers.read(token);
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
