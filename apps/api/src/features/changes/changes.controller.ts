import { Body, Controller, Inject, Param, Query } from '@nestjs/common';
import { type BodyOf, endpoints, type ParamsOf, type QueryOf } from '@samenkoers/contract';
import { Call, Now, SignedIn } from '../../platform/auth/caller.decorators.js';
import type { Moment } from '../../platform/auth/principal.js';
import { CONFIG, type Config } from '../../platform/config/config.js';
import { Route } from '../../platform/http/route.js';
import { type CommandCall, Work } from '../../platform/persistence/work.js';
import type { Actor } from '../session/public.js';
import { confirmChange } from './commands/confirm-change.js';
import { declineChange } from './commands/decline-change.js';
import { proposeChange } from './commands/propose-change.js';
import { withdrawChange } from './commands/withdraw-change.js';
import { ChangeViews } from './queries/change-views.js';

const e = endpoints;

/** What a second person must confirm: by-laws, ownership, coordinators, the programme team. */
@Controller()
export class ChangesController {
  constructor(
    @Inject(Work) private readonly work: Work,
    @Inject(ChangeViews) private readonly views: ChangeViews,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  @Route(e.listByLaws)
  byLaws(@Now() moment: Moment) {
    return this.views.byLaws(moment);
  }

  @Route(e.listChanges)
  list(
    @SignedIn() actor: Actor,
    @Now() moment: Moment,
    @Query({ schema: e.listChanges.query }) query: QueryOf<typeof e.listChanges>,
  ) {
    return this.views.changes(actor, moment, query);
  }

  @Route(e.proposeChange)
  propose(@Call() call: CommandCall, @Body({ schema: e.proposeChange.body }) body: BodyOf<typeof e.proposeChange>) {
    return proposeChange(this.work, call, this.config.publicUrl, body);
  }

  @Route(e.confirmChange)
  confirm(
    @Call() call: CommandCall,
    @Param({ schema: e.confirmChange.params }) { change }: ParamsOf<typeof e.confirmChange>,
  ) {
    return confirmChange(this.work, call, this.config.publicUrl, change);
  }

  @Route(e.declineChange)
  decline(
    @Call() call: CommandCall,
    @Param({ schema: e.declineChange.params }) params: ParamsOf<typeof e.declineChange>,
    @Body({ schema: e.declineChange.body }) body: BodyOf<typeof e.declineChange>,
  ) {
    return declineChange(this.work, call, this.config.publicUrl, { ...params, ...body });
  }

  @Route(e.withdrawChange)
  withdraw(
    @Call() call: CommandCall,
    @Param({ schema: e.withdrawChange.params }) { change }: ParamsOf<typeof e.withdrawChange>,
  ) {
    return withdrawChange(this.work, call, this.config.publicUrl, change);
  }
}
