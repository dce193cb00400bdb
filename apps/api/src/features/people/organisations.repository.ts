import type { Domain, OrganisationKind } from '@samenkoers/rulebook';
import { sql } from '../../platform/persistence/statement.js';
import type { Tx } from '../../platform/persistence/work.js';

/** How every organisation of the programme is called. */
export const organisationNames = (tx: Tx): Promise<{ readonly name: string; readonly slug: string }[]> =>
  tx.rows(sql`SELECT name, slug FROM organisation WHERE programme_id = ${tx.programmeId}::uuid`);

export interface NewOrganisation {
  readonly slug: string;
  readonly name: string;
  readonly kind: OrganisationKind;
  readonly domains: readonly Domain[];
}

export async function insertOrganisation(tx: Tx, { slug, name, kind, domains }: NewOrganisation): Promise<string> {
  const { id } = await tx.row<{ id: string }>(sql`
    INSERT INTO organisation (programme_id, slug, name, kind, domains)
    VALUES (${tx.programmeId}::uuid, ${slug}, ${name}, ${kind}::organisation_kind, ${[...domains]}::domain[])
    RETURNING id`);
  return id;
}
