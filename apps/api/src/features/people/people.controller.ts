import { Controller } from '@nestjs/common';
import { endpoints } from '@samenkoers/contract';
import { refuse } from '../../platform/http/problem.js';
import { Route } from '../../platform/http/route.js';

const e = endpoints;
const notNow = () => refuse('temporarily-unavailable');

/** Who speaks and prepares for an organisation, and who looks after that. */
@Controller()
export class PeopleController {
  @Route(e.listOwnerPeople)
  owners() {
    return notNow();
  }

  @Route(e.readOrganisationPeople)
  people() {
    return notNow();
  }

  @Route(e.listOrganisationPeopleEvents)
  events() {
    return notNow();
  }

  @Route(e.giveMandate)
  giveMandate() {
    return notNow();
  }

  @Route(e.endMandate)
  endMandate() {
    return notNow();
  }

  @Route(e.addContact)
  addContact() {
    return notNow();
  }

  @Route(e.endContact)
  endContact() {
    return notNow();
  }

  @Route(e.sendInvitation)
  sendInvitation() {
    return notNow();
  }

  @Route(e.resetSignIn)
  resetSignIn() {
    return notNow();
  }

  @Route(e.addOrganisation)
  addOrganisation() {
    return notNow();
  }
}
