import { Body, Controller, Inject, Param } from '@nestjs/common';
import { type BodyOf, endpoints, type ParamsOf } from '@samenkoers/contract';
import type pg from 'pg';
import { Call, Now, SignedIn } from '../../platform/auth/caller.decorators.js';
import type { Moment } from '../../platform/auth/principal.js';
import { Route } from '../../platform/http/route.js';
import { POOL } from '../../platform/persistence/persistence.module.js';
import { SharedViews } from '../../platform/persistence/shared-views.js';
import { type CommandCall, Work } from '../../platform/persistence/work.js';
import type { Actor } from '../session/public.js';
import { closeUrgencyRoundEarly } from './commands/close-urgency-round-early.js';
import { adoptOrder, breakTie } from './commands/decide-order.js';
import { extendUrgencyRound } from './commands/extend-urgency-round.js';
import { gradeItem } from './commands/grade-item.js';
import { openUrgencyRound } from './commands/open-urgency-round.js';
import { ratifyGrades } from './commands/ratify-grades.js';
import { recordGradesOnBehalf } from './commands/record-grades-on-behalf.js';
import { remindUrgencyOwners } from './commands/remind-urgency-owners.js';
import { settleUrgencyRound } from './commands/settle-urgency-round.js';
import { withdrawUrgencyRound } from './commands/withdraw-urgency-round.js';
import { eligibleItems } from './queries/eligible-items.js';
import { urgencyRoundDetail } from './queries/urgency-round.js';
import { listUrgencyRounds } from './queries/urgency-rounds.js';

const e = endpoints;

/** What owners jointly find urgent: asking it, saying it, and what the board makes of the order. */
@Controller()
export class UrgencyController {
  constructor(
    @Inject(POOL) private readonly pool: pg.Pool,
    @Inject(Work) private readonly work: Work,
    @Inject(SharedViews) private readonly views: SharedViews,
  ) {}

  @Route(e.listUrgencyRounds)
  list(@Now() moment: Moment) {
    return this.views.get(moment, 'urgency rounds', () => listUrgencyRounds(this.pool, moment));
  }

  @Route(e.readEligibleItems)
  eligible(@Now() moment: Moment) {
    return eligibleItems(this.pool, moment);
  }

  @Route(e.readUrgencyRound)
  read(
    @SignedIn() actor: Actor,
    @Now() moment: Moment,
    @Param({ schema: e.readUrgencyRound.params }) { round }: ParamsOf<typeof e.readUrgencyRound>,
  ) {
    return urgencyRoundDetail(this.pool, actor, moment, round);
  }

  @Route(e.openUrgencyRound)
  open(@Call() call: CommandCall, @Body({ schema: e.openUrgencyRound.body }) body: BodyOf<typeof e.openUrgencyRound>) {
    return openUrgencyRound(this.work, call, body);
  }

  @Route(e.gradeItem)
  grade(
    @Call() call: CommandCall,
    @Param({ schema: e.gradeItem.params }) place: ParamsOf<typeof e.gradeItem>,
    @Body({ schema: e.gradeItem.body }) body: BodyOf<typeof e.gradeItem>,
  ) {
    return gradeItem(this.work, call, { ...place, ...body });
  }

  @Route(e.recordGradesOnBehalf)
  recordOnBehalf(
    @Call() call: CommandCall,
    @Param({ schema: e.recordGradesOnBehalf.params }) seat: ParamsOf<typeof e.recordGradesOnBehalf>,
    @Body({ schema: e.recordGradesOnBehalf.body }) body: BodyOf<typeof e.recordGradesOnBehalf>,
  ) {
    return recordGradesOnBehalf(this.work, call, { ...seat, ...body });
  }

  @Route(e.ratifyGrades)
  ratify(
    @Call() call: CommandCall,
    @Param({ schema: e.ratifyGrades.params }) seat: ParamsOf<typeof e.ratifyGrades>,
    @Body({ schema: e.ratifyGrades.body }) body: BodyOf<typeof e.ratifyGrades>,
  ) {
    return ratifyGrades(this.work, call, { ...seat, ...body });
  }

  @Route(e.extendUrgencyRound)
  extend(
    @Call() call: CommandCall,
    @Param({ schema: e.extendUrgencyRound.params }) { round }: ParamsOf<typeof e.extendUrgencyRound>,
    @Body({ schema: e.extendUrgencyRound.body }) body: BodyOf<typeof e.extendUrgencyRound>,
  ) {
    return extendUrgencyRound(this.work, call, { round, ...body });
  }

  @Route(e.closeUrgencyRoundEarly)
  closeEarly(
    @Call() call: CommandCall,
    @Param({ schema: e.closeUrgencyRoundEarly.params }) { round }: ParamsOf<typeof e.closeUrgencyRoundEarly>,
  ) {
    return closeUrgencyRoundEarly(this.work, call, round);
  }

  @Route(e.settleUrgencyRound)
  settle(
    @Call() call: CommandCall,
    @Param({ schema: e.settleUrgencyRound.params }) { round }: ParamsOf<typeof e.settleUrgencyRound>,
    @Body({ schema: e.settleUrgencyRound.body }) body: BodyOf<typeof e.settleUrgencyRound>,
  ) {
    return settleUrgencyRound(this.work, call, { round, ...body });
  }

  @Route(e.withdrawUrgencyRound)
  withdraw(
    @Call() call: CommandCall,
    @Param({ schema: e.withdrawUrgencyRound.params }) { round }: ParamsOf<typeof e.withdrawUrgencyRound>,
    @Body({ schema: e.withdrawUrgencyRound.body }) body: BodyOf<typeof e.withdrawUrgencyRound>,
  ) {
    return withdrawUrgencyRound(this.work, call, { round, ...body });
  }

  @Route(e.remindUrgencyOwners)
  remind(
    @Call() call: CommandCall,
    @Param({ schema: e.remindUrgencyOwners.params }) { round }: ParamsOf<typeof e.remindUrgencyOwners>,
  ) {
    return remindUrgencyOwners(this.work, call, round);
  }

  @Route(e.breakTie)
  breakTie(
    @Call() call: CommandCall,
    @Param({ schema: e.breakTie.params }) { round }: ParamsOf<typeof e.breakTie>,
    @Body({ schema: e.breakTie.body }) body: BodyOf<typeof e.breakTie>,
  ) {
    return breakTie(this.work, call, { round, ...body });
  }

  @Route(e.adoptOrder)
  adopt(
    @Call() call: CommandCall,
    @Param({ schema: e.adoptOrder.params }) { round }: ParamsOf<typeof e.adoptOrder>,
    @Body({ schema: e.adoptOrder.body }) body: BodyOf<typeof e.adoptOrder>,
  ) {
    return adoptOrder(this.work, call, { round, ...body });
  }
}
