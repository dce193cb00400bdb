import { z } from 'zod';
import { endpoint } from '../kernel/endpoint.js';
import { Id, InstantText, LIMITS, text } from '../kernel/primitives.js';
import { BROWSERS, SessionView, SYSTEMS } from './session.js';

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

export const WaysToSignIn = z.object({
  /** Whether a link can be sent by e-mail. */
  email: z.boolean(),
  providers: z.array(ProviderRef),
});
export type WaysToSignIn = z.infer<typeof WaysToSignIn>;

/** An address as it is kept: in small letters. */
export const EmailAddress = z.string().trim().toLowerCase().max(254).pipe(z.email());
/** 256 bits, base64url. */
const Token = z.string().regex(/^[\w-]{43}$/);

/** A letter that the post office of a demonstration took in. */
export const DemoLetter = z.object({
  id: Id,
  at: InstantText,
  to: z.string(),
  subject: z.string(),
  text: z.string(),
});
export type DemoLetter = z.infer<typeof DemoLetter>;

const Base64url = (max: number) =>
  z
    .string()
    .min(1)
    .max(max)
    .regex(/^[\w-]+$/);
const CredentialId = Base64url(1_400);
const Transport = z.enum(['ble', 'cable', 'hybrid', 'internal', 'nfc', 'smart-card', 'usb']);

/** What a browser needs to make a passkey (WebAuthn, in JSON). */
export const PasskeyRegistrationOptions = z.object({
  challenge: z.string(),
  rp: z.object({ id: z.string(), name: z.string() }),
  user: z.object({ id: z.string(), name: z.string(), displayName: z.string() }),
  pubKeyCredParams: z.array(z.object({ type: z.literal('public-key'), alg: z.number().int() })),
  timeout: z.number().int().optional(),
  attestation: z.literal('none').optional(),
  excludeCredentials: z
    .array(z.object({ id: z.string(), type: z.literal('public-key'), transports: z.array(z.string()) }))
    .optional(),
  authenticatorSelection: z
    .object({
      residentKey: z.literal('required'),
      userVerification: z.literal('required'),
    })
    .optional(),
});

/** What a browser needs to sign in with a passkey; no names, so that it tells of nobody whether there is one. */
export const PasskeySignInOptions = z.object({
  challenge: z.string(),
  rpId: z.string().optional(),
  timeout: z.number().int().optional(),
  userVerification: z.literal('required').optional(),
});

/** A passkey, as its owner knows it: by the device that it was made on. */
export const PasskeyView = z.object({
  id: Id,
  browser: z.enum(BROWSERS),
  system: z.enum(SYSTEMS),
  createdAt: InstantText,
  lastUsedAt: InstantText.nullable(),
});
export type PasskeyView = z.infer<typeof PasskeyView>;

/** An account at an identity provider that was linked. */
export const AccountView = z.object({
  id: Id,
  provider: ProviderRef,
  linkedAt: InstantText,
  lastUsedAt: InstantText.nullable(),
});
export type AccountView = z.infer<typeof AccountView>;

/** With what this person can sign in. */
export const SignInMeans = z.object({ passkeys: z.array(PasskeyView), accounts: z.array(AccountView) });
export type SignInMeans = z.infer<typeof SignInMeans>;

/** How many emergency codes are on one sheet. */
export const EMERGENCY_CODES = 8;
/** 125 bits in groups of five, without letters that look like a digit; spaces, hyphens and small letters are fine. */
export const EmergencyCode = z
  .string()
  .max(60)
  .transform((code) => code.toUpperCase().replaceAll(/[\s-]/g, ''))
  .pipe(z.string().regex(/^[0-9A-HJKMNP-TV-Z]{25}$/));

