import type pg from 'pg';
import { tokenHash } from '../../platform/auth/cookies.js';
import { rowsOf, type Sql, sql } from '../../platform/persistence/statement.js';

export const LINK_MINUTES = 15;

const hasNotEnded = (held: Sql) =>
  sql`(${held}.until_instant IS NULL OR (${held}.until_instant > clock_timestamp() AND ${held}.until_instant > ${held}.from_instant))`;

/**
 * Whether this person has another way to sign in, which no link may go around. The contact of a partner always may use one,
 * unless it holds or will hold anything more: others make somebody a contact, and that must not open its mailbox as a way in.
 */
const hasBetter = sql`
  (EXISTS (SELECT 1 FROM passkey k WHERE k.programme_id = p.programme_id AND k.person_id = p.id)
   OR EXISTS (SELECT 1 FROM account a JOIN identity_provider i ON i.programme_id = a.programme_id AND i.id = a.provider_id
      WHERE a.programme_id = p.programme_id AND a.person_id = p.id AND i.retired_at IS NULL))
  AND NOT (EXISTS (SELECT 1 FROM role_assignment r WHERE r.programme_id = p.programme_id AND r.person_id = p.id
      AND r.role = 'partnerContact' AND r.from_instant <= clock_timestamp() AND ${hasNotEnded(sql`r`)})
    AND NOT EXISTS (SELECT 1 FROM role_assignment r WHERE r.programme_id = p.programme_id AND r.person_id = p.id
      AND r.role <> 'partnerContact' AND ${hasNotEnded(sql`r`)})
    AND NOT EXISTS (SELECT 1 FROM mandate m WHERE m.programme_id = p.programme_id AND m.person_id = p.id AND ${hasNotEnded(sql`m`)}))`;

export interface AskedLink {
  readonly programmeId: string;
  /** Lower case. */
  readonly email: string;
  readonly token: string;
  readonly browser: string;
}

/** Keeps a link, without looking whose address it is for: it is the same work for anybody and for nobody. */
export async function keepLink(pool: pg.Pool, { programmeId, email, token, browser }: AskedLink): Promise<void> {
  await rowsOf(
    pool,
    sql`INSERT INTO email_link (token_hash, programme_id, email_hash, browser_hash, expires_at)
        VALUES (${tokenHash(token)}, ${programmeId}::uuid, ${tokenHash(email)}, ${tokenHash(browser)}, clock_timestamp() + make_interval(mins => ${LINK_MINUTES}::int))`,
  );
}

export interface Addressee {
  readonly email: string;
  readonly name: string;
  readonly programme: string;
  readonly hasBetter: boolean;
}

/** Whom an address is of, to write to. */
export async function addresseeOf(pool: pg.Pool, programmeId: string, email: string): Promise<Addressee | undefined> {
  const [row] = await rowsOf<Addressee>(
    pool,
    sql`SELECT p.email, p.name, g.name AS programme, ${hasBetter} AS "hasBetter"
        FROM person p JOIN programme g ON g.id = p.programme_id
        WHERE p.programme_id = ${programmeId}::uuid AND p.email = ${email}`,
  );
  return row;
}

/** Which of these addresses are of somebody in a programme. */
export async function knownAddresses(
  pool: pg.Pool,
  programmeId: string,
  addresses: readonly string[],
): Promise<ReadonlySet<string>> {
  const rows = await rowsOf<{ email: string }>(
    pool,
    sql`SELECT email FROM person WHERE programme_id = ${programmeId}::uuid AND email = ANY (${[...addresses]}::text[])`,
  );
  return new Set(rows.map(({ email }) => email));
}

export type UsedLink = { readonly personId: string } | { readonly code: 'link-not-valid' | 'other-browser' };

/** Uses a link up. Of two who do so at once, one gets the person. */
export async function takeLink(
  pool: pg.Pool,
  at: { readonly programmeId: string; readonly token: string; readonly browser: string },
): Promise<UsedLink> {
  const valid = sql`token_hash = ${tokenHash(at.token)} AND programme_id = ${at.programmeId}::uuid AND used_at IS NULL
    AND expires_at > clock_timestamp()`;
  const [taken] = await rowsOf<{ personId: string | null }>(
    pool,
    sql`UPDATE email_link SET used_at = clock_timestamp() WHERE ${valid} AND browser_hash = ${tokenHash(at.browser)}
        RETURNING (SELECT p.id FROM person p WHERE p.programme_id = ${at.programmeId}::uuid
          AND sha256(convert_to(p.email, 'UTF8')) = email_hash AND NOT (${hasBetter})) AS "personId"`,
  );
  if (taken !== undefined) return taken.personId === null ? { code: 'link-not-valid' } : { personId: taken.personId };
  const elsewhere = await rowsOf(
    pool,
    sql`SELECT 1 AS here FROM email_link WHERE ${valid} AND browser_hash <> ${tokenHash(at.browser)}`,
  );
  return { code: elsewhere.length > 0 ? 'other-browser' : 'link-not-valid' };
}
