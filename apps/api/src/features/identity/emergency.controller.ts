import { Controller } from '@nestjs/common';
import { endpoints } from '@samenkoers/contract';
import { ProblemError } from '../../platform/http/problem.js';
import { Route } from '../../platform/http/route.js';

const notYet = () => {
  throw new ProblemError('temporarily-unavailable');
};

@Controller()
export class EmergencyController {
  @Route(endpoints.readEmergencyCodes)
  left() {
    return notYet();
  }

  @Route(endpoints.makeEmergencyCodes)
  make() {
    return notYet();
  }

  @Route(endpoints.useEmergencyCode)
  use() {
    return notYet();
  }
}
