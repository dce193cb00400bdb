import { Inject, Injectable } from '@nestjs/common';
import type { endpoints, QueryOf } from '@samenkoers/contract';
import type pg from 'pg';
import type { Moment } from '../../../platform/auth/principal.js';
import { POOL } from '../../../platform/persistence/persistence.module.js';
import type { Actor } from '../../session/public.js';
import { listByLaws } from './list-by-laws.js';
import { listChanges } from './list-changes.js';

@Injectable()
export class ChangeViews {
  constructor(@Inject(POOL) private readonly pool: pg.Pool) {}

  byLaws(moment: Moment) {
    return listByLaws(this.pool, moment);
  }

  changes(actor: Actor, moment: Moment, filters: QueryOf<typeof endpoints.listChanges>) {
    return listChanges(this.pool, actor, moment, filters);
  }
}
