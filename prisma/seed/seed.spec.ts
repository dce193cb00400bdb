import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { assessRound, canonicalRule, freezeRule, settleRound, validateByLaws } from '@samenkoers/rulebook';
import type pg from 'pg';
import { hashOf } from './ids.js';
import { type RecordedRound, readRounds } from './testing/read-rounds.js';
import { byLawsIn, type Seeded, seeded } from './testing/seeded.js';

const now = new Date('2026-11-21T20:00:00Z');
let database: Seeded;
let pool: pg.Pool;

beforeAll(async () => {
  database = await seeded(now);
});
afterAll(() => database.drop());

async function query<Row extends pg.QueryResultRow>(text: string, values: unknown[] = []): Promise<readonly Row[]> {
  return (await pool.query<Row>(text, values)).rows;
}

const count = async (text: string): Promise<number> => Number((await query<{ count: string }>(text))[0]?.count);

describe.each([
  { slug: 'twentse-koers', owners: 17, settledRounds: 48, openRounds: 2 },
  { slug: 'samen-wolkenrand', owners: 5, settledRounds: 4, openRounds: 2 },
])('the record of $slug', ({ slug, owners, settledRounds, openRounds }) => {
  let rounds: readonly RecordedRound[];

  beforeAll(async () => {
    pool = database.of(slug);
    rounds = await readRounds(pool);
  });

  test('every settled round gives the same result when it is counted again', () => {
    const settled = rounds.filter(({ result }) => result !== null);
    expect(settled).toHaveLength(settledRounds);
    for (const { facts, result } of settled) {
      expect(facts.electorate).toHaveLength(owners);
      const again = settleRound({ round: facts, now: result?.settledAt ?? 0 });
      expect(again).toMatchObject({ ok: true, value: result as object });
    }
  });

  test('the sequence has no gaps, follows time, and ends where the programme stands', async () => {
    const [row] = await query(`
      SELECT count(*)::int AS events, min(sequence)::int AS first, max(sequence)::int AS last,
        (SELECT value::int FROM programme_sequence) AS value,
        (SELECT count(*)::int FROM event a JOIN event b ON b.sequence = a.sequence + 1 WHERE b.at < a.at) AS reversed
      FROM event`);
    expect(row).toEqual({ events: row?.['last'], first: 1, last: row?.['value'], value: row?.['value'], reversed: 0 });
  });

  test('nothing happened after the seed ran, and open rounds stay open for days', async () => {
    expect(await count(`SELECT count(*) FROM event WHERE at > '${now.toISOString()}'`)).toBe(0);
    const open = rounds.filter(({ facts }) => assessRound(facts, now.getTime()).phase === 'open');
    expect(open).toHaveLength(openRounds);
    for (const { facts } of open) expect(facts.closesAt - now.getTime()).toBeGreaterThan(5 * 86_400_000);
  });

  test('every text that a round was opened on is frozen, with the hash that the round keeps', async () => {
    const unfrozen = await count(`
      SELECT count(*) FROM round r JOIN item_version v ON v.item_id = r.item_id AND v.version = r.item_version
      WHERE v.frozen_at IS NULL OR v.text_hash <> r.text_hash OR v.frozen_at > r.opened_at`);
    expect(unfrozen).toBe(0);
  });

  test('the by-laws hold, and every round keeps the rule they give, with its hash', async () => {
    const byLaws = await byLawsIn(pool);
    expect(validateByLaws(byLaws)).toEqual([]);
    const hashes = await query<{ hash: string }>('SELECT rule_hash AS hash FROM round ORDER BY number');
    expect(rounds.map(({ facts }) => facts.rule)).toEqual(rounds.map(({ facts }) => freezeRule(byLaws, facts.kind)));
    expect(hashes).toEqual(rounds.map(({ facts }) => ({ hash: hashOf(canonicalRule(facts.rule)) })));
  });

  test('every position was taken while its round was open, under a mandate that held', async () => {
    const wrong = await count(`
      SELECT count(*) FROM position_revision p JOIN round r ON r.id = p.round_id JOIN mandate m ON m.id = p.mandate_id
      WHERE p.taken_at < r.opened_at OR p.taken_at >= r.closes_at OR m.organisation_id <> p.organisation_id
        OR p.taken_at < m.from_instant OR p.taken_at >= coalesce(m.until_instant, 'infinity') OR p.extent <> m.extent`);
    expect(wrong).toBe(0);
  });

  test('every owner has a representative and a deputy today', async () => {
    const voices = await query<{ voices: number }>(
      `SELECT count(m.id)::int AS voices FROM ownership_period w
       LEFT JOIN mandate m ON m.organisation_id = w.organisation_id AND m.from_instant <= $1
         AND (m.until_instant IS NULL OR m.until_instant > $1)
       WHERE w.until_date IS NULL GROUP BY w.organisation_id`,
      [now],
    );
    expect(voices).toEqual(Array.from({ length: owners }, () => ({ voices: 2 })));
  });

  test('who is invented is labelled so, and works for an organisation or runs the process', async () => {
    expect(await count(`SELECT count(*) FROM person WHERE NOT is_example OR function NOT LIKE '%(voorbeeld)'`)).toBe(0);
    expect(
      await count(`SELECT count(*) FROM person p WHERE NOT EXISTS (SELECT 1 FROM mandate m WHERE m.person_id = p.id)
        AND NOT EXISTS (SELECT 1 FROM role_assignment a WHERE a.person_id = p.id)`),
    ).toBe(0);
  });
});

