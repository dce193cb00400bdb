import { Inject, Injectable } from '@nestjs/common';
import { PrismaClient } from '@samenkoers/database';
import type pg from 'pg';
import type { Moment } from '../../../platform/auth/principal.js';
import { POOL } from '../../../platform/persistence/persistence.module.js';
import { SharedViews } from '../../../platform/persistence/shared-views.js';
import { listMandates } from './list-mandates.js';
import { listOrganisations, type OrganisationFilters } from './list-organisations.js';
import { listResourcePools } from './list-resource-pools.js';
import { organisationDetail } from './organisation-detail.js';
import { programmeDetail } from './programme-detail.js';

/** What this feature shows. All but the mandates is equal for everyone who may read it, and kept until something changes. */
@Injectable()
export class PartnershipViews {
  constructor(
    @Inject(POOL) private readonly pool: pg.Pool,
    @Inject(PrismaClient) private readonly prisma: PrismaClient,
    @Inject(SharedViews) private readonly shared: SharedViews,
  ) {}

  programme(moment: Moment) {
    return this.shared.get(moment, 'programme', () => programmeDetail(this.pool, moment));
  }

  organisations(moment: Moment, filters: OrganisationFilters) {
    return this.shared.get(moment, `organisations ${JSON.stringify(filters)}`, () =>
      listOrganisations(this.pool, moment, filters),
    );
  }

  organisation(moment: Moment, slug: string) {
    return this.shared.get(moment, `organisation ${slug}`, () =>
      organisationDetail(this.prisma, this.pool, moment, slug),
    );
  }

  /** Whether a mandate is in force changes with the clock, without an event: never kept. */
  mandates(moment: Moment, slug: string) {
    return listMandates(this.prisma, moment, slug);
  }

  resourcePools(moment: Moment) {
    return this.shared.get(moment, 'resource-pools', () => listResourcePools(this.prisma, this.pool, moment));
  }
}
