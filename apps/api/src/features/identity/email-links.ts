import { randomInt } from 'node:crypto';
import { Inject, Injectable, Logger } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type pg from 'pg';
import { newToken, readToken } from '../../platform/auth/cookies.js';
import type { Caller, Moment } from '../../platform/auth/principal.js';
import { CONFIG, type Config } from '../../platform/config/config.js';
import { ProblemError } from '../../platform/http/problem.js';
import { RateLimits } from '../../platform/http/rate-limits.js';
import { DemoPost } from '../../platform/mail/demo-post.js';
import { Mailer } from '../../platform/mail/mailer.js';
import { POOL } from '../../platform/persistence/persistence.module.js';
import { Sessions } from '../session/public.js';
import { browserToken } from './browser-token.js';
import { addresseeOf, keepLink, knownAddresses, takeLink } from './email-links.repository.js';
import { linkLetter, otherWayLetter } from './sign-in-letter.js';

/** A letter is written some time after the answer, in milliseconds: no answer, this one or a next, takes longer for it. */
const LATER = [100, 600] as const;

/** Signing in with a link by e-mail: the way in for the first time, and for partners. */
@Injectable()
export class EmailLinks {
  private readonly logger = new Logger('Mail');

  constructor(
    @Inject(POOL) private readonly pool: pg.Pool,
    @Inject(CONFIG) private readonly config: Config,
    @Inject(Sessions) private readonly sessions: Sessions,
    @Inject(Mailer) private readonly mailer: Mailer,
    @Inject(DemoPost) private readonly demoPost: DemoPost,
    @Inject(RateLimits) private readonly rates: RateLimits,
  ) {}

  get canSend(): boolean {
    return this.mailer.canSend;
  }

  /** The same answer after the same work, whoever the address is of. Who it is of is looked up after the answer went out. */
  async ask({ programmeId }: Moment, email: string, request: FastifyRequest, reply: FastifyReply): Promise<undefined> {
    if (!this.mailer.canSend) throw new ProblemError('not-found');
    await this.rates.takeLink(request.ip, `${programmeId} ${email}`);
    const token = newToken();
    const browser = browserToken(request, reply, this.config.publicUrl);
    await keepLink(this.pool, { programmeId, email, token, browser });
    setTimeout(
      () => {
        this.write(programmeId, email, token).catch((error: Error) => {
          // Without the address, and without what the mail server said of it.
          this.logger.error(`a letter with a link was not sent: ${error.name}`);
        });
      },
      randomInt(...LATER),
    ).unref();
    return undefined;
  }

  async use({ programmeId }: Moment, token: string, request: FastifyRequest, reply: FastifyReply) {
    const browser = readToken(request, this.config.publicUrl, 'browser') ?? '';
    const used = await takeLink(this.pool, { programmeId, token, browser });
    if ('code' in used) throw new ProblemError(used.code);
    const caller = await this.sessions.begin({ programmeId, personId: used.personId, method: 'email' }, request, reply);
    if (caller === undefined) throw new ProblemError('link-not-valid');
    return this.sessions.presentCaller(caller);
  }

  /** A visitor of a demonstration sees all of its post, of every programme; who signed in that of its own people. */
  async post({ principal }: Caller) {
    if (!this.config.demo) throw new ProblemError('not-found');
    const letters = this.demoPost.list();
    if (principal === null) return { letters };
    const known = await knownAddresses(
      this.pool,
      principal.programmeId,
      letters.map(({ to }) => to),
    );
    return { letters: letters.filter(({ to }) => known.has(to)) };
  }

  private async write(programmeId: string, email: string, token: string): Promise<void> {
    const addressee = await addresseeOf(this.pool, programmeId, email);
    if (addressee === undefined) return;
    const letter = addressee.hasBetter
      ? otherWayLetter(addressee)
      : linkLetter(addressee, this.config.publicUrl, token);
    await this.mailer.send(letter);
  }
}
