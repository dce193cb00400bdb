import { Body, Controller, Inject, Param, Query, Req, Res } from '@nestjs/common';
import { type BodyOf, endpoints, type ParamsOf, type QueryOf, type SessionView } from '@samenkoers/contract';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Calling, Now, SignedIn } from '../../platform/auth/caller.decorators.js';
import type { Caller, Moment } from '../../platform/auth/principal.js';
import { Route } from '../../platform/http/route.js';
import type { Actor } from './actor.js';
import { Sessions } from './sessions.js';

@Controller()
export class SessionController {
  constructor(@Inject(Sessions) private readonly sessions: Sessions) {}

  @Route(endpoints.readSession)
  read(@Calling() caller: Caller): SessionView {
    return this.sessions.presentCaller(caller);
  }

  @Route(endpoints.listDemoPeople)
  demoPeople(
    @Now() moment: Moment,
    @Query({ schema: endpoints.listDemoPeople.query }) { programme }: QueryOf<typeof endpoints.listDemoPeople>,
  ) {
    return this.sessions.demoPeople(moment, programme);
  }

  @Route(endpoints.signInAsDemoPerson)
  signIn(
    @Body({ schema: endpoints.signInAsDemoPerson.body }) body: BodyOf<typeof endpoints.signInAsDemoPerson>,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    return this.sessions.signInAsDemoPerson(body.personId, request, reply);
  }

  @Route(endpoints.signOut)
  signOut(@Req() request: FastifyRequest, @Res({ passthrough: true }) reply: FastifyReply) {
    return this.sessions.signOut(request, reply);
  }

  @Route(endpoints.listDevices)
  devices(@SignedIn() actor: Actor, @Req() request: FastifyRequest) {
    return this.sessions.devices(actor, request);
  }

  @Route(endpoints.signOutDevice)
  signOutDevice(
    @SignedIn() actor: Actor,
    @Param({ schema: endpoints.signOutDevice.params }) { device }: ParamsOf<typeof endpoints.signOutDevice>,
  ) {
    return this.sessions.signOutDevice(actor, device);
  }

  @Route(endpoints.signOutEverywhere)
  signOutEverywhere(@SignedIn() actor: Actor, @Res({ passthrough: true }) reply: FastifyReply) {
    return this.sessions.signOutEverywhere(actor, reply);
  }
}
