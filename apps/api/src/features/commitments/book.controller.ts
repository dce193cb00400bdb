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
import { askCapacity } from './commands/ask-capacity.js';
import { enterBook } from './commands/enter-book.js';
import { bookHistory } from './queries/book-history.js';
import { readBook } from './queries/list-book.js';

const e = endpoints;

/** The commitments book: what is asked, promised and delivered. */
@Controller()
export class BookController {
  constructor(
    @Inject(POOL) private readonly pool: pg.Pool,
    @Inject(SharedViews) private readonly shared: SharedViews,
    @Inject(Work) private readonly work: Work,
  ) {}

  @Route(e.listBook)
  list(
    @SignedIn() actor: Actor,
    @Now() moment: Moment,
    @Query({ schema: e.listBook.query }) query: QueryOf<typeof e.listBook>,
  ) {
    return readBook(this.pool, this.shared, actor, moment, query);
  }

  @Route(e.readBookHistory)
  history(
    @SignedIn() actor: Actor,
    @Now() moment: Moment,
    @Param({ schema: e.readBookHistory.params }) params: ParamsOf<typeof e.readBookHistory>,
  ) {
    return bookHistory(this.pool, actor, moment, params);
  }

  @Route(e.enterBook)
  enter(
    @Call() call: CommandCall,
    @Param({ schema: e.enterBook.params }) params: ParamsOf<typeof e.enterBook>,
    @Body({ schema: e.enterBook.body }) body: BodyOf<typeof e.enterBook>,
  ) {
    return enterBook(this.work, call, { ...params, ...body });
  }

  @Route(e.askCapacity)
  ask(
    @Call() call: CommandCall,
    @Param({ schema: e.askCapacity.params }) params: ParamsOf<typeof e.askCapacity>,
    @Body({ schema: e.askCapacity.body }) body: BodyOf<typeof e.askCapacity>,
  ) {
    return askCapacity(this.work, call, { ...params, ...body });
  }
}
