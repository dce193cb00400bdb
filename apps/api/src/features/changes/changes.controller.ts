import { Controller } from '@nestjs/common';
import { endpoints } from '@samenkoers/contract';
import { ProblemError } from '../../platform/http/problem.js';
import { Route } from '../../platform/http/route.js';

const e = endpoints;
const notYet = () => {
  throw new ProblemError('temporarily-unavailable');
};

/** What a second person must confirm: by-laws, ownership, coordinators. */
@Controller()
export class ChangesController {
  @Route(e.listByLaws)
  byLaws() {
    return notYet();
  }

  @Route(e.listChanges)
  list() {
    return notYet();
  }

  @Route(e.proposeChange)
  propose() {
    return notYet();
  }

  @Route(e.confirmChange)
  confirm() {
    return notYet();
  }

  @Route(e.declineChange)
  decline() {
    return notYet();
  }

  @Route(e.withdrawChange)
  withdraw() {
    return notYet();
  }
}
