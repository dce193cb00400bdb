import { Inject, Injectable } from '@nestjs/common';
import type pg from 'pg';
import type { Moment } from '../../../platform/auth/principal.js';
import { POOL } from '../../../platform/persistence/persistence.module.js';
import { type SharedView, SharedViews } from '../../../platform/persistence/shared-views.js';
import { sql } from '../../../platform/persistence/statement.js';
import type { Actor } from '../../session/public.js';
import { type Sight, sightOf } from '../agenda.policy.js';
import { type ItemFilters, isListedFor, matches, pageOf } from '../listed-item.js';
import { AgendaRows } from './agenda-rows.js';
import { loadProgrammeFacts } from './item-facts.js';
import { listedItems } from './listed-items.js';
import { onPool, type Run } from './run.js';

export interface ListRequest extends ItemFilters {
  readonly after?: string | undefined;
  readonly limit: number;
}

/** Whose rows these are: the owner side sees the same, a partner what is public or its own. */
const scopeOf = ({ isOwnerSide, organisationIds }: Sight) =>
  isOwnerSide ? 'owners' : `partner ${[...organisationIds].sort().join(' ')}`;

/**
 * The agenda. What somebody may see, every filter and every page are taken from the same rows, and kept as bytes per
 * scope: nothing that differs per person is in them.
 */
@Injectable()
export class AgendaList {
  private readonly run: Run;
  private readonly rows: AgendaRows;

  constructor(
    @Inject(POOL) pool: pg.Pool,
    @Inject(SharedViews) private readonly views: SharedViews,
  ) {
    this.run = onPool(pool);
    this.rows = new AgendaRows(this.run);
  }

  list(actor: Actor, moment: Moment, request: ListRequest): Promise<SharedView | object> {
    const sight = sightOf(actor, moment.now);
    if (request.state === 'draft') return this.ownDrafts(sight, moment, request);
    return this.views.get(moment, `items ${scopeOf(sight)} ${JSON.stringify(request)}`, async () => {
      const items = await this.rows.at(moment);
      return pageOf(
        items.filter((item) => isListedFor(sight, item) && matches(item, request)),
        request,
      );
    });
  }

  /** Drafts are for their proposer only, and nothing tells when one was saved: read anew each time. */
  private async ownDrafts({ organisationIds }: Sight, moment: Moment, request: ListRequest): Promise<object> {
    const programme = await loadProgrammeFacts(this.run, moment.programmeId, moment.today);
    const own = sql`i.state = 'draft' AND i.proposer_organisation_id = ANY (${[...organisationIds]}::uuid[])`;
    const items = await listedItems(this.run, moment, programme, own);
    return pageOf(
      items.filter((item) => matches(item, request)),
      request,
    );
  }
}
