import type pg from 'pg';
import { tokenHash } from '../../platform/auth/cookies.js';
import { rowsOf, sql } from '../../platform/persistence/statement.js';

export type AttemptPurpose = 'signIn' | 'link' | 'stepUp' | 'passkeySignIn' | 'passkeyRegistration';

const MINUTES = 10;

export interface NewAttempt {
  readonly programmeId: string;
  readonly purpose: AttemptPurpose;
  /** What comes back with the answer: the state of a provider, the challenge of a passkey. */
  readonly state: string;
  /** The token of the browser that began it. */
  readonly browser: string;
  readonly providerId?: string;
  readonly personId?: string;
  readonly nonce?: string;
  readonly verifier?: string;
  readonly returnTo?: string;
}

export interface Attempt {
  readonly purpose: AttemptPurpose;
  readonly personId: string | null;
  readonly nonce: string | null;
  readonly verifier: string | null;
  readonly returnTo: string | null;
}

/** Remembers what was begun, for ten minutes. */
export async function beginAttempt(pool: pg.Pool, attempt: NewAttempt): Promise<void> {
  const { programmeId, purpose, state, browser, providerId, personId, nonce, verifier, returnTo } = attempt;
  await rowsOf(
    pool,
    sql`INSERT INTO sign_in_attempt (state_hash, programme_id, purpose, browser_hash, provider_id, person_id, nonce, verifier, return_to, expires_at)
        VALUES (${tokenHash(state)}, ${programmeId}, ${purpose}::attempt_purpose, ${tokenHash(browser)}, ${providerId ?? null},
          ${personId ?? null}, ${nonce ?? null}, ${verifier ?? null}, ${returnTo ?? null},
          clock_timestamp() + make_interval(mins => ${MINUTES}::int))`,
  );
}

/** Takes away what this browser began, so that it cannot be used again; undefined when there is no such attempt any more. */
export async function takeAttempt(
  pool: pg.Pool,
  at: {
    readonly programmeId: string;
    readonly state: string;
    readonly browser: string;
    readonly providerId: string | null;
    readonly purposes: readonly AttemptPurpose[];
  },
): Promise<Attempt | undefined> {
  const [attempt] = await rowsOf<Attempt>(
    pool,
    sql`DELETE FROM sign_in_attempt
        WHERE state_hash = ${tokenHash(at.state)} AND programme_id = ${at.programmeId}::uuid AND browser_hash = ${tokenHash(at.browser)}
          AND provider_id IS NOT DISTINCT FROM ${at.providerId}::uuid AND purpose = ANY (${at.purposes}::text[]::attempt_purpose[])
          AND expires_at > clock_timestamp()
        RETURNING purpose, person_id AS "personId", nonce, verifier, return_to AS "returnTo"`,
  );
  return attempt;
}
