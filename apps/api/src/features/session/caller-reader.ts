import { Inject, Injectable } from '@nestjs/common';
import type pg from 'pg';
import type { Caller, CallerReader } from '../../platform/auth/principal.js';
import { CONFIG, type Config } from '../../platform/config/config.js';
import { TemporarilyUnavailable } from '../../platform/persistence/failures.js';
import { POOL } from '../../platform/persistence/persistence.module.js';
import { actorOf, momentOf } from './session.repository.js';

/** Reads, on every request, who calls and where the programme stands. */
@Injectable()
export class SessionCallerReader implements CallerReader {
  constructor(
    @Inject(POOL) private readonly pool: pg.Pool,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  async read(token: string | undefined): Promise<Caller> {
    const found = token === undefined ? undefined : await actorOf(this.pool, token, this.config.sessionIdleMinutes);
    if (found !== undefined) return { principal: found.actor, moment: found.moment };
    const moment = await momentOf(this.pool, this.config.programme);
    if (moment === undefined) throw new TemporarilyUnavailable('there is no programme in this database');
    return { principal: null, moment };
  }
}
