import { Inject, Injectable } from '@nestjs/common';
import type { BodyOf, endpoints } from '@samenkoers/contract';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type pg from 'pg';
import { readToken } from '../../platform/auth/cookies.js';
import type { Caller } from '../../platform/auth/principal.js';
import { CONFIG, type Config } from '../../platform/config/config.js';
import { ProblemError } from '../../platform/http/problem.js';
import { POOL } from '../../platform/persistence/persistence.module.js';
import { type Actor, deviceOf, Sessions } from '../session/public.js';
import { type AttemptPurpose, beginAttempt, takeAttempt } from './attempts.repository.js';
import { browserToken } from './browser-token.js';
import { addPasskey, findPasskey, listPasskeys, passkeysOf, removePasskey, usePasskey } from './passkeys.repository.js';

type Registration = BodyOf<typeof endpoints.registerPasskey>;
type Assertion = BodyOf<typeof endpoints.signInByPasskey>;

/** Sixty seconds to find a finger or a key. */
const TIMEOUT = 60_000;

/** The person as an authenticator keeps it: the id and nothing more. */
const handleOf = (personId: string): Uint8Array<ArrayBuffer> =>
  new Uint8Array(Buffer.from(personId.replaceAll('-', ''), 'hex'));

/** The challenge that an authenticator signed, as its own answer says; what was asked is found by it. */
function challengeIn(clientDataJSON: string): string {
  try {
    const { challenge } = JSON.parse(Buffer.from(clientDataJSON, 'base64url').toString()) as { challenge?: unknown };
    return typeof challenge === 'string' ? challenge : '';
  } catch {
    return '';
  }
}

/**
 * Passkeys: made by who is signed in, used to sign in without a name. Bound to the host of `PUBLIC_URL`; the device always
 * asks for a finger, face or code. The library is only loaded when somebody uses one.
 */
@Injectable()
export class Passkeys {
  private readonly publicUrl: string;
  private readonly origin: string;
  private readonly host: string;

  constructor(
    @Inject(POOL) private readonly pool: pg.Pool,
    @Inject(CONFIG) config: Config,
    @Inject(Sessions) private readonly sessions: Sessions,
  ) {
    const { origin, hostname } = new URL(config.publicUrl);
    this.origin = origin;
    this.host = hostname;
    this.publicUrl = config.publicUrl;
  }

  async registrationOptions(actor: Actor, request: FastifyRequest, reply: FastifyReply) {
    const { generateRegistrationOptions } = await import('@simplewebauthn/server');
    const known = await passkeysOf(this.pool, actor);
    const options = await generateRegistrationOptions({
      rpName: 'Samenkoers',
      rpID: this.host,
      userName: actor.name,
      userDisplayName: actor.name,
      userID: handleOf(actor.personId),
      timeout: TIMEOUT,
      attestationType: 'none',
      authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
      excludeCredentials: known.map(({ credentialId: id, transports }) => ({ id, transports })),
    });
    const { programmeId, personId } = actor;
    await this.begin({ programmeId, personId, purpose: 'passkeyRegistration' }, options.challenge, request, reply);
    return options;
  }

  async register(actor: Actor, body: Registration, request: FastifyRequest): Promise<undefined> {
    const { verifyRegistrationResponse } = await import('@simplewebauthn/server');
    const challenge = await this.take(actor.programmeId, 'passkeyRegistration', body.clientDataJSON, request);
    if (challenge?.personId !== actor.personId) throw new ProblemError('authentication-failed');
    const { verified, registrationInfo } = await verifyRegistrationResponse({
      response: {
        id: body.id,
        rawId: body.id,
        type: 'public-key',
        clientExtensionResults: {},
        response: { clientDataJSON: body.clientDataJSON, attestationObject: body.attestationObject },
      },
      expectedChallenge: challenge.state,
      expectedOrigin: this.origin,
      expectedRPID: this.host,
      requireUserVerification: true,
    }).catch((error: unknown) => refused(error, request));
    if (!verified) throw new ProblemError('authentication-failed');
    const { id: credentialId, publicKey, counter } = registrationInfo.credential;
    const { programmeId, personId } = actor;
    const device = deviceOf(request.headers['user-agent']);
    const { transports } = body;
    if (!(await addPasskey(this.pool, { programmeId, personId, credentialId, publicKey, counter, transports, device })))
      throw new ProblemError('already-done');
    return undefined;
  }

