import { Body, Controller, Inject, Param, Query } from '@nestjs/common';
import { type BodyOf, endpoints, type ParamsOf, type QueryOf } from '@samenkoers/contract';
import type pg from 'pg';
import { Call, Now, SignedIn } from '../../platform/auth/caller.decorators.js';
import type { Moment } from '../../platform/auth/principal.js';
import { Route } from '../../platform/http/route.js';
import { POOL } from '../../platform/persistence/persistence.module.js';
import { SharedViews } from '../../platform/persistence/shared-views.js';
import { type CommandCall, Work } from '../../platform/persistence/work.js';
import type { Actor } from '../session/public.js';
import { agreeShare } from './commands/agree-share.js';
import { listAgreedShares } from './queries/list-agreed-shares.js';
import { readEffort, readItemEffort, readOrganisationEffort } from './queries/read-effort.js';

const e = endpoints;

/** Whether everybody carries a fair share. */
@Controller()
export class EffortController {
  constructor(
    @Inject(POOL) private readonly pool: pg.Pool,
    @Inject(SharedViews) private readonly shared: SharedViews,
    @Inject(Work) private readonly work: Work,
  ) {}

  @Route(e.readEffort)
  effort(@Now() moment: Moment, @Query({ schema: e.readEffort.query }) query: QueryOf<typeof e.readEffort>) {
    return readEffort(this.pool, this.shared, moment, query);
  }

  @Route(e.readOrganisationEffort)
  organisation(
    @Now() moment: Moment,
    @Param({ schema: e.readOrganisationEffort.params }) params: ParamsOf<typeof e.readOrganisationEffort>,
    @Query({ schema: e.readOrganisationEffort.query }) query: QueryOf<typeof e.readOrganisationEffort>,
  ) {
    return readOrganisationEffort(this.pool, this.shared, moment, { ...query, ...params });
  }

  @Route(e.readItemEffort)
  item(
    @SignedIn() actor: Actor,
    @Now() moment: Moment,
    @Param({ schema: e.readItemEffort.params }) { item }: ParamsOf<typeof e.readItemEffort>,
  ) {
    return readItemEffort(this.pool, this.shared, actor, moment, item);
  }

  @Route(e.listAgreedShares)
  shares(@Now() moment: Moment) {
    return this.shared.get(moment, 'agreed shares', () => listAgreedShares(this.pool, moment));
  }

  @Route(e.agreeShare)
  agree(
    @Call() call: CommandCall,
    @Param({ schema: e.agreeShare.params }) params: ParamsOf<typeof e.agreeShare>,
    @Body({ schema: e.agreeShare.body }) body: BodyOf<typeof e.agreeShare>,
  ) {
    return agreeShare(this.work, call, { ...params, ...body });
  }
}
