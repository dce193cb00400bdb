import { Inject, Injectable } from '@nestjs/common';
import type pg from 'pg';
import type { Caller, CallerReader, Moment } from '../../platform/auth/principal.js';
import { CONFIG, type Config } from '../../platform/config/config.js';
import { batched } from '../../platform/persistence/batched.js';
import { TemporarilyUnavailable } from '../../platform/persistence/failures.js';
import { DOOR_POOL, POOL } from '../../platform/persistence/persistence.module.js';
import { inProgramme } from '../../platform/persistence/programme-now.js';
import { actorAt, type PersonRights } from './actor.js';
import { Housekeeping } from './housekeeping.js';
import { type LiveSession, liveSessions, momentOf, rightsOf } from './session.repository.js';

interface KeptRights {
  readonly version: number;
  readonly rights: Promise<PersonRights | undefined>;
}

/** More people than a programme has; beyond it the longest unasked goes. */
const KEEP = 5_000;

/**
 * Reads, on every request, who calls and where the programme stands. The session is read every time; what its person may
 * do is read anew as soon as the database says that rights changed, and judged at the present instant.
 */
@Injectable()
export class SessionCallerReader implements CallerReader {
  private readonly kept = new Map<string, KeptRights>();
  private readonly session: (token: string) => Promise<LiveSession | undefined>;
  private readonly visitor: (programme: string | undefined) => Promise<Moment | undefined>;

  constructor(
    @Inject(POOL) private readonly pool: pg.Pool,
    @Inject(DOOR_POOL) door: pg.Pool,
    @Inject(CONFIG) private readonly config: Config,
    @Inject(Housekeeping) private readonly housekeeping: Housekeeping,
  ) {
    this.session = batched((tokens) => liveSessions(door, tokens, config.sessionIdleMinutes));
    this.visitor = batched(async ([slug]) => {
      const moment = await momentOf(door, slug);
      return new Map(moment === undefined ? [] : [[slug, moment]]);
    });
  }

  async read(token: string | undefined): Promise<Caller> {
    this.housekeeping.comeBy();
    const session = token === undefined ? undefined : await this.session(token);
    const rights = session === undefined ? undefined : await this.rights(session);
    if (session !== undefined && rights !== undefined) {
      const { programmeId, sequence, due, now, today, method, authenticatedAt: at, expiresAt: until } = session;
      return {
        principal: actorAt(rights, session),
        authentication: { method, at, until },
        rightsVersion: session.rightsVersion,
        moment: { programmeId, sequence, due, now, today },
      };
    }
    const moment = await this.visitor(this.config.programme);
    if (moment === undefined) throw new TemporarilyUnavailable('there is no programme in this database');
    return { principal: null, authentication: null, rightsVersion: 0, moment };
  }

  private rights({ programmeId, personId, rightsVersion: version }: LiveSession): Promise<PersonRights | undefined> {
    const key = `${programmeId} ${personId}`;
    const found = this.kept.get(key);
    if (found?.version === version) return found.rights;
    const rights = inProgramme(programmeId, () => rightsOf(this.pool, programmeId, personId));
    this.kept.delete(key);
    this.kept.set(key, { version, rights });
    rights.catch(() => this.kept.get(key)?.rights === rights && this.kept.delete(key));
    const [oldest] = this.kept.keys();
    if (this.kept.size > KEEP && oldest !== undefined) this.kept.delete(oldest);
    return rights;
  }
}
