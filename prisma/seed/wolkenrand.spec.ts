import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { assessRound, type ByLaws, defaultByLaws } from '@samenkoers/rulebook';
import type pg from 'pg';
import { lacking, type RecordedItem, readItems } from './testing/read-items.js';
import { type RecordedRound, readRounds } from './testing/read-rounds.js';
import { byLawsIn, type Seeded, seeded } from './testing/seeded.js';

const now = new Date('2026-11-21T20:00:00Z');
let database: Seeded;
let pool: pg.Pool;
let items: readonly RecordedItem[];
let rounds: ReadonlyMap<string, RecordedRound>;

beforeAll(async () => {
  database = await seeded(now);
  pool = database.of('samen-wolkenrand');
  items = await readItems(pool, '2026-11-21');
  const { rows } = await pool.query<{ key: string; number: number }>(
    `SELECT concat(i.slug, ' ', r.kind) AS key, r.number FROM round r JOIN item i ON i.id = r.item_id`,
  );
  const recorded = await readRounds(pool);
  rounds = new Map(
    rows.flatMap(({ key, number }) => recorded.filter((one) => one.number === number).map((one) => [key, one])),
  );
});
afterAll(() => database.drop());

const round = (key: string): RecordedRound => {
  const found = rounds.get(key);
  if (found === undefined) throw new Error(`no round ${key}`);
  return found;
};
const item = (slug: string): RecordedItem => {
  const found = items.find((candidate) => candidate.slug === slug);
  if (found === undefined) throw new Error(`no item ${slug}`);
  return found;
};

describe('the second programme', () => {
  test('has by-laws that differ in everything that can differ', async () => {
    const byLaws = await byLawsIn(pool);
    const settings = Object.keys(defaultByLaws) as (keyof ByLaws)[];
    const same = settings.filter((key) => JSON.stringify(byLaws[key]) === JSON.stringify(defaultByLaws[key]));
    // A first version, and the only base there is.
    expect(same).toEqual(['version', 'majorityBase']);
  });

  test('says of everything in it that it is an example', async () => {
    const { rows } = await pool.query<{ said: string }>(`
      SELECT name AS said FROM organisation UNION ALL SELECT function FROM person UNION ALL SELECT title FROM item_version
      UNION ALL SELECT title FROM goal UNION ALL SELECT name FROM theme_line UNION ALL SELECT name FROM resource_pool
      UNION ALL SELECT name FROM programme UNION ALL SELECT text FROM resident_result UNION ALL SELECT why FROM involvement`);
    expect(rows.length).toBeGreaterThan(50);
    expect(rows.filter(({ said }) => !said.endsWith('(voorbeeld)') && !said.endsWith('(voorbeeld).'))).toEqual([]);
  });

  test('has items in several states', () => {
    expect(items.map(({ slug, state }) => [slug, state])).toEqual([
      ['wandelmaatjes', 'inProgress'],
      ['robot-aan-de-keukentafel', 'notSupported'],
      ['wonen-en-zorg', 'onAgenda'],
      ['uitgeslapen-naar-school', 'submitted'],
      ['buurttuin-voor-iedereen', 'submitted'],
      ['taalvrienden', 'draft'],
    ]);
  });

  test('runs an item that meets every principle of its own by-laws', () => {
    expect(lacking(item('wandelmaatjes'))).toEqual([]);
    const { participants } = item('wandelmaatjes').facts;
    expect(participants).toHaveLength(3);
  });

  test('keeps an item back that would do under the by-laws of the first programme', () => {
    const garden = item('buurttuin-voor-iedereen');
    const confirmed = garden.facts.involved.map((one) => ({
      ...one,
      byTeam: 'confirmed',
      byOrganisation: 'confirmed',
    }));
    const known = { ...garden, facts: { ...garden.facts, involved: confirmed as typeof garden.facts.involved } };
    expect(lacking(known)).toEqual(expect.arrayContaining(['cross-domain', 'vision-fit']));
    const elsewhere = lacking({ ...known, facts: { ...known.facts, byLaws: defaultByLaws } });
    expect(elsewhere).not.toContain('cross-domain');
    expect(elsewhere).not.toContain('vision-fit');
  });

  test('adopted a support round in which two of five were silent', () => {
    const { facts, result } = round('wonen-en-zorg support');
    expect(facts.rule).toMatchObject({ silenceProcedure: true, visibility: 'hiddenUntilClosed' });
    expect(result).toMatchObject({ outcome: 'adopted', tally: { n: 5, majority: 3, positive: 3, silent: 2 } });
  });

  test('rejected one on a single objection, silence or not', () => {
    expect(round('robot-aan-de-keukentafel support').result).toMatchObject({
      outcome: 'rejected',
      tally: { negative: 1, silent: 1 },
    });
  });

  test('has a take-up round at two of three, and a support round with three of five answers', () => {
    const takeUp = assessRound(round('wonen-en-zorg takeUp').facts, now.getTime());
    expect(takeUp).toMatchObject({ outcome: 'open', tally: { n: 5, majority: 3, positive: 2, silent: 2 } });
    const support = assessRound(round('uitgeslapen-naar-school support').facts, now.getTime());
    expect(support).toMatchObject({ outcome: 'open', tally: { silent: 2 } });
  });
});
