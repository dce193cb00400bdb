import { Body, Controller, Inject, Req, Res } from '@nestjs/common';
import { type BodyOf, endpoints, type SessionView } from '@samenkoers/contract';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Now, Visitor } from '../../platform/auth/caller.decorators.js';
import type { Moment } from '../../platform/auth/principal.js';
import { Route } from '../../platform/http/route.js';
import type { Actor } from './actor.js';
import { Sessions } from './sessions.js';

@Controller()
export class SessionController {
  constructor(@Inject(Sessions) private readonly sessions: Sessions) {}

  @Route(endpoints.readSession)
  read(@Visitor() actor: Actor | null, @Now() moment: Moment): SessionView {
    return this.sessions.present(actor, moment);
  }

  @Route(endpoints.listDemoPeople)
  demoPeople(@Now() moment: Moment) {
    return this.sessions.demoPeople(moment);
  }

  @Route(endpoints.signInAsDemoPerson)
  signIn(
    @Now() moment: Moment,
    @Body({ schema: endpoints.signInAsDemoPerson.body }) body: BodyOf<typeof endpoints.signInAsDemoPerson>,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    return this.sessions.signInAsDemoPerson(moment, body.personId, reply);
  }

  @Route(endpoints.signOut)
  signOut(@Req() request: FastifyRequest, @Res({ passthrough: true }) reply: FastifyReply) {
    return this.sessions.signOut(request, reply);
  }
}
