import type { AccountView, ProviderRef } from '@samenkoers/contract';
import type pg from 'pg';
import { rowsOf, sql } from '../../platform/persistence/statement.js';

/** A place to sign in, as it is kept: the names of settings, never a secret. */
export interface StoredProvider {
  readonly programmeId: string;
  readonly id: string;
  readonly issuer: string;
  readonly clientId: string;
  readonly organisationId: string | null;
  readonly secretSetting: string | null;
  readonly keySetting: string | null;
}

/** The providers that people of this programme may choose from, by name. */
export const listProviders = (pool: pg.Pool, programmeId: string): Promise<ProviderRef[]> =>
  rowsOf<ProviderRef>(
    pool,
    sql`SELECT id, name FROM identity_provider WHERE programme_id = ${programmeId}::uuid AND retired_at IS NULL ORDER BY name, id`,
  );

export async function findProvider(
  pool: pg.Pool,
  programmeId: string,
  id: string,
): Promise<StoredProvider | undefined> {
  const [provider] = await rowsOf<StoredProvider>(
    pool,
    sql`SELECT programme_id AS "programmeId", id, issuer, client_id AS "clientId", organisation_id AS "organisationId",
          secret_setting AS "secretSetting", key_setting AS "keySetting"
        FROM identity_provider WHERE programme_id = ${programmeId}::uuid AND id = ${id}::uuid AND retired_at IS NULL`,
  );
  return provider;
}

/** The accounts that a person linked, oldest first. */
export const listAccounts = (
  pool: pg.Pool,
  { programmeId, personId }: { readonly programmeId: string; readonly personId: string },
): Promise<AccountView[]> =>
  rowsOf<AccountView>(
    pool,
    sql`SELECT a.id, json_build_object('id', i.id, 'name', i.name) AS provider, to_json(a.linked_at) AS "linkedAt",
          to_json(a.last_used_at) AS "lastUsedAt"
        FROM account a JOIN identity_provider i ON i.programme_id = a.programme_id AND i.id = a.provider_id
        WHERE a.programme_id = ${programmeId}::uuid AND a.person_id = ${personId}::uuid ORDER BY a.linked_at, a.id`,
  );

/** Takes away an account of this person; false when there is none by this id. */
export async function removeAccount(
  pool: pg.Pool,
  { programmeId, personId }: { readonly programmeId: string; readonly personId: string },
  id: string,
): Promise<boolean> {
  const rows = await rowsOf(
    pool,
    sql`DELETE FROM account WHERE programme_id = ${programmeId}::uuid AND person_id = ${personId}::uuid AND id = ${id}::uuid RETURNING id`,
  );
  return rows.length > 0;
}

/** Who somebody is at a provider. The subject is the provider's own, unchanging key; nothing else tells who it is. */
export interface Identity {
  readonly issuer: string;
  readonly subject: string;
}

/** Whether a person speaks or works for an organisation now. */
const isOf = (personId: string, organisationId: string | null, programmeId: string) => sql`
  (${organisationId}::uuid IS NULL
   OR EXISTS (SELECT 1 FROM mandate m WHERE m.programme_id = ${programmeId}::uuid AND m.person_id = ${personId}::uuid
      AND m.organisation_id = ${organisationId}::uuid AND m.from_instant <= clock_timestamp()
      AND (m.until_instant IS NULL OR m.until_instant > clock_timestamp()))
   OR EXISTS (SELECT 1 FROM role_assignment a WHERE a.programme_id = ${programmeId}::uuid AND a.person_id = ${personId}::uuid
      AND a.organisation_id = ${organisationId}::uuid AND a.from_instant <= clock_timestamp()
      AND (a.until_instant IS NULL OR a.until_instant > clock_timestamp())))`;

/** Whether this person may sign in through this provider: it is of nobody, or of an organisation that the person is of. */
export async function mayUse(pool: pg.Pool, provider: StoredProvider, personId: string): Promise<boolean> {
  const [row] = await rowsOf<{ may: boolean }>(
    pool,
    sql`SELECT ${isOf(personId, provider.organisationId, provider.programmeId)} AS may`,
  );
  return row?.may ?? false;
}

/** The person that an identity was linked to. */
export async function personOf(
  pool: pg.Pool,
  { programmeId, id }: Pick<StoredProvider, 'programmeId' | 'id'>,
  { issuer, subject }: Identity,
): Promise<string | undefined> {
  const [row] = await rowsOf<{ personId: string }>(
    pool,
    sql`UPDATE account SET last_used_at = clock_timestamp()
        WHERE programme_id = ${programmeId}::uuid AND provider_id = ${id}::uuid AND issuer = ${issuer} AND subject = ${subject}
        RETURNING person_id AS "personId"`,
  );
  return row?.personId;
}

/** Links an identity to a person, once; tells to whom it is linked after that. */
export async function linkAccount(
  pool: pg.Pool,
  { programmeId, id }: Pick<StoredProvider, 'programmeId' | 'id'>,
  { issuer, subject, personId }: Identity & { readonly personId: string },
): Promise<string | undefined> {
  await rowsOf(
    pool,
    sql`INSERT INTO account (programme_id, person_id, provider_id, issuer, subject)
        VALUES (${programmeId}, ${personId}, ${id}, ${issuer}, ${subject}) ON CONFLICT (programme_id, issuer, subject) DO NOTHING`,
  );
  return personOf(pool, { programmeId, id }, { issuer, subject });
}
