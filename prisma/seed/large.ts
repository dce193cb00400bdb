import {
  canonicalRule,
  defaultByLaws,
  type Elector,
  freezeRule,
  type Position,
  settleRound,
} from '@samenkoers/rulebook';
import type pg from 'pg';
import { hashOf } from './ids.js';
import { largeOwners, largeStatements } from './large-statements.js';

/** How much to add to which programme. */
export interface LargeOptions {
  readonly pool: pg.Pool;
  readonly programmeSlug: string;
  /** Items to add: on the agenda, each with an adopted support round in which every owner took a position. */
  readonly items: number;
  /** How many owners there should be; missing ones are added first, each with a representative. */
  readonly owners?: number;
}

/**
 * Adds a great many items to a programme that exists, to measure with. Everything is made inside the database, a few
 * statements for any number, in one transaction. Calling it again adds more.
 */
export async function seedLarge({ pool, programmeSlug, items, owners = 0 }: LargeOptions): Promise<void> {
  const client = await pool.connect();
  try {
    await client.query('BEGIN');
    const programmeId = await lockProgramme(client, programmeSlug);
    for (const statement of largeOwners) await client.query(statement, [programmeId, owners]);
    const electorate = await readElectorate(client, programmeId);
    const rule = freezeRule(defaultByLaws, 'support');
    const texts = [canonicalRule(rule), hashOf(canonicalRule(rule)), JSON.stringify(unanimous(electorate))];
    await client.query('SELECT set_config($1, $2, true)', ['seed.programme', programmeId]);
    await client.query(`SELECT set_config('seed.items', $1, true)`, [String(items)]);
    await client.query(
      `SELECT set_config('seed.rule', $1, true), set_config('seed.rule_hash', $2, true), set_config('seed.result', $3, true)`,
      texts,
    );
    for (const statement of largeStatements) await client.query(statement);
    await client.query('COMMIT');
  } catch (error) {
    await client.query('ROLLBACK');
    throw error;
  } finally {
    client.release();
  }
}

async function lockProgramme(client: pg.ClientBase, slug: string): Promise<string> {
  const { rows } = await client.query<{ id: string }>('SELECT id FROM programme WHERE slug = $1 FOR UPDATE', [slug]);
  if (rows[0] === undefined) throw new Error(`There is no programme ${slug}.`);
  return rows[0].id;
}

async function readElectorate(client: pg.ClientBase, programmeId: string): Promise<readonly Elector[]> {
  const { rows } = await client.query<Elector>(
    `SELECT o.id AS "organisationId", o.kind, '{}'::json AS figures FROM ownership_period w JOIN organisation o ON o.id = w.organisation_id
     WHERE w.programme_id = $1 AND w.until_date IS NULL ORDER BY o.slug`,
    [programmeId],
  );
  return rows;
}

/** The result of a support round in which everyone supports: the same for every item. */
function unanimous(electorate: readonly Elector[]): object {
  const position = (organisationId: string): Position => ({
    organisationId,
    choice: 'supported',
    text: null,
    participation: null,
    personId: null,
    mandateId: null,
    capacity: 'representative',
    extent: 'full',
    ratified: null,
    takenAt: 1,
    onBehalf: null,
  });
  const result = settleRound({
    round: {
      kind: 'support',
      rule: freezeRule(defaultByLaws, 'support'),
      text: { version: 1, hash: '' },
      openedAt: 0,
      closesAt: 2,
      electorate,
      positions: electorate.map(({ organisationId }) => position(organisationId)),
      withdrawn: null,
      settled: null,
    },
    now: 2,
  });
  if (!result.ok) throw new Error('A round in which everyone supports is adopted.');
  const { tally, working } = result.value;
  return { tally, working };
}
