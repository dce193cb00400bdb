import { Body, Controller, Inject, Req, Res } from '@nestjs/common';
import { type BodyOf, endpoints } from '@samenkoers/contract';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Calling, Now, SignedIn } from '../../platform/auth/caller.decorators.js';
import type { Caller, Moment } from '../../platform/auth/principal.js';
import { Route } from '../../platform/http/route.js';
import type { Actor } from '../session/public.js';
import { EmergencyAccess } from './emergency-access.js';

@Controller()
export class EmergencyController {
  constructor(@Inject(EmergencyAccess) private readonly emergency: EmergencyAccess) {}

  @Route(endpoints.readEmergencyCodes)
  left(@SignedIn() actor: Actor) {
    return this.emergency.left(actor);
  }

  @Route(endpoints.makeEmergencyCodes)
  make(@SignedIn() actor: Actor, @Calling() caller: Caller) {
    return this.emergency.make(actor, caller);
  }

  @Route(endpoints.useEmergencyCode)
  use(
    @Now() moment: Moment,
    @Body({ schema: endpoints.useEmergencyCode.body }) body: BodyOf<typeof endpoints.useEmergencyCode>,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    return this.emergency.use(moment, body, request, reply);
  }
}
