import { randomBytes } from 'node:crypto';
import type pg from 'pg';
import { type NewSession, startSession } from '../session.repository.js';

/** A new session for a seeded person: an opaque token of 256 bits, kept as its hash. Undefined when there is no such person. */
export async function signInAsDemoPerson(pool: pg.Pool, input: Omit<NewSession, 'token'>): Promise<string | undefined> {
  const token = randomBytes(32).toString('base64url');
  return (await startSession(pool, { ...input, token })) ? token : undefined;
}
