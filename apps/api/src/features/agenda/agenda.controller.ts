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
import { addResidentResult } from './commands/add-resident-result.js';
import { completeItem } from './commands/complete-item.js';
import { placeItemOnAgenda, startItem } from './commands/pass-gate.js';
import { proposeAgendaVersion } from './commands/propose-agenda-version.js';
import { returnItem } from './commands/return-item.js';
import { pauseItem, planWindDown, resumeItem } from './commands/run-item.js';
import { setLead } from './commands/set-lead.js';
import { agendaVersions } from './queries/agenda-versions.js';
import { abilitiesOnItem } from './queries/item-abilities.js';
import { itemDetail } from './queries/item-detail.js';
import { itemEvents } from './queries/item-events.js';
import { AgendaList } from './queries/list-items.js';
import { publicAgenda, publicItem } from './queries/public-agenda.js';

const e = endpoints;

/** Reading the agenda, and bringing its items along their way. */
@Controller()
export class AgendaController {
  constructor(
    @Inject(POOL) private readonly pool: pg.Pool,
    @Inject(Work) private readonly work: Work,
    @Inject(SharedViews) private readonly views: SharedViews,
    @Inject(AgendaList) private readonly agenda: AgendaList,
  ) {}

  @Route(e.readPublicAgenda)
  publicAgenda(@Now() moment: Moment) {
    return publicAgenda(this.pool, this.views, moment);
  }

  @Route(e.readPublicItem)
  publicItem(
    @Now() moment: Moment,
    @Param({ schema: e.readPublicItem.params }) { item }: ParamsOf<typeof e.readPublicItem>,
  ) {
    return publicItem(this.pool, this.views, moment, item);
  }

  @Route(e.listItems)
  list(
    @SignedIn() actor: Actor,
    @Now() moment: Moment,
    @Query({ schema: e.listItems.query }) query: QueryOf<typeof e.listItems>,
  ) {
    return this.agenda.list(actor, moment, query);
  }

  @Route(e.readItem)
  read(
    @SignedIn() actor: Actor,
    @Now() moment: Moment,
    @Param({ schema: e.readItem.params }) { item }: ParamsOf<typeof e.readItem>,
  ) {
    return itemDetail(this.pool, this.views, actor, moment, item);
  }

  @Route(e.readItemAbilities)
  abilities(
    @SignedIn() actor: Actor,
    @Now() moment: Moment,
    @Param({ schema: e.readItemAbilities.params }) { item }: ParamsOf<typeof e.readItemAbilities>,
  ) {
    return abilitiesOnItem(this.pool, actor, moment, item);
  }

  @Route(e.listItemEvents)
  events(
    @SignedIn() actor: Actor,
    @Now() moment: Moment,
    @Param({ schema: e.listItemEvents.params }) params: ParamsOf<typeof e.listItemEvents>,
    @Query({ schema: e.listItemEvents.query }) query: QueryOf<typeof e.listItemEvents>,
  ) {
    return itemEvents(this.pool, actor, moment, { ...params, ...query });
  }

  @Route(e.listAgendaVersions)
  versions(@Now() moment: Moment) {
    return agendaVersions(this.pool, moment.programmeId);
  }

  @Route(e.proposeAgendaVersion)
  proposeVersion(
    @Call() call: CommandCall,
    @Body({ schema: e.proposeAgendaVersion.body }) body: BodyOf<typeof e.proposeAgendaVersion>,
  ) {
    return proposeAgendaVersion(this.work, call, body);
  }

  @Route(e.returnItem)
  return(
    @Call() call: CommandCall,
    @Param({ schema: e.returnItem.params }) params: ParamsOf<typeof e.returnItem>,
    @Body({ schema: e.returnItem.body }) body: BodyOf<typeof e.returnItem>,
  ) {
    return returnItem(this.work, call, { ...params, ...body });
  }

  @Route(e.placeItemOnAgenda)
  place(
    @Call() call: CommandCall,
    @Param({ schema: e.placeItemOnAgenda.params }) { item }: ParamsOf<typeof e.placeItemOnAgenda>,
  ) {
    return placeItemOnAgenda(this.work, call, item);
  }

  @Route(e.startItem)
  start(@Call() call: CommandCall, @Param({ schema: e.startItem.params }) { item }: ParamsOf<typeof e.startItem>) {
    return startItem(this.work, call, item);
  }

  @Route(e.pauseItem)
  pause(
    @Call() call: CommandCall,
    @Param({ schema: e.pauseItem.params }) params: ParamsOf<typeof e.pauseItem>,
    @Body({ schema: e.pauseItem.body }) body: BodyOf<typeof e.pauseItem>,
  ) {
    return pauseItem(this.work, call, { ...params, ...body });
  }

  @Route(e.resumeItem)
  resume(@Call() call: CommandCall, @Param({ schema: e.resumeItem.params }) { item }: ParamsOf<typeof e.resumeItem>) {
    return resumeItem(this.work, call, item);
  }

  @Route(e.completeItem)
  complete(
    @Call() call: CommandCall,
    @Param({ schema: e.completeItem.params }) params: ParamsOf<typeof e.completeItem>,
    @Body({ schema: e.completeItem.body }) body: BodyOf<typeof e.completeItem>,
  ) {
    return completeItem(this.work, call, { ...params, ...body });
  }

  @Route(e.planWindDown)
  planWindDown(
    @Call() call: CommandCall,
    @Param({ schema: e.planWindDown.params }) params: ParamsOf<typeof e.planWindDown>,
    @Body({ schema: e.planWindDown.body }) body: BodyOf<typeof e.planWindDown>,
  ) {
    return planWindDown(this.work, call, { ...params, ...body });
  }

  @Route(e.setLead)
  setLead(
    @Call() call: CommandCall,
    @Param({ schema: e.setLead.params }) params: ParamsOf<typeof e.setLead>,
    @Body({ schema: e.setLead.body }) body: BodyOf<typeof e.setLead>,
  ) {
    return setLead(this.work, call, { ...params, ...body });
  }

  @Route(e.addResidentResult)
  addResidentResult(
    @Call() call: CommandCall,
    @Param({ schema: e.addResidentResult.params }) params: ParamsOf<typeof e.addResidentResult>,
    @Body({ schema: e.addResidentResult.body }) body: BodyOf<typeof e.addResidentResult>,
  ) {
    return addResidentResult(this.work, call, { ...params, ...body });
  }
}
