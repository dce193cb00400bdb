import { Inject, Injectable } from '@nestjs/common';
import type { ImportPreview, ImportTable } from '@samenkoers/contract';
import type pg from 'pg';
import type { Moment } from '../../../platform/auth/principal.js';
import { POOL } from '../../../platform/persistence/persistence.module.js';
import { SharedViews } from '../../../platform/persistence/shared-views.js';
import { onPool, sightOf } from '../../agenda/public.js';
import type { Actor } from '../../session/public.js';
import { listNeeds } from './list-needs.js';
import { previewImport } from './preview-import.js';

/** What this feature shows. */
@Injectable()
export class ResourceViews {
  constructor(
    @Inject(POOL) private readonly pool: pg.Pool,
    @Inject(SharedViews) private readonly shared: SharedViews,
  ) {}

  /** Equal for everyone on the same side. */
  needs(actor: Actor, moment: Moment, item: string | undefined) {
    const { isOwnerSide } = sightOf(actor, moment.now);
    return this.shared.get(moment, `needs ${isOwnerSide} ${item ?? ''}`, () =>
      listNeeds(onPool(this.pool), moment, { isOwnerSide, item }),
    );
  }

  preview(moment: Moment, table: ImportTable): Promise<ImportPreview> {
    return previewImport(onPool(this.pool), moment, table);
  }
}
