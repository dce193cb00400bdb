import type { FastifyReply, FastifyRequest } from 'fastify';

const isSecure = (publicUrl: string) => publicUrl.startsWith('https:');

/** `__Host-` ties the cookie to this host over https; plain http (a laptop, a test) cannot carry that prefix everywhere. */
const cookieName = (publicUrl: string) => (isSecure(publicUrl) ? '__Host-samenkoers' : 'samenkoers');

export function readToken(request: FastifyRequest, publicUrl: string): string | undefined {
  const name = `${cookieName(publicUrl)}=`;
  const header = request.headers.cookie;
  if (header === undefined || header.length > 4096) return undefined;
  const pair = header.split(';').find((part) => part.trim().startsWith(name));
  const token = pair?.trim().slice(name.length);
  return token !== undefined && /^[\w-]{43}$/.test(token) ? token : undefined;
}

export function setToken(reply: FastifyReply, publicUrl: string, token: string, seconds: number): void {
  const secure = isSecure(publicUrl) ? '; Secure' : '';
  reply.header(
    'set-cookie',
    `${cookieName(publicUrl)}=${token}; Path=/; HttpOnly${secure}; SameSite=Lax; Max-Age=${seconds}`,
  );
}

export const clearToken = (reply: FastifyReply, publicUrl: string) => setToken(reply, publicUrl, '', 0);
