import { Body, Controller, Inject, Param } from '@nestjs/common';
import { type BodyOf, endpoints, type ParamsOf } from '@samenkoers/contract';
import { Call } from '../../platform/auth/caller.decorators.js';
import { Route } from '../../platform/http/route.js';
import { type CommandCall, Work } from '../../platform/persistence/work.js';
import { confirmInvolvement, declineInvolvement, proposeInvolvement } from './commands/answer-involvement.js';
import { firmUpCommitment, offerCommitment, withdrawCommitment } from './commands/give-commitment.js';
import { describeLocalImplementation, joinLater, leaveItem } from './commands/take-part.js';

const e = endpoints;

/** What organisations are to an item: directly involved, promising capacity, taking part. */
@Controller()
export class CommitmentsController {
  constructor(@Inject(Work) private readonly work: Work) {}

  @Route(e.proposeInvolvement)
  proposeInvolvement(
    @Call() call: CommandCall,
    @Param({ schema: e.proposeInvolvement.params }) params: ParamsOf<typeof e.proposeInvolvement>,
    @Body({ schema: e.proposeInvolvement.body }) body: BodyOf<typeof e.proposeInvolvement>,
  ) {
    return proposeInvolvement(this.work, call, { ...params, ...body });
  }

  @Route(e.confirmInvolvement)
  confirmInvolvement(
    @Call() call: CommandCall,
    @Param({ schema: e.confirmInvolvement.params }) params: ParamsOf<typeof e.confirmInvolvement>,
  ) {
    return confirmInvolvement(this.work, call, params);
  }

  @Route(e.declineInvolvement)
  declineInvolvement(
    @Call() call: CommandCall,
    @Param({ schema: e.declineInvolvement.params }) params: ParamsOf<typeof e.declineInvolvement>,
    @Body({ schema: e.declineInvolvement.body }) body: BodyOf<typeof e.declineInvolvement>,
  ) {
    return declineInvolvement(this.work, call, { ...params, ...body });
  }

  @Route(e.offerCommitment)
  offer(
    @Call() call: CommandCall,
    @Param({ schema: e.offerCommitment.params }) params: ParamsOf<typeof e.offerCommitment>,
    @Body({ schema: e.offerCommitment.body }) body: BodyOf<typeof e.offerCommitment>,
  ) {
    return offerCommitment(this.work, call, { ...params, ...body });
  }

  @Route(e.firmUpCommitment)
  firmUp(
    @Call() call: CommandCall,
    @Param({ schema: e.firmUpCommitment.params }) params: ParamsOf<typeof e.firmUpCommitment>,
    @Body({ schema: e.firmUpCommitment.body }) body: BodyOf<typeof e.firmUpCommitment>,
  ) {
    return firmUpCommitment(this.work, call, { ...params, ...body });
  }

  @Route(e.withdrawCommitment)
  withdraw(
    @Call() call: CommandCall,
    @Param({ schema: e.withdrawCommitment.params }) params: ParamsOf<typeof e.withdrawCommitment>,
    @Body({ schema: e.withdrawCommitment.body }) body: BodyOf<typeof e.withdrawCommitment>,
  ) {
    return withdrawCommitment(this.work, call, { ...params, ...body });
  }

  @Route(e.joinLater)
  join(
    @Call() call: CommandCall,
    @Param({ schema: e.joinLater.params }) params: ParamsOf<typeof e.joinLater>,
    @Body({ schema: e.joinLater.body }) body: BodyOf<typeof e.joinLater>,
  ) {
    return joinLater(this.work, call, { ...params, ...body });
  }

  @Route(e.leaveItem)
  leave(
    @Call() call: CommandCall,
    @Param({ schema: e.leaveItem.params }) params: ParamsOf<typeof e.leaveItem>,
    @Body({ schema: e.leaveItem.body }) body: BodyOf<typeof e.leaveItem>,
  ) {
    return leaveItem(this.work, call, { ...params, ...body });
  }

  @Route(e.describeLocalImplementation)
  describe(
    @Call() call: CommandCall,
    @Param({ schema: e.describeLocalImplementation.params }) params: ParamsOf<typeof e.describeLocalImplementation>,
    @Body({ schema: e.describeLocalImplementation.body }) body: BodyOf<typeof e.describeLocalImplementation>,
  ) {
    return describeLocalImplementation(this.work, call, { ...params, ...body });
  }
}
