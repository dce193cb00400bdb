import { Body, Controller, Inject, Param } from '@nestjs/common';
import { type BodyOf, endpoints, type ParamsOf } from '@samenkoers/contract';
import type pg from 'pg';
import { Call, Now, SignedIn } from '../../platform/auth/caller.decorators.js';
import type { Moment } from '../../platform/auth/principal.js';
import { Route } from '../../platform/http/route.js';
import { POOL } from '../../platform/persistence/persistence.module.js';
import { type CommandCall, Work } from '../../platform/persistence/work.js';
import type { Actor } from '../session/public.js';
import { draftItem } from './commands/draft-item.js';
import { reviseItem } from './commands/revise-item.js';
import { saveDraft } from './commands/save-draft.js';
import { submitItem } from './commands/submit-item.js';
import { withdrawItem } from './commands/withdraw-item.js';
import { readDraft } from './queries/read-draft.js';

const e = endpoints;

/** Writing a proposal and handing it in. */
@Controller()
export class ProposalsController {
  constructor(
    @Inject(POOL) private readonly pool: pg.Pool,
    @Inject(Work) private readonly work: Work,
  ) {}

  @Route(e.draftItem)
  draft(@Call() call: CommandCall, @Body({ schema: e.draftItem.body }) body: BodyOf<typeof e.draftItem>) {
    return draftItem(this.work, call, body);
  }

  @Route(e.readDraft)
  readDraft(
    @SignedIn() actor: Actor,
    @Now() moment: Moment,
    @Param({ schema: e.readDraft.params }) { item }: ParamsOf<typeof e.readDraft>,
  ) {
    return readDraft(this.pool, actor, moment, item);
  }

  @Route(e.saveDraft)
  save(
    @Call() call: CommandCall,
    @Param({ schema: e.saveDraft.params }) params: ParamsOf<typeof e.saveDraft>,
    @Body({ schema: e.saveDraft.body }) body: BodyOf<typeof e.saveDraft>,
  ) {
    return saveDraft(this.work, call, { ...params, ...body });
  }

  @Route(e.submitItem)
  submit(@Call() call: CommandCall, @Param({ schema: e.submitItem.params }) { item }: ParamsOf<typeof e.submitItem>) {
    return submitItem(this.work, call, item);
  }

  @Route(e.withdrawItem)
  withdraw(
    @Call() call: CommandCall,
    @Param({ schema: e.withdrawItem.params }) params: ParamsOf<typeof e.withdrawItem>,
    @Body({ schema: e.withdrawItem.body }) body: BodyOf<typeof e.withdrawItem>,
  ) {
    return withdrawItem(this.work, call, { ...params, ...body });
  }

  @Route(e.reviseItem)
  revise(
    @Call() call: CommandCall,
    @Param({ schema: e.reviseItem.params }) params: ParamsOf<typeof e.reviseItem>,
    @Body({ schema: e.reviseItem.body }) body: BodyOf<typeof e.reviseItem>,
  ) {
    return reviseItem(this.work, call, { ...params, ...body });
  }
}
