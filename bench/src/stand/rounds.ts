import type pg from 'pg';

/**
 * Opens support rounds with every owner in the electorate, each on an item of its own, and answers their numbers. They
 * take the frozen rule of a support round that the seed left open. The record is left alone: this makes no events.
 */
export async function openRounds(pool: pg.Pool, count: number): Promise<readonly number[]> {
  const client = await pool.connect();
  try {
    await client.query('BEGIN');
    await client.query(
      `CREATE TEMP TABLE opening ON COMMIT DROP AS
       SELECT uuidv7() AS item_id, uuidv7() AS round_id, place, model.*
       FROM generate_series(1, $1::int) AS place, (
         SELECT r.programme_id, r.id AS model_id, i.proposer_organisation_id, i.created_by_id, r.by_laws_version, r.rule, r.rule_hash,
           (SELECT max(number) FROM item x WHERE x.programme_id = r.programme_id) AS last_item,
           (SELECT max(number) FROM round x WHERE x.programme_id = r.programme_id) AS last_round
         FROM round r JOIN item i ON i.programme_id = r.programme_id AND i.id = r.item_id
         JOIN programme p ON p.id = r.programme_id
         WHERE p.slug = 'twentse-koers' AND r.kind = 'support' AND r.visibility = 'open' ORDER BY r.number DESC LIMIT 1) AS model`,
      [count],
    );
    await client.query(
      `INSERT INTO item (programme_id, id, number, slug, kind, state, proposer_organisation_id, created_by_id, submitted_at)
       SELECT programme_id, item_id, last_item + place, 'vraag-' || last_item + place, 'project', 'submitted',
         proposer_organisation_id, created_by_id, now() FROM opening`,
    );
    await client.query(
      `INSERT INTO item_version (programme_id, item_id, version, title, created_by_id)
       SELECT programme_id, item_id, 1, 'Vraag ' || place, created_by_id FROM opening`,
    );
    const { rows } = await client.query<{ number: number }>(
      `INSERT INTO round (programme_id, id, number, kind, item_id, item_version, title, text_hash, by_laws_version, rule, rule_hash,
         visibility, opened_at, opened_by_id, closes_at)
       SELECT programme_id, round_id, last_round + place, 'support', item_id, 1, 'Vraag ' || place, 'vraag', by_laws_version, rule,
         rule_hash, 'open', now() - interval '1 minute', created_by_id, now() + interval '30 days' FROM opening
       RETURNING number`,
    );
    await client.query(
      `INSERT INTO round_elector (programme_id, round_id, organisation_id, position, name, kind, residents)
       SELECT n.programme_id, n.round_id, e.organisation_id, e.position, e.name, e.kind, e.residents
       FROM opening n JOIN round_elector e ON e.programme_id = n.programme_id AND e.round_id = n.model_id`,
    );
    await client.query('COMMIT');
    return rows.map(({ number }) => number);
  } catch (error) {
    await client.query('ROLLBACK');
    throw error;
  } finally {
    client.release();
  }
}

/** An owner's place in a round: where one position counts. */
export interface Seat {
  readonly round: number;
  readonly organisation: string;
  readonly cookie: string;
}

/** Deals the seats out, so that no two clients ever speak for the same owner in the same round. */
export function dealSeats(
  rounds: readonly number[],
  people: readonly { readonly organisation: string; readonly cookie: string }[],
  clients: number,
): readonly (readonly Seat[])[] {
  const seats = rounds.flatMap((round) => people.map((person) => ({ round, ...person })));
  if (seats.length < clients) throw new Error(`${clients} clients need as many seats, there are ${seats.length}`);
  return Array.from({ length: clients }, (_, client) => seats.filter((_seat, place) => place % clients === client));
}
