import { Body, Controller, Inject, Param } from '@nestjs/common';
import { type BodyOf, endpoints, type ParamsOf } from '@samenkoers/contract';
import { Call, Now, SignedIn } from '../../platform/auth/caller.decorators.js';
import type { Moment } from '../../platform/auth/principal.js';
import { HangUp } from '../../platform/http/hang-up.js';
import { Route } from '../../platform/http/route.js';
import { type CommandCall, Work } from '../../platform/persistence/work.js';
import type { Actor } from '../session/public.js';
import { adoptPackage } from './commands/adopt-package.js';
import { keepScenario, removeScenario } from './commands/keep-scenario.js';
import { PackageChecks } from './queries/package-checks.js';
import { PackageViews } from './queries/package-views.js';

const e = endpoints;

/** What fits within money and people: the package of an urgency round, what-ifs, and what the board decided. */
@Controller()
export class PackagesController {
  constructor(
    @Inject(Work) private readonly work: Work,
    @Inject(PackageViews) private readonly views: PackageViews,
    @Inject(PackageChecks) private readonly checks: PackageChecks,
  ) {}

  @Route(e.readPackage)
  read(
    @SignedIn() actor: Actor,
    @Now() moment: Moment,
    @Param({ schema: e.readPackage.params }) { round }: ParamsOf<typeof e.readPackage>,
  ) {
    return this.views.package(actor, moment, round);
  }

  @Route(e.checkPackage)
  check(
    @Now() moment: Moment,
    @HangUp() signal: AbortSignal,
    @Param({ schema: e.checkPackage.params }) { round }: ParamsOf<typeof e.checkPackage>,
    @Body({ schema: e.checkPackage.body }) { whatIf }: BodyOf<typeof e.checkPackage>,
  ) {
    return this.checks.check(moment, { round, whatIf, signal });
  }

  @Route(e.listScenarios)
  scenarios(
    @SignedIn() actor: Actor,
    @Now() moment: Moment,
    @Param({ schema: e.listScenarios.params }) { round }: ParamsOf<typeof e.listScenarios>,
  ) {
    return this.views.scenarios(actor, moment, round);
  }

  @Route(e.keepScenario)
  keep(
    @Call() call: CommandCall,
    @Param({ schema: e.keepScenario.params }) params: ParamsOf<typeof e.keepScenario>,
    @Body({ schema: e.keepScenario.body }) body: BodyOf<typeof e.keepScenario>,
  ) {
    return keepScenario(this.work, call, { ...params, ...body });
  }

  @Route(e.removeScenario)
  remove(
    @Call() call: CommandCall,
    @Param({ schema: e.removeScenario.params }) { scenario }: ParamsOf<typeof e.removeScenario>,
  ) {
    return removeScenario(this.work, call, scenario);
  }

  @Route(e.adoptPackage)
  adopt(
    @Call() call: CommandCall,
    @Param({ schema: e.adoptPackage.params }) params: ParamsOf<typeof e.adoptPackage>,
    @Body({ schema: e.adoptPackage.body }) body: BodyOf<typeof e.adoptPackage>,
  ) {
    return adoptPackage(this.work, call, { ...params, ...body });
  }

  @Route(e.listPackageDecisions)
  decisions(@Now() moment: Moment) {
    return this.views.decisions(moment);
  }

  @Route(e.readPackageDecision)
  decision(
    @Now() moment: Moment,
    @Param({ schema: e.readPackageDecision.params }) { number }: ParamsOf<typeof e.readPackageDecision>,
  ) {
    return this.views.decision(moment, number);
  }
}
