import { Controller, Inject, Param, Query } from '@nestjs/common';
import { endpoints, type ParamsOf, type QueryOf } from '@samenkoers/contract';
import { Now } from '../../platform/auth/caller.decorators.js';
import type { Moment } from '../../platform/auth/principal.js';
import { Route } from '../../platform/http/route.js';
import { PartnershipViews } from './queries/partnership-views.js';

const e = endpoints;

@Controller()
export class PartnershipController {
  constructor(@Inject(PartnershipViews) private readonly views: PartnershipViews) {}

  @Route(e.readProgramme)
  programme(@Now() moment: Moment) {
    return this.views.programme(moment);
  }

  @Route(e.listOrganisations)
  organisations(
    @Now() moment: Moment,
    @Query({ schema: e.listOrganisations.query }) query: QueryOf<typeof e.listOrganisations>,
  ) {
    return this.views.organisations(moment, query);
  }

  @Route(e.readOrganisation)
  organisation(
    @Now() moment: Moment,
    @Param({ schema: e.readOrganisation.params }) { organisation }: ParamsOf<typeof e.readOrganisation>,
  ) {
    return this.views.organisation(moment, organisation);
  }

  @Route(e.listMandates)
  mandates(
    @Now() moment: Moment,
    @Param({ schema: e.listMandates.params }) { organisation }: ParamsOf<typeof e.listMandates>,
  ) {
    return this.views.mandates(moment, organisation);
  }

  @Route(e.listResourcePools)
  resourcePools(@Now() moment: Moment) {
    return this.views.resourcePools(moment);
  }
}
