import { Body, Controller, Inject, Req, Res } from '@nestjs/common';
import { type BodyOf, endpoints } from '@samenkoers/contract';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Calling, Now } from '../../platform/auth/caller.decorators.js';
import type { Caller, Moment } from '../../platform/auth/principal.js';
import { Route } from '../../platform/http/route.js';
import { EmailLinks } from './email-links.js';

@Controller()
export class EmailLinksController {
  constructor(@Inject(EmailLinks) private readonly links: EmailLinks) {}

  @Route(endpoints.askEmailLink)
  ask(
    @Now() moment: Moment,
    @Body({ schema: endpoints.askEmailLink.body }) { email }: BodyOf<typeof endpoints.askEmailLink>,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    return this.links.ask(moment, email, request, reply);
  }

  @Route(endpoints.signInByEmailLink)
  use(
    @Now() moment: Moment,
    @Body({ schema: endpoints.signInByEmailLink.body }) { token }: BodyOf<typeof endpoints.signInByEmailLink>,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    return this.links.use(moment, token, request, reply);
  }

  @Route(endpoints.listDemoPost)
  post(@Calling() caller: Caller) {
    return this.links.post(caller);
  }
}
