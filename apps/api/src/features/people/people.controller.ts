import { Body, Controller, Inject, Param, Query } from '@nestjs/common';
import { type BodyOf, endpoints, type ParamsOf, type QueryOf } from '@samenkoers/contract';
import type pg from 'pg';
import { Call, Now, SignedIn } from '../../platform/auth/caller.decorators.js';
import type { Moment } from '../../platform/auth/principal.js';
import { CONFIG, type Config } from '../../platform/config/config.js';
import { Route } from '../../platform/http/route.js';
import { POOL } from '../../platform/persistence/persistence.module.js';
import { type CommandCall, Work } from '../../platform/persistence/work.js';
import { onPool } from '../agenda/public.js';
import type { Actor } from '../session/public.js';
import { addContact } from './commands/add-contact.js';
import { addOrganisation } from './commands/add-organisation.js';
import { endContact } from './commands/end-contact.js';
import { endMandate } from './commands/end-mandate.js';
import { giveMandate } from './commands/give-mandate.js';
import { inviteToTeam, resetTeamSignIn } from './commands/help-team.js';
import { resetSignIn } from './commands/reset-sign-in.js';
import { sendInvitation } from './commands/send-invitation.js';
import { organisationPeople } from './queries/organisation-people.js';
import { listOwnerPeople } from './queries/owner-people.js';
import { listPeopleEvents } from './queries/people-events.js';
import { readTeam } from './queries/read-team.js';

const e = endpoints;

/** Who speaks and prepares for an organisation, who runs the process, and who looks after that. Rights change with the clock: nothing is kept. */
@Controller()
export class PeopleController {
  constructor(
    @Inject(Work) private readonly work: Work,
    @Inject(POOL) private readonly pool: pg.Pool,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  @Route(e.listOwnerPeople)
  owners(@Now() moment: Moment) {
    return listOwnerPeople(onPool(this.pool), moment);
  }

  @Route(e.readOrganisationPeople)
  people(
    @SignedIn() actor: Actor,
    @Now() moment: Moment,
    @Param({ schema: e.readOrganisationPeople.params }) { organisation }: ParamsOf<typeof e.readOrganisationPeople>,
  ) {
    return organisationPeople(onPool(this.pool), actor, moment, organisation);
  }

  @Route(e.listOrganisationPeopleEvents)
  events(
    @SignedIn() actor: Actor,
    @Now() moment: Moment,
    @Param({ schema: e.listOrganisationPeopleEvents.params }) params: ParamsOf<typeof e.listOrganisationPeopleEvents>,
    @Query({ schema: e.listOrganisationPeopleEvents.query }) query: QueryOf<typeof e.listOrganisationPeopleEvents>,
  ) {
    return listPeopleEvents(onPool(this.pool), actor, moment, { ...params, ...query });
  }

  @Route(e.giveMandate)
  giveMandate(
    @Call() call: CommandCall,
    @Param({ schema: e.giveMandate.params }) params: ParamsOf<typeof e.giveMandate>,
    @Body({ schema: e.giveMandate.body }) body: BodyOf<typeof e.giveMandate>,
  ) {
    return giveMandate(this.work, call, { ...params, ...body, publicUrl: this.config.publicUrl });
  }

  @Route(e.endMandate)
  endMandate(
    @Call() call: CommandCall,
    @Param({ schema: e.endMandate.params }) params: ParamsOf<typeof e.endMandate>,
    @Body({ schema: e.endMandate.body }) body: BodyOf<typeof e.endMandate>,
  ) {
    return endMandate(this.work, call, { ...params, ...body, publicUrl: this.config.publicUrl });
  }

  @Route(e.addContact)
  addContact(
    @Call() call: CommandCall,
    @Param({ schema: e.addContact.params }) params: ParamsOf<typeof e.addContact>,
    @Body({ schema: e.addContact.body }) body: BodyOf<typeof e.addContact>,
  ) {
    return addContact(this.work, call, { ...params, ...body, publicUrl: this.config.publicUrl });
  }

  @Route(e.endContact)
  endContact(
    @Call() call: CommandCall,
    @Param({ schema: e.endContact.params }) params: ParamsOf<typeof e.endContact>,
    @Body({ schema: e.endContact.body }) body: BodyOf<typeof e.endContact>,
  ) {
    return endContact(this.work, call, { ...params, ...body, publicUrl: this.config.publicUrl });
  }

  @Route(e.sendInvitation)
  sendInvitation(
    @Call() call: CommandCall,
    @Param({ schema: e.sendInvitation.params }) params: ParamsOf<typeof e.sendInvitation>,
    @Body({ schema: e.sendInvitation.body }) body: BodyOf<typeof e.sendInvitation>,
  ) {
    return sendInvitation(this.work, call, { ...params, ...body, publicUrl: this.config.publicUrl });
  }

  @Route(e.resetSignIn)
  resetSignIn(
    @Call() call: CommandCall,
    @Param({ schema: e.resetSignIn.params }) params: ParamsOf<typeof e.resetSignIn>,
    @Body({ schema: e.resetSignIn.body }) body: BodyOf<typeof e.resetSignIn>,
  ) {
    return resetSignIn(this.work, call, { ...params, ...body, publicUrl: this.config.publicUrl });
  }

  @Route(e.readTeam)
  team(@SignedIn() actor: Actor, @Now() moment: Moment) {
    return readTeam(onPool(this.pool), actor, moment);
  }

  @Route(e.inviteToTeam)
  inviteToTeam(
    @Call() call: CommandCall,
    @Param({ schema: e.inviteToTeam.params }) params: ParamsOf<typeof e.inviteToTeam>,
  ) {
    return inviteToTeam(this.work, call, { ...params, publicUrl: this.config.publicUrl });
  }

  @Route(e.resetTeamSignIn)
  resetTeamSignIn(
    @Call() call: CommandCall,
    @Param({ schema: e.resetTeamSignIn.params }) params: ParamsOf<typeof e.resetTeamSignIn>,
    @Body({ schema: e.resetTeamSignIn.body }) body: BodyOf<typeof e.resetTeamSignIn>,
  ) {
    return resetTeamSignIn(this.work, call, { ...params, ...body, publicUrl: this.config.publicUrl });
  }

  @Route(e.addOrganisation)
  addOrganisation(
    @Call() call: CommandCall,
    @Body({ schema: e.addOrganisation.body }) body: BodyOf<typeof e.addOrganisation>,
  ) {
    return addOrganisation(this.work, call, body);
  }
}
