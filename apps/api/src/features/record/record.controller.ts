import { Controller, Inject, Query } from '@nestjs/common';
import { endpoints, type QueryOf } from '@samenkoers/contract';
import type pg from 'pg';
import { Now, SignedIn } from '../../platform/auth/caller.decorators.js';
import type { Moment } from '../../platform/auth/principal.js';
import { Route } from '../../platform/http/route.js';
import { POOL } from '../../platform/persistence/persistence.module.js';
import { SharedViews } from '../../platform/persistence/shared-views.js';
import type { Actor } from '../session/public.js';
import { cockpit } from './queries/cockpit.js';
import { listDecisions } from './queries/list-decisions.js';
import { listEvents } from './queries/list-events.js';
import { tasksOf } from './queries/tasks.js';

const e = endpoints;

@Controller()
export class RecordController {
  constructor(
    @Inject(POOL) private readonly pool: pg.Pool,
    @Inject(SharedViews) private readonly shared: SharedViews,
  ) {}

  @Route(e.readTasks)
  tasks(@SignedIn() actor: Actor, @Now() moment: Moment) {
    return tasksOf(this.pool, actor, moment);
  }

  @Route(e.readCockpit)
  cockpit(@Now() moment: Moment) {
    return cockpit(this.pool, moment);
  }

  @Route(e.listDecisions)
  decisions(@Now() moment: Moment, @Query({ schema: e.listDecisions.query }) query: QueryOf<typeof e.listDecisions>) {
    return this.shared.get(moment, `decisions ${JSON.stringify(query)}`, () => listDecisions(this.pool, moment, query));
  }

  @Route(e.listEvents)
  events(
    @SignedIn() actor: Actor,
    @Now() moment: Moment,
    @Query({ schema: e.listEvents.query }) query: QueryOf<typeof e.listEvents>,
  ) {
    return listEvents(this.pool, actor, moment, query);
  }
}