export const identityEndpoints = {
  readEmergencyCodes: endpoint({
    method: 'GET',
    path: '/session/emergency-codes',
    summary: 'How many emergency codes you have left, and since when',
    permission: 'emergency:prepare',
    view: z.object({ left: z.number().int(), madeAt: InstantText.nullable() }),
  }),
  makeEmergencyCodes: endpoint({
    method: 'POST',
    path: '/session/emergency-codes',
    summary: 'Make a sheet of emergency codes to print and lock away; those of an earlier sheet stop working',
    permission: 'emergency:prepare',
    fresh: true,
    lasting: true,
    view: z.object({ codes: z.array(z.string()) }),
    status: 201,
    // A key would keep the codes with the answer.
    withoutKey: true,
  }),
  useEmergencyCode: endpoint({
    method: 'POST',
    path: '/session/emergency',
    summary: 'Sign in with an emergency code when an identity provider is down; everybody hears of it',
    permission: 'public',
    body: z.strictObject({ code: EmergencyCode, reason: text(LIMITS.reason, 10) }),
    view: SessionView,
    status: 201,
    withoutKey: true,
    problems: ['authentication-failed', 'too-many-requests'],
  }),
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
    lasting: true,
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
  askEmailLink: endpoint({
    method: 'POST',
    path: '/session/email-links',
    summary: 'Ask for a link by e-mail; the answer is the same whether the address is of anybody or not',
    permission: 'public',
    body: z.strictObject({ email: EmailAddress }),
    status: 204,
    withoutKey: true,
    problems: ['not-found', 'too-many-requests'],
  }),
  signInByEmailLink: endpoint({
    method: 'POST',
    path: '/session/email-links/use',
    summary: 'Sign in with the link, once, in the browser that asked for it',
    permission: 'public',
    body: z.strictObject({ token: Token }),
    view: SessionView,
    status: 201,
    withoutKey: true,
    problems: ['link-not-valid', 'other-browser'],
  }),
  beginPasskeySignIn: endpoint({
    method: 'POST',
    path: '/session/passkey-sign-in',
    summary: 'Begin to sign in with a passkey',
    permission: 'public',
    view: PasskeySignInOptions,
    withoutKey: true,
  }),
  signInByPasskey: endpoint({
    method: 'POST',
    path: '/session/passkey',
    summary: 'Sign in with a passkey, or show again who you are',
    permission: 'public',
    body: z.strictObject({
      id: CredentialId,
      clientDataJSON: Base64url(4_000),
      authenticatorData: Base64url(4_000),
      signature: Base64url(4_000),
      /** Only when it is of this person: who shows again who it is does not become somebody else. */
      onlyAs: Id.optional(),
    }),
    view: SessionView,
    status: 201,
    withoutKey: true,
    problems: ['authentication-failed'],
  }),
  beginPasskeyRegistration: endpoint({
    method: 'POST',
    path: '/session/passkey-registration',
    summary: 'Begin to make a passkey',
    permission: 'public',
    fresh: true,
    lasting: true,
    view: PasskeyRegistrationOptions,
    withoutKey: true,
    problems: ['not-signed-in'],
  }),
  registerPasskey: endpoint({
    method: 'POST',
    path: '/session/passkeys',
    summary: 'Keep the passkey that was made',
    permission: 'public',
    fresh: true,
    lasting: true,
    body: z.strictObject({
      id: CredentialId,
      clientDataJSON: Base64url(4_000),
      attestationObject: Base64url(100_000),
      transports: z.array(Transport).max(10),
    }),
    status: 204,
    withoutKey: true,
    problems: ['not-signed-in', 'authentication-failed', 'already-done'],
  }),
  listSignInMeans: endpoint({
    method: 'GET',
    path: '/session/means',
    summary: 'With what you can sign in',
    permission: 'public',
    view: SignInMeans,
    problems: ['not-signed-in'],
  }),
  removePasskey: endpoint({
    method: 'DELETE',
    path: '/session/passkeys/:passkey',
    summary: 'Take away a passkey of yours',
    permission: 'public',
    fresh: true,
    params: z.strictObject({ passkey: Id }),
    status: 204,
    withoutKey: true,
    problems: ['not-signed-in', 'not-found'],
  }),
  unlinkAccount: endpoint({
    method: 'DELETE',
    path: '/session/accounts/:account',
    summary: 'Take away an account of yours at an identity provider',
    permission: 'public',
    fresh: true,
    params: z.strictObject({ account: Id }),
    status: 204,
    withoutKey: true,
    problems: ['not-signed-in', 'not-found'],
  }),
  listDemoPost: endpoint({
    method: 'GET',
    path: '/demo-post',
    summary: 'The letters that were sent, latest first; exists in demo mode only',
    permission: 'public',
    view: z.object({ letters: z.array(DemoLetter) }),
    problems: ['not-found'],
  }),
} as const;
