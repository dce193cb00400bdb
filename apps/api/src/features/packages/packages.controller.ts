import { Controller } from '@nestjs/common';
import { endpoints } from '@samenkoers/contract';
import { ProblemError } from '../../platform/http/problem.js';
import { Route } from '../../platform/http/route.js';

const e = endpoints;
const notYet = (): never => {
  throw new ProblemError('temporarily-unavailable');
};

/** What fits: the package, scenarios and decisions about it. */
@Controller()
export class PackagesController {
  @Route(e.readPackage)
  read() {
    return notYet();
  }
  @Route(e.checkPackage)
  check() {
    return notYet();
  }
  @Route(e.listScenarios)
  scenarios() {
    return notYet();
  }
  @Route(e.keepScenario)
  keep() {
    return notYet();
  }
  @Route(e.removeScenario)
  remove() {
    return notYet();
  }
  @Route(e.adoptPackage)
  adopt() {
    return notYet();
  }
  @Route(e.listPackageDecisions)
  decisions() {
    return notYet();
  }
  @Route(e.readPackageDecision)
  decision() {
    return notYet();
  }
}
