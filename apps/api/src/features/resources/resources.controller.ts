import { Body, Controller, Inject, Param, Query } from '@nestjs/common';
import { type BodyOf, endpoints, type ParamsOf, type QueryOf } from '@samenkoers/contract';
import { Call, Now, SignedIn } from '../../platform/auth/caller.decorators.js';
import type { Moment } from '../../platform/auth/principal.js';
import { Route } from '../../platform/http/route.js';
import { type CommandCall, Work } from '../../platform/persistence/work.js';
import type { Actor } from '../session/public.js';
import { addResourcePool } from './commands/add-pool.js';
import { applyImport } from './commands/apply-import.js';
import { estimateNeed } from './commands/estimate-need.js';
import { relateItems } from './commands/relate-items.js';
import { setPoolCapacity } from './commands/set-capacity.js';
import { ResourceViews } from './queries/resource-views.js';

const e = endpoints;

/** Money and people: pools, what they hold, what items need of them, and how items stand to each other. */
@Controller()
export class ResourcesController {
  constructor(
    @Inject(Work) private readonly work: Work,
    @Inject(ResourceViews) private readonly views: ResourceViews,
  ) {}

  @Route(e.addResourcePool)
  addPool(@Call() call: CommandCall, @Body({ schema: e.addResourcePool.body }) body: BodyOf<typeof e.addResourcePool>) {
    return addResourcePool(this.work, call, body);
  }

  @Route(e.setPoolCapacity)
  setCapacity(
    @Call() call: CommandCall,
    @Param({ schema: e.setPoolCapacity.params }) params: ParamsOf<typeof e.setPoolCapacity>,
    @Body({ schema: e.setPoolCapacity.body }) body: BodyOf<typeof e.setPoolCapacity>,
  ) {
    return setPoolCapacity(this.work, call, { ...params, ...body });
  }

  @Route(e.listNeeds)
  needs(
    @SignedIn() actor: Actor,
    @Now() moment: Moment,
    @Query({ schema: e.listNeeds.query }) { item }: QueryOf<typeof e.listNeeds>,
  ) {
    return this.views.needs(actor, moment, item);
  }

  @Route(e.estimateNeed)
  estimate(
    @Call() call: CommandCall,
    @Param({ schema: e.estimateNeed.params }) params: ParamsOf<typeof e.estimateNeed>,
    @Body({ schema: e.estimateNeed.body }) body: BodyOf<typeof e.estimateNeed>,
  ) {
    return estimateNeed(this.work, call, { ...params, ...body });
  }

  @Route(e.relateItems)
  relate(
    @Call() call: CommandCall,
    @Param({ schema: e.relateItems.params }) params: ParamsOf<typeof e.relateItems>,
    @Body({ schema: e.relateItems.body }) body: BodyOf<typeof e.relateItems>,
  ) {
    return relateItems(this.work, call, { ...params, ...body });
  }

  @Route(e.previewImport)
  preview(@Now() moment: Moment, @Body({ schema: e.previewImport.body }) body: BodyOf<typeof e.previewImport>) {
    return this.views.preview(moment, body);
  }

  @Route(e.applyImport)
  apply(@Call() call: CommandCall, @Body({ schema: e.applyImport.body }) body: BodyOf<typeof e.applyImport>) {
    return applyImport(this.work, call, body);
  }
}
