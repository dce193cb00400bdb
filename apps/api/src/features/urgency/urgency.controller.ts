import { Controller } from '@nestjs/common';
import { endpoints } from '@samenkoers/contract';
import { ProblemError } from '../../platform/http/problem.js';
import { Route } from '../../platform/http/route.js';

const e = endpoints;
const never = (): never => {
  throw new ProblemError('not-found');
};

@Controller()
export class UrgencyController {
  @Route(e.listUrgencyRounds)
  list() {
    return never();
  }
  @Route(e.readEligibleItems)
  eligible() {
    return never();
  }
  @Route(e.readUrgencyRound)
  read() {
    return never();
  }
  @Route(e.openUrgencyRound)
  open() {
    return never();
  }
  @Route(e.gradeItem)
  grade() {
    return never();
  }
  @Route(e.recordGradesOnBehalf)
  recordOnBehalf() {
    return never();
  }
  @Route(e.ratifyGrades)
  ratify() {
    return never();
  }
  @Route(e.extendUrgencyRound)
  extend() {
    return never();
  }
  @Route(e.closeUrgencyRoundEarly)
  closeEarly() {
    return never();
  }
  @Route(e.settleUrgencyRound)
  settle() {
    return never();
  }
  @Route(e.withdrawUrgencyRound)
  withdraw() {
    return never();
  }
  @Route(e.remindUrgencyOwners)
  remind() {
    return never();
  }
  @Route(e.breakTie)
  breakTie() {
    return never();
  }
  @Route(e.adoptOrder)
  adopt() {
    return never();
  }
}
