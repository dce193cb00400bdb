import { Inject, Injectable } from '@nestjs/common';
import type { AccountView, endpoints, ProviderRef, QueryOf, SignInFailure } from '@samenkoers/contract';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type pg from 'pg';
import { readToken } from '../../platform/auth/cookies.js';
import type { Caller, Moment } from '../../platform/auth/principal.js';
import { CONFIG, type Config } from '../../platform/config/config.js';
import type { Redirect } from '../../platform/http/answer.interceptor.js';
import { ProblemError } from '../../platform/http/problem.js';
import { TemporarilyUnavailable } from '../../platform/persistence/failures.js';
import { POOL } from '../../platform/persistence/persistence.module.js';
import { type Actor, Sessions } from '../session/public.js';
import { type Attempt, beginAttempt, takeAttempt } from './attempts.repository.js';
import { browserToken } from './browser-token.js';
import { type Redeemed, redeemCode } from './commands/redeem-code.js';
import { departTo } from './commands/start-at-provider.js';
import { ProviderConnections, ProviderUnreachable } from './provider-connections.js';
import {
  findProvider,
  linkAccount,
  listAccounts,
  listProviders,
  mayUse,
  personOf,
  removeAccount,
  type StoredProvider,
} from './providers.repository.js';
import { ACCOUNTS_PAGE, failurePage, STEPPED_UP_PAGE } from './sign-in-pages.js';

type Start = QueryOf<typeof endpoints.startAtProvider>;
type Outcome = { readonly personId: string } | { readonly failure: SignInFailure };

/** Signing in at an identity provider: going there, and coming back. */
@Injectable()
export class Providers {
  constructor(
    @Inject(POOL) private readonly pool: pg.Pool,
    @Inject(CONFIG) private readonly config: Config,
    @Inject(Sessions) private readonly sessions: Sessions,
    @Inject(ProviderConnections) private readonly connections: ProviderConnections,
  ) {}

  /** By name. */
  list({ programmeId }: Moment): Promise<ProviderRef[]> {
    return listProviders(this.pool, programmeId);
  }

  async start(
    caller: Caller,
    { id, purpose, returnTo }: { readonly id: string } & Start,
    request: FastifyRequest,
    reply: FastifyReply,
  ): Promise<Redirect> {
    if (purpose === 'stepUp' && caller.principal === null) throw new ProblemError('not-signed-in');
    const provider = await this.provider(caller, id);
    try {
      return await this.depart(
        caller,
        provider,
        { purpose, ...(returnTo === undefined ? {} : { returnTo }) },
        request,
        reply,
      );
    } catch (error) {
      return this.turnedAway(error, returnTo ?? null, request);
    }
  }

  async link(caller: Caller, id: string, request: FastifyRequest, reply: FastifyReply): Promise<Redirect> {
    const provider = await this.provider(caller, id);
    try {
      return await this.depart(caller, provider, { purpose: 'link' }, request, reply);
    } catch (error) {
      if (error instanceof ProviderUnreachable) throw new TemporarilyUnavailable(error.message, { cause: error.cause });
      throw error;
    }
  }

  async comeBack(caller: Caller, id: string, request: FastifyRequest, reply: FastifyReply): Promise<Redirect> {
    const { programmeId } = caller.moment;
    const address = new URL(request.url, this.config.publicUrl);
    const state = address.searchParams.get('state') ?? '';
    const browser = readToken(request, this.config.publicUrl, 'browser') ?? '';
    const provider = await findProvider(this.pool, programmeId, id);
    const attempt = await takeAttempt(this.pool, {
      programmeId,
      state,
      browser,
      providerId: id,
      purposes: ['signIn', 'link', 'stepUp'],
    });
    if (provider === undefined || attempt === undefined) return { location: failurePage('expired', null) };
    try {
      const connection = await this.connections.connect(provider);
      const redeemed = await redeemCode(connection, { address, state, attempt });
      const outcome = await this.outcome(caller, provider, attempt, redeemed);
      if ('failure' in outcome) return this.failed(outcome.failure, attempt.returnTo, request);
      const { authenticatedAt } = redeemed;
      if (attempt.purpose === 'link') return { location: attempt.returnTo ?? ACCOUNTS_PAGE };
      const { personId } = outcome;
      const who = { programmeId, personId, method: 'provider', authenticatedAt } as const;
      const now = await this.sessions.begin(who, request, reply);
      if (attempt.purpose === 'stepUp') return { location: attempt.returnTo ?? STEPPED_UP_PAGE };
      return { location: attempt.returnTo ?? homeOf(now) };
    } catch (error) {
      return this.turnedAway(error, attempt.returnTo, request);
    }
  }