  async signInOptions({ moment: { programmeId } }: Caller, request: FastifyRequest, reply: FastifyReply) {
    const { generateAuthenticationOptions } = await import('@simplewebauthn/server');
    const options = await generateAuthenticationOptions({
      rpID: this.host,
      timeout: TIMEOUT,
      userVerification: 'required',
    });
    await this.begin({ programmeId, purpose: 'passkeySignIn' }, options.challenge, request, reply);
    return options;
  }

  async signIn({ moment: { programmeId } }: Caller, body: Assertion, request: FastifyRequest, reply: FastifyReply) {
    const { verifyAuthenticationResponse } = await import('@simplewebauthn/server');
    const challenge = await this.take(programmeId, 'passkeySignIn', body.clientDataJSON, request);
    const passkey = await findPasskey(this.pool, programmeId, body.id);
    const isWhose = passkey !== undefined && (body.onlyAs === undefined || body.onlyAs === passkey.personId);
    if (challenge === undefined || !isWhose) throw new ProblemError('authentication-failed');
    const { verified, authenticationInfo } = await verifyAuthenticationResponse({
      response: {
        id: body.id,
        rawId: body.id,
        type: 'public-key',
        clientExtensionResults: {},
        response: {
          clientDataJSON: body.clientDataJSON,
          authenticatorData: body.authenticatorData,
          signature: body.signature,
        },
      },
      expectedChallenge: challenge.state,
      expectedOrigin: this.origin,
      expectedRPID: this.host,
      requireUserVerification: true,
      credential: {
        id: passkey.credentialId,
        publicKey: new Uint8Array(passkey.publicKey),
        counter: passkey.counter,
      },
    }).catch((error: unknown) => refused(error, request));
    if (!verified || !(await usePasskey(this.pool, programmeId, passkey, authenticationInfo.newCounter)))
      throw new ProblemError('authentication-failed');
    const { personId } = passkey;
    const caller = await this.sessions.begin({ programmeId, personId, method: 'passkey' }, request, reply);
    if (caller === undefined) throw new ProblemError('authentication-failed');
    return this.sessions.presentCaller(caller);
  }

  list(actor: Actor) {
    return listPasskeys(this.pool, actor);
  }

  async remove(actor: Actor, id: string): Promise<undefined> {
    if (!(await removePasskey(this.pool, actor, id))) throw new ProblemError('not-found');
    return undefined;
  }

  private begin(
    attempt: { readonly programmeId: string; readonly personId?: string; readonly purpose: AttemptPurpose },
    state: string,
    request: FastifyRequest,
    reply: FastifyReply,
  ): Promise<void> {
    return beginAttempt(this.pool, { ...attempt, state, browser: browserToken(request, reply, this.publicUrl) });
  }

  private async take(programmeId: string, purpose: AttemptPurpose, clientDataJSON: string, request: FastifyRequest) {
    const state = challengeIn(clientDataJSON);
    const browser = readToken(request, this.publicUrl, 'browser') ?? '';
    const at = { programmeId, state, browser, providerId: null, purposes: [purpose] };
    const attempt = await takeAttempt(this.pool, at);
    return attempt === undefined ? undefined : { ...attempt, state };
  }
}

function refused(error: unknown, request: FastifyRequest): never {
  request.log.warn(
    { security: 'passkey-refused', why: error instanceof Error ? error.message : '' },
    'passkey refused',
  );
  throw new ProblemError('authentication-failed');
}
