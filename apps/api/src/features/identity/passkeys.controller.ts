import { Body, Controller, Inject, Param, Req, Res } from '@nestjs/common';
import { type BodyOf, endpoints, type ParamsOf } from '@samenkoers/contract';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Calling, SignedIn } from '../../platform/auth/caller.decorators.js';
import type { Caller } from '../../platform/auth/principal.js';
import { Route } from '../../platform/http/route.js';
import type { Actor } from '../session/public.js';
import { Passkeys } from './passkeys.js';

@Controller()
export class PasskeysController {
  constructor(@Inject(Passkeys) private readonly passkeys: Passkeys) {}

  @Route(endpoints.beginPasskeyRegistration)
  registrationOptions(
    @SignedIn() actor: Actor,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    return this.passkeys.registrationOptions(actor, request, reply);
  }

  @Route(endpoints.registerPasskey)
  register(
    @SignedIn() actor: Actor,
    @Body({ schema: endpoints.registerPasskey.body }) body: BodyOf<typeof endpoints.registerPasskey>,
    @Req() request: FastifyRequest,
  ) {
    return this.passkeys.register(actor, body, request);
  }

  @Route(endpoints.removePasskey)
  remove(
    @SignedIn() actor: Actor,
    @Param({ schema: endpoints.removePasskey.params }) { passkey }: ParamsOf<typeof endpoints.removePasskey>,
  ) {
    return this.passkeys.remove(actor, passkey);
  }

  @Route(endpoints.beginPasskeySignIn)
  signInOptions(
    @Calling() caller: Caller,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    return this.passkeys.signInOptions(caller, request, reply);
  }

  @Route(endpoints.signInByPasskey)
  signIn(
    @Calling() caller: Caller,
    @Body({ schema: endpoints.signInByPasskey.body }) body: BodyOf<typeof endpoints.signInByPasskey>,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    return this.passkeys.signIn(caller, body, request, reply);
  }
}
