import { Controller } from '@nestjs/common';
import { endpoints } from '@samenkoers/contract';
import { ProblemError } from '../../platform/http/problem.js';
import { Route } from '../../platform/http/route.js';

const e = endpoints;
const notYet = (): never => {
  throw new ProblemError('temporarily-unavailable');
};

/** Pools, capacities, estimates, relations and imports. */
@Controller()
export class ResourcesController {
  @Route(e.addResourcePool)
  addPool() {
    return notYet();
  }
  @Route(e.setPoolCapacity)
  setCapacity() {
    return notYet();
  }
  @Route(e.listNeeds)
  needs() {
    return notYet();
  }
  @Route(e.estimateNeed)
  estimate() {
    return notYet();
  }
  @Route(e.relateItems)
  relate() {
    return notYet();
  }
  @Route(e.previewImport)
  preview() {
    return notYet();
  }
  @Route(e.applyImport)
  apply() {
    return notYet();
  }
}