  accounts(actor: Actor): Promise<AccountView[]> {
    return listAccounts(this.pool, actor);
  }

  async unlink(actor: Actor, account: string): Promise<undefined> {
    if (!(await removeAccount(this.pool, actor, account))) throw new ProblemError('not-found');
    return undefined;
  }

  private async provider({ moment: { programmeId } }: Caller, id: string): Promise<StoredProvider> {
    const provider = await findProvider(this.pool, programmeId, id);
    if (provider === undefined) throw new ProblemError('not-found');
    return provider;
  }

  private async depart(
    { principal }: Caller,
    provider: StoredProvider,
    attempt: { readonly purpose: 'signIn' | 'link' | 'stepUp'; readonly returnTo?: string },
    request: FastifyRequest,
    reply: FastifyReply,
  ): Promise<Redirect> {
    const { publicUrl } = this.config;
    const { programmeId, id: providerId } = provider;
    const connection = await this.connections.connect(provider);
    const isAnew = attempt.purpose === 'stepUp';
    const { address, ...kept } = await departTo(connection, provider, { publicUrl, isAnew });
    const browser = browserToken(request, reply, publicUrl);
    const whose = attempt.purpose === 'signIn' || principal === null ? {} : { personId: principal.personId };
    await beginAttempt(this.pool, { programmeId, providerId, browser, ...kept, ...whose, ...attempt });
    return { location: address.href };
  }

  /** Whose identity it is, as far as it may count here. */
  private async outcome(
    caller: Caller,
    provider: StoredProvider,
    { purpose, personId: begunBy }: Attempt,
    identity: Redeemed,
  ): Promise<Outcome> {
    // Whoever began it is still the one who is signed in.
    if (begunBy !== null && begunBy !== caller.principal?.personId) return { failure: 'other-account' };
    if (purpose === 'link' && begunBy !== null) {
      if (!(await mayUse(this.pool, provider, begunBy))) return { failure: 'other-organisation' };
      const whose = await linkAccount(this.pool, provider, { ...identity, personId: begunBy });
      return whose === begunBy ? { personId: begunBy } : { failure: 'account-taken' };
    }
    const personId = await personOf(this.pool, provider, identity);
    if (personId === undefined) return { failure: 'account-unknown' };
    if (begunBy !== null && begunBy !== personId) return { failure: 'other-account' };
    return (await mayUse(this.pool, provider, personId)) ? { personId } : { failure: 'other-organisation' };
  }

  private turnedAway(error: unknown, returnTo: string | null, request: FastifyRequest): Redirect {
    // What went wrong is for the log, without what it went wrong with; a provider's own words never reach the page.
    request.log.warn({ security: 'sign-in-refused', why: whyOf(error) }, 'sign-in refused');
    return this.failed(error instanceof ProviderUnreachable ? 'provider-unreachable' : 'refused', returnTo, request);
  }

  private failed(failure: SignInFailure, returnTo: string | null, request: FastifyRequest): Redirect {
    request.log.info({ security: 'sign-in-failed', failure }, 'sign-in failed');
    return { location: failurePage(failure, returnTo) };
  }
}

/** Messages of an error and of what caused it: not the claims, codes and answers that hang on it. */
function whyOf(error: unknown): string {
  if (!(error instanceof Error)) return 'unknown';
  return error.cause instanceof Error ? `${error.message}: ${whyOf(error.cause)}` : error.message;
}

const homeOf = (caller: Caller | undefined): string =>
  caller?.principal?.permissions.has('cockpit:read') ? '/cockpit' : '/mijn';