describe('the first programme', () => {
  beforeAll(() => {
    pool = database.of('twentse-koers');
  });

  test('fourteen owners have inhabitants', async () => {
    expect(await count('SELECT count(*) FROM reference_figure')).toBe(14);
    expect(await count('SELECT sum(value) AS count FROM reference_figure')).toBe(631_436);
  });

  test('one representative speaks subject to ratification, and one mandate has ended', async () => {
    const bound = await query(`SELECT o.slug FROM mandate m JOIN organisation o ON o.id = m.organisation_id
      WHERE m.extent = 'subjectToRatification' AND m.until_instant IS NULL`);
    expect(bound).toEqual([{ slug: 'gemeente-losser' }]);
    expect(await count(`SELECT count(DISTINCT organisation_id) FROM mandate WHERE until_instant IS NOT NULL`)).toBe(2);
  });
});

describe('both programmes', () => {
  beforeAll(() => {
    pool = database.everything;
  });

  test('the same moment gives the same database', async () => {
    const twin = await seeded(now);
    try {
      const fingerprint = `SELECT md5(string_agg(e::text, '' ORDER BY programme_id, sequence)) AS events,
        (SELECT md5(string_agg(i::text, '' ORDER BY i.programme_id, i.number)) FROM item i) AS items,
        (SELECT md5(string_agg(r::text, '' ORDER BY r.programme_id, r.number)) FROM round r) AS rounds,
        (SELECT md5(string_agg(v::text, '' ORDER BY v.item_id, v.version)) FROM item_version v) AS texts FROM event e`;
      expect((await twin.everything.query(fingerprint)).rows).toEqual(await query(fingerprint));
    } finally {
      await twin.drop();
    }
  });

  test('the first one began earlier, so that a visitor sees it', async () => {
    const programmes = await query<{ slug: string }>('SELECT slug FROM programme ORDER BY created_at, slug');
    expect(programmes.map(({ slug }) => slug)).toEqual(['twentse-koers', 'samen-wolkenrand']);
  });

  test('share a slug of an item and the name and address of a person, and no id', async () => {
    const shared = (what: string, table: string) =>
      query(`SELECT ${what} AS shared FROM ${table} GROUP BY ${what} HAVING count(DISTINCT programme_id) > 1`);
    expect(await shared('slug', 'item')).toEqual([{ shared: 'wonen-en-zorg' }]);
    expect(await shared('name', 'person')).toEqual([{ shared: 'Hanneke Steunslag' }]);
    expect(await shared('email', 'person')).toEqual([{ shared: 'hanneke.steunslag@voorbeeld.example' }]);
    for (const table of ['item', 'person', 'organisation', 'mandate', 'round', 'goal', 'theme_line', 'resource_pool']) {
      expect({ table, shared: await shared('id', table) }).toEqual({ table, shared: [] });
    }
  });
});
