import { Controller, Inject, Param, Query, Req, Res } from '@nestjs/common';
import { endpoints, type ParamsOf, type QueryOf } from '@samenkoers/contract';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Calling, Now, SignedIn } from '../../platform/auth/caller.decorators.js';
import type { Caller, Moment } from '../../platform/auth/principal.js';
import { Route } from '../../platform/http/route.js';
import type { Actor } from '../session/public.js';
import { EmailLinks } from './email-links.js';
import { Passkeys } from './passkeys.js';
import { Providers } from './providers.js';

@Controller()
export class IdentityController {
  constructor(
    @Inject(Providers) private readonly providers: Providers,
    @Inject(EmailLinks) private readonly links: EmailLinks,
    @Inject(Passkeys) private readonly passkeys: Passkeys,
  ) {}

  @Route(endpoints.listWaysToSignIn)
  async ways(@Now() moment: Moment) {
    return { email: this.links.canSend, providers: await this.providers.list(moment) };
  }

  @Route(endpoints.listSignInMeans)
  async means(@SignedIn() actor: Actor) {
    const [passkeys, accounts] = await Promise.all([this.passkeys.list(actor), this.providers.accounts(actor)]);
    return { passkeys, accounts };
  }

  @Route(endpoints.unlinkAccount)
  unlink(
    @SignedIn() actor: Actor,
    @Param({ schema: endpoints.unlinkAccount.params }) { account }: ParamsOf<typeof endpoints.unlinkAccount>,
  ) {
    return this.providers.unlink(actor, account);
  }

  @Route(endpoints.startAtProvider)
  start(
    @Calling() caller: Caller,
    @Param({ schema: endpoints.startAtProvider.params }) { provider }: ParamsOf<typeof endpoints.startAtProvider>,
    @Query({ schema: endpoints.startAtProvider.query }) query: QueryOf<typeof endpoints.startAtProvider>,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    return this.providers.start(caller, { id: provider, ...query }, request, reply);
  }

  @Route(endpoints.linkAtProvider)
  link(
    @Calling() caller: Caller,
    @Param({ schema: endpoints.linkAtProvider.params }) { provider }: ParamsOf<typeof endpoints.linkAtProvider>,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    return this.providers.link(caller, provider, request, reply);
  }

  @Route(endpoints.returnFromProvider)
  comeBack(
    @Calling() caller: Caller,
    @Param({ schema: endpoints.returnFromProvider.params }) { provider }: ParamsOf<typeof endpoints.returnFromProvider>,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    return this.providers.comeBack(caller, provider, request, reply);
  }
}
