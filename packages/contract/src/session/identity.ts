import { z } from 'zod';
import { endpoint } from '../kernel/endpoint.js';
import { Id } from '../kernel/primitives.js';

/** For how long somebody who showed who it is may take a position, open or close a round, or change how to sign in. */
export const FRESH_MINUTES = 15;

/** A page of our own to go to: a path, never another site. No spaces, backslashes or control characters: browsers drop or turn those. */
export const OwnPath = z
  .string()
  .max(500)
  .regex(/^\/(?![/\\])[\x21-\x5B\x5D-\x7E]*$/);

/** Why signing in at an identity provider did not come about; told by `?fout=` on the page where one signs in. */
export const SIGN_IN_FAILURES = [
  /** It took too long, was done already, or was begun in another browser. */
  'expired',
  /** The provider knows this person; we do not. Nothing is ever linked by an e-mail address that happens to be the same. */
  'account-unknown',
  /** This account is of another person here. */
  'account-taken',
  /** Somebody else than who was signed in. */
  'other-account',
  /** This person does not work for the organisation that the provider is of. */
  'other-organisation',
  'provider-unreachable',
  /** The provider, or our check of its answer, said no. */
  'refused',
] as const;
export type SignInFailure = (typeof SIGN_IN_FAILURES)[number];

export const ProviderRef = z.object({ id: Id, name: z.string() });
export type ProviderRef = z.infer<typeof ProviderRef>;

export const WaysToSignIn = z.object({ providers: z.array(ProviderRef) });
export type WaysToSignIn = z.infer<typeof WaysToSignIn>;

export const identityEndpoints = {
  listWaysToSignIn: endpoint({
    method: 'GET',
    path: '/session/ways',
    summary: 'How one can sign in here',
    permission: 'public',
    view: WaysToSignIn,
  }),
  startAtProvider: endpoint({
    method: 'GET',
    path: '/session/providers/:provider/start',
    summary: 'Go to an identity provider to sign in, or to show again who you are',
    permission: 'public',
    params: z.strictObject({ provider: Id }),
    query: z.strictObject({
      purpose: z.enum(['signIn', 'stepUp']).default('signIn'),
      returnTo: OwnPath.optional(),
    }),
    redirect: true,
    problems: ['not-found', 'not-signed-in'],
  }),
  linkAtProvider: endpoint({
    method: 'POST',
    path: '/session/providers/:provider/link',
    summary: 'Link your account at an identity provider: the address to go to',
    permission: 'public',
    fresh: true,
    params: z.strictObject({ provider: Id }),
    view: z.object({ location: z.url() }),
    withoutKey: true,
    problems: ['not-found', 'not-signed-in', 'temporarily-unavailable'],
  }),
  returnFromProvider: endpoint({
    method: 'GET',
    path: '/session/providers/:provider/callback',
    summary: 'Where an identity provider sends the browser back to (OpenID Connect, code flow)',
    permission: 'public',
    params: z.strictObject({ provider: Id }),
    redirect: true,
  }),
} as const;
