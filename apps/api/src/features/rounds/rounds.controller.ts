import { Body, Controller, Inject, Param, Query } from '@nestjs/common';
import { type BodyOf, endpoints, type ParamsOf, type QueryOf } from '@samenkoers/contract';
import type pg from 'pg';
import { Call, Now, SignedIn } from '../../platform/auth/caller.decorators.js';
import type { Moment } from '../../platform/auth/principal.js';
import { Route } from '../../platform/http/route.js';
import { POOL } from '../../platform/persistence/persistence.module.js';
import { type CommandCall, Work } from '../../platform/persistence/work.js';
import type { Actor } from '../session/public.js';
import { closeRoundEarly } from './commands/close-round-early.js';
import { extendRound } from './commands/extend-round.js';
import { openRound } from './commands/open-round.js';
import { ratifyPosition } from './commands/ratify-position.js';
import { recordPositionOnBehalf } from './commands/record-on-behalf.js';
import { remindSilentOwners } from './commands/remind-silent-owners.js';
import { settleRound } from './commands/settle-round.js';
import { takePosition } from './commands/take-position.js';
import { withdrawRound } from './commands/withdraw-round.js';
import { listRounds } from './queries/list-rounds.js';
import { roundDetail } from './queries/round-detail.js';
import { ROUND_SUBJECTS, type RoundSubjects } from './subjects.js';

const e = endpoints;

@Controller()
export class RoundsController {
  constructor(
    @Inject(POOL) private readonly pool: pg.Pool,
    @Inject(Work) private readonly work: Work,
    @Inject(ROUND_SUBJECTS) private readonly subjects: RoundSubjects,
  ) {}

  @Route(e.listRounds)
  list(@Now() moment: Moment, @Query({ schema: e.listRounds.query }) query: QueryOf<typeof e.listRounds>) {
    return listRounds(this.pool, moment, query);
  }

  @Route(e.readRound)
  read(
    @SignedIn() actor: Actor,
    @Now() moment: Moment,
    @Param({ schema: e.readRound.params }) { round }: ParamsOf<typeof e.readRound>,
  ) {
    return roundDetail(this.pool, actor, moment, round);
  }

  @Route(e.openRound)
  open(@Call() call: CommandCall, @Body({ schema: e.openRound.body }) body: BodyOf<typeof e.openRound>) {
    return openRound(this.work, this.subjects, call, body);
  }

  @Route(e.takePosition)
  take(
    @Call() call: CommandCall,
    @Param({ schema: e.takePosition.params }) seat: ParamsOf<typeof e.takePosition>,
    @Body({ schema: e.takePosition.body }) body: BodyOf<typeof e.takePosition>,
  ) {
    return takePosition(this.work, call, { ...seat, ...body });
  }

  @Route(e.recordPositionOnBehalf)
  recordOnBehalf(
    @Call() call: CommandCall,
    @Param({ schema: e.recordPositionOnBehalf.params }) seat: ParamsOf<typeof e.recordPositionOnBehalf>,
    @Body({ schema: e.recordPositionOnBehalf.body }) body: BodyOf<typeof e.recordPositionOnBehalf>,
  ) {
    return recordPositionOnBehalf(this.work, call, { ...seat, ...body });
  }

  @Route(e.ratifyPosition)
  ratify(
    @Call() call: CommandCall,
    @Param({ schema: e.ratifyPosition.params }) seat: ParamsOf<typeof e.ratifyPosition>,
    @Body({ schema: e.ratifyPosition.body }) body: BodyOf<typeof e.ratifyPosition>,
  ) {
    return ratifyPosition(this.work, call, { ...seat, ...body });
  }

  @Route(e.extendRound)
  extend(
    @Call() call: CommandCall,
    @Param({ schema: e.extendRound.params }) { round }: ParamsOf<typeof e.extendRound>,
    @Body({ schema: e.extendRound.body }) body: BodyOf<typeof e.extendRound>,
  ) {
    return extendRound(this.work, call, { round, ...body });
  }

  @Route(e.closeRoundEarly)
  closeEarly(
    @Call() call: CommandCall,
    @Param({ schema: e.closeRoundEarly.params }) { round }: ParamsOf<typeof e.closeRoundEarly>,
  ) {
    return closeRoundEarly(this.work, call, round);
  }

  @Route(e.settleRound)
  settle(
    @Call() call: CommandCall,
    @Param({ schema: e.settleRound.params }) { round }: ParamsOf<typeof e.settleRound>,
    @Body({ schema: e.settleRound.body }) body: BodyOf<typeof e.settleRound>,
  ) {
    return settleRound(this.work, this.subjects, call, { round, ...body });
  }

  @Route(e.withdrawRound)
  withdraw(
    @Call() call: CommandCall,
    @Param({ schema: e.withdrawRound.params }) { round }: ParamsOf<typeof e.withdrawRound>,
    @Body({ schema: e.withdrawRound.body }) body: BodyOf<typeof e.withdrawRound>,
  ) {
    return withdrawRound(this.work, call, { round, ...body });
  }

  @Route(e.remindSilentOwners)
  remind(
    @Call() call: CommandCall,
    @Param({ schema: e.remindSilentOwners.params }) { round }: ParamsOf<typeof e.remindSilentOwners>,
  ) {
    return remindSilentOwners(this.work, call, round);
  }
}
