import type { FastifyReply, FastifyRequest } from 'fastify';
import { newToken, readToken, setToken } from '../../platform/auth/cookies.js';

const SECONDS = 15 * 60;

/** The token of the browser that asks something before it is signed in; it gets one when it has none. */
export function browserToken(request: FastifyRequest, reply: FastifyReply, publicUrl: string): string {
  const token = readToken(request, publicUrl, 'browser') ?? newToken();
  setToken(reply, publicUrl, { token, seconds: SECONDS, kind: 'browser' });
  return token;
}
