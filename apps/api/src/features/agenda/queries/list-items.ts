import { Inject, Injectable } from '@nestjs/common';
import type pg from 'pg';
import type { Moment } from '../../../platform/auth/principal.js';
import { POOL } from '../../../platform/persistence/persistence.module.js';
import { type SharedView, SharedViews } from '../../../platform/persistence/shared-views.js';
import { sql } from '../../../platform/persistence/statement.js';
import type { Actor } from '../../session/public.js';
import { type Sight, sightOf } from '../agenda.policy.js';
import { type ItemFilters, isListedFor, type ListedItem, matches, pageOf } from '../listed-item.js';
import { listedItems } from './listed-items.js';
import { onPool } from './run.js';

export interface ListRequest extends ItemFilters {
  readonly after?: string | undefined;
  readonly limit: number;
}

interface Kept {
  readonly stamp: string;
  readonly items: Promise<readonly ListedItem[]>;
}

/** Whose rows these are: the owner side sees the same, a partner what is public or its own. */
const scopeOf = ({ isOwnerSide, organisationIds }: Sight) =>
  isOwnerSide ? 'owners' : `partner ${[...organisationIds].sort().join(' ')}`;

/**
 * The agenda. All rows of a programme are read once per change; what somebody may see, every filter and every page are
 * taken from those rows, and kept as bytes per scope.
 */
@Injectable()
export class AgendaList {
  private readonly kept = new Map<string, Kept>();

  constructor(
    @Inject(POOL) private readonly pool: pg.Pool,
    @Inject(SharedViews) private readonly views: SharedViews,
  ) {}

  list(actor: Actor, moment: Moment, request: ListRequest): Promise<SharedView | object> {
    const sight = sightOf(actor, moment.now);
    if (request.state === 'draft') return this.ownDrafts(sight, moment, request);
    return this.views.get(moment, `items ${scopeOf(sight)} ${JSON.stringify(request)}`, async () => {
      const items = await this.rows(moment);
      return pageOf(
        items.filter((item) => isListedFor(sight, item) && matches(item, request)),
        request,
      );
    });
  }

  /** Drafts are for their proposer only, and nothing tells when one was saved: read anew each time. */
  private async ownDrafts({ organisationIds }: Sight, moment: Moment, request: ListRequest): Promise<object> {
    const own = sql`i.state = 'draft' AND i.proposer_organisation_id = ANY (${[...organisationIds]}::uuid[])`;
    const items = await listedItems(onPool(this.pool), moment, own);
    return pageOf(
      items.filter((item) => matches(item, request)),
      request,
    );
  }

  private rows(moment: Moment): Promise<readonly ListedItem[]> {
    const { programmeId, sequence, due, today } = moment;
    const stamp = `${sequence} ${due} ${today}`;
    const found = this.kept.get(programmeId);
    if (found?.stamp === stamp) return found.items;
    const items = listedItems(onPool(this.pool), moment, sql`i.state <> 'draft'`);
    this.kept.set(programmeId, { stamp, items });
    items.catch(() => this.kept.get(programmeId)?.items === items && this.kept.delete(programmeId));
    return items;
  }
}
