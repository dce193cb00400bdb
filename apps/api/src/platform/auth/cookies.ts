import { createHash, randomBytes } from 'node:crypto';
import type { FastifyReply, FastifyRequest } from 'fastify';

/** 256 bits that nobody guesses. */
export const newToken = () => randomBytes(32).toString('base64url');

/** What of a token is kept: who reads the database cannot use it. */
export const tokenHash = (token: string) => createHash('sha256').update(token).digest();

const isSecure = (publicUrl: string) => publicUrl.startsWith('https:');

/** The session, and the browser that something was asked in before anybody was signed in. */
type Kind = 'session' | 'browser';
const NAMES = { session: 'samenkoers', browser: 'samenkoers-browser' } as const satisfies Record<Kind, string>;

/** `__Host-` ties the cookie to this host over https; plain http (a laptop, a test) cannot carry that prefix everywhere. */
const cookieName = (publicUrl: string, kind: Kind) => `${isSecure(publicUrl) ? '__Host-' : ''}${NAMES[kind]}`;

export function readToken(request: FastifyRequest, publicUrl: string, kind: Kind = 'session'): string | undefined {
  const name = `${cookieName(publicUrl, kind)}=`;
  const header = request.headers.cookie;
  if (header === undefined || header.length > 4096) return undefined;
  const pair = header.split(';').find((part) => part.trim().startsWith(name));
  const token = pair?.trim().slice(name.length);
  return token !== undefined && /^[\w-]{43}$/.test(token) ? token : undefined;
}

/** Cookies add up: an answer may carry both kinds. */
export function setToken(
  reply: FastifyReply,
  publicUrl: string,
  { token, seconds, kind = 'session' }: { readonly token: string; readonly seconds: number; readonly kind?: Kind },
): void {
  const secure = isSecure(publicUrl) ? '; Secure' : '';
  reply.header(
    'set-cookie',
    `${cookieName(publicUrl, kind)}=${token}; Path=/; HttpOnly${secure}; SameSite=Lax; Max-Age=${seconds}`,
  );
}

export const clearToken = (reply: FastifyReply, publicUrl: string) =>
  setToken(reply, publicUrl, { token: '', seconds: 0 });
